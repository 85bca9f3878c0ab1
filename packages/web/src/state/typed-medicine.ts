import type { Day } from '@doseline/engine';
import { pumpRequestOf } from './pump-answer.ts';
import { EMPTY_PUMP_DRAFT, type PumpDraft } from './pump-draft.ts';
import { typedDay } from './typed-day.ts';
import { typedNumber } from './typed-number.ts';

/** A medicine of the list as typed. Days are ISO text, empty while none is told; counts stay text. */
export interface TypedMedicine {
  /** Stays the same while everything else is typed. */
  readonly id: number;
  /** Name, strength and how it is taken. */
  readonly text: string;
  readonly started: string;
  /** The last day of use, past or planned. */
  readonly stopped: string;
  readonly lastSupplied: string;
  readonly daysSupply: string;
  readonly refillsLeft: string;
  readonly pump: PumpDraft;
}

/** What of a medicine can be wrong. */
export type MedicineField = 'started' | 'stopped' | 'lastSupplied' | 'daysSupply' | 'refillsLeft';

let made = 0;

/** A medicine of which nothing is told but its line. */
export function typedMedicine(text: string): TypedMedicine {
  made += 1;
  const nothing = { started: '', stopped: '', lastSupplied: '', daysSupply: '', refillsLeft: '' };
  return { id: made, text, ...nothing, pump: EMPTY_PUMP_DRAFT };
}

/**
 * The medicines for a list of lines. What was told of a line stays with it: with the same text, else with the one line that was changed, never with
 * another medicine.
 */
export function withLines(before: readonly TypedMedicine[], lines: readonly string[]): readonly TypedMedicine[] {
  const left = [...before];
  const take = (fits: (one: TypedMedicine) => boolean): TypedMedicine | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = lines.map((line) => take(({ text }) => text.trim() === line));
  const lonely = same.filter((one) => one === undefined).length === 1 && left.length === 1;
  return lines.map((line, at) => {
    const name = firstWord(line);
    const kept = same[at] ?? take(({ text }) => lonely || firstWord(text) === name);
    return kept ? { ...kept, text: line } : typedMedicine(line);
  });
}

function firstWord(text: string): string | undefined {
  return text.trim().toLowerCase().split(/\s+/)[0];
}

/** What is wrong with what was told of a medicine, as seen on `today`. */
export function medicineTroubles(
  { started, stopped, lastSupplied, daysSupply, refillsLeft }: TypedMedicine,
  today: string,
): Readonly<Partial<Record<MedicineField, string>>> {
  const troubles: Partial<Record<MedicineField, string>> = {};
  const [from, to, supplied] = [typedDay(started), typedDay(stopped), typedDay(lastSupplied)];
  if (from !== undefined && from > today) troubles.started = 'This day is still to come. Check the year.';
  if (from !== undefined && to !== undefined && to < from)
    troubles.stopped = 'It ends before it begins. Check both days.';
  if (supplied !== undefined && supplied > today) troubles.lastSupplied = 'This day is still to come. Check the year.';
  const days = typedNumber(daysSupply);
  if (days !== undefined && !(typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= 3660))
    troubles.daysSupply = 'Give whole days, from 1 to 3660.';
  const left = typedNumber(refillsLeft);
  if (left !== undefined && !(typeof left === 'number' && Number.isInteger(left) && left >= 0))
    troubles.refillsLeft = 'Give a whole number, 0 or more.';
  return troubles;
}

/** The medicine as a person file has it: its line, and an object where more is told. What is wrong is handed on as typed, so that it is told of. */
export function medicineEntry(medicine: TypedMedicine, today: Day | undefined): unknown {
  const { text, daysSupply, refillsLeft } = medicine;
  const day = (typed: string) => typedDay(typed);
  const told = {
    started: day(medicine.started),
    stopped: day(medicine.stopped),
    lastSupplied: day(medicine.lastSupplied),
    daysSupply: typedNumber(daysSupply),
    refillsLeft: typedNumber(refillsLeft),
    pump: pumpEntry(medicine.pump, today),
  };
  const present = Object.entries(told).filter(([, value]) => value !== undefined);
  return present.length === 0 ? text : { text, ...Object.fromEntries(present) };
}

/** A pump is handed on once everything is told; until then the form asks for the rest. */
function pumpEntry(draft: PumpDraft, today: Day | undefined): unknown {
  if (draft === EMPTY_PUMP_DRAFT || today === undefined) return undefined;
  const { request } = pumpRequestOf(draft, today);
  if (request === undefined) return undefined;
  const { asOf: _, ...told } = request;
  return { model: draft.model, ...told };
}
