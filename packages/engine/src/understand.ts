import type { Knowledge } from './knowledge.ts';
import type { DrugUse, Reading, Understood } from './nouns/drug-use.ts';
import type { Medicine } from './nouns/person.ts';
import type { DoseRange } from './nouns/quantity.ts';
import type { Route } from './nouns/route.ts';
import type { Sig } from './nouns/sig.ts';
import { inUnitOf } from './sig/parts.ts';
import { NEITHER, NO_DIRECTIONS, NO_DOSE } from './sig/reasons.ts';
import { withDose } from './sig/with-dose.ts';
import { MG } from './sig/words.ts';
import { amountsOf, dayByRate } from './understand/amounts.ts';
import { type Identity, identify, type Unknown } from './understand/identify.ts';

const MEMO_SIZE = 4000;
const memos = new WeakMap<Knowledge, Map<string, Identity | Unknown>>();

/** The same lines come again and again in a population: what they stand for is remembered, per knowledge. */
function remembered(medicine: Medicine, knowledge: Knowledge): Identity | Unknown {
  if (medicine.ingredients !== undefined) return identify(medicine, knowledge);
  let memo = memos.get(knowledge);
  if (memo === undefined) {
    memo = new Map();
    memos.set(knowledge, memo);
  }
  const { text, codes } = medicine;
  let key = text ?? '';
  // A display counts only where there is no text.
  for (const { system, code, display } of codes) key += `\n${system}|${code}${text === undefined ? `|${display}` : ''}`;
  let known = memo.get(key);
  if (known === undefined) {
    known = identify(medicine, knowledge);
    if (memo.size >= MEMO_SIZE) memo.clear();
    memo.set(key, known);
  }
  return known;
}

/**
 * Reads one line of a person's list: which drugs it stands for, by which route, and how much a day. Codes come first; a code and a text
 * that name different drugs are not understood, because either may be the mistake. What is known of the drug but not of the dose
 * is understood, and `dailyReason` says what is missing. Never throws; remembers the last 4,000 different lines per knowledge.
 *
 * `uses` has one entry an ingredient, in mg a day where it is a mass; `understood.dailyDose` keeps the unit that was given.
 *
 * @example understand({ given: 'baclofen 10 mg tablet, 20 mg three times a day', text: '…', codes: [] }, 0, knowledge)
 *   // uses: [{ drug: 'baclofen', route: 'oral', daily: { low: 60, high: 60, unit: 'mg' }, … }]
 */
export function understand(medicine: Medicine, index: number, knowledge: Knowledge): Reading {
  const product = remembered(medicine, knowledge);
  if (!product.ok) return { ok: false, given: medicine.given, reason: product.reason, closest: product.closest };
  const { sig, doubt } = directions(medicine.sig, product);
  const said = routeSaid(medicine, sig, product);
  const uses: DrugUse[] = [];
  for (const [at, part] of product.parts.entries()) {
    const route = said ?? usualRoute(part.drug, knowledge);
    const amounts = amountsOf(product, at, sig);
    const use: { -readonly [K in keyof DrugUse]: DrugUse[K] } = {
      medicine: index,
      name: product.name,
      drug: part.drug,
      routeAssumed: said === undefined && route !== undefined,
      asNeeded: sig.asNeeded,
      ended: medicine.ended === true,
    };
    if (route !== undefined) use.route = route;
    if (product.form !== undefined) use.form = product.form;
    if (part.strength !== undefined) use.strength = part.strength;
    if (amounts.daily !== undefined && doubt === undefined) use.daily = amounts.daily;
    else use.dailyReason = doubt ?? amounts.reason ?? 'The daily dose is not known.';
    if (amounts.single !== undefined && doubt === undefined) use.single = amounts.single;
    if (medicine.from !== undefined) use.from = medicine.from;
    if (medicine.to !== undefined) use.to = medicine.to;
    uses.push(use);
  }
  return { ok: true, understood: summary(medicine, product, sig, uses, doubt === undefined), uses };
}

/** Directions that say nothing beside the rate of the product itself. */
const SILENT: ReadonlySet<string> = new Set([NO_DIRECTIONS, NEITHER, NO_DOSE]);

const NOTHING: Sig = {
  doses: [],
  asNeeded: false,
  route: null,
  daily: null,
  reason: NO_DIRECTIONS,
};

