import { groupInto } from '../group-into.ts';
import type { Knowledge } from '../knowledge.ts';
import { latest, said } from '../measure/newest.ts';
import { measureName } from '../measure/plausible.ts';
import { addDays, type Day } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { MonitoringFact } from '../nouns/fact.ts';
import type { Measurement, MeasurementKind } from '../nouns/measurement.ts';
import type { Case, Check } from './check.ts';
import { type Applied, collect } from './collect.ts';
import { findingOf, namesOf } from './compose.ts';

/** Tests that a label asks for while a medicine is taken, and that are overdue: a note. */
export const monitoring: Check = {
  id: 'monitoring',
  title: 'Tests that are due',
  about:
    'Compares the day of the newest value of each test that a label asks for with the interval that the label gives; where it gives none, with the day on which the medicine was started. A value without a day is taken as current.',
  run(c, answers) {
    const asked = collect(c, 'monitoring', ({ tests }) => tests !== undefined);
    if (asked.length === 0) return;
    const { conditions } = c;
    const missing = new Map<string, DrugUse[]>();
    for (const applied of asked) {
      const { fact, uses } = applied;
      if (fact.condition !== undefined && conditions?.has(fact.condition) !== true) {
        if (conditions === undefined)
          answers.notChecked.push({
            check: 'monitoring',
            about: namesOf(uses),
            reason: `No list of conditions was given: ${nameOf(fact.condition, c.knowledge)} would call for ${listOfTests(fact)}.`,
          });
        continue;
      }
      const due = judge(c, applied, missing);
      if (due.length > 0)
        answers.findings.push(
          findingOf('monitoring', { ...fact, severity: 'note', do: fact.do ?? ASK }, uses, [], due, c),
        );
    }
    for (const [reason, uses] of missing)
      answers.notChecked.push({ check: 'monitoring', about: namesOf(uses), reason });
  },
};

const ASK = { urgency: 'routine', say: 'Ask the prescriber whether the test is due.' } as const;

/** Of the kidneys either value will do. */
const INSTEAD: Partial<Readonly<Record<MeasurementKind, MeasurementKind>>> = { egfr: 'creatinine', creatinine: 'egfr' };

/** Why tests are due; tests of which no value was given go to `missing`. */
function judge(c: Case, { fact, uses }: Applied<'monitoring'>, missing: Map<string, DrugUse[]>): readonly string[] {
  const due: string[] = [];
  for (const test of fact.tests ?? []) {
    const value = valueOfTest(c, test);
    if (typeof value === 'string') {
      const reason = `The label asks for ${measureName(test)} while it is taken, and ${value}.`;
      for (const use of uses) groupInto(missing, reason, use);
    } else {
      const old = value.day === undefined ? undefined : whyOld(c, fact, uses, value.day);
      if (old !== undefined) due.push(`${said(value)}: ${old}`);
    }
  }
  return due;
}

function valueOfTest(c: Case, test: MeasurementKind): Measurement | string {
  const value = latest(c.person, test, c.asOf);
  const other = INSTEAD[test];
  if (other === undefined) return value;
  const instead = latest(c.person, other, c.asOf);
  if (typeof value === 'string') return typeof instead === 'string' ? value : instead;
  if (typeof instead === 'string') return value;
  return (instead.day ?? c.asOf) > (value.day ?? c.asOf) ? instead : value;
}

function whyOld(c: Case, { everyDays }: MonitoringFact, uses: readonly DrugUse[], day: Day): string | undefined {
  if (everyDays !== undefined) return addDays(day, everyDays) < c.asOf ? `older than ${everyDays} days` : undefined;
  const started = uses.flatMap(({ from }) => from ?? []).sort()[0];
  return started !== undefined && started <= c.asOf && day < started ? `not measured since ${started}` : undefined;
}

function nameOf(condition: string, { conditions }: Knowledge): string {
  return conditions.byId(condition)?.name ?? condition;
}

function listOfTests({ tests = [] }: MonitoringFact): string {
  return tests.map(measureName).join(', ');
}
