import { sayPart, type TaperDose, type TaperPart, type TaperSupply } from '@doseline/engine';

/** How the products of a plan are called in its table: what can be told once stands in `legend`, and a day in words leaves it out. */
export interface DoseWords {
  readonly legend: readonly string[];
  readonly sayDay: (doses: readonly TaperDose[]) => string;
}

/**
 * Words for the doses of some days. A single liquid, and a single form of tablet, is named in the legend alone. What belongs together is held by
 * no-break spaces: "1½ × 5 mg".
 *
 * @example doseWords(steps.flatMap(({ doses }) => doses), 'mg').sayDay(doses) // 'morning 1½ × 5 mg, bedtime 0.4 mL'
 */
export function doseWords(all: readonly TaperDose[], unit: string): DoseWords {
  const parts = all.flatMap(({ tablets }) => tablets);
  const liquids = [
    ...new Set(parts.filter(isLiquid).map(({ form, strength }) => `${form}, ${strength} ${unit} in each mL`)),
  ];
  const solids = [...new Set(parts.filter((part) => !isLiquid(part)).map(({ form }) => form))];
  const [liquid] = liquids;
  const [solid] = solids;
  const legend =
    liquid === undefined || liquids.length > 1
      ? []
      : [`In mL: ${liquid}.${solids.length === 1 ? ` The others: ${solid}.` : ''}`];
  const say = (part: TaperPart) =>
    together(sayPart(part, unit, isLiquid(part) ? liquids.length > 1 : solids.length > 1));
  const sayDay = (doses: readonly TaperDose[]) =>
    doses.length === 0
      ? 'nothing'
      : doses.map(({ time, tablets }) => `${time}${NBSP}${tablets.map(say).join(`${NBSP}+ `)}`).join(', ');
  return { legend, sayDay };
}

/** What is given out, whole tablets. */
export function saySupply(parts: readonly TaperSupply[], unit: string): string {
  return parts.map((part) => together(sayPart({ ...part, count: part.whole }, unit))).join(', ');
}

function isLiquid({ liquid }: TaperPart): boolean {
  return liquid === true;
}

/** A count stays with its strength, and a number with its unit. */
function together(words: string): string {
  return words.replaceAll(' × ', `${NBSP}×${NBSP}`).replaceAll(/(\d) (?=[a-zA-Z]+\b)/g, `$1${NBSP}`);
}

export const NBSP = '\u00A0';
