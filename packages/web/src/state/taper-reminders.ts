import type { Day, TaperDose, TaperPlan } from '@doseline/engine';
import type { Reminder } from './calendar-file.ts';
import { tabletWords } from './taper-words.ts';

/** The steps that are still to come, those of a change to another medicine first, as reminders. */
export function taperReminders(
  { basis, switch: change }: Pick<TaperPlan, 'basis' | 'switch'>,
  steps: TaperPlan['steps'],
  today: Day,
): readonly Reminder[] {
  const both = (change?.stages ?? []).map((stage) => ({
    day: stage.from,
    plainly: [
      doseWords(change?.from ?? '', stage.old.dailyDose, stage.old.doses, basis.unit),
      doseWords(change?.to ?? '', stage.new.dailyDose, stage.new.doses, basis.unit),
    ].join('; '),
  }));
  const own = steps.map(({ from, dailyDose, doses }) => ({
    day: from,
    plainly: doseWords(basis.drug, dailyDose, doses, basis.unit),
  }));
  return [...both, ...own]
    .filter(({ day }) => day >= today)
    .map(({ day, plainly }, index) => ({
      id: `taper-${day}-${index}`,
      day,
      privately: 'A new step begins: see your plan',
      plainly,
    }));
}

function doseWords(drug: string, dailyDose: number, doses: readonly TaperDose[], unit: string): string {
  if (dailyDose === 0) return `${drug}: nothing from today`;
  const taken = doses.map(({ time, tablets }) => `${time} ${tabletWords(tablets, unit)}`).join(', ');
  return `${drug} ${dailyDose} ${unit} a day from today: ${taken}`;
}
