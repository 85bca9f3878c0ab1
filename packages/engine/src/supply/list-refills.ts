import type { Risk } from '../checks/risk.ts';
import { risksOf, signsOf } from '../checks/withdrawal.ts';
import { dossiersOf } from '../dossier.ts';
import type { Knowledge } from '../knowledge.ts';
import { type Day, daysBetween } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import { isOver } from '../nouns/is-over.ts';
import type { Medicine, Person, Problem } from '../nouns/person.ts';
import { understand } from '../understand.ts';
import { ago, LONG_GONE_DAYS, SOON_DAYS } from './late.ts';
import { REFILL_STATES, type Refill, type RefillList, type RefillRisk, type RefillState } from './refill-list.ts';
import { type Supply, supplyOf } from './supply-of.ts';

export interface RefillOptions {
  /** The day on which the supplies are looked at. */
  readonly asOf: Day;
  /** What could not be read from the input. */
  readonly problems?: readonly Problem[];
}

interface Row {
  readonly medicine: Medicine;
  readonly uses: readonly DrugUse[];
  readonly supply: Supply;
}

/**
 * When the supply of each medicine runs out, and what its withdrawal fact says of missing it. What is left of one supply is carried over to the
 * next, and days in a hospital use none of it. Past medicines are not listed. Pure: the same person, knowledge and day give the same list.
 *
 * @example listRefills(person, knowledge, { asOf }).refills[0]?.runsOut // '2026-11-14'
 */
export function listRefills(person: Person, knowledge: Knowledge, { asOf, problems = [] }: RefillOptions): RefillList {
  const unknown = problems.map(({ about, say, where }) => ({ medicine: about, reason: `${say} (${where})` }));
  const rows: Row[] = [];
  const all: DrugUse[] = [];
  for (const [index, medicine] of person.medicines.entries()) {
    const reading = understand(medicine, index, knowledge);
    const uses = reading.ok ? reading.uses : [];
    all.push(...uses);
    if (isOver(medicine, asOf)) continue;
    const supply = supplyOf(medicine, person.hospitalStays ?? [], asOf);
    const reason = supply === undefined ? whyUnknown(medicine, asOf) : undefined;
    if (supply === undefined || reason !== undefined) unknown.push({ medicine: medicine.given, reason: reason ?? '' });
    else if (uses.some(({ asNeeded }) => asNeeded))
      unknown.push({
        medicine: medicine.given,
        reason: 'It is taken as needed: how long a supply lasts cannot be said.',
      });
    else {
      if (!reading.ok) unknown.push({ medicine: medicine.given, reason: `What a late supply does: ${reading.reason}` });
      rows.push({ medicine, uses, supply });
    }
  }
  const conditions = person.conditions && knowledge.conditions.idsOf(person.conditions);
  const risks = risksOf({ knowledge, asOf, conditions, uses: all, dossiers: dossiersOf(all, knowledge) });
  const refills = rows.map((row) => refillOf(row, rows, riskOf(row, risks, knowledge), asOf));
  return { asOf, refills: refills.sort(compare), unknown, knowledge: { version: knowledge.pack.version } };
}

function whyUnknown({ from, pump, fills, lastSupplied, daysSupply }: Medicine, asOf: Day): string {
  if (from !== undefined && from > asOf) return `It has not yet started: it starts on ${from}.`;
  if (pump !== undefined) return 'A pump gives it: the pump forecast says when it must be refilled.';
  const days = [...(fills ?? []).map(({ day }) => day), ...(lastSupplied === undefined ? [] : [lastSupplied])];
  if (days.length > 0 && days.every((day) => day > asOf)) return `It was first supplied after ${asOf}.`;
  if (lastSupplied !== undefined && daysSupply === undefined)
    return 'It was not said for how many days it was supplied.';
  return 'It was not said when it was last supplied and for how many days.';
}

