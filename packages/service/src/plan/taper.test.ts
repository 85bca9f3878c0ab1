import { addDays, type Day, openPack, type Pack, planTaper, taperToCsv, taperToFhir } from '@doseline/engine';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../input/parse-request.ts';
import { printTaper } from '../print/print-taper.ts';
import { printTaperReview } from '../print/print-taper-review.ts';
import { taper, taperReview } from './taper.ts';
import { taperCalendar } from './taper-calendar.ts';
import { taperFileSchema, taperRequest } from './taper-request.ts';

const pack: Pack = {
  format: 1,
  version: 'made up',
  drugs: [
    { id: 'slowazepam', routes: ['oral'], rxcui: '1' },
    { id: 'longazepam', routes: ['oral'] },
  ],
  named: [],
  products: [],
  rxcuis: [],
  rxnormNames: [],
  lookAlikes: [],
  classes: [],
  conditions: [],
  burdens: [],
  labels: [],
  references: [],
  facts: [],
  switches: [
    {
      to: 'longazepam',
      mg: 10,
      equivalents: [{ drug: 'slowazepam', mg: [{ table: 'one', low: 10, high: 20, verified: true }] }],
      say: 'Tables differ.',
      sources: [],
    },
  ],
  helpLines: [
    { country: 'US', kind: 'emergency', name: 'Emergency', number: '911', verified: true },
    { country: 'US', kind: 'crisis', name: 'Chat', text: 'text HOME to 000', verified: true },
  ],
};
const knowledge = openPack(pack);
const today = '2026-12-01' as Day;
const body = {
  drug: 'slowazepam',
  currentDailyDose: 20,
  dosesPerDay: 2,
  strengths: [5],
  split: 'half',
  method: 'fixed',
  step: 5,
  everyDays: 14,
};
const read = (more: object = {}) => parseRequest(JSON.stringify({ ...body, ...more }), taperFileSchema);
function plan(more: object = {}) {
  const made = taper(read(more), knowledge, today);
  if ('refused' in made) throw new Error(made.refused);
  return made;
}
const doses = (more: object) => plan(more).steps.map(({ dailyDose }) => dailyDose);

describe('a taper request', () => {
  it('begins today where it names no start', () => {
    expect(plan().steps[0]?.from).toBe(today);
    expect(plan({ start: '2027-01-05' }).steps[0]?.from).toBe('2027-01-05');
  });

  it('is changed step by step', () => {
    expect(doses({})).toEqual([15, 10, 5, 2.5, 0]);
    const resume = [
      { on: '2026-12-20', action: 'back' },
      { on: '2027-01-10', action: 'hold', days: 7 },
    ];
    const made = plan({ resume });
    expect(made.steps.map(({ from, dailyDose }) => [from, dailyDose]).slice(0, 3)).toEqual([
      ['2027-01-10', 10],
      ['2027-01-17', 5],
      ['2027-01-31', 2.5],
    ]);
  });

  it.each<[string, object, RegExp]>([
    ['a dose in words', { currentDailyDose: '20 mg' }, /currentDailyDose: must be a number/],
    ['a method that is none', { method: 'cold turkey' }, /method: must be one of percent-of-original/],
    ['a day that is none', { start: '2026-02-30' }, /start: "2026-02-30" is not a day/],
    ['no strength', { strengths: [] }, /strengths: must name one/],
    ['a word misspelt', { everydays: 7 }, /everydays/],
    ['half a day', { everyDays: 0.5 }, /everyDays: must be a whole number/],
  ])('with %s says where and what', (_, more, why) => expect(() => read(more)).toThrow(why));
});

describe('a review', () => {
  it('is of the plan in the file', () => {
    const steps = [{ days: 14, dailyDose: 5 }];
    const given = read({ plan: { steps, title: 'Mine' } });
    const made = taperReview(given, taperRequest(given).plan ?? { steps: [] }, knowledge, today);
    expect(made).toMatchObject({
      verdict: 'do not follow',
      remarks: [{ rule: 'step too large', step: 1 }, { rule: 'end' }, {}],
    });
    expect(printTaperReview(made, 80)).toContain('DO NOT FOLLOW');
  });
  it('finds nothing dangerous in a plan of ours', () => {
    const given = read({ plan: plan() });
    const made = taperReview(given, taperRequest(given).plan ?? { steps: [] }, knowledge, today);
    expect(made).toMatchObject({ verdict: 'ask first' });
  });
});

