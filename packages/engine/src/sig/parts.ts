import type { DoseRange } from '../nouns/quantity.ts';
import type { BodyUnit, Range } from '../nouns/sig.ts';
import type { Rate } from './rate.ts';
import { CONFLICT } from './reasons.ts';
import type { Token } from './words.ts';

/** A frequency as said. `weak` ("daily") only says "each day", and gives way to closer words. */
export interface Frequency extends Rate {
  readonly weak: boolean;
}

/** One dose of the directions with its own frequency: "10 mg in the morning" of "10 mg in the morning and 20 mg at night". */
export interface Part {
  dose?: DoseRange;
  /** `total`: the dose is the amount of a whole day. `form`: it named one unit of the product ("10 mg tablet"). */
  as?: 'total' | 'form';
  /** "up to 20 mg": the lower end is not told. */
  upTo?: boolean;
  /** How many units of the product the mass in brackets was said of: "2 tablets (10 mg)". */
  count?: number;
  /** Whether that mass may also be that of one unit. */
  unclear?: boolean;
  /** "take" stood before the dose. */
  verb: boolean;
  frequency?: Frequency;
  /** Moments of the day; each is one dose. */
  whens: Token[];
  /** Moments that come on top of the frequency: "three times a day and at bedtime". */
  plus: boolean;
  meals: boolean;
  mealsPlus: boolean;
  /** Weekdays as a bit mask; how many days a week when they are only counted. */
  weekdays: number;
  perWeek?: number;
  divided?: number | true;
  /** "up to 3 times a day". */
  cap?: number;
  once: boolean;
  /** The moment stood before the dose: "in the morning 10 mg". */
  leads?: boolean;
  /** A connecting word stood before: 'and', 'or', or none. */
  joined: string;
}

/** A maximum: so much in so many hours. `unit` '' counts doses. */
export interface Maximum extends DoseRange {
  readonly hours: number;
  readonly upTo: boolean;
}

/** What a text was read as so far. */
export interface Reader {
  readonly tokens: readonly Token[];
  i: number;
  /** The amount last read. */
  low: number;
  high: number;
  readonly parts: Part[];
  part: Part;
  readonly maxima: Maximum[];
  /** Amount of one unit of the product: "250 mg/5 mL", "90 mcg per puff", "10 mg tablet". */
  strength?: { readonly value: number; readonly unit: string; readonly per: string };
  asNeeded: boolean;
  directed: boolean;
  /** The directions allow a further dose: "may repeat after 2 hours". */
  repeat: boolean;
  /** The dose is for each kg or m² of the body. */
  perBody: BodyUnit | undefined;
  /** "then" was met. */
  saidThen: boolean;
  duration: boolean;
  route: Token | undefined;
  routeClash: boolean;
  /** Sides the dose goes to: each eye. */
  sides: Range | undefined;
  sideSeen: boolean;
  pump: boolean;
  intrathecalHint: boolean;
  /** The connector met since the last thing that was read: '', ',', '&', 'or', '/'. */
  link: string;
  /** A word that means nothing here stood directly before. */
  lost: boolean;
  verb: boolean;
  /** Why no daily amount can be told; the gravest reason is kept. */
  reason: string | undefined;
  changes: boolean;
}

export function newPart(joined: string): Part {
  return {
    verb: false,
    whens: [],
    plus: false,
    meals: false,
    mealsPlus: false,
    weekdays: 0,
    once: false,
    joined,
  };
}

export function newReader(tokens: readonly Token[]): Reader {
  const part = newPart('');
  return {
    tokens,
    i: 0,
    low: 0,
    high: 0,
    parts: [part],
    part,
    maxima: [],
    asNeeded: false,
    directed: false,
    repeat: false,
    perBody: undefined,
    saidThen: false,
    duration: false,
    route: undefined,
    routeClash: false,
    sides: undefined,
    sideSeen: false,
    pump: false,
    intrathecalHint: false,
    link: '',
    lost: false,
    verb: false,
    reason: undefined,
    changes: false,
  };
}

/** Notes the first reason that is found. */
export function doubt(r: Reader, reason: string): undefined {
  r.reason ??= reason;
}

/** Adds a frequency to the part being read; two that disagree are a reason for doubt. */
export function addFrequency(r: Reader, often: Rate, weak = false): undefined {
  const { part } = r;
  if (!(often.shown.low > 0)) return doubt(r, 'The frequency is not a positive number.');
  const old = part.frequency;
  if (old === undefined || (old.weak && !weak)) {
    if (old === undefined && part.whens.length > 0 && r.link === '&') part.plus = true;
    if (old?.weak && often.high < 1 && r.link === '') return doubt(r, CONFLICT);
    part.frequency = { ...often, weak };
  } else if (weak ? old.high < 1 : Math.abs(old.low - often.low) > 1e-6 || Math.abs(old.high - often.high) > 1e-6) {
    doubt(r, CONFLICT);
  }
}
