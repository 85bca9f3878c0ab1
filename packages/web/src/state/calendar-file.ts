import type { Day } from '@doseline/engine';

/** One entry of a calendar: an all-day reminder. */
export interface Reminder {
  /** Tells it from the others of the same calendar, so that a newer file replaces it. */
  readonly id: string;
  readonly day: Day;
  /** What a locked screen may show: names no medicine and no illness. */
  readonly privately: string;
  /** The same in full. */
  readonly plainly: string;
}

/** The hour of the day at which a reminder sounds. */
const SOUNDS_AT = 9;

/**
 * Writes reminders as an iCalendar file (RFC 5545): all-day entries that sound at nine. Unless `plainly`, nothing in it names a medicine.
 *
 * @param made when the file is made, for its time stamps
 * @example await calendarFile(reminders, { plainly: false, made: new Date() }) // 'BEGIN:VCALENDAR…'
 */
export async function calendarFile(
  reminders: readonly Reminder[],
  { plainly, made }: { readonly plainly: boolean; readonly made: Date },
): Promise<string> {
  // Fetched when a calendar is asked for: most readers never do.
  const { default: ical, ICalAlarmType } = await import('ical-generator');
  const calendar = ical({ name: 'Reminders', prodId: { company: 'Doseline', product: 'Doseline', language: 'EN' } });
  for (const { id, day, privately, plainly: full } of reminders) {
    const summary = plainly ? full : privately;
    const event = calendar.createEvent({
      id: `${id}@doseline`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      stamp: made,
      summary,
    });
    event.createAlarm({ type: ICalAlarmType.display, triggerAfter: SOUNDS_AT * 3600, description: summary });
  }
  return calendar.toString();
}
