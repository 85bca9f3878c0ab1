import type { Day, TaperPlan } from '@doseline/engine';
import type { Reminder } from './calendar-file.ts';
import { tabletWords } from './taper-words.ts';

/** The steps that are still to come, as reminders. */
export function taperReminders({ basis, steps }: TaperPlan, today: Day): readonly Reminder[] {
  return steps
    .filter(({ from }) => from >= today)
    .map(({ from, dailyDose, doses }, index) => ({
      id: `taper-${from}-${index}`,
      day: from,
      privately: 'A new step begins: see your plan',
      plainly:
        dailyDose === 0
          ? `${basis.drug}: nothing from today`
          : `${basis.drug} ${dailyDose} ${basis.unit} a day from today: ${doses.map(({ time, tablets }) => `${time} ${tabletWords(tablets, basis.unit)}`).join(', ')}`,
    }));
}
