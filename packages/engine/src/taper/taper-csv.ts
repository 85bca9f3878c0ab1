import { addDays, type Day } from '../nouns/day.ts';
import type { TaperDose, TaperPlan } from './taper-plan.ts';

const HEAD = ['from', 'to', 'days', 'medicine', 'daily_dose', 'unit', 'time', 'strength', 'count', 'form'];

/**
 * A plan as CSV (RFC 4180): one row for each product of each dose, one row without a time for a day of nothing. `to` is the last day of the step;
 * of a liquid `strength` is the amount in 1 mL and `count` is in mL.
 */
export function taperToCsv(plan: TaperPlan): string {
  const { drug, unit } = plan.basis;
  const stages = (plan.switch?.stages ?? []).flatMap(({ from, days, old, new: added }) => [
    ...rows(from, days, plan.switch?.from ?? drug, old.dailyDose, 'mg', old.doses),
    ...rows(from, days, drug, added.dailyDose, 'mg', added.doses),
  ]);
  const steps = plan.steps.flatMap(({ from, days, dailyDose, doses }) =>
    rows(from, days, drug, dailyDose, unit, doses),
  );
  return [HEAD, ...stages, ...steps].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

type Cell = string | number;

function rows(
  from: Day,
  days: number,
  drug: string,
  dose: number,
  unit: string,
  doses: readonly TaperDose[],
): Cell[][] {
  const step: Cell[] = [from, addDays(from, days - 1), days, drug, dose, unit];
  const parts = doses.flatMap(({ time, tablets }) =>
    tablets.map(({ strength, count, form }) => [...step, time, strength, count, form]),
  );
  return parts.length > 0 ? parts : [[...step, '', '', '', '']];
}

/** A text that a spreadsheet would reckon with is kept a text. */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
