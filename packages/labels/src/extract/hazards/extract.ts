import type { ExtractedHazard } from '@doseline/engine';
import type { Label } from '../../label.ts';
import { type Lexicon, type Mention, openLexicon } from '../lexicon.ts';
import { isMeasured, isPlain } from '../plain.ts';
import { pointerWords, statements } from '../statement.ts';
import { extractUses } from '../uses/extract.ts';
import { isHarm } from './harm.ts';
import { HAZARDS } from './terms.ts';

const OWN = openLexicon(HAZARDS);

/**
 * The harms that a boxed warning names: adverse effects, and hazards of use such as abuse or medication errors. The condition
 * treated, who is at risk, signs of a harm already named and what other drugs are given for are left out. Each once a label.
 *
 * @example extractHazards(label, lexicon).map((fact) => fact.about) // ['addiction', 'respiratory-depression']
 */
export function extractHazards(label: Label, lexicon: Lexicon): readonly ExtractedHazard[] {
  const treated = new Set(extractUses(label, lexicon).map(({ condition }) => condition));
  const hazards = new Map<string, ExtractedHazard>();
  for (const { section, text } of statements(label, ['boxed_warning']))
    for (const mention of named(text, lexicon, treated))
      if (!hazards.has(mention.id) && isPlain(mention, text) && isHarm(text, mention.start, mention.end))
        hazards.set(mention.id, { kind: 'hazard', about: mention.id, section, words: pointerWords([mention.text]) });
  if (hazards.has('increased-mortality-in-dementia')) hazards.delete('increased-mortality');
  return [...hazards.values()];
}

/** States, measurements and outcomes that a boxed warning names for another reason than as a harm of its own. */
const NO_HARM =
  /^(?:pregnancy|breastfeeding|postpartum|contraception|tobacco-use|organ-transplant|dialysis|death.*|hospitali.ation|disability|drug interaction|tolerance|discomfort|accidental injury|multiple-injuries|psychotic-disorder|substance-use-disorder|suicidal-ideation|dementia|alzheimer-disease|kidney-disease|dpd-deficiency|cyp.*|.*-surgery|.*-anesthesia|.*-puncture)$/;

/** The harms of a sentence: by our own names, and elsewhere by the lexicon's; an effect before a condition of the same name. */
function named(text: string, lexicon: Lexicon, treated: ReadonlySet<string>): readonly Mention[] {
  const known = lexicon.find(text, ['effect', 'condition']);
  const uses = known.filter(({ kind, id }) => kind === 'condition' && treated.has(id));
  const found: Mention[] = [];
  for (const mention of [...OWN.find(text), ...known.filter(({ kind }) => kind === 'effect'), ...known]) {
    if (NO_HARM.test(mention.id) || isMeasured(mention) || uses.some((use) => use.start === mention.start)) continue;
    if (!found.some(({ start, end }) => start < mention.end && mention.start < end)) found.push(mention);
  }
  return found.sort((a, b) => a.start - b.start);
}
