import { daysBetween } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Finding } from '../nouns/finding.ts';
import { isOver } from '../nouns/is-over.ts';
import { noGraverThan, type Severity } from '../nouns/severity.ts';
import { ago, LONG_GONE_DAYS, SOON_DAYS } from '../supply/late.ts';
import { type Supply, supplyOf } from '../supply/supply-of.ts';
import type { Answers, Case, Check } from './check.ts';
import { findingOf, namesOf } from './compose.ts';
import type { Risk } from './risk.ts';
import { openReason, signsOf } from './withdrawal.ts';

/** Medicines with a risk of withdrawal whose supply has run out, or is about to. */
export const miss: Check = {
  id: 'miss',
  title: 'Late refills',
  about:
    'Finds medicines that are dangerous to miss whose supply has run out: the last supply and the days it lasts, what was left before carried over, days in a hospital left out. Also tells of a supply that ends within a week when the prescription cannot be filled again. What is taken as needed is not due.',
  run(c, answers) {
    const unknown: DrugUse[] = [];
    for (const risk of c.risks) unknown.push(...look(c, risk, answers));
    for (const risk of c.openRisks) {
      const found: Answers = { findings: [], notChecked: [] };
      const without = look(c, risk, found);
      if (without.length + found.findings.length > 0)
        answers.notChecked.push({ check: 'miss', about: namesOf(risk.uses), reason: openReason(c, risk) });
    }
    if (unknown.length > 0)
      answers.notChecked.push({
        check: 'miss',
        about: namesOf(unknown),
        reason: 'It is dangerous to miss, and it was not said when it was last supplied and for how many days.',
      });
  },
};

/** Tells of a supply that ran out or is about to. What it returns has none that is known. */
function look(c: Case, risk: Risk, answers: Answers): readonly DrugUse[] {
  if (risk.fact.missedHours === undefined) return [];
  const going = risk.uses.filter((use) => !isOver(use, c.asOf));
  if (going.length === 0) return [];
  const supplies = going.map((use) => supplyFor(c, use)).filter((supply) => supply !== undefined);
  // Of several products of one drug the supply that lasts longest: a change of brand leaves an old line behind.
  const supply = supplies.reduce<Supply | undefined>(
    (best, one) => (best === undefined || one.runsOut > best.runsOut ? one : best),
    undefined,
  );
  if (supply === undefined) return going;
  judge(c, risk, going, supply, answers);
  return [];
}

function supplyFor(c: Case, use: DrugUse): Supply | undefined {
  const medicine = c.person.medicines[use.medicine];
  return medicine && supplyOf(medicine, c.person.hospitalStays ?? [], c.asOf);
}

function judge(c: Case, risk: Risk, going: readonly DrugUse[], supply: Supply, answers: Answers): void {
  if (supply.inHospital) return;
  const { fact } = risk;
  const late = daysBetween(supply.runsOut, c.asOf);
  const names = namesOf(going);
  const one = new Set(going.map(({ name }) => name)).size === 1;
  if (late >= LONG_GONE_DAYS) {
    answers.findings.push(
      tell(c, risk, going, supply, noGraverThan('caution', fact.severity), `${names}: no supply for ${late} days`, [
        'it may come from elsewhere, or have been stopped: ask when and how',
      ]),
    );
  } else if (late * 24 >= (fact.missedHours ?? 0) && late >= 0) {
    answers.findings.push(
      tell(c, risk, going, supply, fact.severity, `The supply of ${names} ran out ${ago(late)}`, [
        `a late dose matters from ${fact.missedHours} hours on; signs appear ${fact.onsetHours[0]} to ${fact.onsetHours[1]} hours after the last dose`,
      ]),
    );
  } else if (late >= 0) {
    answers.findings.push(
      tell(
        c,
        risk,
        going,
        supply,
        noGraverThan('caution', fact.severity),
        `The supply of ${names} ran out ${ago(late)}`,
        [],
      ),
    );
  } else if (-late <= SOON_DAYS && refillsLeft(c, going) === 0) {
    answers.findings.push(
      tell(
        c,
        risk,
        going,
        supply,
        noGraverThan('caution', fact.severity),
        `The supply of ${names} ends in ${-late} ${late === -1 ? 'day' : 'days'}, and ${one ? 'its prescription' : 'their prescriptions'} cannot be filled again`,
        [],
      ),
    );
  }
}

/** Refills left over all prescriptions; undefined when one is not known. */
function refillsLeft(c: Case, going: readonly DrugUse[]): number | undefined {
  let sum = 0;
  for (const { medicine } of going) {
    const left = c.person.medicines[medicine]?.refillsLeft;
    if (left === undefined) return undefined;
    sum += left;
  }
  return sum;
}

function tell(
  c: Case,
  { drug, fact }: Risk,
  uses: readonly DrugUse[],
  supply: Supply,
  severity: Severity,
  title: string,
  because: readonly string[],
): Finding {
  const finding = findingOf('miss', { ...fact, severity }, uses, [], [...supply.because, ...because], c);
  return { ...finding, id: `miss:${fact.id}:${drug}`, title, detail: `${fact.say}${signsOf(fact)}` };
}
