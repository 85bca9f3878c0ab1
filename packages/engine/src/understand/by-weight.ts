import type { DrugUse, Reading } from '../nouns/drug-use.ts';
import type { Measurement } from '../nouns/measurement.ts';
import type { DoseRange } from '../nouns/quantity.ts';
import { atMost, scaled } from '../sig/range.ts';

/**
 * A line whose dose is for each kg of body weight, with its amounts for a person of this weight; where the weight is not known, the text that
 * says so becomes the reason. Any other line comes back as it is.
 *
 * @example byWeight(understand(line('gentamicin 5 mg/kg IV daily'), 0, knowledge), () => ({ kind: 'weight', value: 80 }))
 *   // uses: [{ drug: 'gentamicin', single: { low: 400, high: 400, unit: 'mg' }, daily: { low: 400, high: 400, unit: 'mg' }, … }]
 */
export function byWeight(reading: Reading, weight: () => Measurement | string): Reading {
  if (!reading.ok || reading.uses[0]?.perKg === undefined) return reading;
  const known = weight();
  if (typeof known === 'string') {
    const dailyReason = `The dose is for each kg of body weight, and ${known}.`;
    return { ...reading, uses: reading.uses.map((use) => ({ ...use, dailyReason })) };
  }
  const { understood } = reading;
  const uses = reading.uses.map((use) => weighed(use, known.value));
  const [only, other] = uses;
  const daily = other === undefined && only?.daily !== undefined ? { dailyDose: only.daily } : {};
  const assumed = [...(understood.assumed ?? []), `weight: ${known.value} kg`];
  return { ok: true, understood: { ...understood, ...daily, assumed }, uses };
}

function weighed({ perKg, dailyReason, ...use }: DrugUse, kg: number): DrugUse {
  const whole = (dose: DoseRange): DoseRange => atMost(scaled(dose, kg, dose.unit), perKg?.most);
  return {
    ...use,
    ...(perKg?.daily !== undefined ? { daily: whole(perKg.daily) } : dailyReason !== undefined ? { dailyReason } : {}),
    ...(perKg?.single !== undefined && { single: whole(perKg.single) }),
  };
}
