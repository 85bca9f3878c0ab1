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

interface Target {
  readonly type: ExtractedAllergy['type'];
  readonly id: string;
  /** Where it is named; absent where only the allergy is. */
  readonly at?: { readonly start: number; readonly end: number };
}

/** The allergies that a sentence names as contraindications. `found` are the terms of its masked text. */
export function allergiesIn(
  reading: Reading,
  masked: string,
  found: readonly Mention[],
  own: OwnNames,
): readonly ExtractedAllergy[] {
  const { sentence, section } = reading;
  const text = masked.slice(0, reading.end).replace(LOOKS, (looks) => ' '.repeat(looks.length));
  const cues = [...text.matchAll(CUE)].filter(({ index }) => index >= reading.start);
  const substances = [...found.filter(({ kind }) => kind === 'drug' || kind === 'class'), ...allergensIn(text)];
  return cues.flatMap((cue, i) => {
    const from = cue.index + cue[0].length;
    const to = spanEnd(text, from, cues[i + 1]?.index ?? text.length, found);
    const before = substances.filter(({ end }) => end <= cue.index && /^[\s-]{0,2}$/.test(text.slice(end, cue.index)));
    const joins = JOINS.exec(text.slice(from, to));
    const last = i === cues.length - 1;
    let targets: readonly Target[] = before.map(targetOf);
    if (joins !== null) {
      const start = from + joins[0].length;
      const named = substances.filter((one) => one.start >= start && one.end <= to);
      targets = [...targets, ...targetsIn(text.slice(0, to), start, named, own)];
    } else if (before.length === 0 && last && isBare(text.slice(reading.start, cue.index), text.slice(from, to))) {
      targets = own.drugs.map((id) => ({ type: 'drug', id }));
    }
    return targets.map(({ type, id, at }) => ({
      kind: 'allergy' as const,
      to: id,
      type,
      section,
      words: pointerWords([
        sentence.slice(cue.index, from),
        ...(at === undefined ? [] : [sentence.slice(at.start, at.end)]),
      ]),
    }));
  });
}

/** Where the words on one allergy end: at the next item, or at the next condition of the list. */
function spanEnd(text: string, from: number, limit: number, found: readonly Mention[]): number {
  const end = from + (ENDS.exec(text.slice(from, limit))?.index ?? limit - from);
  const next = found.find(
    ({ kind, id, start, end: last }) =>
      kind === 'condition' &&
      start >= from &&
      start < end &&
      !REACTIONS.has(id) &&
      text.slice(start, last).trim() !== '' &&
      text.lastIndexOf('(', start) <= text.lastIndexOf(')', start),
  );
  return next?.start ?? end;
}

/** "Known hypersensitivity." is to the drug itself, but the heading "4.1 Hypersensitivity" is not. */
function isBare(before: string, after: string): boolean {
  return /^[\s,)]*$/.test(after) && !/^\s*(?:\d+(?:\.\d+)*\s*)?$/.test(before);
}

/** What the words from `start` to the end of the text say that the allergy is to. */
function targetsIn(text: string, start: number, named: readonly Mention[], own: OwnNames): readonly Target[] {
  const words = text.slice(start);
  const place = (found: { readonly index: number; readonly 0: string } | undefined | null) =>
    found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
  const parts = place(PARTS.exec(words));
  const mine = named.find(({ id }) => own.drugs.includes(id));
  const itself = mine ?? place(ITSELF.exec(words) ?? ownName(words, own.names));
  const others = named.filter((one) => !own.drugs.includes(one.id) && isMeant(one, text, start, named, own));
  // "Any component" is the drug and what else is in it, "any inactive ingredient of Zolex" is not Zolex.
  const whole = parts !== undefined && !OTHER_PARTS.test(words);
  const said = itself !== undefined && (parts === undefined || itself.start < parts.start);
  const selves = mine !== undefined && parts === undefined ? [mine.id] : own.drugs;
  return [
    ...others.map(targetOf),
    ...(parts === undefined ? [] : [{ type: 'excipients' as const, id: 'excipients', at: parts }]),
    ...(said || whole ? selves : []).map((id): Target => {
      const at = itself ?? parts;
      return { type: 'drug', id, ...(at !== undefined && { at }) };
    }),
  ];
}

/** Whether a substance is meant by itself: not as the name of a class beside a class, nor as a part of the drug's name. */
function isMeant(one: Mention, text: string, from: number, named: readonly Mention[], own: OwnNames): boolean {
  // "Rifamycin" is a drug and a class: the wider is meant.
  if (one.kind === 'drug' && named.some(({ kind, start }) => kind === 'class' && start === one.start)) return false;
  // "arginine vasopressin" is vasopressin.
  if (named.some(({ id, start }) => own.drugs.includes(id) && start > one.start && start - one.end <= 1)) return false;
  // "the cephalosporin class of antibiotics" are cephalosporins; "this antibiotic" is the drug.
  return !/\b(?:(?:class|group|family) of (?:[\w-]+ )?|this )$/i.test(text.slice(from, one.start));
}

const targetOf = ({ kind, id, start, end }: Mention): Target => ({
  type: kind === 'drug' ? 'drug' : 'class',
  id,
  at: { start, end },
});

function ownName(text: string, names: readonly string[]): { readonly index: number; readonly 0: string } | undefined {
  const lower = text.toLowerCase();
  for (const name of names) {
    const index = lower.indexOf(name.toLowerCase());
    if (index !== -1) return { index, 0: text.slice(index, index + name.length) };
  }
  return undefined;
}
