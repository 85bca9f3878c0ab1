import { no } from '../nouns/refusal.ts';
import {
  commonMeasure,
  compare,
  type Fraction,
  fraction,
  over,
  roundDown,
  roundUp,
  times,
  toNumber,
} from './fraction.ts';
import type { Piece } from './products.ts';
import type { TaperRefusal } from './taper-plan.ts';
import { volumesUpTo } from './volumes.ts';

/** So much of one product: `count` tablets (halves and quarters included) or mL. */
export interface Portion {
  readonly piece: Piece;
  readonly count: Fraction;
}

/** The doses that products can make, up to the dose now taken. */
export interface Makeable {
  /** The smallest daily dose above nothing; undefined when not even that is below the highest. */
  readonly smallest: Fraction | undefined;
  makes(dailyDose: Fraction): boolean;
  /** The smallest daily dose of at least `low` and below `high`. */
  atLeast(low: Fraction, high: Fraction): Fraction | undefined;
  /** The largest daily dose below `high` that is not below `low`. */
  below(high: Fraction, low: Fraction): Fraction | undefined;
  /** A daily dose divided over the times of the day, the smallest first. Where products allow, no time gets more than on the day `before`. */
  divide(dailyDose: Fraction, before?: readonly (readonly Portion[])[]): readonly (readonly Portion[])[];
}

/**
 * Works out which daily doses the products can make and how. Counted in whole multiples of the largest measure that all parts share, so every sum is exact.
 *
 * A day is divided as evenly as the products allow. What cannot be divided evenly falls late: the dose at night is the largest and the last to go, the
 * morning's the first. Of the ways to make one dose the one with the fewest pieces is taken; a half counts a little more than a whole tablet, a liquid as
 * two, at most one liquid measure a dose.
 */
export function makeableDoses(
  pieces: readonly Piece[],
  highest: Fraction,
  dosesPerDay: number,
): Makeable | TaperRefusal {
  const parts = pieces.flatMap((piece) => partsOf(piece));
  const liquid = pieces.find((piece) => piece.liquid);
  const shares = [...parts.map(({ amount }) => amount), ...(liquid ? [times(liquid.strength, TENTH)] : [])];
  const measure = shares.reduce(commonMeasure, shares[0] ?? fraction(1n));
  const units = (amount: Fraction) => toNumber(over(amount, measure));
  const top = Number(roundDown(over(highest, measure)));
  if (top > MOST_UNITS)
    return no(
      'The strengths and the dose are too far apart for one plan.',
      'Check the unit of the dose and of each strength: one of them is probably wrong.',
    );
  const tablets = fewestPieces(
    parts.map(({ amount, cost }) => ({ amount: units(amount), cost })),
    top,
  );
  const volumes =
    liquid === undefined
      ? []
      : volumesUpTo(over(highest, liquid.strength)).map((volume) => ({
          volume,
          amount: units(times(volume, liquid.strength)),
        }));
  const withTablets = volumes.filter(({ volume }) => compare(volume, TEN) <= 0);
  const amounts = volumes.map(({ amount }) => amount);
  const alone = new Map(volumes.map((one) => [one.amount, one.volume]));

  /** The volume of the cheapest way, 0 for tablets alone; undefined where one dose cannot be made. */
  const ways = new Map<number, Fraction | undefined>();
  function wayOf(dose: number): Fraction | undefined {
    if (ways.has(dose)) return ways.get(dose);
    let least = tablets.cost[dose] ?? IMPOSSIBLE;
    let way = least < IMPOSSIBLE ? NONE : undefined;
    const volume = alone.get(dose);
    if (volume !== undefined && LIQUID_COST < least) [least, way] = [LIQUID_COST, volume];
    if (parts.length > 0)
      for (const mixed of withTablets) {
        const cost = (tablets.cost[dose - mixed.amount] ?? IMPOSSIBLE) + LIQUID_COST;
        if (mixed.amount < dose && cost < least) [least, way] = [cost, mixed.volume];
      }
    ways.set(dose, way);
    return way;
  }

  const widest = Math.max(...parts.map(({ amount }) => units(amount)), ...(liquid ? [units(liquid.strength)] : []), 1);
  const divisions = new Map<string, readonly number[] | null>();
  function divided(dose: number, times: number): readonly number[] | null {
    if (parts.length === 0) return evenVolumes(amounts, dose, times);
    if (times === 1) return wayOf(dose) === undefined ? null : [dose];
    const key = `${dose} ${times}`;
    const known = divisions.get(key);
    if (known !== undefined) return known;
    let found: readonly number[] | null = null;
    const even = Math.floor(dose / times);
    for (let first = even; first >= 0 && first >= even - widest && found === null; first--) {
      if (wayOf(first) === undefined) continue;
      const rest = divided(dose - first, times - 1);
      if (rest !== null) found = [first, ...rest];
    }
    divisions.set(key, found);
    return found;
  }
  /** As `divided`, with a most for each time, the smallest first. */
  function within(
    dose: number,
    most: readonly number[],
    tried: Map<string, readonly number[] | null>,
  ): readonly number[] | null {
    const [cap = 0, ...others] = most;
    if (most.length === 1) return dose <= cap && wayOf(dose) !== undefined ? [dose] : null;
    if (dose > most.reduce((sum, one) => sum + one, 0)) return null;
    const key = `${dose} ${most.length}`;
    const known = tried.get(key);
    if (known !== undefined) return known;
    let found: readonly number[] | null = null;
    const even = Math.floor(dose / most.length);
    for (let first = Math.min(even, cap); first >= 0 && first >= even - widest && found === null; first--) {
      if (wayOf(first) === undefined) continue;
      const rest = within(dose - first, others, tried);
      if (rest !== null) found = [first, ...rest];
    }
    tried.set(key, found);
    return found;
  }
  const amountIn = ({ piece, count }: Portion) => units(times(piece.strength, count));
  const made = (dose: number) =>
    dose === 0 ||
    (liquid === undefined ? (tablets.cost[dose] ?? IMPOSSIBLE) < IMPOSSIBLE : divided(dose, dosesPerDay) !== null);
  const amountOf = (dose: number) => times(fraction(BigInt(dose)), measure);
  const whole = (amount: Fraction) => {
    const dose = over(amount, measure);
    return dose.bottom === 1n && dose.top >= 0n && dose.top <= BigInt(top) ? Number(dose.top) : undefined;
  };
  let smallest: number | undefined;
  for (let dose = 1; dose <= top && smallest === undefined; dose++) if (made(dose)) smallest = dose;

  return {
    smallest: smallest === undefined ? undefined : amountOf(smallest),
    makes: (dailyDose) => {
      const dose = whole(dailyDose);
      return dose !== undefined && made(dose);
    },
    atLeast: (low, high) => {
      const end = Math.min(top, Number(roundUp(over(high, measure))) - 1);
      for (let dose = Math.max(0, Number(roundUp(over(low, measure)))); dose <= end; dose++)
        if (made(dose)) return amountOf(dose);
      return undefined;
    },
    below: (high, low) => {
      const end = Math.max(0, Number(roundUp(over(low, measure))));
      for (let dose = Math.min(top, Number(roundUp(over(high, measure))) - 1); dose >= end; dose--)
        if (made(dose)) return amountOf(dose);
      return undefined;
    },
    divide: (dailyDose, before) => {
      const dose = whole(dailyDose);
      const most = before?.map((portions) => Math.round(portions.reduce((sum, one) => sum + amountIn(one), 0)));
      const falling = dose === undefined || most === undefined ? null : within(dose, most, new Map());
      const singles = dose === undefined ? null : (falling ?? divided(dose, dosesPerDay));
      if (singles === null) throw new RangeError('The products cannot make this dose; ask makes() first.');
      return [...singles].sort((a, b) => a - b).map((single) => portions(single));
    },
  };

  function portions(dose: number): readonly Portion[] {
    const volume = wayOf(dose) ?? NONE;
    const counts = new Map<Piece, Fraction>();
    let rest = dose - (liquid === undefined ? 0 : units(times(volume, liquid.strength)));
    while (rest > 0) {
      const part = parts[tablets.last[rest] ?? 0];
      if (part === undefined) break;
      const before = counts.get(part.piece) ?? NONE;
      counts.set(
        part.piece,
        fraction(before.top * part.share.bottom + part.share.top * before.bottom, before.bottom * part.share.bottom),
      );
      rest -= units(part.amount);
    }
    const all = [...counts].map(([piece, count]) => ({ piece, count }));
    if (liquid !== undefined && volume.top > 0n) all.push({ piece: liquid, count: volume });
    return all.sort((a, b) => compare(b.piece.strength, a.piece.strength));
  }
}

