import type { MonographGroup, MonographSection, Route } from '@doseline/engine';

/** Which routes of a monograph are shown. */
export type RouteChoice = Route | 'every';

function holdsFor(group: MonographGroup, choice: RouteChoice): boolean {
  return choice === 'every' || group.routes.length === 0 || group.routes.includes(choice);
}

/** The sections that have lines for the chosen route; a line that holds for every route always stays. */
export function sectionsFor(sections: readonly MonographSection[], choice: RouteChoice): readonly MonographSection[] {
  return sections
    .map((section) => ({ ...section, groups: section.groups.filter((group) => holdsFor(group, choice)) }))
    .filter((section) => section.groups.some((group) => group.lines.length > 0));
}

/**
 * Says of each group what it means for this drug: a fact may be written for a whole class and fifteen routes, of which the drug has one. Groups that
 * hold for all of the drug's routes become common (`routes` empty); groups that end up with the same routes are joined.
 */
export function groupedFor(
  routes: readonly Route[],
  sections: readonly MonographSection[],
): readonly MonographSection[] {
  return sections.map((section) => {
    const joined = new Map<string, MonographGroup>();
    for (const group of section.groups) {
      const own = routes.filter((route) => group.routes.includes(route));
      const kept = own.length === 0 ? group.routes : own.length === routes.length ? [] : own;
      const key = kept.join(' ');
      joined.set(key, { routes: kept, lines: [...(joined.get(key)?.lines ?? []), ...group.lines] });
    }
    return { ...section, groups: [...joined.values()] };
  });
}

/** The routes by which something differs: those that a group is about, in the order of `routes`. */
export function routesThatDiffer(routes: readonly Route[], sections: readonly MonographSection[]): readonly Route[] {
  const named = new Set(sections.flatMap((section) => section.groups.flatMap((group) => group.routes)));
  const known = routes.filter((route) => named.has(route));
  return known.length > 1 ? known : [];
}
