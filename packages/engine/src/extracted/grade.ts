import type { Severity } from '../nouns/severity.ts';

/** What labels advise, strictest first. */
const STRICTEST_FIRST = [
  'contraindicated',
  'avoid',
  'reduce',
  'separate',
  'monitor',
  'caution',
  'risk',
  'not-established',
  'none',
] as const;
export type Advised = (typeof STRICTEST_FIRST)[number];

/** 0 for the strictest. */
export function strictness(advice: Advised): number {
  return STRICTEST_FIRST.indexOf(advice);
}

/** What was drawn by a program is never graver than a caution; what only asks for care is a note. */
export function severityOf(advice: Advised): Severity {
  return advice === 'contraindicated' || advice === 'avoid' ? 'caution' : 'note';
}
