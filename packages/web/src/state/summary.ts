import { type Screening, SEVERITIES } from '@doseline/engine';
import { gravityWord } from './words.ts';

/** The words that are nouns. */
const PLURAL: Readonly<Record<string, string>> = { emergency: 'emergencies', caution: 'cautions', note: 'notes' };

/**
 * One sentence on a screening: how many findings of each gravity, and how much could not be checked.
 * An empty answer never sounds like an all-clear.
 *
 * @example summaryOf(screening) // '2 serious, 1 caution; 3 things could not be checked.'
 */
export function summaryOf({ findings, notChecked }: Pick<Screening, 'findings' | 'notChecked'>): string {
  const gravest = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const counts = new Map<string, number>();
  for (const finding of gravest) {
    const word = gravityWord(finding).toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const told = [...counts].map(([word, count]) => `${count} ${(count > 1 && PLURAL[word]) || word}`);
  const found = told.length > 0 ? told.join(', ') : 'Nothing found';
  const open = notChecked.length;
  if (open === 0) return `${found}; every check could run.`;
  return `${found}; ${open} ${open === 1 ? 'thing' : 'things'} could not be checked.`;
}
