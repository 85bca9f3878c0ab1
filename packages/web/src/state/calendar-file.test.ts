import { type Day, parseDay } from '@doseline/engine';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const REMINDERS = [
  { id: 'refill', day: parseDay('2026-12-01') as Day, privately: 'Appointment due', plainly: 'Baclofen pump: refill' },
];
const made = new Date('2026-11-01T12:00:00Z');

async function eventOf(plainly: boolean) {
  const text = await calendarFile(REMINDERS, { plainly, made });
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (event === null) throw new Error('no event');
  return { text, event: new ICAL.Event(event), alarm: event.getFirstSubcomponent('valarm') };
}

test('an all-day reminder that names no medicine', async () => {
  const { text, event, alarm } = await eventOf(false);
  expect(event.summary).toBe('Appointment due');
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2026-12-01');
  expect(event.uid).toBe('refill@doseline');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT9H');
  expect(text).not.toMatch(/baclofen|pump|refill:/i);
});

test('in full where that was asked for', async () => {
  expect((await eventOf(true)).event.summary).toBe('Baclofen pump: refill');
});
