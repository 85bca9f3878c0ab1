import type { Finding } from './finding.ts';
import { frequenciesIn } from './frequency.ts';

/** The share that a lead gives to all that follows it. */
export function overallShare(text: string): string | undefined {
  return frequenciesIn(text).at(0)?.value;
}

/** The share behind a list: ", reported in approximately 2% of patients". */
export function tailShare(list: string): string | undefined {
  const match = /(?:occurr\w+|report\w+|observed|seen|noted|experienced|each|incidence)\b[^,()]*$/i.exec(list);
  return match === null ? undefined : frequenciesIn(match[0])[0]?.value;
}

/** "A, B and C in 1%, 2% and 3%, respectively": each has its own. */
export function respectively(found: readonly Finding[], text: string): readonly Finding[] {
  if (!/\brespectively\b/i.test(text)) return found;
  const shares = frequenciesIn(text);
  if (shares.length !== found.length) return found.map(({ frequency: _, ...rest }) => rest);
  return found.map((one, i) => ({ ...one, frequency: shares[i]?.value ?? '' }));
}
