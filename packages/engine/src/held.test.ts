import { describe, expect, it } from 'vitest';
import { fixturePack } from '../test/fixture-pack.ts';
import { held } from './held.ts';
import { parseDay } from './nouns/day.ts';
import type { DrugRecord, PackedLabel } from './nouns/pack.ts';
import { openPack } from './open.ts';
import { readParsed } from './read/input.ts';
import { screen } from './screen.ts';

const drawn: PackedLabel = {
  label: 'label-1',
  drugs: ['dabigatran'],
  routes: ['oral'],
  uses: [],
  facts: JSON.stringify([{ kind: 'dose', maxDaily: { value: 300, unit: 'mg' }, section: 'x', words: ['x'] }]),
};
const opened = (marks: Partial<DrugRecord> = {}) =>
  openPack({
    ...fixturePack,
    drugs: fixturePack.drugs.map((drug) => (drug.id === 'dabigatran' ? { ...drug, ...marks } : drug)),
    extracted: { classes: [], labels: [drawn] },
  });

describe('held', () => {
  it('tells what a person wrote, what a program drew, and what is missing', () => {
    expect(held(opened(), 'baclofen', 'interaction')).toBe('reviewed');
    expect(held(opened(), 'dabigatran', 'kidney')).toBe('reviewed');
    expect(held(opened(), 'dabigatran', 'dose')).toBe('extracted');
    expect(held(opened(), 'dabigatran', 'condition')).toBe('missing');
    expect(held(opened(), 'obscurine', 'interaction')).toBe('missing');
    expect(held(opened(), 'no such drug', 'use')).toBe('missing');
  });

  it('takes a fact on a kidney disease for one on the kidneys', () => {
    const conditions = [...fixturePack.conditions, { id: 'kidney-disease', name: 'kidney disease' }];
    const [first] = fixturePack.facts.filter((fact) => fact.kind === 'condition');
    if (first === undefined) throw new Error('the fixture has no fact on a condition');
    const fact = { ...first, id: 'obscurine-kidney-disease', subject: 'obscurine', condition: 'kidney-disease' };
    const knowledge = openPack({ ...fixturePack, conditions, facts: [fact] });
    expect(held(knowledge, 'obscurine', 'kidney')).toBe('reviewed');
    expect(
      held(openPack({ ...fixturePack, conditions, facts: [{ ...fact, condition: 'asthma' }] }), 'obscurine', 'kidney'),
    ).toBe('missing');
  });

  it('knows the silence of a label that a person has read', () => {
    const knowledge = opened({ silent: ['condition', 'kidney'] });
    expect(held(knowledge, 'dabigatran', 'condition')).toBe('silent');
    expect(held(knowledge, 'dabigatran', 'kidney')).toBe('reviewed');
    expect(held(knowledge, 'dabigatran', 'age')).toBe('missing');
    expect(held(opened({ complete: true }), 'dabigatran', 'age')).toBe('silent');
  });
});

it('a screening names no kind on which the label is silent', () => {
  const day = parseDay('2026-11-01');
  if (day === undefined) throw new Error('no day');
  const open = (marks: Partial<DrugRecord>) => {
    const { person } = readParsed({ person: { medicines: ['dabigatran'] } });
    const { notChecked } = screen(person, opened(marks), { asOf: day });
    return notChecked.filter(({ reason }) => reason.startsWith('Doseline has no reviewed')).map(({ check }) => check);
  };
  expect(open({})).toEqual(['interaction', 'condition', 'dose', 'age']);
  expect(open({ silent: ['condition', 'interaction'] })).toEqual(['dose', 'age']);
  expect(open({ complete: true })).toEqual([]);
});
