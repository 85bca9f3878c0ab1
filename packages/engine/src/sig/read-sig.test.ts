import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DoseRange } from '../nouns/quantity.ts';
import { readSig } from './read-sig.ts';

/** Directions as they are written, and the amount a day: "low-high unit". */
const READ: readonly (readonly [text: string, daily: string])[] = [
  ['10–20 mg once daily', '10-20 mg'],
  ['10 mg hourly', '240 mg'],
  ['2 puffs 4 hourly prn', '12 puff'],
  ['25 mcg/hr patch every 72 hours', '0.333333333333 patch'],
  ['morning: 1 tab, evening: 2 tabs', '3 tablet'],
  ['In the morning 10 mg and at night 20 mg', '30 mg'],
  ['take 1 tablet every 6 hours for pain scale 4-6', '4 tablet'],
  ['1 tab q6h prn pain (7-10)', '4 tablet'],
  ['Inject 0.4 mL (40 mg total) under the skin every 14 (fourteen) days', '2.857142857143 mg'],
  ['Inject 10 Units into the skin nightly', '10 unit'],
  ['Place 1 patch onto the skin every 3 days', '0.333333333333 patch'],
  [
    'Take 1 tablet by mouth every 4 (four) hours as needed for pain for up to 5 days. Max Daily Amount: 6 tablets',
    '6 tablet',
  ],
  ['Take 0.5 tablets (12.5 mg total) by mouth 2 (two) times daily', '25 mg'],
  ['Inhale 2 puffs into the lungs every 6 (six) hours as needed for wheezing or shortness of breath.', '8 puff'],
  ['1 tab(s) orally 2 times a day', '2 tablet'],
  ['Take 1 tablet in the morning, 1 at noon, and 2 at bedtime', '4 tablet'],
  ['1 tab po q 4-6 hours prn pain, do not exceed 6 tabs/24h', '4-6 tablet'],
  ['Mix 17 grams in 8 ounces of water daily', '17 g'],
  ['dissolve 1 packet in 4 oz water once a day', '1 packet'],
  ['one-half to one tablet at bedtime', '0.5-1 tablet'],
  ['1/2 - 1 tab tid', '1.5-3 tablet'],
  ['1-1 1/2 tabs qhs', '1-1.5 tablet'],
  ['5,000 units sq q8h', '15000 unit'],
  ['100 units/mL 10 units daily', '10 unit'],
  ['inject 10 units (0.1 mL) daily', '10 unit'],
  ['250mg/5ml 1 tsp tid', '750 mg'],
  ['1 tsp (250mg/5ml) tid', '750 mg'],
  ['2 tabs of 5mg bid', '20 mg'],
  ['one tablet twice daily, morning and evening', '2 tablet'],
  ['Take 1 tablet by mouth in the morning and 1 tablet before bedtime.', '2 tablet'],
  ['Take 1 tablet (10 mg total) by mouth in the morning, at noon, and at bedtime.', '30 mg'],
  ['Take 1 tablet three times a day. Do not take more than 3 tablets per day', '3 tablet'],
  ['1 tab every 4-6 hours, up to a maximum of 6 tablets daily', '4-6 tablet'],
  ['1 po qd', '1 each'],
  ['Max of 8 tablets per 24 hours. Take 1-2 tablets by mouth every 6 hours as needed for pain.', '4-8 tablet'],
  ['2 tabs q6h max 4000 mg acetaminophen/24 hours', '8 tablet'],
  ['2 tabs q6h Not to exceed 3 doses in 24 hours', '6 tablet'],
  ['2-3x/day 10 mg', '20-30 mg'],
  ['3x10mg daily', '30 mg'],
  ['2 puffs bid (am and pm)', '4 puff'],
  ['1 tab daily (at 9am)', '1 tablet'],
  ['take at 9am 1 tab', '1 tablet'],
  ['10 mg q12h at 8am and 8pm', '20 mg'],
  ['Take 6 tablets weekly on Friday', '0.857142857143 tablet'],
  ['1 capsule every evening with supper', '1 capsule'],
  ['1 tab bid w/ meals', '2 tablet'],
  ['1 tab daily avoid sun exposure', '1 tablet'],
  ['1 tablet first thing in the morning', '1 tablet'],
  ['1 tab daily unless directed otherwise', '1 tablet'],
  ['1 tab daily do not stop suddenly', '1 tablet'],
  ['1 tab tid for morning sickness', '3 tablet'],
  ['10 mg po or iv q6h', '40 mg'],
  ['1 tablet twenty-four times a day', '24 tablet'],
  ['twenty five mg daily', '25 mg'],
  ['two hundred fifty mg daily', '250 mg'],
  ['1.2 million units daily', '1200000 unit'],
  ['60 mg total daily dose, divided tid', '60 mg'],
  ['3-4 times/day 5 mg', '15-20 mg'],
  ['5 mg q8', '15 mg'],
  ['5 mg every 12 hours', '10 mg'],
  ['5 mg every 24 hours', '5 mg'],
  ['1-2-3', '6 each'],
  ['50mg once at night', '50 mg'],
  ['1 tablet with breakfast', '1 tablet'],
  ['1 tablet with breakfast, lunch and dinner', '3 tablet'],
  ['1 tablet with the evening meal', '1 tablet'],
  ['500 mg daily with meals', '500 mg'],
  ['1 tablet every 6 months', '0.005555555556 tablet'],
  ['1 tablet as needed, no more than 3 times a day', '1-3 tablet'],
  ['1 tablet as needed every 8 hours', '3 tablet'],
  ['a tablet a day', '1 tablet'],
  ['10 mg tablet, one three times daily', '30 mg'],
  ['ʹ💊 10 mg tid', '30 mg'],
  ['10 mg tid prn spasms (muscle)', '30 mg'],
  ['10 mg 3/day', '30 mg'],
  ['1 tablet q.6.h.', '4 tablet'],
  ['1 tab q6h-q8h', '3-4 tablet'],
  ['1 ring vaginally every 4 weeks', '0.035714285714 ring'],
  ['5 mg 2 times/week', '1.428571428571 mg'],
  ['inject 40 mg every other week', '2.857142857143 mg'],
  ['1 g every 8 hours for 7 days', '3 g'],
  ['take 1 tab daily x 30 days, dispense 30', '1 tablet'],
  ['take 5-10mg q4-6h prn', '20-60 mg'],
  ['10mg three times a day, no alcohol', '30 mg'],
  ['1 tab q12h; 2 tabs hs', '4 tablet'],
  ['15 mg/h', '360 mg'],
  ['2 mL/hr continuous', '48 mL'],
  ['10 mg tid', '30 mg'],
  ['1-2 tabs q4-6h prn, max 8/day', '4-8 tablet'],
  ['10 mg in the morning and 20 mg at night', '30 mg'],
  ['20 mg three times a day', '60 mg'],
  ['one to two tablets every four to six hours as needed for pain', '4-12 tablet'],
  ['½ tablet daily', '0.5 tablet'],
  ['1/2 tab bid', '1 tablet'],
  ['1 and a half tablets at bedtime', '1.5 tablet'],
  ['1½ tabs daily', '1.5 tablet'],
  ['1 1/2 tablets daily', '1.5 tablet'],
  ['1-1/2 tablets daily', '1.5 tablet'],
  ['half a tablet twice a day', '1 tablet'],
  ['one-half tablet every morning', '0.5 tablet'],
  ['0.5 mL q12h', '1 mL'],
  ['2 puffs q4h prn', '12 puff'],
  ['2 puffs every 4 to 6 hours as needed for wheezing', '8-12 puff'],
  ['apply 1 patch every 72 hours', '0.333333333333 patch'],
  ['1 patch weekly', '0.142857142857 patch'],
  ['10 units subcutaneously at bedtime', '10 unit'],
  ['2 sprays each nostril daily', '4 spray'],
  ['1 drop in each eye twice daily', '4 drop'],
  ['1 gtt ou bid', '4 drop'],
  ['1 gtt od tid', '3 drop'],
  ['1 drop into both eyes at bedtime', '2 drop'],
  ['1 drop left eye bid', '2 drop'],
  ['5 mcg daily', '5 mcg'],
  ['5 µg daily', '5 mcg'],
  ['5 ug daily', '5 mcg'],
  ['once a day 10 mg', '10 mg'],
  ['10 mg once a day', '10 mg'],
  ['10 mg every other day', '5 mg'],
  ['10 mg alternate days', '5 mg'],
  ['15 mg weekly', '2.142857142857 mg'],
  ['15 mg once a week', '2.142857142857 mg'],
  ['10 mg twice a week', '2.857142857143 mg'],
  ['150 mg monthly', '5 mg'],
  ['1 injection every 2 weeks', '0.071428571429 each'],
  ['2.5 mg on Mondays and Thursdays', '0.714285714286 mg'],
  ['5 mg Mon, Wed, Fri', '2.142857142857 mg'],
  ['5 mg Monday through Friday', '3.571428571429 mg'],
  ['10 mg four times daily', '40 mg'],
  ['10 mg every eight hours', '30 mg'],
  ['10 mg qd', '10 mg'],
  ['10 mg q.d.', '10 mg'],
  ['10 mg b.i.d.', '20 mg'],
  ['10 mg BID', '20 mg'],
  ['10 mg t.i.d. p.o.', '30 mg'],
  ['10 mg po qid', '40 mg'],
  ['10 mg qhs', '10 mg'],
  ['10 mg hs', '10 mg'],
  ['10 mg qam', '10 mg'],
  ['10 mg qpm', '10 mg'],
  ['10 mg q4h', '60 mg'],
  ['10 mg q 4-6 h', '40-60 mg'],
  ['10 mg q6hrs', '40 mg'],
  ['10 mg qod', '5 mg'],
  ['40 mg qow', '2.857142857143 mg'],
  ['1 patch q3d', '0.333333333333 patch'],
  ['1 patch q72h', '0.333333333333 patch'],
  ['1 tab ac', '3 tablet'],
  ['1 tab tid ac', '3 tablet'],
  ['1 tab tid with meals', '3 tablet'],
  ['1 tab with meals', '3 tablet'],
  ['1 tab pc', '3 tablet'],
  ['1 suppository pr bid', '2 suppository'],
  ['1-0-1', '2 each'],
  ['1-0-1-0', '2 each'],
  ['20 mg 1-0-1', '40 mg'],
  ['1-1-2 tablets', '4 tablet'],
  ['½-0-½', '1 each'],
  ['take 1 tablet by mouth three times a day', '3 tablet'],
  ['Take 1 (one) tablet by mouth 3 (three) times a day', '3 tablet'],
  ['one (1) tablet by mouth twice daily', '2 tablet'],
  ['300 mcg/day intrathecally', '300 mcg'],
  ['300 mcg/day it via pump', '300 mcg'],
  ['inhale 2 puffs twice daily', '4 puff'],
  ['2 tablets q6h prn not to exceed 4 g/day', '8 tablet'],
  ['500 mg every 4 hours as needed, not to exceed 80 mg/day', '80 mg'],
  ['1 tab up to 3 times a day', '1-3 tablet'],
  ['up to 8 tablets a day', '1-8 tablet'],
  ['1 tab am, 2 tabs pm', '3 tablet'],
  ['5 mg at breakfast, 5 mg at lunch, 10 mg at bedtime', '20 mg'],
  ['10 mg bid for 10 days', '20 mg'],
  ['10 mg bid x 10 days', '20 mg'],
  ['10 mg bid x10d', '20 mg'],
  ['80 mg/day in divided doses', '80 mg'],
  ['60 mg daily in 3 divided doses', '60 mg'],
  ['40 mg daily divided bid', '40 mg'],
  ['300 mcg/day', '300 mcg'],
  ['1000mg bid', '2000 mg'],
  ['1,000 mg bid', '2000 mg'],
  ['1.5g daily', '1.5 g'],
  ['2,5 mg daily', '2.5 mg'],
  ['5.0 mg daily', '5 mg'],
  ['2 tid', '6 each'],
  ['take 2 at bedtime', '2 each'],
  ['take one daily', '1 each'],
  ['one a day', '1 each'],
  ['1-2 tabs prn max 6 per day', '1-6 tablet'],
  ['1 tablet (10 mg) tid', '30 mg'],
  ['20 mg (2 tablets) tid', '60 mg'],
  ['2 tablets (20 mg total) by mouth tid', '60 mg'],
  ['2 tablets (10 mg each) tid', '60 mg'],
  ['two 10 mg tablets tid', '60 mg'],
  ['2 x 10 mg tablets daily', '20 mg'],
  ['2 x 10 mg daily', '20 mg'],
  ['2x/day 10 mg', '20 mg'],
  ['10 mg 2x daily', '20 mg'],
  ['10 mg tablet tid', '30 mg'],
  ['10 mg tablet, take 2 tablets tid', '60 mg'],
  ['10 mg tablet, 20 mg three times a day', '60 mg'],
  ['5 mL (250 mg/5 mL) twice daily', '500 mg'],
  ['take 5 mL of 250 mg/5 mL suspension every 8 hours', '750 mg'],
  ['1 teaspoon every 6 hours', '20 mL'],
  ['90 mcg/actuation 2 puffs q4h prn', '1080 mcg'],
  ['1 tab tid and hs', '4 tablet'],
  ['1 tab tid and 2 tabs at bedtime', '5 tablet'],
  ['1 tab qid ac and hs', '4 tablet'],
  ['1 tab ac & hs', '4 tablet'],
  ['1 tab before meals and at bedtime', '4 tablet'],
  ['1 tab four times daily before meals and at bedtime', '4 tablet'],
  ['1 tab twice a day with breakfast and dinner', '2 tablet'],
  ['1 tab every morning and at bedtime', '2 tablet'],
  ['1 tab every morning 30 minutes before breakfast', '1 tablet'],
  ['10 mg at 8 am and 8 pm', '20 mg'],
  ['10 mg at 8 am and 20 mg at 8 pm', '30 mg'],
  ['10 mg at 08:00 and 20:00', '20 mg'],
  ['twice daily: 10 mg', '20 mg'],
  ['every morning take 1 tablet', '1 tablet'],
  ['1 tab q6h #30 refills 2', '4 tablet'],
  ['5 mg Mon/Wed/Fri and 2.5 mg Tue/Thu/Sat/Sun', '3.571428571428 mg'],
  ['5 mg or 10 mg daily', '5-10 mg'],
  ['1 or 2 tabs at night', '1-2 tablet'],
  ['50 mg at onset, may repeat after 2 hours, max 200 mg/day', '50-200 mg'],
  ['10 mg daily at bedtime', '10 mg'],
  ['10 mg 5 days a week', '7.142857142857 mg'],
  ['1 spray in each nostril bid', '4 spray'],
  ['1 tablet daily with food, swallow whole', '1 tablet'],
  ['1 tablet daily for type 2 diabetes', '1 tablet'],
  ['20 mg per day', '20 mg'],
  ['20 mg a day', '20 mg'],
  ['3 tablets a day', '3 tablet'],
  ['25 mg nightly', '25 mg'],
  ['twice nightly 2.25 g', '4.5 g'],
  ['1 tablet every 2-3 days', '0.333333333333-0.5 tablet'],
  ['1 tablet every second day', '0.5 tablet'],
  ['1 tablet every 3rd day', '0.333333333333 tablet'],
  ['10 mg twice daily and 5 mg at noon', '25 mg'],
  ['10 mg in the morning then 20 mg at night', '30 mg'],
  ['Take 1 tablet by mouth 3 times daily with food for muscle spasms', '3 tablet'],
  ['TAKE ONE TABLET BY MOUTH EVERY DAY', '1 tablet'],
  ['1 cap PO QHS', '1 capsule'],
  ['2 caps TID', '6 capsule'],
  ['1 tab PO BID PRN', '2 tablet'],
  ['1 po q4-6h prn', '4-6 each'],
  ['apply 2 patches weekly', '0.285714285714 patch'],
  ['1 g IV q8h', '3 g'],
  ['10 meq daily', '10 meq'],
  ['20 mmol daily', '20 mmol'],
  ['0.05 mg daily', '0.05 mg'],
  ['50 micrograms daily', '50 mcg'],
  ['1 tablespoon at bedtime', '15 mL'],
  ['2 cc tid', '6 mL'],
  ['1 packet twice daily', '2 packet'],
  ['1 lozenge every 2 hours', '12 lozenge'],
  ['10 units before breakfast and 12 units before dinner', '22 unit'],
  ['10 units with breakfast, 8 units with lunch, 12 units with dinner', '30 unit'],
  ['300 mg in the morning, 300 mg at noon and 600 mg at bedtime', '1200 mg'],
  ['5 mg bd', '10 mg'],
  ['5 mg tds', '15 mg'],
  ['5 mg qds', '20 mg'],
  ['5 mg od', '5 mg'],
  ['5 mg mane', '5 mg'],
  ['5 mg nocte', '5 mg'],
  ['1 tablet every 8 to 12 hours', '2-3 tablet'],
  ['once or twice a day 10 mg', '10-20 mg'],
  ['10 mg two or three times a day', '20-30 mg'],
  ['10 mg thrice daily', '30 mg'],
  ['10 mg five times a day', '50 mg'],
  ['500 mg q24h', '500 mg'],
  ['10 mg qow', '0.714285714286 mg'],
  ['7.5 mg tiw', '3.214285714286 mg'],
  ['3 times a week 5 mg', '2.142857142857 mg'],
  ['5 mg every Monday', '0.714285714286 mg'],
  ['2 mg daily on weekdays', '1.428571428571 mg'],
  ['10 mg at night if needed', '10 mg'],
  ['10 mg when required, maximum 30 mg daily', '10-30 mg'],
  ['1 tablet if required up to four times a day', '1-4 tablet'],
  ['10 mg tid (max daily dose: 80 mg)', '30 mg'],
  ['1 tablet q8h MDD 3', '3 tablet'],
  ['10 mg every four hours as needed. do not exceed 40 mg per day', '40 mg'],
  ['start 5 mg tid', '15 mg'],
  ['10 mg 24 times a day', '240 mg'],
  ['100 mcg/h', '2400 mcg'],
  ['1 mg every hour', '24 mg'],
  ['12.5 mg to 25 mg at bedtime', '12.5-25 mg'],
  ['2 tablets or 3 tablets daily', '2-3 tablet'],
  ['take between meals 1 tablet tid', '3 tablet'],
  ['1 capsule on Tuesday and 2 capsules on Friday', '0.428571428571 capsule'],
  ['1 tab by mouth every 12 hours, alternate with ibuprofen', '2 tablet'],
  ['10mg/tablet, 2 tablets bid', '40 mg'],
  ['use 1 drop in right eye 4 times a day', '4 drop'],
  ['2 drops both ears bid', '8 drop'],
  ['2 drops in ears bid', '4-8 drop'],
  ['1 film under the tongue bid', '2 film'],
  ['250 mcg per day by intrathecal pump', '250 mcg'],
  ['99.9 mcg/day IT pump', '99.9 mcg'],
  ['inhale 1 vial via nebulizer q6h prn', '4 vial'],
  ['5 mg im q6h', '20 mg'],
  ['5 mg s.c. daily', '5 mg'],
  ['5 mg subq weekly', '0.714285714286 mg'],
  ['insert 1 suppository rectally at bedtime', '1 suppository'],
  ['insert 1 tablet vaginally nightly', '1 tablet'],
  ['1 spray nasally daily', '1 spray'],
  ['swallow 1 capsule daily', '1 capsule'],
  ['100 mg po daily x 7 days', '100 mg'],
  ['10 mg po tid for muscle spasm for 2 weeks', '30 mg'],
  ['1 tab daily (30 days)', '1 tablet'],
  ['1 tab daily for one month', '1 tablet'],
  ['1 tab bid 7 days', '2 tablet'],
  ['10 mg daily 5 days a week', '7.142857142857 mg'],
  ['5 mg 5x/week', '3.571428571429 mg'],
];

