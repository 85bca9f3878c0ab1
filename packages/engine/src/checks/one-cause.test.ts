import { expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { ConditionFact, Fact, InteractionFact } from '../nouns/fact.ts';
import type { Finding } from '../nouns/finding.ts';
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

function screened(facts: readonly Fact[]): readonly Finding[] {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const knowledge = openPack({ ...fixturePack, facts });
  const { person } = readParsed({
    person: { age: 40, conditions: ['asthma'], medicines: ['amoxicillin', 'acetaminophen'] },
  });
  return screen(person, knowledge, { asOf }).findings;
}

function found(severity: Severity, tellsOf: readonly string[]): readonly string[] {
  return screened([asthma, pair(severity, tellsOf)]).map(({ kind, facts }) => `${kind}: ${facts.join()}`);
}

it('what is said of a condition joins an interaction that tells of the same harm, unless that is milder', () => {
  expect(found('caution', ['asthma'])).toEqual(['interaction: amoxicillin--acetaminophen,amoxicillin-asthma']);
  expect(found('note', ['asthma'])).toHaveLength(2);
  expect(found('caution', ['epilepsy'])).toHaveLength(2);
});

it('what two findings offer and assume alike is said once', () => {
  const suggest = [{ kind: 'test', say: 'Measure the peak flow.' }] as const;
  const [finding, ...others] = screened([
    { ...asthma, suggest },
    { ...pair('caution', ['asthma']), suggest: [...suggest, { kind: 'dose', say: 'Half the dose.' }] },
  ]);
  expect(others).toEqual([]);
  expect(finding?.suggestions?.map(({ say }) => say)).toEqual(['Measure the peak flow.', 'Half the dose.']);
  expect(finding?.because).toEqual([
    'route not given, taken as oral: acetaminophen and amoxicillin',
    'condition: asthma',
  ]);
});
