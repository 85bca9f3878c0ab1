/** What decides which of two versions of a label is the newer one. */
export interface Rank {
  /** The version number; 0 where the label has none. */
  readonly rank: number;
  readonly effective: string | null;
}

/** A version number as official labels have it; 0 for none, or for what is no number. */
export function rankOf(version: string | undefined): number {
  return version !== undefined && /^\d{1,15}$/.test(version) ? Number(version) : 0;
}

/**
 * Whether a version that comes in replaces the current one: by version number, then by effective date. A label without number or date is older
 * than one with; of two that can not be told apart the one that came in later is newer.
 *
 * @example replaces({ rank: 12, effective: '2024-01-01' }, { rank: 11, effective: '2025-01-01' }) // true
 */
export function replaces(incoming: Rank, current: Rank): boolean {
  if (incoming.rank !== current.rank) return incoming.rank > current.rank;
  return (incoming.effective ?? '') >= (current.effective ?? '');
}
