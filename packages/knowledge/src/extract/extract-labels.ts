import type { ExtractedFact, ExtractedLabel } from '@doseline/engine';
import {
  extractAdverseEffects,
  extractAge,
  extractCautions,
  extractContraindications,
  extractDoses,
  extractHazards,
  extractInteractions,
  extractKidney,
  extractLiver,
  extractPregnancy,
  extractUses,
  extractWithdrawal,
  type Label,
  type Lexicon,
} from '@doseline/labels';
import { routesOf } from './label-routes.ts';

/** Draws statements of one kind or several from a label. */
export type Extractor = (label: Label, lexicon: Lexicon) => readonly ExtractedFact[];

/** Every extractor. What several of them find in one label is kept once. */
export const EXTRACTORS: readonly Extractor[] = [
  extractInteractions,
  extractContraindications,
  extractCautions,
  extractUses,
  extractHazards,
  extractAdverseEffects,
  extractWithdrawal,
  extractDoses,
  extractKidney,
  extractLiver,
  extractPregnancy,
  extractAge,
];

/** What was drawn from a set of labels, by set id, and which labels were left out and why. */
export interface Drawn {
  readonly labels: readonly ExtractedLabel[];
  readonly leftOut: readonly string[];
}

/**
 * Draws facts from labels. Of several versions of one label the newest counts. The same labels in any order give the same
 * facts.
 *
 * @example (await extractLabels(labels, openSubjects(loaded), buildLexicon(loaded))).labels.length
 */
export async function extractLabels(
  labels: Iterable<Label> | AsyncIterable<Label>,
  drugsOf: (label: Label) => readonly string[],
  lexicon: Lexicon,
): Promise<Drawn> {
  const newest = new Map<string, { readonly age: string; readonly drawn: ExtractedLabel | string }>();
  const leftOut: string[] = [];
  for await (const label of labels) {
    const { setId } = label;
    if (setId === undefined) {
      leftOut.push(`${label.title}: it has no set id, so no fact could point to it`);
      continue;
    }
    const age = ageOf(label);
    const known = newest.get(setId);
    if (known !== undefined && known.age >= age) continue;
    const drugs = drugsOf(label);
    const drawn =
      drugs.length === 0
        ? `${label.title} (${setId}): none of its ingredients is known`
        : { label: setId, drugs, routes: routesOf(label), facts: factsOf(label, lexicon) };
    newest.set(setId, { age, drawn });
  }
  const all = [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { drawn }]) => drawn);
  return {
    labels: all.filter((drawn) => typeof drawn !== 'string'),
    leftOut: [...leftOut, ...all.filter((drawn) => typeof drawn === 'string')].sort(),
  };
}

/** Versions compare as numbers, and a label that names none is older than one that does. Equal ones by content. */
function ageOf({ version, effective, sections }: Label): string {
  return `${(version ?? '').padStart(6, '0')} ${effective ?? ''} ${JSON.stringify(sections).length.toString().padStart(9, '0')}`;
}

function factsOf(label: Label, lexicon: Lexicon): readonly ExtractedFact[] {
  const once = new Map<string, ExtractedFact>();
  for (const extract of EXTRACTORS) {
    for (const fact of extract(label, lexicon)) {
      const { section: _, words: __, ...matter } = fact;
      const key = JSON.stringify(matter, Object.keys(matter).sort());
      if (!once.has(key)) once.set(key, fact);
    }
  }
  return [...once.values()];
}
