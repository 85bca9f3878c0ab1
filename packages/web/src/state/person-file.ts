import { parseDay } from '@doseline/engine';
import type { Draft, Tokens, TypedTest } from './draft.ts';
import { medicineEntry } from './typed-medicine.ts';
import { typedNumber } from './typed-number.ts';
import { stayEntries } from './typed-stay.ts';

/** Absent means "not told", an empty list "none". */
function told({ none, items }: Tokens): readonly string[] | undefined {
  if (items.length > 0) return items;
  return none ? [] : undefined;
}

function withoutAbsent(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** A test with its day, where both are told. */
function testValue({ value: typed, day }: TypedTest): unknown {
  const value = typedNumber(typed);
  return value === undefined || day === '' ? value : { value, date: day };
}

/**
 * Writes the form as a person file, the same JSON that the command and the API take, so that all three give one verdict.
 *
 * @example toPersonFile({ ...EMPTY_DRAFT, age: '54' }, '2026-11-01') // { asOf: '2026-11-01', person: { age: 54, medicines: [] } }
 */
export function toPersonFile(draft: Draft, asOf: string): { readonly asOf: string; readonly person: unknown } {
  const creatinine = typedNumber(draft.creatinine);
  const labs = withoutAbsent({
    egfr: typedNumber(draft.egfr),
    creatinine:
      creatinine !== undefined && draft.creatinineUnit === 'umol/L'
        ? { value: creatinine, unit: 'umol/L' }
        : creatinine,
    weightKg: typedNumber(draft.weightKg),
    gestationWeeks: draft.sex !== 'male' && draft.pregnant === 'yes' ? typedNumber(draft.gestationWeeks) : undefined,
    ...Object.fromEntries(draft.tests.map((test) => [test.kind, testValue(test)])),
  });
  const stays = stayEntries(draft.stays);
  const today = parseDay(asOf);
  return {
    asOf,
    person: withoutAbsent({
      age: typedNumber(draft.age),
      sex: draft.sex === 'not-told' ? undefined : draft.sex,
      pregnant: draft.sex === 'male' || draft.pregnant === 'not-told' ? undefined : draft.pregnant === 'yes',
      conditions: told(draft.conditions),
      allergies: told(draft.allergies),
      labs: Object.keys(labs).length > 0 ? labs : undefined,
      hospitalStays: stays.length > 0 ? stays : undefined,
      medicines: draft.medicines.map((medicine) => medicineEntry(medicine, today)),
    }),
  };
}
