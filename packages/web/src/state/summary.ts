import { type Screening, SEVERITIES, type Severity } from '@doseline/engine';

/** The severities that are nouns. */
const PLURAL: Partial<Readonly<Record<Severity, string>>> = { caution: 'cautions', note: 'notes' };

/**
 * One sentence on a screening: how many findings of each severity, and how much could not be checked.
 * An empty answer never sounds like an all-clear.
 *
 * @example summaryOf(screening) // '2 serious, 1 caution; 3 things could not be checked.'
 */
export function summaryOf({ findings, notChecked }: Pick<Screening, 'findings' | 'notChecked'>): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${(count > 1 && PLURAL[severity]) || severity}`);
  const found = counts.length > 0 ? counts.join(', ') : 'Nothing found';
  const open = notChecked.length;
  if (open === 0) return `${found}; every check could run.`;
  return `${found}; ${open} ${open === 1 ? 'thing' : 'things'} could not be checked.`;
}