/** The directions that count: those kept apart from the name, else those in the text; completed by the strength where they give no dose. */
function directions(apart: Sig | undefined, product: Identity): { readonly sig: Sig; readonly doubt?: string } {
  const own = product.sig;
  const { doubt } = product;
  const asNeeded = apart?.asNeeded === true || own?.asNeeded === true;
  let sig = apart ?? own ?? NOTHING;
  let against: string | undefined;
  if (apart !== undefined && own !== undefined) {
    if (apart.daily === null && apart.doses.length === 0 && own.daily !== null) sig = own;
    else if (apart.daily !== null && own.daily !== null && !meet(own.daily, apart.daily)) {
      against = 'The text and the directions give different doses.';
    }
    if (sig.asNeeded !== asNeeded) sig = { ...sig, asNeeded };
  }
  // "sertraline 50 mg daily", "Baclofen 10 MG Oral Tablet" with "three times a day": one unit of the strength that is stated.
  if (
    sig.reason === NO_DOSE &&
    !product.strengthsFromProduct &&
    product.parts.every((part) => part.strength !== undefined)
  ) {
    sig = withDose(sig, { low: 1, high: 1, unit: product.form === 'patch' ? 'patch' : 'each' });
  }
  const day =
    product.form !== 'patch' && sig.daily === null && sig.doses.length === 0 && SILENT.has(sig.reason ?? '')
      ? dayByRate(product)
      : undefined;
  if (day !== undefined) {
    const { reason: _, ...rest } = sig;
    sig = { ...rest, daily: day };
  }
  const reason = doubt ?? against;
  return reason === undefined ? { sig } : { sig, doubt: reason };
}

function meet(a: DoseRange, b: DoseRange): boolean {
  const same = inUnitOf(a, b.unit);
  return same === undefined || (same.low <= b.high * 1.001 && same.high >= b.low * 0.999);
}

function routeSaid(medicine: Medicine, sig: Sig, product: Identity): Route | undefined {
  const said = medicine.route ?? sig.route ?? product.sig?.route ?? undefined;
  // "inject" names no route; the product's form may ("subcutaneous solution").
  return said === undefined || (said === 'injection' && product.route !== undefined) ? (product.route ?? said) : said;
}

function usualRoute(drug: string, knowledge: Knowledge): Route | undefined {
  const routes = knowledge.drug(drug)?.routes ?? [];
  return routes.length === 1 ? routes[0] : routes.includes('oral') ? 'oral' : undefined;
}

function summary(
  medicine: Medicine,
  product: Identity,
  sig: Sig,
  uses: readonly DrugUse[],
  trusted: boolean,
): Understood {
  const [first] = uses;
  const out: { -readonly [K in keyof Understood]: Understood[K] } = {
    given: medicine.given,
    ingredients: uses.map((use) => use.drug),
    route: first?.route ?? null,
    asNeeded: sig.asNeeded,
  };
  if (uses.length === 1 && first?.daily !== undefined) out.dailyDose = asGiven(first.daily, sig, first);
  // "2 tablets daily" of an unknown strength still tells the reader how the line was read.
  else if (uses.every((use) => use.daily === undefined) && sig.daily !== null && sig.daily.unit !== 'each' && trusted)
    out.dailyDose = sig.daily;
  else if (uses.length > 1) {
    const known = uses.filter((use) => use.daily !== undefined);
    if (known.length > 0) {
      out.dailyDoses = known.map((use) => ({ ...(use.daily as DoseRange), ingredient: use.drug }));
    }
  }
  if (medicine.from !== undefined) out.from = medicine.from;
  if (medicine.to !== undefined) out.to = medicine.to;
  if (product.corrected !== undefined) out.corrected = product.corrected;
  return out;
}

/** The daily dose in the unit of mass that the line uses: 300 mcg stays 300 mcg. */
function asGiven(daily: DoseRange, sig: Sig, use: DrugUse): DoseRange {
  if (daily.unit !== 'mg') return daily;
  const [of = ''] = (use.strength?.unit ?? '').split('/');
  const sigUnit = sig.daily?.unit ?? '';
  const unit = MG[sigUnit] !== undefined ? sigUnit : MG[of] !== undefined ? of : 'mg';
  return inUnitOf(daily, unit) ?? daily;
}
