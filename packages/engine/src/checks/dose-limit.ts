import { newest, said } from '../measure/newest.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import { type DoseRange, inMilligrams, type Quantity } from '../nouns/quantity.ts';
import type { Case } from './check.ts';
import { namesOf } from './compose.ts';

/** A highest dose in mg, with its words; of a limit by weight the reason why it cannot be known. */
export interface Limit {
  readonly mg?: number;
  readonly words?: string;
  /** What the limit is, in a word or two; absent: the highest dose. */
  readonly named?: string;
  readonly noWeight?: string;
}

const NONE: Limit = {};

/** A dose by weight is rounded to what can be measured: so much above its limit is no excess. Our convention. */
const ROUNDING = 1.05;

/** The lower of a plain limit and of one for each kg of body weight, the latter with room for rounding; the words give it without. */
export function limitOf(plain: Quantity | undefined, perKg: Quantity | undefined, c: Case): Limit {
  const mg = plain && inMilligrams(plain);
  const fixed = plain === undefined || mg === undefined ? NONE : { mg, words: `${plain.value} ${plain.unit}` };
  const each = perKg && inMilligrams(perKg);
  if (perKg === undefined || each === undefined) return fixed;
  const weight = newest(c.person, 'weight', c.asOf);
  if (typeof weight === 'string') return { ...fixed, noWeight: weight };
  const most = each * weight.value;
  if (mg !== undefined && mg <= most * ROUNDING) return fixed;
  return {
    mg: most * ROUNDING,
    words: `${round(most)} mg (${perKg.value} ${perKg.unit} for each kg; ${said(weight)})`,
  };
}

/** The sum a day against the limit. A sum that reaches the limit is over it as soon as another product adds an unknown amount. */
export function daily({ mg: limit, words, named = 'highest' }: Limit, uses: readonly DrugUse[]): string | undefined {
  if (limit === undefined) return undefined;
  let sum = 0;
  let open = false;
  for (const use of uses) {
    const most = mostOf(use.daily);
    if (most === undefined) open = true;
    else sum += most;
  }
  const reached = open && sum > 0 && sum >= limit * (1 - 1e-9);
  if (!reached && sum <= limit * (1 + 1e-9)) return undefined;
  const known = uses.filter((use) => mostOf(use.daily) !== undefined);
  const rest = uses.filter((use) => mostOf(use.daily) === undefined);
  const parts = known.map((use) => `${use.name} ${round(mostOf(use.daily) ?? 0)} mg`).sort();
  const more = rest.length === 0 ? '' : `, and an unknown amount from ${namesOf(rest)}`;
  return `${more === '' ? '' : 'at least '}${round(sum)} mg a day (${parts.join(' + ')}${more}); ${named}: ${words}`;
}

/** The largest amount at once against the limit. */
export function single({ mg: limit, words }: Limit, uses: readonly DrugUse[]): string | undefined {
  if (limit === undefined) return undefined;
  for (const use of uses) {
    const most = mostOf(use.single);
    if (most !== undefined && most > limit * (1 + 1e-9))
      return `${use.name}: up to ${round(most)} mg at once; highest: ${words}`;
  }
  return undefined;
}

/** The most of a range in mg; undefined when it is not known, or not a mass. */
export function mostOf(dose: DoseRange | undefined): number | undefined {
  return dose === undefined ? undefined : inMilligrams({ value: dose.high, unit: dose.unit });
}

export function round(value: number): number {
  return Number(value.toPrecision(6));
}
