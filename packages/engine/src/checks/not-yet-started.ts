import { type Day, daysBetween } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Finding } from '../nouns/finding.ts';
import { isNoMilder } from '../nouns/severity.ts';
import type { Answers, Case, Check } from './check.ts';

/** How many days ahead a start is looked at: half a year. Until a later one the list, the person and the plan change. */
const DAYS_AHEAD = 183;

/** Whether a medicine starts so much later that it is told as planned, and not checked. */
export function isPlanned({ from }: { readonly from?: Day }, asOf: Day): boolean {
  return from !== undefined && from > asOf && daysBetween(asOf, from) > DAYS_AHEAD;
}

/** Says of each planned medicine that nothing was checked. */
export function tellPlanned(uses: readonly DrugUse[], asOf: Day, { notChecked }: Answers): void {
  for (const use of uses) {
    if (use.ended || !isPlanned(use, asOf)) continue;
    const reason = `It is planned for ${use.from}, more than six months ahead; nothing was checked.`;
    if (!notChecked.some((one) => one.about === use.name && one.reason === reason))
      notChecked.push({ check: 'coverage', about: use.name, reason });
  }
}

/**
 * Asks a check that adds up once more, for a day on which a medicine starts: `c` is the case with what is taken then. Told is what today's answer does
 * not say of a medicine that has not yet started; a sum that only grows takes the place of today's.
 */
export function addUpAhead(check: Check, c: Case, starting: readonly DrugUse[], answers: Answers): void {
  const then: Answers = { findings: [], notChecked: [] };
  check.run(c, then);
  for (const finding of then.findings) {
    if (!starting.some(({ name }) => finding.medicines.includes(name))) continue;
    if (answers.findings.some((one) => saysAsMuch(one, finding))) continue;
    const smaller = answers.findings.findIndex((one) => saysAsMuch(finding, one));
    if (smaller >= 0) answers.findings[smaller] = finding;
    else answers.findings.push(finding);
  }
  for (const open of then.notChecked) {
    const isNew = answers.notChecked.every((one) => one.about !== open.about || one.reason !== open.reason);
    if (isNew && starting.some(({ name }) => open.about.includes(name))) answers.notChecked.push(open);
  }
}

/** Whether one finding tells all of the other: the same facts and medicines or more of them, and no milder. */
function saysAsMuch(one: Finding, other: Finding): boolean {
  return (
    one.kind === other.kind &&
    isNoMilder(one.severity, other.severity) &&
    other.facts.every((fact) => one.facts.includes(fact)) &&
    other.medicines.every((medicine) => one.medicines.includes(medicine))
  );
}