/** Directions whose daily amount cannot be told, by reason. */
const NOT_READ: Readonly<Record<string, readonly string[]>> = {
  'It is a single dose, not a daily one.': ['10 mg im stat', '10 mg x1', 'take 2 tablets by mouth now'],
  'It is taken as needed, and how often at most is not given.': [
    '2 tabs ad lib',
    '1 supp. rectally prn',
    '0.4 mg sl prn',
    '1 tab prn',
  ],
  'The maximum could not be read.': [
    '0.4 mg under the tongue every 5 minutes as needed up to 3 doses',
    '10 mg tid, limit 2 per day',
  ],
  'No dose is given.': [
    'Apply topically 2 (two) times daily.',
    'daily',
    'twice daily',
    'tid',
    'apply thin layer to affected area bid',
  ],
  'The directions differ by day.': ['Take 2 tablets on Monday, Wednesday, Friday and 1 tablet on all other days'],
  'It is not clear whether the amount is for one unit or for the whole dose.': [
    'Take 3 capsules (900 mg) 3 times daily',
    '4 tablets (2,000 mg) once as a single dose',
    '2 tablets (10 mg) tid',
  ],
  'The upper end of a dose is not given.': ['1 or more tablets daily'],
  'Two frequencies contradict each other.': [
    '10 mg BID-TID',
    '10 mg bid q6h',
    '10 mg tid hs',
    '10 mg three times daily, at bedtime',
    '10 mg q6h at bedtime',
  ],
  'A number could not be read.': [
    '1 tab daily call 5551234 with questions',
    'take 1 tablet daily for blood pressure > 140',
    '3x1 tablet',
    '1.000 mg daily',
    '10/325 mg q6h',
    '1,00,000 units daily',
    '1.2.3 mg daily',
    '⅛ tab tid',
  ],
  'How often it is taken is not given.': [
    'take 1 tablet',
    'take two tablets',
    '10 mg for 10 days',
    '10 mg',
    '1 tab sublingually',
  ],
  'It is not clear whether the amount is for a dose or for a day.': ['60 mg/day tid'],
  'It is taken as needed; no dose is given.': ['as needed'],
  'The dose changes over time.': [
    '10 mg at bedtime for 1 week, then 20 mg at bedtime',
    '0.25 mg once weekly for 4 weeks, then 0.5 mg once weekly',
    '10 mg tid for 3 days then 20 mg tid',
    'increase by 5 mg every 3 days to 80 mg',
    '1 tab tid then 2 tabs tid',
    '2 tablets today then 1 tablet daily',
    '5 mg tid, titrate to effect',
    '10 mg tid, taper off',
    '5 mg tid week 1, 10 mg tid week 2',
    '5 mg alternating with 10 mg',
    '10 mg three times a day, increase to 20 mg three times a day after 1 week',
  ],
  'The dose depends on body weight or another measure.': [
    '5 mg/kg daily',
    '5 mg/kg/day in divided doses',
    '5 mL/kg daily',
    '1000 mg/m2 daily',
    '2 mcg/kg/min',
  ],
  'The directions say only "as directed".': ['use as directed', 'as directed'],
  'No dose and no frequency are given.': ['no more than 4 g in 24 hours', 'max daily dose 80 mg'],
  'That is more than 24 doses a day.': ['10 mg 30 times a day', '10 mg every 15 minutes'],
  'A dose of zero is no dose.': ['0 mg daily'],
  'A dose cannot be negative.': ['-5 mg daily'],
  'The directions make the amount depend on something else.': [
    '5 mg daily except 10 mg on Monday',
    'double the dose',
    '10 mg q4h while awake',
    'sliding scale',
    'inject per sliding scale',
    '1 tablet biweekly',
    'stopped',
    'hold',
    '10 mg tid hold if sleepy',
  ],
  'The directions give alternatives.': ['10 mg bid or 20 mg daily', '1 tablet (5 mg) or 2 tablets (10 mg) daily'],
  'It is not clear how many doses a day are meant.': ['1 tablet every evening, at bedtime'],
  'It is not clear how several doses belong together.': ['2 tablets 3', '10 mg 20 mg tid', '10 mg tid 20'],
  'A range runs backwards.': ['20-10 mg daily', '10 mg every 3-2 days'],
  'Two numbers for the same amount disagree.': ['1 (two) tablets daily'],
  'The frequency is not a positive number.': ['10 mg every 0 hours'],
  'The amount could not be read.': ['9999999999999 mg daily'],
  'The directions count doses and do not say how much a dose is.': ['1 dose daily'],
  'The directions say what not to take.': ['do not take 10 mg daily'],
};

