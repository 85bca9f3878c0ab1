import type { Mention } from '../lexicon.ts';

/** A value beyond which the drug is forbidden, and the condition that it stands for. */
const VALUES: readonly (readonly [id: string, value: RegExp])[] = [
  ['hyperkalemia', /\bserum potassium\b[^.;,|]{0,30}?(?:>|≥|\bgreater\b|\babove\b|\bexceed\w*|\bmore than\b)/gi],
  ['hypokalemia', /\bserum potassium\b[^.;,|]{0,30}?(?:<|≤|\bless\b|\bbelow\b)/gi],
  ['hyponatremia', /\bserum sodium\b[^.;,|]{0,30}?(?:<|≤|\bless\b|\bbelow\b)/gi],
  ['hypotension', /\bsystolic (?:blood )?pressure\b[^.;,|]{0,20}?(?:<|≤|\bless\b|\bbelow\b|\bunder\b)/gi],
  [
    'hypertension',
    /\b(?:systolic|diastolic) (?:blood )?pressure\b[^.;,|]{0,20}?(?:>|≥|\bgreater\b|\babove\b|\bexceed\w*)/gi,
  ],
  ['heart-block', /\bPR interval\b[^.;,|]{0,20}?(?:>|≥|\bgreater\b|\babove\b|\bexceed\w*)/gi],
  ['bradycardia', /\bheart rate\b[^.;,|]{0,30}?(?:<|≤|\bless\b|\bbelow\b)/gi],
];

/**
 * The values in a text that stand for a condition.
 *
 * @example valuesIn('a serum potassium above 5.5 mEq/L').map(({ id }) => id) // ['hyperkalemia']
 */
export function valuesIn(text: string): readonly Mention[] {
  return VALUES.flatMap(([id, value]) =>
    [...text.matchAll(value)].map((match) => {
      const name = /^\w+ (?:blood )?\w+/.exec(match[0])?.[0] ?? match[0];
      return { kind: 'condition', id, text: name, start: match.index, end: match.index + name.length } as const;
    }),
  );
}
