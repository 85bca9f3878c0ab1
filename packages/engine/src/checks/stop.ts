import { addDays, type Day, daysBetween } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Finding } from '../nouns/finding.ts';
import { isOver } from '../nouns/is-over.ts';
import { noGraverThan, type Severity } from '../nouns/severity.ts';
import type { Answers, Case, Check } from './check.ts';
import { findingOf, namesOf } from './compose.ts';
import { courseBefore, isBelow, isTooShort, lastDay } from './course.ts';
import { mostOf, round } from './dose-limit.ts';
import type { Risk } from './risk.ts';
import { isReplaced, openReason, signsOf } from './withdrawal.ts';

/** How long after the time in which signs appear a stop is still told of. */
const AFTERMATH_DAYS = 14;
/** A last dose of at most this share of the highest in the half year before counts as the end of a taper, where the guidance gives no share. */
const LAST_STEP_PERCENT = 25;
const HALF_A_YEAR = 183;
/** A planned end is told of this long before. */
const AHEAD_DAYS = 14;

/** Medicines with a risk of withdrawal that ended, or are due to end, in one step, or whose dose fell too fast. */
export const stop: Check = {
  id: 'stop',
  title: 'Stopping',
  about:
    'Finds medicines that are dangerous to stop suddenly and that ended in one step, are due to end so, or whose dose fell faster than the guidance, as long as signs may still appear. What is taken as needed, a short course, a change within a class and a dose that was brought down first are not told of. What matters with a condition only is not checked where no conditions were given.',
  run(c, answers) {
    for (const risk of c.risks) judge(c, risk, answers);
    for (const risk of c.openRisks) {
      const found: Answers = { findings: [], notChecked: [] };
      judge(c, risk, found);
      if (found.findings.length + found.notChecked.length > 0)
        answers.notChecked.push({ check: 'stop', about: namesOf(risk.uses), reason: openReason(c, risk) });
    }
  },
};

function judge(c: Case, risk: Risk, answers: Answers): void {
  const going = risk.uses.filter((use) => !isOver(use, c.asOf));
  if (going.length > 0) goingOn(c, risk, going, answers);
  else if (!isReplaced(c, risk, c.asOf)) ended(c, risk, answers);
}

function ended(c: Case, risk: Risk, answers: Answers): void {
  const { fact, uses } = risk;
  const unknown = uses.filter((use) => use.to === undefined);
  if (unknown.length > 0) {
    answers.notChecked.push({
      check: 'stop',
      about: namesOf(unknown),
      reason: 'It is dangerous to stop suddenly, and it was stopped on a day that was not given. Give the day.',
    });
    return;
  }
  const last = lastDay(uses);
  const days = daysBetween(last, c.asOf);
  if (days > windowDays(risk)) return;
  const course = courseBefore(uses, last);
  const short = isTooShort(risk.fact, course, last);
  if (short === true) return;
  if (typeof short === 'string') {
    answers.notChecked.push({ check: 'stop', about: namesOf(course), reason: short });
    const [milder, ...rest] = risk.milder;
    if (milder !== undefined) ended(c, { ...risk, fact: milder, milder: rest }, answers);
    return;
  }
  const tapered = wasTapered(risk, course, last);
  if (tapered === true || isBelow(risk.fact, course)) return;
  const because = [
    `last taken ${last}, ${days === 1 ? '1 day' : `${days} days`} ago`,
    ...(typeof tapered === 'string' ? [tapered] : []),
    `signs appear ${fact.onsetHours[0]} to ${fact.onsetHours[1]} hours after the last dose`,
  ];
  // Once the time in which signs begin is over, the worst is less likely.
  const late = days * 24 > fact.onsetHours[1];
  answers.findings.push(
    tell(c, risk, course, late ? oneMilder(fact.severity) : fact.severity, `was stopped in one step`, because),
  );
}