const shown = (range: DoseRange | null): string | null =>
  range && `${range.low}${range.low === range.high ? '' : `-${range.high}`} ${range.unit}`;

test.each(['45 mg/m^2 daily', '45 mg/m2 daily', '45 mg/m² daily', '45 mg per square metre daily', '45 mg/sq. m daily'])(
  '%s is for each m² of body surface',
  (text) => {
    const { perBody } = readSig(text);
    expect(perBody).toMatchObject({ per: 'm2', daily: { low: 45, high: 45, unit: 'mg' } });
  },
);

describe('the amount a day', () => {
  test.each(READ)('%s → %s', (text, daily) => {
    const sig = readSig(text);
    expect(sig.reason).toBeUndefined();
    expect(shown(sig.daily)).toBe(daily);
  });
});

describe('no amount a day', () => {
  for (const [reason, texts] of Object.entries(NOT_READ)) {
    test.each(texts)(`${reason} %s`, (text) => {
      expect(readSig(text)).toMatchObject({ daily: null, reason });
    });
  }
  test('nothing said', () => {
    expect(readSig('')).toEqual({
      doses: [],
      asNeeded: false,
      route: null,
      daily: null,
      reason: 'No directions are given.',
    });
  });
});

describe('the parts of a sig', () => {
  test('a dose and how often', () => {
    expect(readSig('10 mg tid')).toEqual({
      doses: [{ low: 10, high: 10, unit: 'mg' }],
      timesPerDay: 3,
      asNeeded: false,
      route: null,
      daily: { low: 30, high: 30, unit: 'mg' },
    });
  });
  test('ranges, as needed, a maximum', () => {
    expect(readSig('1-2 tabs po q4-6h prn, max 8/day')).toEqual({
      doses: [{ low: 1, high: 2, unit: 'tablet' }],
      everyHours: { low: 4, high: 6 },
      asNeeded: true,
      route: 'oral',
      maxPerDay: { low: 8, high: 8, unit: 'tablet' },
      daily: { low: 4, high: 8, unit: 'tablet' },
    });
  });
  test('several doses a day', () => {
    expect(readSig('10 mg in the morning and 20 mg at night')).toEqual({
      doses: [
        { low: 10, high: 10, unit: 'mg', when: 'morning' },
        { low: 20, high: 20, unit: 'mg', when: 'night' },
      ],
      asNeeded: false,
      route: null,
      daily: { low: 30, high: 30, unit: 'mg' },
    });
  });
  test.each([
    ['every other day', { everyDays: 2 }],
    ['weekly', { everyDays: 7 }],
    ['q72h', { everyHours: 72 }],
    ['every 4 to 6 hours', { everyHours: { low: 4, high: 6 } }],
    ['two or three times a day', { timesPerDay: { low: 2, high: 3 } }],
    ['on Mondays and Thursdays', { everyDays: 3.5 }],
    ['up to 3 times a day', { timesPerDay: { low: 1, high: 3 }, asNeeded: true }],
  ])('a frequency without a dose: %s', (text, expected) => {
    expect(readSig(text)).toMatchObject({ doses: [], daily: null, reason: 'No dose is given.', ...expected });
  });
  test.each([
    ['10 mg by mouth daily', 'oral'],
    ['10 mg po or iv q6h', null],
    ['0.4 mg under the tongue', 'sublingual'],
    ['100 mcg/day intrathecally', 'intrathecal'],
    ['99.9 mcg/day IT pump', 'intrathecal'],
    ['take it with food', null],
    ['Inject 10 Units into the skin nightly', 'subcutaneous'],
    ['apply to skin bid', 'topical'],
    ['place 1 patch on the skin every 3 days', 'transdermal'],
    ['inhale 2 puffs bid', 'inhalation'],
    ['1 gtt od tid', 'ophthalmic'],
    ['5 mg od', null],
    ['2 sprays each nostril daily', 'nasal'],
    ['2 drops in left ear', 'otic'],
    ['1 suppository pr', 'rectal'],
    ['insert 1 tablet vaginally nightly', 'vaginal'],
  ])('the route of "%s" is %s', (text, route) => {
    expect(readSig(text).route).toBe(route);
  });
});

