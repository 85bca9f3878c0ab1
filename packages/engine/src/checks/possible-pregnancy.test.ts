import { expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { PregnancyFact } from '../nouns/fact.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const fact: PregnancyFact = {
  id: 'a',
  kind: 'pregnancy',
  subject: 'baclofen',
  basis: 'reviewed',
  severity: 'contraindicated',
  say: 'In pregnancy.',
  sources: [],
  possible: {
    classes: ['opioids'],
    severity: 'caution',
    say: 'Who could become pregnant.',
    do: { urgency: 'soon', say: 'Ask.' },
  },
};
const knowledge = openPack({ ...fixturePack, facts: [fact] });

function told(person: object): readonly string[] {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const read = readParsed({ person: { medicines: ['baclofen'], ...person } });
  const { findings } = screen(read.person, knowledge, { asOf });
  return findings.filter(({ kind }) => kind === 'pregnancy').map(({ severity, title }) => `${severity}: ${title}`);
}

it.each<[string, object, readonly string[]]>([
  ['a woman of 19', { age: 19, sex: 'female' }, ['caution: Who could become pregnant.']],
  ['one who is not pregnant', { age: 19, sex: 'female', pregnant: false }, []],
  ['one who is', { age: 19, sex: 'female', pregnant: true }, ['contraindicated: In pregnancy.']],
  ['a child', { age: 11, sex: 'female' }, []],
  ['a woman of 50', { age: 50, sex: 'female' }, ['caution: Who could become pregnant.']],
  ['a woman of 51', { age: 51, sex: 'female' }, []],
  ['a man', { age: 19, sex: 'male' }, []],
  ['whose sex is not known', { age: 19 }, []],
  ['whose age is not known', { sex: 'female' }, []],
  ['who takes what meets it', { age: 19, sex: 'female', medicines: ['baclofen', 'oxycodone 5 mg'] }, []],
])('%s', (_, person, expected) => expect(told(person)).toEqual(expected));
