import { createHash } from 'node:crypto';
import { addDays, type Day, sayDay, type TaperPlan } from '@doseline/engine';
import ical, { ICalEventClass, ICalEventTransparency } from 'ical-generator';

/**
 * A plan as a calendar (RFC 5545): one all-day event for each step. Titles tell nothing of the medicine unless `nameMedicine` says so, because others may
 * see a calendar. The same plan gives the same identifiers and stamps.
 */
export function taperCalendar(plan: TaperPlan, nameMedicine: boolean): string {
  const { drug, unit } = plan.basis;
  const calendar = ical({ prodId: { company: 'Doseline', product: 'taper', language: 'EN' } });
  const stages = (plan.switch?.stages ?? []).map(({ from, days, old, new: added }) => ({
    from,
    days,
    title: `${plan.switch?.from ?? ''} ${old.dailyDose} mg, ${drug} ${added.dailyDose} mg`,
    text: `${plan.switch?.from ?? ''}: ${sayDay(old.doses, 'mg')}\n${drug}: ${sayDay(added.doses, 'mg')}`,
  }));
  const steps = plan.steps.map(({ from, days, dailyDose, doses }) => ({
    from,
    days,
    title: `${drug} ${dailyDose} ${unit} a day`,
    text: sayDay(doses, unit),
  }));
  const all = [...stages, ...steps];
  // Two plans of one day must not overwrite each other in a calendar, and the identifier must not name the medicine.
  const mark = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  for (const [index, { from, days, title, text }] of all.entries())
    calendar.createEvent({
      id: `${mark}-${index + 1}@doseline`,
      start: midnight(from),
      end: midnight(addDays(from, days)),
      allDay: true,
      stamp: midnight(from),
      summary: nameMedicine ? title : `Plan: step ${index + 1} of ${all.length}`,
      ...(nameMedicine && { description: text }),
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}

/** All-day events are written by their day in UTC. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
