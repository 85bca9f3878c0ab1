/** The end of a supply is told of this long before. */
export const SOON_DAYS = 7;
/** After so many days without a supply it is more likely that it comes from elsewhere, or was stopped, than that it is late. */
export const LONG_GONE_DAYS = 60;

/** "today", "yesterday", "3 days ago". */
export function ago(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}