function goingOn(c: Case, risk: Risk, going: readonly DrugUse[], answers: Answers): void {
  const last = going.some(({ to }) => to === undefined) ? undefined : lastDay(going);
  if (last !== undefined && daysBetween(c.asOf, last) <= AHEAD_DAYS && !isReplaced(c, risk, addDays(last, 1))) {
    const course = courseBefore(risk.uses, last);
    if (
      isTooShort(risk.fact, course, last) === false &&
      wasTapered(risk, course, last) !== true &&
      !isBelow(risk.fact, course)
    )
      answers.findings.push(
        tell(c, risk, course, noGraverThan('caution', risk.fact.severity), `is due to end in one step`, [
          `last day: ${last}`,
        ]),
      );
  }
  const fall = fallOf(c, risk);
  if (fall !== undefined)
    answers.findings.push(
      tell(c, risk, risk.uses, noGraverThan('caution', risk.fact.severity), 'was lowered in a large step', [fall]),
    );
}

function tell(
  c: Case,
  { drug, fact }: Risk,
  uses: readonly DrugUse[],
  severity: Severity,
  what: string,
  because: readonly string[],
): Finding {
  const detail = `${fact.say}${signsOf(fact)}`;
  const finding = findingOf('stop', { ...fact, severity }, uses, [], because, c);
  return { ...finding, id: `stop:${fact.id}:${drug}`, title: `${namesOf(uses)} ${what}`, detail };
}

/** Days after the last dose in which the stop is told of. */
function windowDays({ fact }: Risk): number {
  return Math.ceil(fact.onsetHours[1] / 24) + AFTERMATH_DAYS;
}

/** Whether the dose was brought down before the end; in words where an unknown dose leaves it open. */
function wasTapered({ fact }: Risk, course: readonly DrugUse[], last: Day): boolean | string {
  const recent = course.filter((use) => (use.to ?? last) >= addDays(last, -HALF_A_YEAR));
  const doses = recent.map((use) => mostOf(use.daily));
  const final = recent.find((use) => (use.to ?? last) === last);
  const end = final && mostOf(final.daily);
  if (end === undefined || doses.includes(undefined)) return 'the dose is not known, nor whether it was brought down';
  const peak = Math.max(...doses.map((dose) => dose ?? 0));
  return recent.length > 1 && end <= (peak * (fact.largestFall?.percent ?? LAST_STEP_PERCENT)) / 100;
}

/** A fall of the daily dose that was larger than the guidance allows, in words; the newest within the window. */
function fallOf(c: Case, risk: Risk): string | undefined {
  const allowed = risk.fact.largestFall;
  if (allowed === undefined || risk.uses.length < 2) return undefined;
  const earliest = addDays(c.asOf, -windowDays(risk));
  const days = [...new Set(risk.uses.flatMap(({ from }) => from ?? []))].filter(
    (day) => day >= earliest && day <= c.asOf,
  );
  for (const day of days.sort().reverse()) {
    const before = sumOn(risk.uses, addDays(day, -1));
    const after = sumOn(risk.uses, day);
    if (before === undefined || after === undefined || after <= 0) continue;
    const percent = (1 - after / before) * 100;
    if (percent > allowed.percent * (1 + 1e-9))
      return `on ${day} from ${round(before)} to ${round(after)} mg a day, ${Math.round(percent)} percent; the guidance goes to ${allowed.percent} percent every ${allowed.everyDays} days`;
  }
  return undefined;
}

/** mg a day over all uses of a day; undefined when one is not known, or there is none. */
function sumOn(uses: readonly DrugUse[], day: Day): number | undefined {
  const then = uses.filter(
    (use) => use.from !== undefined && use.from <= day && (use.to === undefined ? !use.ended : use.to >= day),
  );
  if (then.length === 0) return undefined;
  let sum = 0;
  for (const use of then) {
    const most = mostOf(use.daily);
    if (most === undefined) return undefined;
    sum += most;
  }
  return sum;
}

const MILDER = { contraindicated: 'serious', serious: 'caution', caution: 'note', note: 'note' } as const;

function oneMilder(severity: Severity): Severity {
  return MILDER[severity];
}
