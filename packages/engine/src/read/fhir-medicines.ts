import type { Medicine, Problem } from '../nouns/person.ts';
import type { Entry } from './fhir-medication.ts';
import { localPart } from './fhir-references.ts';
import { asObj, items, quoted, words } from './json.ts';

/**
 * Lays entries about the same medicine together, so that an order, its renewals and its dispenses are one line of the list.
 *
 * Same means: the same key, or a dispense, statement or administration that points at its order. Of the orders and statements that are
 * current, one is kept for each different dosage (the newest, from the earliest start); when several remain, a problem says so. Of those
 * that are over, the newest is kept unless a current one with the same dosage continues it. Dispenses give their supply to the current
 * order; without any order they stand for the medicine themselves. Administrations count only where nothing else names the medicine.
 */
export function layTogether(entries: readonly Entry[], problems: Problem[]): Medicine[] {
  const heads = new Map<string, Entry>();
  let keys: Map<string, string> | undefined;
  for (const entry of entries) {
    let { key } = entry;
    const order = entry.kind === 'request' ? undefined : orderOf(entry);
    if (order !== undefined) {
      keys ??= orderKeys(entries);
      key = keys.get(order) ?? keys.get(localPart(order)) ?? key;
    }
    const head = heads.get(key);
    if (head !== undefined) {
      // The chain runs backwards; the order inside does not matter, because the newest is sought.
      if (head.next !== undefined) entry.next = head.next;
      head.next = entry;
    } else heads.set(key, entry);
  }
  const medicines: Medicine[] = [];
  for (const head of heads.values()) {
    if (head.next === undefined) medicines.push(head.medicine);
    else merge(chain(head), medicines, problems);
  }
  return medicines;
}

/** The order that an entry says it carries out. */
function orderOf({ kind, resource }: Entry): string | undefined {
  const pointer =
    kind === 'dispense'
      ? items(resource.authorizingPrescription)[0]
      : kind === 'statement'
        ? (items(resource.basedOn)[0] ?? items(resource.derivedFrom)[0])
        : resource.request;
  return words(asObj(pointer)?.reference);
}

function orderKeys(entries: readonly Entry[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { kind, key, resource, fullUrl } of entries) {
    if (kind !== 'request') continue;
    const id = words(resource.id);
    if (id !== undefined) keys.set(`MedicationRequest/${id}`, key);
    if (fullUrl !== undefined) keys.set(fullUrl, key);
  }
  return keys;
}

function chain(head: Entry): Entry[] {
  const all: Entry[] = [];
  for (let at: Entry | undefined = head; at !== undefined; at = at.next) all.push(at);
  return all;
}

function merge(all: readonly Entry[], into: Medicine[], problems: Problem[]): void {
  const dispenses = newestFirst(all.filter((one) => one.kind === 'dispense'));
  let users = all.filter((one) => one.kind === 'request' || one.kind === 'statement');
  if (users.length === 0) users = dispenses;
  if (users.length === 0) {
    const newest = newestFirst([...all])[0];
    if (newest !== undefined) into.push(newest.medicine);
    return;
  }
  const supply = dispenses.find((one) => one.medicine.lastSupplied !== undefined)?.medicine;
  const sig = dispenses.find((one) => dosageOf(one) !== '')?.medicine.sig;
  for (const { medicine } of users) if (sig !== undefined && dosageOf({ medicine }) === '') medicine.sig = sig;

  const kept: Entry[] = [];
  const byDosage = new Map<string, Entry>();
  const like = (dosage: string) => (dosage === '' ? kept[0] : (byDosage.get(dosage) ?? byDosage.get('')));
  for (const one of newestFirst(users.filter((each) => each.medicine.ended !== true))) {
    const dosage = dosageOf(one);
    const same = like(dosage);
    if (same === undefined) {
      kept.push(one);
      byDosage.set(dosage, one);
    } else {
      continues(same, one);
      if (byDosage.delete('')) byDosage.set(dosageOf(same), same);
    }
  }
  const current = kept.length;
  const over = newestFirst(users.filter((each) => each.medicine.ended === true))[0];
  if (over !== undefined) {
    const same = like(dosageOf(over));
    if (same === undefined) kept.push(over);
    else if (touches(over.medicine, same.medicine)) continues(same, over);
  }
  const first = kept[0]?.medicine;
  if (first !== undefined && supply?.lastSupplied !== undefined) {
    first.lastSupplied = supply.lastSupplied;
    if (supply.daysSupply !== undefined) first.daysSupply = supply.daysSupply;
  }
  if (current > 1) {
    const [one] = kept;
    const about = one?.medicine.given ?? '';
    const say = `${quoted(about)} is current ${current} times with different directions, and each is screened; end the ones that are no longer taken.`;
    problems.push({ where: one?.where ?? '', check: 'recognition', about, say });
  }
  for (const { medicine } of kept) into.push(medicine);
}

/** Sorts in place. */
function newestFirst(entries: Entry[]): Entry[] {
  return entries.length < 2
    ? entries
    : entries.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
}

function dayOf({ medicine }: Entry): string {
  return (medicine.ended === true ? (medicine.to ?? medicine.from) : medicine.from) ?? '';
}

/** The directions as one text; empty when there are none, and an entry without directions goes with any. */
function dosageOf({ medicine: { sig } }: Pick<Entry, 'medicine'>): string {
  if (sig === undefined) return '';
  const { doses, asNeeded, timesPerDay, everyHours, everyDays } = sig;
  const says =
    doses.length > 0 || asNeeded || sig.daily !== null || (timesPerDay ?? everyHours ?? everyDays) !== undefined;
  return says ? JSON.stringify(sig) : '';
}

function touches(over: Medicine, current: Medicine): boolean {
  return over.to !== undefined && current.from !== undefined && over.to >= current.from;
}

/** `later` goes on from `earlier`. */
function continues({ medicine: later }: Entry, { medicine: earlier }: Entry): void {
  if (earlier.from !== undefined && (later.from === undefined || earlier.from < later.from)) later.from = earlier.from;
  if (earlier.sig !== undefined && dosageOf({ medicine: later }) === '') later.sig = earlier.sig;
  if (later.daysSupply === undefined && earlier.daysSupply !== undefined) later.daysSupply = earlier.daysSupply;
}
