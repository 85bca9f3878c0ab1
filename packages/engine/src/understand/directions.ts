import type { Sig } from '../nouns/sig.ts';
import { inUnitOf, meet } from '../sig/range.ts';
import { NEITHER, NO_DIRECTIONS, NO_DOSE, UNCLEAR_TOTAL } from '../sig/reasons.ts';
import { withDose } from '../sig/with-dose.ts';
import { dayRate } from './content.ts';
import type { Identity } from './identify.ts';

const NOTHING: Sig = Object.freeze({
  doses: [],
  asNeeded: false,
  route: null,
  daily: null,
  reason: NO_DIRECTIONS,
});

/** The directions that count: those kept apart from the name, else those in the text; completed by the strength where they give no dose. */
export function directions(apart: Sig | undefined, product: Identity): Sig {
  const sig = settled(chosen(apart, product.sig), product);
  if (sig.daily !== null || sig.doses.length > 0) return sig;
  const { form, parts, strengthsFromProduct } = product;
  // "Baclofen 10 MG Oral Tablet" with "three times a day": one unit of the strength that is stated.
  if (sig.reason === NO_DOSE && !strengthsFromProduct && parts.every((part) => part.content !== undefined)) {
    const full = withDose(sig, { low: 1, high: 1, unit: form === 'patch' ? 'patch' : 'each' });
    if (full !== sig) return full;
  }
  // "baclofen 300 mcg/day intrathecal": the day's amount is all that the line says.
  const content = parts.length === 1 ? parts[0]?.content : undefined;
  const rate = dayRate(content);
  if (content === undefined || rate === undefined || form === 'patch' || !SILENT.has(sig.reason ?? '')) return sig;
  const { reason: _, ...rest } = sig;
  return { ...rest, daily: inUnitOf({ low: rate, high: rate, unit: 'mg' }, content.as) ?? null };
}

/** Directions that say nothing beside the rate of the product itself. */
const SILENT: ReadonlySet<string> = new Set([NO_DIRECTIONS, NEITHER, NO_DOSE]);

/** "2 tablets (10 mg)" is 10 mg, unless the strength that is known says otherwise. */
function settled(sig: Sig, { parts }: Identity): Sig {
  const { bracketed } = sig;
  if (bracketed === undefined) return sig;
  const [part, other] = parts;
  const [dose] = sig.doses;
  if (dose === undefined || other !== undefined) return sig;
  const content = part?.content;
  if (content?.unit === 'mg' && content.per === undefined) {
    const amount = content.amount * bracketed.count;
    if (!meet(dose, { low: amount, high: amount, unit: 'mg' }))
      return { ...sig, doses: [], daily: null, reason: 'The amount in brackets does not fit the strength.' };
  }
  const { reason, ...rest } = sig;
  return reason === UNCLEAR_TOTAL ? { ...rest, daily: bracketed.daily } : sig;
}

function chosen(apart: Sig | undefined, own: Sig | undefined): Sig {
  if (apart === undefined || own === undefined) return apart ?? own ?? NOTHING;
  const sig = isEmpty(apart) && (own.daily !== null || own.perBody !== undefined) ? own : apart;
  const asNeeded = apart.asNeeded || own.asNeeded;
  return sig.asNeeded === asNeeded ? sig : { ...sig, asNeeded };
}

const isEmpty = (sig: Sig): boolean => sig.daily === null && sig.doses.length === 0 && sig.perBody === undefined;

/** Whether the directions in the text and those kept apart give different amounts: neither may be used then. */
export function disagree(apart: Sig | undefined, own: Sig | undefined): boolean {
  return apart?.daily != null && own?.daily != null && !meet(own.daily, apart.daily);
}