describe('a plan', () => {
  it('as text tells steps, what to dispense and whom to call', () => {
    const text = printTaper(plan(), 80);
    expect(text).toContain('2026-12-01 to 2026-12-14  14d');
    expect(text).toContain('morning 1½ × 5 mg, bedtime 1½ × 5 mg');
    expect(text).toContain('Emergency, 911');
    expect(text).toContain('Chat, text HOME to 000');
    expect(text).toMatch(/^Taper of slowazepam \(oral\), from 20 mg a day to nothing on 2027-01-26, in 8\sweeks/);
    expect(text).toMatch(/2026-12-01, for 28 days: \d+ × 5 mg tablet\n - 2026-12-29, for 28 days: .*\n - In all: /);
    expect(text).toContain('Each step begins on a Tuesday.');
    expect(printTaper(plan({ everyDays: 10 }), 80)).toContain('Fri 2026-12-11 to 2026-12-20  10d');
    expect(printTaper(plan({ supplyDays: 7 }), 80)).toContain('and 5 more supplies, each when it is due');
    expect(text).toContain('4 steps before the end.');
    expect(text).toMatch(/2027-01-26 from then on +nothing/);
    expect(printTaper(taper(read({ percent: 0, method: 'percent-of-current' }), knowledge, today), 80)).toMatch(
      /^REFUSED/,
    );
  });

  it('as CSV has a row for each product of each dose', () => {
    const rows = taperToCsv(plan()).split('\r\n');
    expect(rows.slice(0, 3)).toEqual([
      'from,to,days,medicine,daily_dose,unit,time,strength,count,form',
      '2026-12-01,2026-12-14,14,slowazepam,15,mg,morning,5,1.5,tablet',
      '2026-12-01,2026-12-14,14,slowazepam,15,mg,bedtime,5,1.5,tablet',
    ]);
    expect(rows.at(-2)).toBe('2027-01-26,2027-01-26,1,slowazepam,0,mg,,,,');
    expect(taperToCsv(plan({ form: '=1+1,"tablet"' }))).toContain(`"'=1+1,""tablet"""`);
  });

  it('as FHIR has a sequence with its days for each step', () => {
    const { entry } = taperToFhir(plan(), knowledge);
    const [first, second] = entry[0]?.resource.dosageInstruction ?? [];
    const { note } = entry[0]?.resource ?? {};
    expect(entry).toHaveLength(1);
    expect(first).toMatchObject({
      sequence: 1,
      timing: { repeat: { boundsPeriod: { start: '2026-12-01', end: '2026-12-14' }, when: ['MORN'], period: 1 } },
      text: 'morning: 1½ × 5 mg tablet',
      doseAndRate: [{ doseQuantity: { value: 7.5, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' } }],
    });
    expect(note?.[0]?.text).toContain('From 2027-01-26 on nothing');
    expect(second).toMatchObject({ sequence: 1, timing: { repeat: { when: ['HS'] } } });
    expect(entry[0]?.resource.dosageInstruction?.at(-1)?.sequence).toBe(4);
  });

  it('with a switch tells of both medicines', () => {
    const made = plan({ switch: { to: 'longazepam', dailyDose: 15, strengths: [5], split: 'half' } });
    expect(taperToFhir(made, knowledge).entry.map(({ resource }) => resource.medicationCodeableConcept.text)).toEqual([
      'slowazepam',
      'longazepam',
    ]);
    expect(printTaper(made, 80)).toContain('SWITCH from slowazepam to longazepam, 15 mg a day');
    expect(printTaper(made, 80)).toMatch(/2026-12-01 +7d +slowazepam +10 mg .*\n(?: .*\n)* +longazepam +7.5 mg /);
    expect(printTaper(made, 80)).toContain('Change from slowazepam to longazepam (oral), 15 mg a day, then down to');
    expect(printTaper(made, 200)).toMatch(/To dispense for the change: of slowazepam .* 5 mg tablet; of longazepam /);
    expect(taperToCsv(made)).toContain('2026-12-01,2026-12-07,7,slowazepam,10,mg');
  });

  it('as a calendar is one private all-day event for each step', () => {
    const made = plan();
    const read = (text: string) =>
      new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const events = read(taperCalendar(made, false));
    expect(events.map(({ startDate, endDate }) => [String(startDate), String(endDate)])).toEqual(
      made.steps.map(({ from, days }) => [from, addDays(from, days)]),
    );
    expect(taperCalendar(made, false)).not.toContain('azepam');
    expect(read(taperCalendar(made, true))[0]?.summary).toBe('slowazepam 15 mg a day');
    expect(taperCalendar(made, false)).toBe(taperCalendar(made, false));
  });

  it('is the engine’s', () => {
    expect(plan()).toEqual(planTaper(taperRequest(read()).request(today), knowledge));
  });
});
