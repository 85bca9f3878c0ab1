import type { ExtractedAllergy } from '@doseline/engine';
import type { Mention } from '../lexicon.ts';
import { pointerWords } from '../statement.ts';
import { allergensIn } from './allergens.ts';
import { REACTIONS } from './reactions.ts';
import type { Reading } from './scope.ts';

/** The drugs a label is about, and the names it gives them. */
export interface OwnNames {
  readonly drugs: readonly string[];
  readonly names: readonly string[];
}

const CUE =
  /\bhyper-?\s?sensi\w*(?:\s+reactions?)?|\ballerg(?:y|ies|ic(?:[- ]type)?(?:\s+(?:reactions?|manifestations?))?)\b|\banaphyla\w+(?:\s+reactions?)?|(?<!cross-?|cross )\bsensitivity\b|\bsensitive(?=\s+to\b)|\bidiosyncra\w+|(?<!lactose |fructose |glucose |exercise |carbohydrate )\bintoleran\w+|\breactions?(?=\s+to\b)/gi;
/** What joins an allergy and what it is to. */
const JOINS =
  /^(?:[^;.|•]*?\b)?(?:to|with|from|after(?: taking| receiving)?|following|towards?|caused by|induced by|of)\b/i;
/** Here the sentence goes on to something else. */
const ENDS =
  /[;|•]|\.(?=\s|$)|\b(?:concomitant\w*|co-?administ\w*|concurrent\w*|in combination with|(?:is|are) (?:also )?contraindicated|should not|must not|do not|(?:patients|women|individuals|persons|those|people) (?:with|who|taking|receiving)|with (?:severe|a history|active)|who (?:are|have)|(?:\d\.\d+ )|in patients|cross-|ask a doctor|when using)\b/i;
/** How the reaction looks, between brackets or commas. */
const LOOKS =
  /\((?:\s*(?:e\.?g\.?|i\.?e\.?|such as|including|for example)|[^()]*(?:anaphyla|angioedema|urticaria|rash|pruri))[^()]*\)|,?\s*(?:such as|including)[^,;|]*(?:,[^,;|]*){0,5}?,(?=\s*to\b)/gi;

const PARTS =
  /\b(?:components?|ingredients?|excipients?|constituents?|additives?|vehicle|other (?:substances|materials))\b/i;
const OTHER_PARTS =
  /\b(?:inactive|other|inert|non-?medicinal)\s+(?:\w+\s+)?(?:components?|ingredients?|constituents?)\b|\bexcipients?\b/i;
const ITSELF =
  /\b(?:the|this|any|these) (?:active )?(?:drugs?|agents|product|medication|medicine|agent|preparation|compound|substance|antibiotic|formulation)(?! class)\b|\bactive (?:substance|ingredient)\b|^\s*it\b/i;

/** The allergies that a sentence names as contraindications. `found` are the terms of its masked text. */
export function allergiesIn(
  reading: Reading,
  masked: string,
  found: readonly Mention[],
  own: OwnNames,
): readonly ExtractedAllergy[] {
  const text = masked.slice(0, reading.end).replace(LOOKS, (looks) => ' '.repeat(looks.length));
  const cues = [...text.matchAll(CUE)].filter(({ index }) => index >= reading.start);
  const facts: ExtractedAllergy[] = [];
  cues.forEach((cue, i) => {
    const from = cue.index + cue[0].length;
    const stretch = text.slice(from, cues[i + 1]?.index ?? text.length);
    const ended = from + (ENDS.exec(stretch)?.index ?? stretch.length);
    // The next condition of the list is no longer what the allergy is to.
    const next = found.find(
      ({ kind, id, start: at, end }) =>
        kind === 'condition' &&
        at >= from &&
        at < ended &&
        !REACTIONS.has(id) &&
        text.slice(at, end).trim() !== '' &&
        text.lastIndexOf('(', at) <= text.lastIndexOf(')', at),
    )?.start;
    const to = next ?? ended;
    const span = text.slice(from, to);
    const add = (kind: ExtractedAllergy['type'], id: string, slice: string) =>
      facts.push({
        kind: 'allergy',
        to: id,
        type: kind,
        section: reading.section,
        words: pointerWords([reading.sentence.slice(cue.index, from), ...(slice === '' ? [] : [slice])]),
      });
    let sensitised = false;
    for (const mention of found)
      if (
        mention.kind !== 'condition' &&
        mention.kind !== 'effect' &&
        mention.end <= cue.index &&
        text.slice(mention.end, cue.index).match(/^[\s-]{0,2}$/)
      ) {
        sensitised = true;
        add(mention.kind, mention.id, reading.sentence.slice(mention.start, mention.end));
      }
    const joins = JOINS.exec(span);
    if (joins === null && sensitised) return;
    if (joins === null) {
      const heading = /^\s*(?:\d+(?:\.\d+)*\s*)?(?:known\s+)?$/i.test(text.slice(reading.start, cue.index));
      const bare = /^[\s,)]*$/.test(span) && i === cues.length - 1;
      if (bare && (!heading || /known/i.test(text.slice(reading.start, cue.index))))
        for (const drug of own.drugs) add('drug', drug, '');
      return;
    }
    const start = from + joins[0].length;
    const target = text.slice(start, to);
    const parts = PARTS.exec(target);
    const named = [
      ...found.filter(({ kind }) => kind === 'drug' || kind === 'class'),
      ...allergensIn(text.slice(0, to)),
    ].filter((mention) => mention.start >= start && mention.end <= to);
    const itself = ITSELF.exec(target) ?? ownName(target, own.names);
    const others = named.filter(
      ({ id, kind, start: at, end }) =>
        !own.drugs.includes(id) &&
        // "Rifamycin" is a drug and a class: the wider is meant.
        !(kind === 'drug' && named.some((same) => same.kind === 'class' && same.start === at)) &&
        // "arginine vasopressin" is vasopressin; "the cephalosporin class of antibiotics" are cephalosporins.
        !named.some((next) => own.drugs.includes(next.id) && next.start > at && next.start - end <= 1) &&
        !/\b(?:(?:class|group|family) of (?:[\w-]+ )?|this )$/i.test(text.slice(start, at)),
    );
    for (const mention of others) {
      add(mention.kind === 'drug' ? 'drug' : 'class', mention.id, reading.sentence.slice(mention.start, mention.end));
    }
    if (parts !== null) add('excipients', 'excipients', parts[0]);
    const mine = named.find(({ id }) => own.drugs.includes(id));
    const partsOnly = parts !== null && OTHER_PARTS.test(target);
    const beforeParts = (at: number | undefined) => at !== undefined && (parts === null || at < parts.index);
    const said = beforeParts(mine === undefined ? undefined : mine.start - start) || beforeParts(itself?.index);
    if (said || (parts !== null && !partsOnly)) {
      const slice = (mine && reading.sentence.slice(mine.start, mine.end)) ?? itself?.[0] ?? parts?.[0] ?? '';
      for (const drug of own.drugs)
        if (mine === undefined || mine.id === drug || parts !== null) add('drug', drug, slice);
    }
  });
  return facts;
}

function ownName(text: string, names: readonly string[]): { readonly index: number; readonly 0: string } | undefined {
  const lower = text.toLowerCase();
  for (const name of names) {
    const index = lower.indexOf(name.toLowerCase());
    if (index !== -1) return { index, 0: text.slice(index, index + name.length) };
  }
  return undefined;
}
