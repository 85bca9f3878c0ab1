import type { Quantity } from '../nouns/quantity.ts';
import { MG } from '../sig/words.ts';

/** A strength taken apart once: how much of what is in one unit of the product, or in one `per` of it. */
export interface Content {
  /** In mg where it is a mass, else in `unit`. */
  readonly amount: number;
  /** `mg` for every mass; else as given: `unit`, `meq`, `%`. */
  readonly unit: string;
  /** The unit as it was written: `mcg`. */
  readonly as: string;
  /** `mL`, `g`, `h`, `d`, `actuation`. Absent when the amount is that of one tablet, patch …. */
  readonly per?: string;
}

/** @example contentOf({ value: 25, unit: 'mcg/h' }) // { amount: 0.025, unit: 'mg', as: 'mcg', per: 'h' } */
export function contentOf(strength: Quantity): Content {
  const [as = '', per] = strength.unit.split('/');
  const mg = MG[as];
  const amount = strength.value * (mg ?? 1);
  return { amount, unit: mg === undefined ? as : 'mg', as, ...(per !== undefined && { per }) };
}

/** mg a day that a patch or pump releases: "25 mcg/h". Undefined for a strength that is no rate. */
export function dayRate(content: Content | undefined): number | undefined {
  if (content?.unit !== 'mg') return undefined;
  return content.per === 'h' ? content.amount * 24 : content.per === 'd' ? content.amount : undefined;
}
