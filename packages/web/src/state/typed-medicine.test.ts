import { parseDay } from '@doseline/engine';
import { expect, test } from 'vitest';
import { EMPTY_PUMP_DRAFT, examplePumpDraft } from './pump-draft.ts';
import { medicineEntry, medicineTroubles, type TypedMedicine, typedMedicine, withLines } from './typed-medicine.ts';

const TODAY = parseDay('2026-11-01');
const told = (part: Partial<TypedMedicine>) => ({ ...typedMedicine('baclofen 10 mg three times a day'), ...part });

test('a line of which nothing more is told stays a text', () => {
  expect(medicineEntry(told({}), TODAY)).toBe('baclofen 10 mg three times a day');
});

test('days and counts become the fields of a person file; what is wrong is handed on', () => {
  const more = { started: '2026-01-01', stopped: '2026-10-30', lastSupplied: '2026-10-01', refillsLeft: '0' };
  expect(medicineEntry(told({ ...more, daysSupply: 'thirty' }), TODAY)).toEqual({
    text: 'baclofen 10 mg three times a day',
    ...more,
    daysSupply: 'thirty',
    refillsLeft: 0,
  });
});

test('a day that is being typed, or does not exist, is not used', () => {
  expect(medicineEntry(told({ lastSupplied: '0202-10-01', stopped: '2026-02-30' }), TODAY)).toBeTypeOf('string');
});

test('a pump is handed on once everything is told', () => {
  const part = { ...EMPTY_PUMP_DRAFT, filledOn: '2026-09-01' };
  expect(medicineEntry(told({ pump: part }), TODAY)).toBeTypeOf('string');
  expect(medicineEntry(told({ pump: examplePumpDraft('2026-09-01') }), TODAY)).toMatchObject({
    pump: { model: 'synchromed-ii-20', fillMl: 18, concentrationMcgPerMl: 2000, dailyDoseMcg: 350, alarmMl: 2 },
  });
});

test.each([
  [{ lastSupplied: '2026-11-02' }, 'lastSupplied', /still to come/],
  [{ started: '2027-01-01' }, 'started', /still to come/],
  [{ started: '2026-05-01', stopped: '2026-04-01' }, 'stopped', /ends before it begins/],
  [{ daysSupply: '0' }, 'daysSupply', /1 to 3660/],
  [{ daysSupply: '30 days' }, 'daysSupply', /1 to 3660/],
  [{ refillsLeft: '1.5' }, 'refillsLeft', /whole number/],
] as const)('what is wrong is said: %o', (part, field, say) => {
  expect(medicineTroubles(told(part), '2026-11-01')).toEqual({ [field]: expect.stringMatching(say) });
});

test('a stop may be planned', () => {
  expect(medicineTroubles(told({ stopped: '2026-12-01' }), '2026-11-01')).toEqual({});
});

test('what was told of a line stays with it, and never moves to another medicine', () => {
  const [a, b] = [told({ stopped: '2026-10-30' }), { ...typedMedicine('sertraline 50 mg daily'), daysSupply: '30' }];
  const after = (lines: readonly string[]) =>
    withLines([a, b], lines).map(({ text, stopped, daysSupply }) => [text, stopped, daysSupply]);
  expect(after([b.text, a.text])).toEqual([
    [b.text, '', '30'],
    [a.text, '2026-10-30', ''],
  ]);
  expect(after([a.text, 'sertraline 100 mg daily'])[1]).toEqual(['sertraline 100 mg daily', '', '30']);
  expect(after(['baclofen 20 mg', 'warfarin 5 mg', 'Zoloft 50 mg'])).toEqual([
    ['baclofen 20 mg', '2026-10-30', ''],
    ['warfarin 5 mg', '', ''],
    ['Zoloft 50 mg', '', ''],
  ]);
});