/** The gravest risk of what a line holds. */
function riskOf({ uses }: Row, risks: readonly Risk[], knowledge: Knowledge): RefillRisk | undefined {
  const own = risks.filter((risk) => risk.uses.some((use) => uses.includes(use)));
  const [first] = own.sort((a, b) => (a.fact.missedHours ?? 1e6) - (b.fact.missedHours ?? 1e6));
  if (first === undefined) return undefined;
  const { fact } = first;
  return {
    severity: fact.severity,
    say: `${fact.say}${signsOf(fact)}`,
    ...(fact.missedHours !== undefined && { missedHours: fact.missedHours }),
    onsetHours: fact.onsetHours,
    ...(fact.do !== undefined && { do: fact.do }),
    ...(fact.unverified !== undefined && { unverified: fact.unverified }),
    sources: knowledge.sources(fact.sources),
  };
}

function refillOf(row: Row, rows: readonly Row[], risk: RefillRisk | undefined, asOf: Day): Refill {
  const { medicine, uses, supply } = row;
  const daysLeft = daysBetween(asOf, supply.runsOut);
  const state = stateOf(row, rows, risk, asOf, daysLeft);
  return {
    medicine: medicine.given,
    drugs: [...new Set(uses.map(({ drug }) => drug))],
    runsOut: supply.runsOut,
    daysLeft,
    state,
    say: sentence(state, daysLeft, medicine.refillsLeft, risk),
    ...(medicine.refillsLeft !== undefined && { refillsLeft: medicine.refillsLeft }),
    because: supply.because,
    ...(risk !== undefined && { risk }),
  };
}

function stateOf(
  row: Row,
  rows: readonly Row[],
  risk: RefillRisk | undefined,
  asOf: Day,
  daysLeft: number,
): RefillState {
  if (row.supply.inHospital) return 'in hospital';
  if (daysLeft > 0) return daysLeft > SOON_DAYS ? 'enough' : 'soon';
  if (rows.some((other) => other !== row && other.supply.runsOut > asOf && sameDrugs(row, other))) return 'covered';
  if (-daysLeft >= LONG_GONE_DAYS) return 'long gone';
  return risk?.missedHours !== undefined && -daysLeft * 24 >= risk.missedHours ? 'late' : 'out';
}

/** A change of brand or strength leaves an old line behind. */
function sameDrugs({ uses }: Row, other: Row): boolean {
  return (
    uses.length > 0 && uses.every((use) => other.uses.some((one) => one.drug === use.drug && one.route === use.route))
  );
}

function sentence(
  state: RefillState,
  daysLeft: number,
  refillsLeft: number | undefined,
  risk: RefillRisk | undefined,
): string {
  const ahead = daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`;
  const again = refillsLeft === 0 ? ' The prescription cannot be filled again: ask for a new one.' : '';
  switch (state) {
    case 'in hospital':
      return 'In hospital the supply at home is not used.';
    case 'enough':
      return `It lasts for ${daysLeft} more days.${again}`;
    case 'soon':
      return `It runs out ${ahead}.${again}`;
    case 'covered':
      return 'It ran out, and another line of the same medicine has not.';
    case 'long gone':
      return `It ran out ${ago(-daysLeft)}: it may come from elsewhere, or have been stopped. Ask when and how.`;
    case 'late':
      return `It ran out ${ago(-daysLeft)}, and a late dose matters from ${risk?.missedHours} hours on.${again}`;
    case 'out':
      return `It ran out ${ago(-daysLeft)}.${again}`;
  }
}

function compare(a: Refill, b: Refill): number {
  const state = REFILL_STATES.indexOf(a.state) - REFILL_STATES.indexOf(b.state);
  if (state !== 0) return state;
  if (a.runsOut !== b.runsOut) return a.runsOut < b.runsOut ? -1 : 1;
  return a.medicine < b.medicine ? -1 : a.medicine > b.medicine ? 1 : 0;
}
