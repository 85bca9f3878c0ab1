import type { DrugUse, Reading } from '../nouns/drug-use.ts';
import type { DoseRange } from '../nouns/quantity.ts';
import type { BodyUnit } from '../nouns/sig.ts';
import { atMost, scaled } from '../sig/range.ts';

/** What is known of a person's body: so many kg, or m² of surface; a text says why it is not known. */
export type BodySize = (per: BodyUnit) => { readonly value: number } | string;

/**
 * A line whose dose is for each kg of body weight or m² of body surface, with its amounts for a person of this size; where the size is not known,
 * the text that says so becomes the reason. Any other line comes back as it is.
 *
 * @example byBody(understand(line('gentamicin 5 mg/kg IV daily'), 0, knowledge), () => ({ value: 80 }))
 *   // uses: [{ drug: 'gentamicin', single: { low: 400, high: 400, unit: 'mg' }, daily: { low: 400, high: 400, unit: 'mg' }, … }]
 */
export function byBody(reading: Reading, size: BodySize): Reading {
  const per = reading.ok ? reading.uses[0]?.perBody?.per : undefined;
  if (!reading.ok || per === undefined) return reading;
  const known = size(per);
  const { of, name, unit } = SAID[per];
  if (typeof known === 'string') {
    const dailyReason = `The dose is for each ${of}, and ${known}.`;
    return { ...reading, uses: reading.uses.map((use) => ({ ...use, dailyReason })) };
  }
  const { understood } = reading;
  const uses = reading.uses.map((use) => sized(use, known.value));
  const [only, other] = uses;
  const daily = other === undefined && only?.daily !== undefined ? { dailyDose: only.daily } : {};
  const assumed = [...(understood.assumed ?? []), `${name}: ${Number(known.value.toFixed(2))} ${unit}`];
  return { ok: true, understood: { ...understood, ...daily, assumed }, uses };
}

const SAID: Readonly<Record<BodyUnit, { readonly of: string; readonly name: string; readonly unit: string }>> = {
  kg: { of: 'kg of body weight', name: 'weight', unit: 'kg' },
  m2: { of: 'm² of body surface', name: 'body surface', unit: 'm²' },
};

function sized({ perBody, dailyReason, ...use }: DrugUse, size: number): DrugUse {
  const whole = (dose: DoseRange): DoseRange => atMost(scaled(dose, size, dose.unit), perBody?.most);
  return {
    ...use,
    ...(perBody?.daily !== undefined
      ? { daily: whole(perBody.daily) }
      : dailyReason !== undefined
        ? { dailyReason }
        : {}),
    ...(perBody?.single !== undefined && { single: whole(perBody.single) }),
  };
}
