import type { OpenInteraction } from '../knowledge.ts';
import { addDays } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Side } from '../nouns/fact.ts';
import { inMilligrams } from '../nouns/quantity.ts';
import type { Answers, Case, Check } from './check.ts';
import { findingOf, namesOf } from './compose.ts';
import { formOf } from './graver-form.ts';

/** The uses that stand on each side of one interaction. */
type Sides = readonly [DrugUse[], DrugUse[]];

/** Pairs of drugs or classes that harm each other while both act, the time after the last dose included. */
export const interaction: Check = {
  id: 'interaction',
  title: 'Interactions',
  about:
    'Finds pairs of medicines that are dangerous together while their periods overlap, counting the days that a medicine lingers after it is stopped. A period that was not given is taken to last.',
  notYet: 'each',
  run(c, answers) {
    for (const [open, sides] of candidates(c)) judge(c, open, sides, answers);
  },
};

/** The interactions of which both sides are on the list, with the uses on each side. */
function candidates(c: Case): Map<OpenInteraction, Sides> {
  const both = new Map<OpenInteraction, Sides>();
  const { interactions } = c.knowledge;
  const meets = c.knowledge.meeting(c.dossiers);
  for (const [i, use] of c.uses.entries()) {
    for (const place of c.dossiers[i]?.places ?? []) {
      const open = meets(place) ? interactions[place >> 1] : undefined;
      if (open === undefined) continue;
      let sides = both.get(open);
      if (sides === undefined) {
        sides = [[], []];
        both.set(open, sides);
      }
      sides[place & 1]?.push(use);
    }
  }
  return both;
}

const NONE: readonly string[] = [];

function judge(c: Case, open: OpenInteraction, [left, right]: Sides, answers: Answers): void {
  const onLeft: DrugUse[] = [];
  const onRight: DrugUse[] = [];
  const [first, second] = open.sides;
  for (const a of left) {
    for (const b of right) {
      // Two ingredients of one product are together on purpose.
      if (a.drug === b.drug || a.medicine === b.medicine) continue;
      const overlap = both(overlaps(c, a, b, open), both(isEnough(a, first), isEnough(b, second)));
      if (overlap === true) {
        if (!onLeft.includes(a)) onLeft.push(a);
        if (!onRight.includes(b)) onRight.push(b);
      } else if (overlap !== false) {
        answers.notChecked.push({ check: 'interaction', about: `${a.name} with ${b.name}`, reason: overlap });
      }
    }
  }
  if (onLeft.length === 0) return;
  const { fact, because: graver } = formOf(open.fact, c);
  const because = [...graver, ...lingering(c, onLeft, open, 0), ...lingering(c, onRight, open, 1)];
  const detail = fact.clinical === undefined ? `${namesOf(onLeft)} with ${namesOf(onRight)}.` : undefined;
  answers.findings.push(
    findingOf(
      'interaction',
      fact,
      c.uses.filter((use) => onLeft.includes(use) || onRight.includes(use)),
      NONE,
      because,
      c,
      detail,
    ),
  );
}

/** Of two answers: false when one is, else the reason why one cannot be known, else true. */
function both(one: boolean | string, other: boolean | string): boolean | string {
  if (one === false || other === false) return false;
  return one === true ? other : one;
}

/** Whether the dose is above that from which a side counts. */
function isEnough(use: DrugUse, { dailyAbove }: Side): boolean | string {
  if (dailyAbove === undefined) return true;
  const limit = inMilligrams(dailyAbove);
  // Without directions one tablet is the least that is taken.
  const least = use.daily === undefined && use.strength !== undefined ? inMilligrams(use.strength) : undefined;
  if (least !== undefined && limit !== undefined && least > limit * (1 + 1e-9)) return true;
  const most = use.daily && inMilligrams({ value: use.daily.high, unit: use.daily.unit });
  if (most === undefined || limit === undefined)
    return `This matters above ${dailyAbove.value} ${dailyAbove.unit} of ${use.drug} a day: ${use.dailyReason ?? 'no dose was given'}`;
  return most > limit * (1 + 1e-9);
}

/** Why a medicine that was stopped still counts. */
function lingering(c: Case, uses: readonly DrugUse[], open: OpenInteraction, side: 0 | 1): string[] {
  const days = open.sides[side].lingersDays;
  if (days === undefined) return [];
  return uses
    .filter((use) => use.to !== undefined && use.to < c.asOf)
    .map((use) => `${use.name}: last taken ${use.to}, still acts for ${days} days`)
    .sort();
}

/** True, false, or why it cannot be known. Both must still act on the day of screening or later, and at the same time. */
function overlaps(c: Case, a: DrugUse, b: DrugUse, open: OpenInteraction): boolean | string {
  const endA = lastDay(c, a, open.sides[0].lingersDays);
  const endB = lastDay(c, b, open.sides[1].lingersDays);
  if (endA === 'past' || endB === 'past') return false;
  if (endA === 'unknown') return stoppedWhen(a);
  if (endB === 'unknown') return stoppedWhen(b);
  if (a.from !== undefined && endB !== undefined && a.from > endB) return false;
  return !(b.from !== undefined && endA !== undefined && b.from > endA);
}

function stoppedWhen(use: DrugUse): string {
  return `${use.name} was stopped on a day that was not given, and it acts on after it is stopped. Give the day.`;
}

/** The last day on which a use acts: undefined when it goes on. */
function lastDay(c: Case, use: DrugUse, lingers: number | undefined): string | 'past' | 'unknown' | undefined {
  if (use.to !== undefined) {
    const end = lingers === undefined ? use.to : addDays(use.to, lingers);
    return end < c.asOf ? 'past' : end;
  }
  if (!use.ended) return undefined;
  return lingers === undefined ? 'past' : 'unknown';
}
