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

/** The routes by which something differs: those that a group is about, in the order of `routes`. */
export function routesThatDiffer(routes: readonly Route[], sections: readonly MonographSection[]): readonly Route[] {
  const named = new Set(sections.flatMap((section) => section.groups.flatMap((group) => group.routes)));
  const known = routes.filter((route) => named.has(route));
  return known.length > 1 ? known : [];
}
