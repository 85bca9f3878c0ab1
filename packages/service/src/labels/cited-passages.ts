import { factsOfPack, type Pack, type SourceRef } from '@doseline/engine';
import { type Label, normalise, resolve } from '@doseline/labels';

/** A place of the knowledge that cites a label. */
export interface Citation {
  /** `baclofen.withdrawal`, or where else: "class benzodiazepine, duplicate". */
  readonly by: string;
  /** What the fact says, for a fact. */
  readonly say?: string;
  readonly section?: string;
  readonly words: readonly string[];
}

/** A citation whose passage is not the same in the other version. */
export interface ChangedCitation extends Citation {
  /** The words still lead to a sentence, but to another one · they lead nowhere any more · they led nowhere before. */
  readonly change: 'changed' | 'gone' | 'new';
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Every place of the pack that cites words of a label. */
export function citationsOf(pack: Pack, setId: string): readonly Citation[] {
  const found: Citation[] = [];
  const add = (by: string, sources: readonly SourceRef[] | undefined, say?: string) => {
    for (const { label, section, words } of sources ?? [])
      if (label === setId && words !== undefined)
        found.push({ by, words, ...(say !== undefined && { say }), ...(section !== undefined && { section }) });
  };
  for (const fact of factsOfPack(pack)) add(fact.id, fact.sources, fact.say);
  for (const drug of pack.drugs) {
    add(`${drug.id}, prescription and control`, drug.legalSources);
    for (const product of drug.products ?? []) add(`${drug.id}, ${product.form}`, product.sources);
  }
  for (const group of pack.classes) add(`class ${group.id}, duplicate`, group.duplicate?.sources);
  for (const sum of pack.equivalents ?? []) add(`equivalents of ${sum.name}`, sum.sources);
  for (const pump of pack.pumps ?? []) add(`pump ${pump.name}`, pump.sources);
  for (const taper of pack.tapers ?? []) add(`taper ${taper.id}`, taper.sources);
  for (const { drug, target, sources } of pack.occupancies ?? []) add(`occupancy of the ${target}, ${drug}`, sources);
  for (const change of pack.switches ?? []) add(`switch to ${change.to}`, change.sources);
  for (const burden of pack.burdens) add(`burden ${burden.id}`, burden.sources);
  return found;
}

/** Those of the citations whose passage changed between two versions. */
export function changedCitations(citations: readonly Citation[], from: Label, to: Label): readonly ChangedCitation[] {
  return citations.flatMap((citation): ChangedCitation[] => {
    const before = passages(citation, from);
    const after = passages(citation, to);
    if (before.length === after.length && before.every((text, i) => normalise(text) === normalise(after[i] ?? '')))
      return [];
    const change = after.length === 0 ? 'gone' : before.length === 0 ? 'new' : 'changed';
    return [{ ...citation, change, before, after }];
  });
}

function passages({ section, words }: Citation, label: Label): readonly string[] {
  return (resolve({ words, ...(section !== undefined && { section }) }, label) ?? []).map(({ text }) => text);
}
