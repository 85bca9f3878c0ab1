import { newest, said } from '../measure/newest.ts';
import { bodySurface } from '../measure/surface.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import { type DoseRange, inMilligrams, type Quantity } from '../nouns/quantity.ts';
import type { Case } from './check.ts';
import { namesOf } from './compose.ts';

/** A highest dose in mg, with its words; of a limit by weight or surface why it cannot be known, as a sentence. */
export interface Limit {
  readonly mg?: number;
  readonly words?: string;
  /** What the limit is, in a word or two; absent: the highest dose. */
  readonly named?: string;
  readonly unknown?: string;
}

const NONE: Limit = {};

/** A highest dose as a fact has it: for anybody, for each kg of body weight, for each m² of body surface. */
export interface WrittenLimit {
  readonly plain: Quantity | undefined;
  readonly perKg: Quantity | undefined;
  readonly perM2: Quantity | undefined;
}

/** A dose by weight or surface is rounded to what can be measured: so much above its limit is no excess. Our convention. */
const ROUNDING = 1.05;

/** The lowest of a plain limit and of those by body weight and surface, these with room for rounding; the words give them without. */
export function limitOf({ plain, perKg, perM2 }: WrittenLimit, c: Case): Limit {
  const mg = plain && inMilligrams(plain);
  let lowest: Limit = plain === undefined || mg === undefined ? NONE : { mg, words: `${plain.value} ${plain.unit}` };
  if (perKg !== undefined) {
    const weight = newest(c.person, 'weight', c.asOf);
    lowest =
      typeof weight === 'string'
        ? { ...lowest, unknown: `The limit is by weight: ${weight}.` }
        : lower(lowest, perKg, 'kg', weight.value, said(weight));
  }
  if (perM2 !== undefined) {
    const surface = bodySurface(c.person, c.asOf);
    lowest =
      typeof surface === 'string'
        ? { ...lowest, unknown: `The limit is by body surface: ${surface}.` }
        : lower(lowest, perM2, 'm²', surface.value, surface.because);
  }
  return lowest;
}

function lower(known: Limit, each: Quantity, unit: string, size: number, because: string): Limit {
  const one = inMilligrams(each);
  if (one === undefined) return known;
  const most = one * size;
  if (known.mg !== undefined && known.mg <= most * ROUNDING) return known;
  const words = `${round(most)} mg (${each.value} ${each.unit} for each ${unit}; ${because})`;
  return { ...known, mg: most * ROUNDING, words };
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
  return Number(value < 1000 ? value.toPrecision(4) : value.toFixed(0));
}
