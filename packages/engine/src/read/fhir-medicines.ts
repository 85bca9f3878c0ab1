import type { Fill, Medicine } from '../nouns/person.ts';
import type { MedicineEvent } from './fhir-medication.ts';
import { byAddress, found } from './fhir-references.ts';
import { items, obj, words } from './json.ts';
import { type Reading, tell, whereIs } from './problem.ts';

/**
 * Lays events about the same medicine together, so that an order, its renewals and its dispenses are one line of the list.
 *
 * Same means: the same key, or a dispense, statement or administration that points at its order. Of the orders and statements that are
 * current, one is kept for each different dosage (the newest, from the earliest start); when several remain, a problem says so. Of those
 * that are over, the newest is kept unless a current one with the same dosage continues it. Dispenses give their supply to the current
 * order; without any order they stand for the medicine themselves. Administrations count only where nothing else names the medicine.
 */
export function layTogether(events: readonly MedicineEvent[], r: Reading): Medicine[] {
  const heads = new Map<string, MedicineEvent>();
  let orders: ReadonlyMap<string, string> | undefined;
  for (const event of events) {
    const order = orderOf(event);
    if (order !== undefined)
      orders ??= byAddress(
        events.filter(({ kind }) => kind === 'request'),
        ({ key }) => key,
      );
    const key = (orders && order && found(orders, order)) ?? event.key;
    const head = heads.get(key);
    if (head === undefined) heads.set(key, event);
    else {
      // The chain runs backwards; the order inside does not matter, because the newest is sought.
      if (head.next !== undefined) event.next = head.next;
      head.next = event;
    }
  }
  const medicines: Medicine[] = [];
  for (const head of heads.values()) {
    if (head.next === undefined) medicines.push(head.medicine);
    else medicines.push(...merge(head, r));
  }
  return medicines;
}

/** The order that an event says it carries out. */
function orderOf({ kind, resource }: MedicineEvent): string | undefined {
  if (kind === 'request') return undefined;
  const { authorizingPrescription, basedOn, derivedFrom, request } = resource;
  const pointer =
    kind === 'dispense'
      ? items(authorizingPrescription)[0]
      : kind === 'statement'
        ? (items(basedOn)[0] ?? items(derivedFrom)[0])
        : request;
  return words(obj(pointer).reference);
}

function merge(head: MedicineEvent, r: Reading): Medicine[] {
  const all: MedicineEvent[] = [];
  for (let at: MedicineEvent | undefined = head; at !== undefined; at = at.next) all.push(at);
  all.sort(newestFirst);
  const dispenses = all.filter(({ kind }) => kind === 'dispense');
  let users = all.filter(({ kind }) => kind === 'request' || kind === 'statement');
  if (users.length === 0) users = dispenses;
  if (users.length === 0) return all.slice(0, 1).map(({ medicine }) => medicine);
  const supply = dispenses.find(({ medicine }) => medicine.lastSupplied !== undefined)?.medicine;
  const sig = dispenses.find(({ medicine }) => dosageOf(medicine) !== '')?.medicine.sig;
  for (const { medicine } of users) if (sig !== undefined && dosageOf(medicine) === '') medicine.sig = sig;

  const kept: MedicineEvent[] = [];
  const byDosage = new Map<string, MedicineEvent>();
  const like = (dosage: string) => (dosage === '' ? kept[0] : (byDosage.get(dosage) ?? byDosage.get('')));
  for (const one of users) {
    if (one.medicine.ended === true) continue;
    const dosage = dosageOf(one.medicine);
    const same = like(dosage);
    if (same === undefined) {
      kept.push(one);
      byDosage.set(dosage, one);
    } else {
      goOn(same, one);
      if (byDosage.delete('')) byDosage.set(dosageOf(same.medicine), same);
    }
  }
  const [first] = kept;
  if (first !== undefined && kept.length > 1) {
    const say = `It is current ${kept.length} times with different directions, and each is screened; end those no longer taken.`;
    tell(r, whereIs(first), 'recognition', first.medicine.given, say);
  }
  const over = users.find(({ medicine }) => medicine.ended === true);
  if (over !== undefined) {
    const same = like(dosageOf(over.medicine));
    if (same === undefined) kept.push(over);
    else if ((over.medicine.to ?? '') >= (same.medicine.from ?? '~')) goOn(same, over);
  }
  const medicines = kept.map(({ medicine }) => medicine);
  if (medicines[0] !== undefined && supply?.lastSupplied !== undefined) {
    medicines[0].lastSupplied = supply.lastSupplied;
    if (supply.daysSupply !== undefined) medicines[0].daysSupply = supply.daysSupply;
    const fills = fillsOf(dispenses);
    if (fills.length > 1) medicines[0].fills = fills;
    // The first supply of a prescription is no refill.
    const { refillsLeft } = medicines[0];
    if (refillsLeft !== undefined) medicines[0].refillsLeft = Math.max(0, refillsLeft + 1 - dispenses.length);
  }
  return medicines;
}

/** The supplies whose day and length are known, oldest first. */
function fillsOf(dispenses: readonly MedicineEvent[]): readonly Fill[] {
  return dispenses
    .flatMap(({ medicine: { lastSupplied: day, daysSupply: days } }) =>
      day === undefined || days === undefined ? [] : [{ day, days }],
    )
    .reverse();
}

function newestFirst(a: MedicineEvent, b: MedicineEvent): number {
  const [x, y] = [dayOf(a.medicine), dayOf(b.medicine)];
  return x < y ? 1 : x > y ? -1 : 0;
}

function dayOf({ ended, from, to }: Medicine): string {
  return (ended === true ? (to ?? from) : from) ?? '';
}

/** The directions as one text; empty when there are none, and a medicine without directions goes with any. */
function dosageOf({ sig }: Medicine): string {
  if (sig === undefined) return '';
  const { doses, asNeeded, timesPerDay, everyHours, everyDays } = sig;
  const says =
    doses.length > 0 || asNeeded || sig.daily !== null || (timesPerDay ?? everyHours ?? everyDays) !== undefined;
  return says ? JSON.stringify(sig) : '';
}

/** `later` goes on from `earlier`. */
function goOn({ medicine: later }: MedicineEvent, { medicine: earlier }: MedicineEvent): void {
  if (earlier.from !== undefined && (later.from === undefined || earlier.from < later.from)) later.from = earlier.from;
  if (earlier.sig !== undefined && dosageOf(later) === '') later.sig = earlier.sig;
  if (earlier.daysSupply !== undefined) later.daysSupply ??= earlier.daysSupply;
  if (earlier.refillsLeft !== undefined) later.refillsLeft ??= earlier.refillsLeft;
}
