import type { ExtractedAge } from '@doseline/engine';
import type { Label } from '../../label.ts';
import { pointerWords, statements } from '../statement.ts';
import { forbiddingWord } from './cues.ts';
import { isOverTheCounter, type Reading } from './scope.ts';

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `\\d+|${NUMBERS.join('|')}`;
const BELOW = new RegExp(
  `\\b(?:under|below|younger than|less than|<)\\s*(?:the age of\\s*)?(${NUMBER})[\\s-]*(years?|yrs?|months?|mos?|weeks?|days?)\\b(?!\\s*(?:of use|apart|after|before|prior|duration))`,
  'gi',
);
const UNDER_AGE = new RegExp(`\\b(?:under|below)\\s+(?:the )?age (?:of )?(${NUMBER})\\b`, 'gi');
const PEOPLE =
  /\b(?:child(?:ren)?|pediatric|paediatric|infants?|neonates?|adolescents?|patients?|persons?|individuals?|babies|teenagers|you)\b/i;
const NEWBORN =
  /\b(?:premature (?:infants?|neonates?|newborns?)|premature or (?:newborn|low birth)[\w -]*infants?|neonates?|newborns?(?: infants?| or premature infants?)?|newborn)\b/i;

const CHILDREN =
  /\b(?:used?|given|contraindicated|not|administered)\s+(?:in|on|for|to)\s+(?:infants and |infants or |babies and |babies or )?(?:children|pediatric patients)(?=\s*(?:[.,;|]|$))/i;
const INFANT = /(?:\bin|:|,|\band|\bor)\s+infants(?=\s*(?:,|\band\b|\bor\b|\.|$))/i;

const A_YEAR_OF = { y: 1, m: 12, w: 52, d: 365 } as const;
const MONTH = 1 / 12;

/** Age groups named as contraindications; newborn and premature infants are those under one month, infants under one year,
 * children under 18. */
export function agesIn(reading: Reading, masked: string): readonly ExtractedAge[] {
  const { sentence, section } = reading;
  const text = masked.slice(reading.start, reading.end);
  const cue = forbiddingWord(sentence);
  const fact = (below: number, slice: string): ExtractedAge => ({
    kind: 'age',
    below,
    advice: 'contraindicated',
    section,
    words: pointerWords([...(cue === undefined ? [] : [cue]), slice]),
  });
  const limits = PEOPLE.test(text) ? limitsIn(text) : [];
  const newborn = NEWBORN.exec(text);
  return [
    ...limits.map(({ below, slice }) => fact(below, slice)),
    ...(newborn === null ? [] : [fact(MONTH, newborn[0])]),
    ...(CHILDREN.test(text) ? [fact(18, /children|pediatric patients/i.exec(text)?.[0] ?? 'children')] : []),
    ...(INFANT.test(text) ? [fact(1, 'infants')] : []),
  ];
}

/** The age groups of which the directions of an OTC label say not to use it. */
export function agesInDirections(label: Label): readonly ExtractedAge[] {
  if (!isOverTheCounter(label)) return [];
  return statements(label, ['dosage_and_administration']).flatMap(({ section, text, before }) => {
    const facts: ExtractedAge[] = [];
    for (const match of text.matchAll(/\bdo not (?:use|give)\b(?!\s+(?:more|for more|longer))/gi)) {
      const told = text.slice(0, match.index);
      const limit = limitsIn(told).at(-1);
      const gap = limit === undefined ? '' : told.slice(limit.end);
      if (
        limit !== undefined &&
        gap.length <= 40 &&
        !/\d|doctor|take|apply|\bmore\b/i.test(gap.replace(/of age|\bold\b/gi, ''))
      )
        facts.push(age(section, limit, match[0]));
      const after = text.slice(match.index + match[0].length);
      const next = limitsIn(after)[0];
      if (
        next !== undefined &&
        /^\s*(?:this product )?(?:in|on|for|to)\s+(?:babies|infants|children)[\s\w]*$/i.test(after.slice(0, next.start))
      )
        facts.push(age(section, next, match[0]));
    }
    // In a flattened table the age stands on the line before.
    if (facts.length === 0 && before !== undefined && /^do not (?:use|give)\W*$/i.test(text)) {
      const limit = limitsIn(before).at(-1);
      if (limit !== undefined) facts.push({ ...age(section, limit, limit.slice), words: pointerWords([limit.slice]) });
    }
    return facts;
  });
}

interface Limit {
  readonly below: number;
  readonly slice: string;
  readonly start: number;
  readonly end: number;
}

function age(section: string, limit: Limit, cue: string): ExtractedAge {
  return {
    kind: 'age',
    below: limit.below,
    advice: 'contraindicated',
    section,
    words: pointerWords([cue, limit.slice]),
  };
}

function limitsIn(text: string): readonly Limit[] {
  const found = [...text.matchAll(BELOW), ...text.matchAll(UNDER_AGE)].map((match) => {
    const count = Number.isNaN(Number(match[1])) ? NUMBERS.indexOf((match[1] ?? '').toLowerCase()) : Number(match[1]);
    const years = count / A_YEAR_OF[(match[2] ?? 'y').charAt(0).toLowerCase() as 'y' | 'm' | 'w' | 'd'];
    return { below: years, slice: match[0], start: match.index, end: match.index + match[0].length };
  });
  return found.filter(({ below }) => below > 0 && below <= 21).sort((a, b) => a.start - b.start);
}
