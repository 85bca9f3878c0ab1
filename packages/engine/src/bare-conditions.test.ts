import { expect, it } from 'vitest';
import { fixturePack } from '../test/fixture-pack.ts';
import { parseDay } from './nouns/day.ts';
import { openPack } from './open.ts';
import { readText } from './read/text.ts';
import { screen } from './screen.ts';

const knowledge = openPack(fixturePack);

function screened(text: string) {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const { person, problems } = readText(text);
  return screen(person, knowledge, { asOf, problems });
}

const found = (text: string) => screened(text).findings.flatMap(({ facts }) => facts);
const about = (text: string, check: string) => screened(text).notChecked.filter((one) => one.check === check);

it.each(['epilepsy', 'h/o epilepsy', 'asthma, epilepsy'])(
  '%j on a line of its own is a condition, and said to be',
  (line) => {
    const text = `baclofen 10 mg tablet\n${line}`;
    expect(found(text)).toContain('baclofen-epilepsy');
    expect(about(text, 'recognition').map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('is a condition'),
    );
    expect(about(text, 'condition')).toContainEqual(expect.objectContaining({ about: 'conditions' }));
  },
);

it('beside a list of conditions nothing more is asked', () => {
  const text = 'conditions: asthma\nbaclofen 10 mg tablet\nepilepsy';
  expect(found(text)).toContain('baclofen-epilepsy');
  expect(about(text, 'condition')).toEqual([]);
});

it.each(['no epilepsy', 'family history of epilepsy', 'epilepsy, quuxol'])(
  '%j is not understood, and said so',
  (line) => {
    const text = `baclofen 10 mg tablet\n${line}`;
    expect(found(text)).not.toContain('baclofen-epilepsy');
    expect(about(text, 'recognition')).toMatchObject([{ about: line }]);
  },
);
