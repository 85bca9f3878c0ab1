import type { Monograph, MonographSectionId, Pack } from '@doseline/engine';

/** Sections that a drug's identity alone fills: its class, its legal status, its products. */
const IDENTITY: ReadonlySet<MonographSectionId> = new Set(['about', 'legal', 'products']);

/** True when nothing but names, codes, legal status and products is known: then no check can warn of anything. */
export function isIdentityOnly({ sections }: Pick<Monograph, 'sections'>): boolean {
  return sections.every(({ id }) => IDENTITY.has(id));
}

/** How many drugs a pack has any fact on, of its own or of a class it belongs to. */
export function drugsWithFacts({
  drugs,
  classes,
  facts,
  factsBySubject = [],
}: Pick<Pack, 'drugs' | 'classes' | 'facts' | 'factsBySubject'>): number {
  const subjects = new Set([...facts, ...factsBySubject].map(({ subject }) => subject));
  const covered = new Set(classes.filter(({ id }) => subjects.has(id)).flatMap(({ members }) => members));
  return drugs.filter(({ id }) => subjects.has(id) || covered.has(id)).length;
}
