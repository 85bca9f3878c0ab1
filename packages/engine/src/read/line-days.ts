import type { Medicine } from '../nouns/person.ts';
import { dayAt, setPeriod } from './day.ts';
import type { Filling } from './json.ts';
import type { Reading } from './problem.ts';

const FIRST = 'since|from|start(?:ed|s|ing)?|begun';
const LAST = 'until|till|stop(?:ped|s|ping)?|end(?:ed|s|ing)?|last (?:taken|dose)';

/** A first or last day at the end of a line: "since 2025-01-01", "(stopped on 2026-10-01)". */
const DAY_BEHIND = new RegExp(`[\\s,;(]+(?:(${FIRST})|${LAST})(?: on)?:?\\s+(\\d{4}-\\d{2}-\\d{2})\\)?$`, 'i');

/**
 * A line without the days that end it, which the medicine is given. A day that no calendar has is told, and not used.
 *
 * @example withoutDays('sertraline 50 mg daily since 2025-01-01, stopped 2026-10-01', medicine, 'line 3', r) // 'sertraline 50 mg daily'
 */
export function withoutDays(line: string, medicine: Filling<Medicine>, where: string, r: Reading): string {
  const said: { from?: string | undefined; to?: string | undefined } = {};
  let rest = line;
  for (let found = DAY_BEHIND.exec(rest); found !== null; found = DAY_BEHIND.exec(rest)) {
    const end = found[1] === undefined ? 'to' : 'from';
    if (said[end] !== undefined) break;
    said[end] = found[2];
    rest = rest.slice(0, found.index);
  }
  const day = (text: string | undefined) => dayAt(r, text, where, '', 'recognition', medicine.given);
  setPeriod(r, medicine, day(said.from), day(said.to), where, '', 'recognition');
  return rest;
}