const AMOUNTS = ['10 mg', '½ tablet', '1-2 tabs', '0.5 mL', '25 mcg', '2 puffs', 'one capsule', '1,000 mg', '2,5 µg'];
const HOW_OFTEN = [
  'tid',
  'q4-6h',
  'every other day',
  'twice a week',
  'at bedtime',
  'in the morning and at night',
  'daily',
];
const MORE = [
  '',
  ' prn',
  ' by mouth with food',
  ' for 10 days',
  ', max 3 doses a day',
  ' then stop',
  ' and 5 mg at noon',
];
const sigs = fc
  .tuple(fc.constantFrom(...AMOUNTS), fc.constantFrom(...HOW_OFTEN), fc.constantFrom(...MORE))
  .map((words) => `${words[0]} ${words[1]}${words[2]}`);
const soup = fc
  .array(
    fc.constantFrom(
      ...AMOUNTS,
      ...HOW_OFTEN,
      ...MORE,
      '(',
      ')',
      '-',
      '/',
      'every',
      'max',
      'up to',
      '3',
      'half',
      'x',
      'of',
      'to',
      'and',
    ),
  )
  .map((words) => words.join(' '));

describe('properties', () => {
  test('any text is read without throwing, to an ordered amount or a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), soup, sigs), (text) => {
        const { daily, reason } = readSig(text);
        if (daily === null) expect(reason).toMatch(/\.$/);
        else {
          expect(reason).toBeUndefined();
          expect(daily.low).toBeLessThanOrEqual(daily.high);
          expect(daily.low).toBeGreaterThanOrEqual(0);
          expect(daily.high).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });
  test('capital letters change nothing', () => {
    fc.assert(
      fc.property(fc.oneof(sigs, soup), (text) => {
        expect(readSig(text.toUpperCase())).toEqual(readSig(text));
      }),
    );
  });
  test('twice the dose is twice the amount a day', () => {
    const dose = fc.integer({ min: 1, max: 4000 }).map((n) => n / 8);
    fc.assert(
      fc.property(dose, fc.constantFrom(...HOW_OFTEN), (mg, often) => {
        const one = readSig(`${mg} mg ${often}`).daily;
        const two = readSig(`${2 * mg} mg ${often}`).daily;
        expect(two?.high).toBeCloseTo(2 * (one?.high ?? Number.NaN), 6);
      }),
    );
  });
  test('a number that nothing explains is never passed over', () => {
    fc.assert(
      fc.property(sigs, fc.integer({ min: 11, max: 99 }), (text, n) => {
        expect(readSig(`${text} zebra ${n}`).daily).toBeNull();
      }),
    );
  });
});
