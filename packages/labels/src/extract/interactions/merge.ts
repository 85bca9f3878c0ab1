import type { ExtractedInteraction } from '@doseline/engine';
import { stricter } from './advice.ts';

/**
 * One fact for each partner and side of the interaction (this drug's level, the other's, or the harm of both), in the order
 * in which the partners are first named. A side is told as most of its statements tell it, and the statement with the
 * strictest advice is pointed to.
 */
export function merged(facts: readonly ExtractedInteraction[]): readonly ExtractedInteraction[] {
  return grouped(facts, (fact) => fact.with).flatMap(ofPartner);
}

type Facts = readonly ExtractedInteraction[];

/** Facts with one key together, in the order in which the keys first come. */
function grouped(facts: Facts, key: (fact: ExtractedInteraction) => string): readonly Facts[] {
  const groups = new Map<string, ExtractedInteraction[]>();
  for (const fact of facts) {
    const group = groups.get(key(fact));
    if (group === undefined) groups.set(key(fact), [fact]);
    else group.push(fact);
  }
  return [...groups.values()];
}

function ofPartner(all: readonly ExtractedInteraction[]): readonly ExtractedInteraction[] {
  const told = all.filter(({ effect }) => effect !== 'unspecified');
  const sides = [...grouped(told.length > 0 ? told : all, side)].sort((a, b) => b.length - a.length);
  const [first = [], ...rest] = sides;
  const example = all.every((fact) => fact.example);
  // What the label advises without telling why belongs to the side it tells most of.
  const untold = told.length > 0 ? all.filter(({ effect }) => effect === 'unspecified') : [];
  return [oneOf([...first, ...untold], first), ...rest.map((group) => oneOf(group, group))].map(
    ({ example: _, ...fact }) => ({ ...fact, ...(example && { example: true as const }) }),
  );
}

function side({ direction }: ExtractedInteraction): string {
  return direction.endsWith('-this') ? 'this' : direction.endsWith('-other') ? 'other' : 'both';
}

function oneOf(all: readonly ExtractedInteraction[], told: readonly ExtractedInteraction[]): ExtractedInteraction {
  const strictest = all.reduce((best, fact) =>
    stricter(best.advice, fact.advice) !== best.advice || forbids(fact) > forbids(best) ? fact : best,
  );
  const changes = [...grouped(told, ({ direction, effect }) => `${direction} ${effect}`)];
  const [most] = changes.sort((a, b) => b.length - a.length)[0] ?? [strictest];
  return { ...strictest, direction: (most ?? strictest).direction, effect: (most ?? strictest).effect };
}

/** The contraindications section is the place to point to, where it says so too. */
function forbids({ section, advice }: ExtractedInteraction): number {
  return section === 'contraindications' && advice === 'contraindicated' ? 1 : 0;
}
