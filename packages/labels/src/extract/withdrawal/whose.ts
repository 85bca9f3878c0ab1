import type { Mention } from '../lexicon.ts';
import type { Part } from './parts.ts';
import { rx } from './rx.ts';
import type { Span } from './span.ts';

/** The drug of a label: its ids, and its names in lower case. */
export interface OwnDrug {
  readonly drugs: ReadonlySet<string>;
  readonly names: string;
}

/** Families that the labels of other drugs tell to stop, and the stems by which their members' names are known (INN). */
const FAMILIES: readonly (readonly [named: RegExp, member: RegExp])[] = [
  [
    /\b(?:(?:cortico|glucocortico)?steroids?|glucocorticoids?)\b/g,
    /cort|predni|m?ethasone|metasone|onide|olone|betasol|asone/,
  ],
  [/\bbeta-? ?(?:adrenergic )?block\w+/g, /lol\b/],
  [
    /\b(?:opioids?|opiates?)\b/g,
    rx`codone|morph|codeine|fentan|meperidine|methad|tramadol|tapentadol|orphan|nalbuphine|pentazocine|opium|oliceridine|
      propoxy|buprenor`,
  ],
  [/\bbenzodiazepines?\b/g, /azepam|azolam|azepate|azepox|clobazam/],
];
const WITHDRAWAL_OF = FAMILIES.map(
  ([named]) => rx`(?:${named})(?: use)? withdrawal|withdrawal (?:of|from) (?:[a-z]+ )?(?:${named})`,
);
/** An abbreviation may stand for something else: "CSA" is central sleep apnea as well. */
const ABBREVIATION = /^[A-Z]{2,4}$/;
/** Names that stand for more than a drug: "thyroid storm". */
const NO_DRUG = new Set(['thyroid', 'alcohol', 'oxygen']);
/** "Dopamine agonists" are not dopamine. */
const OF_A_CLASS = /^[ -](?:ant)?agonist|^[ -](?:receptor|reuptake|re-uptake|precursor|blocker|inhibitor)/;
const BESIDE = 25;
/** Between a drug and a stop that is another clause's. */
const APART = /[,;:]| and /;

/** Whether the drug that is stopped is not the label's: another one stands nearer to the stop. */
export function ofAnotherDrug(part: Part, spans: readonly Span[], mentions: readonly Mention[], own: OwnDrug): boolean {
  const away = (start: number, end: number) =>
    Math.min(
      ...spans.map(([from, to]) => {
        const between = start >= to ? part.text.slice(to, start) : part.text.slice(end, from);
        return APART.test(between) ? Number.POSITIVE_INFINITY : Math.max(0, start - to, from - end);
      }),
    );
  const drugs = mentions
    .filter(({ kind, start, end }) => kind === 'drug' && part.start <= start && end <= part.end)
    .filter(({ end }) => !OF_A_CLASS.test(part.text.slice(end - part.start)))
    .map(({ id, text, start, end }) => ({ id, text, away: away(start - part.start, end - part.start) }));
  const ofOwn = drugs.filter(({ id }) => own.drugs.has(id)).map((drug) => drug.away);
  const otherFamilies: number[] = [];
  const ofOthers = drugs
    .filter(
      ({ id, text, away }) => !own.drugs.has(id) && !NO_DRUG.has(id) && !ABBREVIATION.test(text) && away <= BESIDE,
    )
    .map((drug) => drug.away);
  for (const [i, [named, member]] of FAMILIES.entries()) {
    const isOwn = member.test(own.names);
    if (!isOwn && WITHDRAWAL_OF[i]?.test(part.text) === true) return true;
    const places = [...part.text.matchAll(named)].map(({ 0: word, index }) => away(index, index + word.length));
    (isOwn ? ofOwn : otherFamilies).push(...places);
  }
  if (ofOwn.length === 0 && otherFamilies.length > 0) return true;
  return Math.min(...ofOthers, ...otherFamilies) < Math.min(...ofOwn);
}
