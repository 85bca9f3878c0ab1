import { groupInto } from '../group-into.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Basis, BurdenFact } from '../nouns/fact.ts';
import type { BurdenRecord } from '../nouns/pack.ts';
import type { Answers, Case, Check } from './check.ts';
import { collect } from './collect.ts';
import { assumptions, drugsIn, listed, namesIn, notVerified } from './compose.ts';

interface Share {
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
      if (record !== undefined) judge(c, record, shares, answers);
    }
  },
};

function judge(c: Case, record: BurdenRecord, shares: readonly Share[], answers: Answers): void {
  // One product that combines two ingredients on purpose is no list of medicines yet.
  const [first] = shares;
  if (shares.every((share) => share.use.medicine === first?.use.medicine)) return;
  const uses = c.current.filter((use) => shares.some((share) => share.use === use));
  const drugs = drugsIn(uses);
  const facts = drugs.map((drug) => strongest(shares, drug));
  let weight = 0;
  for (const fact of facts) weight += fact.weight;
  const played = (part: string) => facts.some((fact) => fact.part === part);
  const level = record.levels.find(
    (l) => drugs.length >= l.drugs && weight >= l.weight && (l.parts === undefined || l.parts.every(played)),
  );
  if (level === undefined) return;
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
  answers.findings.push({
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
  });
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
