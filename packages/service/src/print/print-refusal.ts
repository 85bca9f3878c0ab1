import type { Refusal } from '@doseline/engine';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** Why a planner gave no answer, and what to do, as text. */
export function printRefusal({ refused, advice }: Refusal, width: number): string {
  return [wrap(refused, width, `${coloured('red', 'REFUSED')} `, '  '), wrap(advice, width, '-> ', '   ')].join('\n');
}
