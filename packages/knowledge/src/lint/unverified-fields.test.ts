import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, lint } from '../../test/fixture.ts';
import { unverifiedFields } from './unverified-fields.ts';

const fact = (unverified: string) =>
  `id: testol-w, kind: withdrawal, say: Fits., onsetHours: [12, 72], signs: { severe: [fits] }, source: { reference: x }, unverified: [${unverified}]`;
const values =
  'id: testol-p, kind: pharmacokinetics, say: So., values: [{ name: half-life, value: 3, unit: h }], source: { reference: x }, unverified: [half-life]';
const run = (text: string) => lint(unverifiedFields, { 'drugs/t/testol.yml': text });

describe('unverified-fields', () => {
  it('passes', () => {
    expect(run(drugFile('testol', fact('onsetHours, signs.severe, say')))).toEqual([]);
    expect(run(drugFile('testol', values))).toEqual([]);
  });

  it('fails', () => {
    expect(run(drugFile('testol', fact('onsetHour')))).toEqual([
      'drugs/t/testol.yml:3:139 there is no field `onsetHour` here: did you mean `onsetHours`?',
    ]);
    expect(run(drugFile('testol', conditionFact('testol-a', 'unverified: [severity]')))).toEqual([
      expect.stringMatching(/a severity needs a source that was seen: lower it or find one$/),
    ]);
    expect(
      run('id: testol\nproducts:\n  - { route: oral, form: tablet, strengths: [5 mg], unverified: [scored] }\n'),
    ).toEqual(['drugs/t/testol.yml:3:66 there is no field `scored` here']);
  });
});
