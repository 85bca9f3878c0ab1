import type { Knowledge } from '../knowledge.ts';
import type { Monograph } from '../nouns/monograph.ts';
import type { DrugRecord } from '../nouns/pack.ts';

const MOST = 12;

/** Other drugs of the same class, and the conditions that this drug's facts name. */
export function relatedTo(drug: DrugRecord, knowledge: Knowledge): Monograph['related'] {
  const drugs = new Map<string, string>();
  // The smallest class says most about a drug.
  const classes = knowledge
    .classesOf(drug.id)
    .flatMap((id) => knowledge.classById(id) ?? [])
    .toSorted((a, b) => a.members.length - b.members.length || (a.id < b.id ? -1 : 1));
  for (const c of classes)
    for (const member of c.members)
      if (member !== drug.id && !drugs.has(member) && drugs.size < MOST)
        drugs.set(member, `also ${/^[aeiou]/i.test(c.name) ? 'an' : 'a'} ${c.name}`);
  const conditions = new Set(knowledge.factsOf(drug.id).condition.map((fact) => fact.condition));
  return {
    drugs: [...drugs].map(([id, because]) => ({ id, because })),
    conditions: [...conditions].map((id) => ({ id, name: knowledge.conditions.byId(id)?.name ?? id })),
  };
}
