import { expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { ConditionFact, InteractionFact } from '../nouns/fact.ts';
import type { Severity } from '../nouns/severity.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const told = { basis: 'reviewed', say: 'Made up.', do: { urgency: 'soon', say: 'Ask.' }, sources: [] } as const;
const asthma: ConditionFact = {
  ...told,
  id: 'amoxicillin-asthma',
  kind: 'condition',
  subject: 'amoxicillin',
  condition: 'asthma',
  severity: 'caution',
};
const pair = (severity: Severity, tellsOf: readonly string[]): InteractionFact => ({
  ...told,
  id: 'amoxicillin--acetaminophen',
  kind: 'interaction',
  subject: 'amoxicillin--acetaminophen',
  severity,
  tellsOf,
  between: [{ drug: 'amoxicillin' }, { drug: 'acetaminophen' }],
});

function found(severity: Severity, tellsOf: readonly string[]): readonly string[] {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const knowledge = openPack({ ...fixturePack, facts: [asthma, pair(severity, tellsOf)] });
  const { person } = readParsed({
    person: { age: 40, conditions: ['asthma'], medicines: ['amoxicillin', 'acetaminophen'] },
  });
  return screen(person, knowledge, { asOf }).findings.map(({ kind, facts }) => `${kind}: ${facts.join()}`);
}

it('what is said of a condition joins an interaction that tells of the same harm, unless that is milder', () => {
  expect(found('caution', ['asthma'])).toEqual(['interaction: amoxicillin--acetaminophen,amoxicillin-asthma']);
  expect(found('note', ['asthma'])).toHaveLength(2);
  expect(found('caution', ['epilepsy'])).toHaveLength(2);
});
