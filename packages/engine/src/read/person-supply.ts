import type { Day } from '../nouns/day.ts';
import type { Fill, Medicine, Stay } from '../nouns/person.ts';
import { dayAt } from './day.ts';
import { asObj, type Filling, type Obj, present } from './json.ts';
import { listAt, unknownKeys } from './person-values.ts';
import { type Reading, refuse, tell, whereIs } from './problem.ts';

const CHECK = 'miss';

/** Reads `lastSupplied`, `daysSupply`, `fills` and `refillsLeft` of a medicine. */
export function readSupply(r: Reading, one: Obj, medicine: Filling<Medicine>, path: string): void {
  const { given } = medicine;
  const supplied = dayAt(r, one.lastSupplied, path, 'lastSupplied', CHECK, given, true);
  if (supplied !== undefined) medicine.lastSupplied = supplied;
  const days = daysAt(r, one.daysSupply, whereIs(path, 'daysSupply'), given);
  if (days !== undefined) medicine.daysSupply = days;
  const { refillsLeft } = one;
  if (typeof refillsLeft === 'number' && Number.isInteger(refillsLeft) && refillsLeft >= 0)
    medicine.refillsLeft = refillsLeft;
  else if (present(refillsLeft))
    refuse(r, whereIs(path, 'refillsLeft'), CHECK, given, refillsLeft, 'a whole number from 0 up');
  const fills = (listAt(r, one.fills, whereIs(path, 'fills'), CHECK, given) ?? []).flatMap((fill, i) =>
    readFill(r, fill, whereIs(path, `fills[${i}]`), given),
  );
  if (fills.length === 0) return;
  if (supplied !== undefined && days !== undefined && !fills.some(({ day }) => day === supplied))
    fills.push({ day: supplied, days });
  medicine.fills = fills;
}

function readFill(r: Reading, value: unknown, path: string, given: string): readonly Fill[] {
  const fill = asObj(value);
  if (fill === undefined) return refuse(r, path, CHECK, given, value, 'an object with "day" and "days"') ?? [];
  unknownKeys(r, fill, 'day days', path, CHECK);
  const day = dayAt(r, fill.day, path, 'day', CHECK, given, true);
  const days = daysAt(r, fill.days, whereIs(path, 'days'), given);
  return day === undefined || days === undefined ? [] : [{ day, days }];
}

function daysAt(r: Reading, value: unknown, where: string, given: string): number | undefined {
  if (typeof value === 'number' && value > 0 && value <= 3660) return value;
  return present(value) ? refuse(r, where, CHECK, given, value, 'a number of days from 1 to 3660') : undefined;
}

/** Reads `hospitalStays`: each an object with `from` and, when it is over, `to`. */
export function readStays(r: Reading, value: unknown, path: string): readonly Stay[] {
  return (listAt(r, value, path, CHECK, 'hospital stays') ?? []).flatMap((one, i): readonly Stay[] => {
    const where = `${path}[${i}]`;
    const stay = asObj(one);
    if (stay === undefined)
      return refuse(r, where, CHECK, 'hospital stays', one, 'an object with "from" and "to"') ?? [];
    unknownKeys(r, stay, 'from to', where, CHECK);
    const day = (field: 'from' | 'to'): Day | undefined =>
      dayAt(r, stay[field], where, field, CHECK, 'hospital stays', true);
    const from = day('from');
    const to = day('to');
    if (from === undefined || (present(stay.to) && to === undefined)) return [];
    if (to !== undefined && to < from) {
      const say = `The stay ends on ${to}, before it begins on ${from}, and was not used.`;
      return tell(r, where, CHECK, 'hospital stays', say) ?? [];
    }
    return [to === undefined ? { from } : { from, to }];
  });
}
