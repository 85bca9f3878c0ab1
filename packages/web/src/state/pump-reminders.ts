import { addDays, type Day, type PumpForecast } from '@doseline/engine';
import type { Reminder } from './calendar-file.ts';

/** Days before the last day for a refill on which one is reminded to book it: from here on the forecast says "soon". */
const BOOK_BEFORE = 14;

/** The days of a forecast that are still to come, as reminders. */
export function pumpReminders({ refillBy, alarmOn, emptyOn }: PumpForecast, today: Day): readonly Reminder[] {
  const all: readonly Reminder[] = [
    {
      id: `pump-book-${refillBy}`,
      day: addDays(refillBy, -BOOK_BEFORE),
      privately: 'Is the appointment booked?',
      plainly: `Book the pump refill: due by ${refillBy}`,
    },
    {
      id: `pump-refill-${refillBy}`,
      day: refillBy,
      privately: 'Last day for the appointment',
      plainly: 'Pump refill: last day',
    },
    {
      id: `pump-alarm-${alarmOn}`,
      day: alarmOn,
      privately: 'If not done yet: call the clinic today',
      plainly: 'Pump alarm is due: if it was not refilled, call the pump clinic today',
    },
    {
      id: `pump-empty-${emptyOn}`,
      day: emptyOn,
      privately: 'If not done yet: this is an emergency',
      plainly: 'Pump may be empty: if it was not refilled, go to an emergency department',
    },
  ];
  return all.filter(({ day }) => day >= today);
}
