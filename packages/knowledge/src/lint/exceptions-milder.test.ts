import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, EPILEPSY, lint } from '../../test/fixture.ts';
import { exceptionsMilder } from './exceptions-milder.ts';
import { knownNames } from './known-names.ts';

const tried = (severity: string) =>
  `examples: [{ name: a, given: { medicines: [x], conditions: [epilepsy] }, expect: found, severity: ${severity} }]`;
const files = (severity: string, examples: string, on = 'conditions: [epilepsy]') => ({
  ...EPILEPSY,
  'drugs/x/x.yml': drugFile(
    'x',
    `${conditionFact('x-a').replace(/,?\s*examples:.*$/s, '')}, unless: { ${on}, severity: ${severity}, say: Milder., do: { urgency: routine, say: Go on. } }, ${examples}`,
  ),
});

describe('exceptions-milder', () => {
  it('passes one that is milder and tried', () =>
    expect(lint(exceptionsMilder, files('note', tried('note')))).toEqual([]));
  it('refuses one that alarms as much, and one that nothing tries', () => {
    expect(lint(exceptionsMilder, files('caution', tried('caution')))).toEqual([
      expect.stringContaining("must be milder than the fact's own, caution"),
    ]);
    expect(lint(exceptionsMilder, files('note', tried('caution')))).toEqual([
      expect.stringContaining('needs an example that is found with `severity: note`'),
    ]);
  });
  it('has its names looked up', () =>
    expect(lint(knownNames, files('note', tried('note'), 'conditions: [epilepsie], drugs: [y]'))).toEqual([
      expect.stringContaining('there is no condition `epilepsie`: did you mean `epilepsy`?'),
      expect.stringContaining('there is no drug `y`'),
    ]));
});