/** Measures of a liquid that differ by one mark of the syringe at most, in units; null where there are none. */
function evenVolumes(volumes: readonly number[], dose: number, times: number): readonly number[] | null {
  const above = firstAbove(volumes, dose / times);
  const low = volumes[above - 1] ?? 0;
  const high = volumes[above];
  if (high === undefined) return dose === times * low ? Array<number>(times).fill(low) : null;
  const late = (dose - times * low) / (high - low);
  if (!Number.isInteger(late)) return null;
  return [...Array<number>(times - late).fill(low), ...Array<number>(late).fill(high)];
}

/** The index of the first of rising numbers that is above a value. */
function firstAbove(rising: readonly number[], value: number): number {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? 0) > value) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** A piece or a part of it that can be taken, with what it weighs against more pieces. */
interface Part {
  readonly piece: Piece;
  readonly share: Fraction;
  readonly amount: Fraction;
  readonly cost: number;
}

function partsOf(piece: Piece): readonly Part[] {
  if (piece.liquid) return [];
  const part = (bottom: bigint, cost: number): Part => {
    const share = fraction(1n, bottom);
    return { piece, share, amount: times(piece.strength, share), cost };
  };
  return [part(1n, 4), ...(piece.parts > 1 ? [part(2n, 5)] : []), ...(piece.parts > 2 ? [part(4n, 7)] : [])];
}

/** The least cost of each amount from 0 to `top`, and the part that was added last. */
function fewestPieces(parts: readonly { readonly amount: number; readonly cost: number }[], top: number) {
  const cost = new Int32Array(top + 1).fill(IMPOSSIBLE);
  const last = new Int16Array(top + 1);
  cost[0] = 0;
  for (const [index, part] of parts.entries())
    for (let dose = part.amount; dose <= top; dose++) {
      const through = (cost[dose - part.amount] ?? IMPOSSIBLE) + part.cost;
      if (through < (cost[dose] ?? IMPOSSIBLE)) {
        cost[dose] = through;
        last[dose] = index;
      }
    }
  return { cost, last };
}

const NONE = fraction(0n);
const TENTH = fraction(1n, 10n);
const TEN = fraction(10n);
const LIQUID_COST = 8;
const IMPOSSIBLE = 1_000_000_000;
const MOST_UNITS = 500_000;
