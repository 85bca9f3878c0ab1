import type { TaperDose, TaperPart } from './taper-plan.ts';

/**
 * The doses of a day in words; "nothing" where there are none. Without `withForm` the form is left out, for a table that names it elsewhere.
 *
 * @example sayDay(step.doses, 'mg') // 'morning 1 × 5 mg tablet, bedtime 1½ × 10 mg tablet'
 */
export function sayDay(doses: readonly TaperDose[], unit: string, withForm = true): string {
  const [first] = doses;
  if (first === undefined) return 'nothing';
  const of = ({ tablets }: TaperDose) => tablets.map((part) => sayPart(part, unit, withForm)).join(' + ');
  // More than four a day have no times of their own.
  if (first.time.startsWith('dose ') && doses.every((dose) => of(dose) === of(first)))
    return `${doses.length} times a day ${of(first)}`;
  return doses.map((dose) => `${dose.time} ${of(dose)}`).join(', ');
}

/** @example sayPart({ strength: 10, count: 0.5, form: 'tablet' }, 'mg') // '½ × 10 mg tablet' */
export function sayPart({ strength, count, form, liquid }: TaperPart, unit: string, withForm = true): string {
  if (liquid) return withForm ? `${count} mL of the ${form} with ${strength} ${unit} in each mL` : `${count} mL`;
  return `${sayCount(count)} × ${strength} ${unit}${withForm ? ` ${form}` : ''}`;
}

/** A number of tablets with its halves and quarters. */
export function sayCount(count: number): string {
  const whole = Math.floor(count);
  const rest = QUARTERS[(count - whole) * 4];
  if (rest === undefined) return String(count);
  return whole === 0 && rest !== '' ? rest : `${whole}${rest}`;
}

const QUARTERS: Readonly<Record<number, string>> = { 0: '', 1: '¼', 2: '½', 3: '¾' };
