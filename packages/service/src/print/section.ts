import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** A heading with its lines as a list; empty where there is none. */
export function section(title: string, lines: readonly string[], width: number): string {
  if (lines.length === 0) return '';
  return [coloured('bold', title), ...lines.map((line) => wrap(line, width, ' - ', '   '))].join('\n');
}
