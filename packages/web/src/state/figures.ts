import { typedNumber } from './typed-number.ts';

/** What a figure of a form must be. */
export type FigureRule = 'above 0' | 'from 0' | 'optional above 0' | 'optional from 0';

/** A form's figures as read: what is good, what is still missing, and what is wrong with the rest, each by the field's name. */
export interface Figures<K extends string> {
  readonly values: Readonly<Partial<Record<K, number>>>;
  readonly missing: readonly K[];
  readonly troubles: Readonly<Partial<Record<K, string>>>;
}

/** "2,000" is two thousand to some and two to others: a thousandfold dose. */
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * Reads the figures of a form. Nothing is guessed: what can be read in two ways is asked for again.
 *
 * @example readFigures({ fillMl: '18.5' }, { fillMl: 'above 0' }).values // { fillMl: 18.5 }
 */
export function readFigures<K extends string>(
  typed: Readonly<Record<K, string>>,
  rules: Readonly<Record<K, FigureRule>>,
): Figures<K> {
  const values: Partial<Record<K, number>> = {};
  const troubles: Partial<Record<K, string>> = {};
  const missing: K[] = [];
  for (const [name, rule] of Object.entries(rules) as [K, FigureRule][]) {
    const text = typed[name].trim();
    const value = typedNumber(text);
    const wrong = troubleOf(text, value, rule);
    if (wrong !== undefined) troubles[name] = wrong;
    else if (typeof value === 'number') values[name] = value;
    else if (!rule.startsWith('optional')) missing.push(name);
  }
  return { values, missing, troubles };
}

function troubleOf(text: string, value: number | string | undefined, rule: FigureRule): string | undefined {
  if (value === undefined) return undefined;
  if (THOUSANDS.test(text)) return 'The comma can be read in two ways. Write it without.';
  if (typeof value === 'string') return 'This is not a number.';
  if (rule.endsWith('above 0') && value <= 0) return 'It must be above 0.';
  return value < 0 ? 'It must be 0 or more.' : undefined;
}
