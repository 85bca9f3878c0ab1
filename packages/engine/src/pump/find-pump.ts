import type { PumpRecord } from '../nouns/pump.ts';

/** Stands for a pump of which no model was given. */
export const ANY_PUMP = 'any-pump';

/** The model of an id; without one the careful values that hold for any. */
export function findPump(pumps: readonly PumpRecord[] = [], id = ANY_PUMP): PumpRecord | undefined {
  return pumps.find((pump) => pump.id === id);
}
