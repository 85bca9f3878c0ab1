import type { DrugUse } from '../nouns/drug-use.ts';
import type { BurdenFact } from '../nouns/fact.ts';
import type { BurdenRecord } from '../nouns/pack.ts';
import type { Answers, Case, Check } from './check.ts';
import { collect, groupInto } from './collect.ts';
import { assumptions, inOrder, listed, namesIn, notVerified } from './compose.ts';

interface Share {
  readonly use: DrugUse;
  readonly fact: BurdenFact;
}

/** Harm that adds up over any number of medicines: one finding a burden, naming them all. */
export const burden: Check = {
  id: 'burden',
  title: 'Burdens',
  about: 'Adds up what each medicine contributes to a shared harm, such as sedation, over any number of medicines.',
  run(c, answers) {
    const byBurden = new Map<string, Share[]>();
    for (const [fact, uses] of collect(c, 'burden', () => true))
      for (const use of uses) groupInto(byBurden, fact.burden, { use, fact });
    for (const [id, shares] of byBurden) {
      const record = c.knowledge.burden(id);
      if (record !== undefined) judge(c, record, shares, answers);
    }
  },
};

function judge(c: Case, record: BurdenRecord, shares: readonly Share[], answers: Answers): void {
  // One product that combines two ingredients on purpose is no list of medicines yet.
  if (new Set(shares.map((share) => share.use.medicine)).size < 2) return;
  const strongest = new Map<string, BurdenFact>();
  for (const { use, fact } of shares) {
    const known = strongest.get(use.drug);
    if (known === undefined || fact.weight > known.weight) strongest.set(use.drug, fact);
  }
  const weight = [...strongest.values()].reduce((sum, fact) => sum + fact.weight, 0);
  const level = record.levels.find((l) => strongest.size >= l.drugs && weight >= l.weight);
  if (level === undefined) return;
  const uses = inOrder(shares.map((share) => share.use));
  const names = namesIn(uses);
  const drugs = [...strongest.keys()].sort();
  const facts = drugs.flatMap((drug) => strongest.get(drug) ?? []);
  answers.findings.push({
    id: `burden:${record.id}:${drugs.join('+')}`,
    kind: 'burden',
    severity: level.severity,
    medicines: names,
    about: [...drugs, record.id],
    title: `${strongest.size} medicines add to ${record.name}`,
    detail: `${level.say} They are ${listed(names)}.`,
    advice: { urgency: level.urgency, say: level.do },
    because: [
      ...facts.map((fact, i) => `${drugs[i]}: ${STRENGTH[fact.weight]} share. ${fact.say}`),
      ...assumptions(uses, c.asOf),
      ...facts.flatMap(notVerified),
    ],
    sources: [...c.knowledge.sources(record.sources), ...facts.flatMap((fact) => c.knowledge.sources(fact.sources))],
    basis: facts.some((fact) => fact.basis === 'extracted') ? 'extracted' : 'reviewed',
    facts: [record.id, ...facts.map((fact) => fact.id)],
  });
}

const STRENGTH = { 1: 'a mild', 2: 'a moderate', 3: 'a strong' } as const;
