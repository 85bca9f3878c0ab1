import type { Knowledge } from './knowledge.ts';
import type { DrugUse, Reading } from './nouns/drug-use.ts';
import type { Medicine } from './nouns/person.ts';
import type { Route } from './nouns/route.ts';
import type { Sig } from './nouns/sig.ts';
import { dailyOf, perBodyOf, singleOf } from './understand/amounts.ts';
import { directions, disagree } from './understand/directions.ts';
import { type Identity, identify, type Unknown } from './understand/identify.ts';
import { summary } from './understand/summary.ts';
import { usualRoute } from './understand/usual-route.ts';

const MEMO_SIZE = 4000;

/** One line as remembered: what it stands for and, once it was met without anything beside it, its whole reading. */
interface Memory {
  readonly product: Identity | Unknown;
  reading?: Reading;
}

/** By text, then by codes: two short keys that are at hand are found faster than one long key that must be put together. */
interface Memo {
  readonly lines: Map<string, Map<string, Memory>>;
  size: number;
}
const memos = new WeakMap<Knowledge, Memo>();

/** The same lines come again and again in a population: what they stand for is remembered, per knowledge. */
function recall(medicine: Medicine, knowledge: Knowledge): Memory {
  if (medicine.ingredients !== undefined) return { product: identify(medicine, knowledge) };
  let memo = memos.get(knowledge);
  if (memo === undefined) {
    memo = { lines: new Map(), size: 0 };
    memos.set(knowledge, memo);
  }
  const { text = '' } = medicine;
  const key = codesKey(medicine);
  const known = memo.lines.get(text)?.get(key);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_SIZE) {
    memo.lines.clear();
    memo.size = 0;
  }
  const memory: Memory = { product: identify(medicine, knowledge) };
  memo.lines.set(text, (memo.lines.get(text) ?? new Map<string, Memory>()).set(key, memory));
  memo.size++;
  return memory;
}

function codesKey({ text, codes }: Medicine): string {
  const [first] = codes;
  // A display counts only where there is no text.
  if (text !== undefined && codes.length === 1 && first?.system === 'rxnorm') return first.code;
  let key = text === undefined ? '?' : '';
  for (const { system, code, display = '' } of codes) key += `\n${system}|${code}|${text === undefined ? display : ''}`;
  return key;
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
  const memory = recall(medicine, knowledge);
  const { product, reading } = memory;
  const { given } = medicine;
  if (!product.ok) return { ok: false, given, reason: product.reason, closest: product.closest };
  if (!isAlone(medicine)) return read(medicine, product, index, knowledge);
  if (reading?.ok !== true || reading.understood.given !== given) {
    const fresh = read(medicine, product, index, knowledge);
    if (fresh.ok) for (const part of [fresh.understood, fresh.uses, ...fresh.uses]) Object.freeze(part);
    memory.reading = Object.freeze(fresh);
    return fresh;
  }
  if (reading.uses[0]?.medicine === index) return reading;
  return { ok: true, understood: reading.understood, uses: reading.uses.map((use) => ({ ...use, medicine: index })) };
}

/** Whether the name or code is all that is given. */
function isAlone({ sig, route, from, to, ended }: Medicine): boolean {
  return sig === undefined && route === undefined && from === undefined && to === undefined && ended !== true;
}

function read(medicine: Medicine, product: Identity, index: number, knowledge: Knowledge): Reading {
  const sig = directions(medicine.sig, product);
  const doubt =
    product.doubt ??
    (disagree(medicine.sig, product.sig) ? 'The text and the directions give different doses.' : undefined);
  const said = routeSaid(medicine, sig, product);
  const uses: DrugUse[] = [];
  for (const { drug, strength, content } of product.parts) {
    const route = said ?? usualRoute(knowledge.drug(drug)?.routes ?? [], content, sig);
    const use: { -readonly [K in keyof DrugUse]: DrugUse[K] } = {
      medicine: index,
      name: product.name,
      drug,
      routeAssumed: said === undefined && route !== undefined,
      asNeeded: sig.asNeeded,
      ended: medicine.ended === true,
    };
    if (route !== undefined) use.route = route;
    if (product.form !== undefined) use.form = product.form;
    if (strength !== undefined) use.strength = strength;
    const daily = doubt ?? dailyOf(product, content, sig);
    if (typeof daily === 'string') use.dailyReason = daily;
    else use.daily = daily;
    const single = doubt === undefined ? singleOf(product, content, sig) : undefined;
    if (single !== undefined) use.single = single;
    const perBody = doubt === undefined ? perBodyOf(product, content, sig) : undefined;
    if (perBody !== undefined) use.perBody = perBody;
    if (medicine.from !== undefined) use.from = medicine.from;
    if (medicine.to !== undefined) use.to = medicine.to;
    uses.push(use);
  }
  return { ok: true, understood: summary(medicine, product, sig, uses, doubt === undefined), uses };
}

function routeSaid(medicine: Medicine, sig: Sig, product: Identity): Route | undefined {
  const said = medicine.route ?? sig.route ?? product.sig?.route ?? undefined;
  // "inject" names no route; the product's form may ("subcutaneous solution").
  return said === undefined || (said === 'injection' && product.route !== undefined) ? (product.route ?? said) : said;
}
