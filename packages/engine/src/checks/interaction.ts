import type { OpenInteraction } from '../knowledge.ts';
import { addDays } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import { useBits } from '../nouns/route-bits.ts';
import type { Answers, Case, Check } from './check.ts';
import { findingOf } from './compose.ts';

/** Pairs of drugs or classes that harm each other while both act, the time after the last dose included. */
export const interaction: Check = {
  id: 'interaction',
  title: 'Interactions',
  about:
    'Finds pairs of medicines that are dangerous together while their periods overlap, counting the days that a medicine lingers after it is stopped. A period that was not given is taken to last.',
  run(c, answers) {
    for (const at of candidates(c)) judge(c, at, answers);
  },
};

/**
 * The interactions of which both sides are on the list. Only the places of the person's own drugs are read, so that the
 * cost does not grow with the number of interactions in the knowledge.
 */
function candidates(c: Case): number[] {
  const sides = new Map<number, number>();
  const both: number[] = [];
  for (const drug of new Set(c.uses.map((use) => use.drug))) {
    for (const place of c.knowledge.placesOf(drug)) {
      const before = sides.get(place.interaction) ?? 0;
      const after = before | (place.side + 1);
      if (after === before) continue;
      sides.set(place.interaction, after);
      if (after === 3) both.push(place.interaction);
    }
  }
  return both;
}

function judge(c: Case, at: number, answers: Answers): void {
  const open = c.knowledge.interactions[at];
  if (open === undefined) return;
  const [left, right] = [0, 1].map((side) => c.uses.filter((use) => stands(c, use, at, side, open))) as [
    DrugUse[],
    DrugUse[],
  ];
  const uses = new Set<DrugUse>();
  const because: string[] = [];
  for (const a of left) {
    for (const b of right) {
      // Two ingredients of one product are together on purpose.
      if (a.drug === b.drug || a.medicine === b.medicine) continue;
      const overlap = overlaps(c, a, b, open);
      if (overlap === false) continue;
      if (typeof overlap === 'string') {
        answers.notChecked.push({ check: 'interaction', about: `${a.name} with ${b.name}`, reason: overlap });
        continue;
      }
      uses.add(a).add(b);
      for (const [use, side] of [
        [a, 0],
        [b, 1],
      ] as const) {
        const lingers = open.sides[side].lingersDays;
        if (over(use, c.asOf) && lingers !== undefined)
          because.push(`${use.name}: last taken ${use.to}, still acts for ${lingers} days`);
      }
    }
  }
  if (uses.size === 0) return;
  answers.findings.push(
    findingOf('interaction', open.fact, [...uses], [], [...new Set(because)].sort(), c.knowledge, c.asOf),
  );
}

function stands(c: Case, use: DrugUse, at: number, side: number, open: OpenInteraction): boolean {
  if (((open.routes[side === 0 ? 0 : 1] ?? 0) & useBits(use.route)) === 0) return false;
  return c.knowledge.placesOf(use.drug).some((place) => place.interaction === at && place.side === side);
}

function over(use: DrugUse, asOf: string): boolean {
  return use.ended || (use.to !== undefined && use.to < asOf);
}

/** True, false, or why it cannot be known. Both must still act on the day of screening or later, and at the same time. */
function overlaps(c: Case, a: DrugUse, b: DrugUse, open: OpenInteraction): boolean | string {
  const endA = lastDay(c, a, open.sides[0].lingersDays);
  const endB = lastDay(c, b, open.sides[1].lingersDays);
  if (endA === 'past' || endB === 'past') return false;
  for (const [use, end] of [
    [a, endA],
    [b, endB],
  ] as const) {
    if (end === 'unknown')
      return `${use.name} was stopped on a day that was not given, and it acts on after it is stopped. Give the day.`;
  }
  if (a.from !== undefined && endB !== undefined && a.from > endB) return false;
  if (b.from !== undefined && endA !== undefined && b.from > endA) return false;
  return true;
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
