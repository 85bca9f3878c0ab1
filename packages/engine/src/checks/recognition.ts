import type { Reading } from '../nouns/drug-use.ts';
import type { NotChecked } from '../nouns/finding.ts';

/** A medicine that was not understood: no check can look at it, and the reader is told so, with the nearest names. */
export function recognition(reading: Extract<Reading, { ok: false }>): NotChecked {
  return {
    check: 'recognition',
    about: reading.given,
    reason: reading.reason,
    ...(reading.closest.length === 0 ? {} : { closest: reading.closest }),
  };
}
