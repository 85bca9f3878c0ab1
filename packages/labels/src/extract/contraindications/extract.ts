import type { ExtractedAge, ExtractedAllergy, ExtractedCondition, ExtractedPregnancy } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { agesIn, agesInDirections } from './ages.ts';
import { allergiesIn, type OwnNames } from './allergies.ts';
import { conditionsIn } from './conditions.ts';
import { names } from './cues.ts';
import { mask } from './mask.ts';
import { pregnanciesIn } from './pregnancies.ts';
import { readings } from './scope.ts';
import { valuesIn } from './values.ts';

/** What a label forbids the drug for, other drugs apart. */
export type ExtractedContraindication = ExtractedCondition | ExtractedAllergy | ExtractedAge | ExtractedPregnancy;

/**
 * The conditions, allergies, ages and pregnancy for which a label forbids the drug: of a prescription label from its
 * contraindications section; of an OTC label from "Do not use" in the warnings and the ages in the directions. Each thing is
 * given once, with the first place that names it.
 *
 * @example extractContraindications(label, lexicon).filter(({ kind }) => kind === 'condition')
 */
export function extractContraindications(label: Label, lexicon: Lexicon): readonly ExtractedContraindication[] {
  const own = ownNames(label, lexicon);
  const facts = readings(label).flatMap((reading): readonly ExtractedContraindication[] => {
    const { statement, naming: masked } = mask(reading.sentence);
    if (reading.under === 'contraindications' && !names(statement.slice(reading.start, reading.end))) return [];
    const text = masked.slice(0, reading.end);
    const found = [...lexicon.find(text, ['condition', 'drug', 'class']), ...valuesIn(text)]
      .filter(({ start }) => start >= reading.start)
      .sort((a, b) => a.start - b.start);
    return [
      ...conditionsIn(reading, masked, found, lexicon, own),
      ...allergiesIn(reading, masked, found, own),
      ...agesIn(reading, masked),
      ...pregnanciesIn(reading, masked),
    ];
  });
  return once([...facts, ...agesInDirections(label)]);
}

function ownNames(label: Label, lexicon: Lexicon): OwnNames {
  const names = [...label.brandNames, ...label.genericNames].filter((name) => name.length > 3);
  const substances = (label.products ?? []).flatMap(({ ingredients }) =>
    ingredients.filter(({ role }) => role === 'active').map(({ name }) => name),
  );
  const drugs = [label.title, ...names, ...substances]
    .flatMap((text) => lexicon.find(text, ['drug']))
    .map(({ id }) => id);
  const unknown = label.genericNames[0]?.toLowerCase();
  return { drugs: drugs.length > 0 || unknown === undefined ? [...new Set(drugs)] : [unknown], names };
}

function once(facts: readonly ExtractedContraindication[]): readonly ExtractedContraindication[] {
  const known = new Map<string, ExtractedContraindication>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (!known.has(key)) known.set(key, fact);
  }
  return [...known.values()];
}

function keyOf(fact: ExtractedContraindication): string {
  if (fact.kind === 'condition') return `condition ${fact.condition} ${fact.qualifier ?? ''}`;
  if (fact.kind === 'allergy') return `allergy ${fact.to}`;
  if (fact.kind === 'age') return `age ${fact.below ?? ''} ${fact.from ?? ''}`;
  return `pregnancy ${fact.state}`;
}
