import { isDenied } from '../condition-words.ts';
import { isBeyond, measuredConditions } from '../measure/measured-conditions.ts';
import { normalise } from '../names/normalise.ts';
import { type Day, daysBetween } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { ConditionFact } from '../nouns/fact.ts';
import type { NotChecked } from '../nouns/finding.ts';
import { SEVERITIES } from '../nouns/severity.ts';
import { isWithin } from './age.ts';
import type { Case, Check } from './check.ts';
import { type Applied, collect } from './collect.ts';
import { findingOf, namesOf } from './compose.ts';
import { exceptionIn, withExceptions } from './exception.ts';
import { sayDoubts, valueIn, withSources } from './laboratory-value.ts';

/** Contraindications and cautions by condition. A fact about a wider condition holds for the narrower one. */
export const condition: Check = {
  id: 'condition',
  title: 'Conditions',
  about:
    'Finds conditions of the person that make a medicine dangerous, by name and, where one is defined so, by the newest laboratory value of the last 90 days. Without a list of conditions it is not checked, but for such values.',
  notYet: 'each',
  run(c, answers) {
    const given = c.conditions ?? NONE;
    if (c.conditions === undefined)
      answers.notChecked.push({
        check: 'condition',
        about: 'conditions',
        reason: 'No list of conditions was given. Give the conditions, or say that there are none.',
      });
    else sayUnknown(c, answers.notChecked);
    const measured = measuredConditions(c.person, c.knowledge.conditions, c.asOf);
    if (given.size === 0 && measured === undefined) return;
    // Without an age what holds at some ages only counts, and says so.
    const isOfAge = ({ age }: ConditionFact) => age === undefined || c.age === undefined || isWithin(age, c.age);
    const shows = ({ condition: id, measured: own }: ConditionFact) => {
      const known = measured?.get(id);
      return known !== undefined && known.doubt === undefined && isBeyond(known, own) ? known : undefined;
    };
    const isNamed = (fact: ConditionFact) => given.has(fact.condition) && fact.measured?.only !== true;
    const applied = collect(c, 'condition', (fact) => (isNamed(fact) || shows(fact) !== undefined) && isOfAge(fact));
    const found = withExceptions(c, applied);
    for (const { fact, uses: all, exception } of found) {
      const uses = all.filter((use) => !saidBetter(c, fact, use, found));
      if (uses.length === 0) continue;
      const words = isNamed(fact) ? given.get(fact.condition) : undefined;
      const value = shows(fact);
      const long = fact.recent === true && value === undefined ? longSince(c, fact.condition) : undefined;
      if (long !== undefined) {
        answers.notChecked.push({
          check: 'condition',
          about: `${namesOf(uses)} with ${words ?? fact.condition}`,
          reason: `Only a recent one matters here, and it is on record since ${long}. Give it without that day if it is new again.`,
        });
        continue;
      }
      const because = [
        ...(words === undefined ? [] : [`condition: ${words}`]),
        ...valueIn(value, fact),
        ...ageIn(fact, c.age),
        ...exceptionIn(exception),
      ];
      const among = words === undefined ? 'the laboratory value' : `${words} among the conditions`;
      const detail = fact.clinical === undefined ? `${namesOf(uses)}, with ${among}.` : undefined;
      answers.findings.push(
        findingOf('condition', withSources(fact, value), uses, [fact.condition], because, c, detail),
      );
    }
    if (measured !== undefined) sayDoubts(c, measured, (fact) => !isNamed(fact) && isOfAge(fact), answers.notChecked);
  },
};

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * One finding a cause: of a drug's facts about a condition and about the wider one it belongs to, the graver stands; of two alike the
 * one about the narrower condition; of a drug's and its class's fact the drug's.
 */
function saidBetter(c: Case, fact: ConditionFact, use: DrugUse, found: readonly Applied<'condition'>[]) {
  const narrower = (a: string, b: string) => a !== b && c.knowledge.conditions.withParents(a).includes(b);
  for (const { fact: other, uses } of found) {
    if (other === fact || !uses.includes(use)) continue;
    const by = SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(fact.severity);
    if (by > 0) continue;
    const same = other.condition === fact.condition;
    if (!same && !narrower(other.condition, fact.condition) && !narrower(fact.condition, other.condition)) continue;
    if (by < 0) return true;
    if (same ? other.subject === use.drug && fact.subject !== use.drug : narrower(other.condition, fact.condition))
      return true;
  }
  return false;
}

function ageIn({ age }: ConditionFact, years: number | undefined): readonly string[] {
  if (age === undefined) return [];
  return [years === undefined ? 'age not given: it was taken as one at which this counts' : `age: ${years}`];
}

/** How many days an injury or an acute illness counts as recent: a year, longer than most take to heal. */
const RECENT_DAYS = 365;

/** The day since which the person has a condition, where every entry of it is too old to be recent. */
function longSince(c: Case, id: string): Day | undefined {
  let newest: Day | undefined;
  for (const condition of c.person.conditions ?? []) {
    if (!c.knowledge.conditions.find(condition).some((one) => c.knowledge.conditions.withParents(one).includes(id)))
      continue;
    const { since } = condition;
    if (since === undefined || daysBetween(since, c.asOf) <= RECENT_DAYS) return undefined;
    if (newest === undefined || since > newest) newest = since;
  }
  return newest;
}

function sayUnknown(c: Case, notChecked: NotChecked[]): void {
  for (const condition of c.person.conditions ?? [])
    if (c.knowledge.conditions.find(condition).length === 0 && !isDenied(normalise(condition.given)))
      notChecked.push({
        check: 'condition',
        about: condition.given,
        reason: 'Doseline does not know this condition, so no medicine was checked against it.',
      });
}
