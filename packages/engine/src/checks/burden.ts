import { groupInto } from '../group-into.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Basis, BurdenFact } from '../nouns/fact.ts';
import type { Finding } from '../nouns/finding.ts';
import type { BurdenRecord } from '../nouns/pack.ts';
import type { Case, Check } from './check.ts';
import { collect } from './collect.ts';
import { assumptions, drugsIn, listed, namesIn, notVerified } from './compose.ts';

/** What one medicine adds to a burden. */
export interface Share {
  readonly use: DrugUse;
  readonly fact: BurdenFact;
}

/** Harm that adds up over any number of medicines: one finding a burden, naming them all. */
export const burden: Check = {
  id: 'burden',
  title: 'Burdens',
  about: 'Adds up what each medicine contributes to a shared harm, such as sedation, over any number of medicines.',
  notYet: 'sum',
  run(c, answers) {
    const byBurden = new Map<string, Share[]>();
    for (const { fact, uses } of collect(c, 'burden', () => true))
      for (const use of uses) groupInto(byBurden, fact.burden, { use, fact });
    for (const [id, shares] of byBurden) {
      const record = c.knowledge.burden(id);
      const finding = record && sumOf(c, record, shares);
      if (finding !== undefined) answers.findings.push(finding);
    }
  },
};

/** The level of a burden that shares reach; undefined: none. */
export function levelOf(
  record: BurdenRecord,
  shares: readonly Share[],
  facts = strongestIn(shares),
): BurdenRecord['levels'][number] | undefined {
  // One product that combines two ingredients on purpose is no list of medicines yet.
  const [first] = shares;
  if (shares.every((share) => share.use.medicine === first?.use.medicine)) return undefined;
  return record.levels.find((one) => isReached(one, facts));
}

/** What shares of a burden add up to: a finding where they reach one of its levels. */
export function sumOf(c: Case, record: BurdenRecord, shares: readonly Share[]): Finding | undefined {
  const uses = c.current.filter((use) => shares.some((share) => share.use === use));
  const drugs = drugsIn(uses);
  const facts = strongestIn(shares, drugs);
  const level = levelOf(record, shares, facts);
  if (level === undefined) return undefined;
  const names = namesIn(uses);
  const because: string[] = [];
  const sources = [...c.knowledge.sources(record.sources)];
  const ids = [record.id];
  let basis: Basis = 'reviewed';
  for (const [i, fact] of facts.entries()) {
    because.push(`${drugs[i]}: ${STRENGTH[fact.weight]} share. ${fact.say}`);
    for (const source of c.knowledge.sources(fact.sources)) sources.push(source);
    ids.push(fact.id);
    if (fact.basis === 'extracted') basis = 'extracted';
  }
  because.push(...assumptions(uses, c.asOf));
  for (const fact of facts) because.push(...notVerified(fact));
  return {
    id: `burden:${record.id}:${drugs.join('+')}`,
    kind: 'burden',
    severity: level.severity,
    medicines: names,
    about: [...drugs, record.id],
    title: `${drugs.length} medicines add to ${record.name}`,
    detail: `${level.say} They are ${listed(names)}.`,
    advice: { urgency: level.urgency, say: level.do },
    because,
    sources,
    basis,
    facts: ids,
  };
}

/** Whether shares, one a drug, reach a level; where it asks so, those that are too mild are not counted. */
function isReached(
  { drugs, weight, eachFrom = 1, parts }: BurdenRecord['levels'][number],
  facts: readonly BurdenFact[],
): boolean {
  let sum = 0;
  let count = 0;
  for (const fact of facts) {
    if (fact.weight < eachFrom) continue;
    sum += fact.weight;
    count++;
  }
  return (
    count >= drugs &&
    sum >= weight &&
    (parts === undefined || parts.every((part) => facts.some((fact) => fact.part === part)))
  );
}

/** The shares of some of the drugs of a burden that was found. */
export function sharesIn(burden: Finding, drugs: readonly string[], c: Case): readonly Share[] {
  const shares: Share[] = [];
  for (const use of c.current) {
    if (!drugs.includes(use.drug) || !burden.medicines.includes(use.name)) continue;
    // What it is about are its drugs in the order of their shares, then its own id; its facts begin with the burden itself.
    const fact = c.knowledge.fact(burden.facts[burden.about.indexOf(use.drug) + 1] ?? '');
    if (fact?.kind === 'burden') shares.push({ use, fact });
  }
  return shares;
}

/** The greatest share of each drug. */
function strongestIn(shares: readonly Share[], drugs = drugsIn(shares.map(({ use }) => use))): readonly BurdenFact[] {
  return drugs.map((drug) => strongest(shares, drug));
}

/** A drug's greatest share, where its own fact and its class's, or two routes, give several. */
function strongest(shares: readonly Share[], drug: string): BurdenFact {
  let most: BurdenFact | undefined;
  for (const { use, fact } of shares)
    if (use.drug === drug && (most === undefined || fact.weight > most.weight)) most = fact;
  if (most === undefined) throw new Error(`no share of ${drug}`);
  return most;
}

const STRENGTH = { 1: 'a mild', 2: 'a moderate', 3: 'a strong' } as const;
