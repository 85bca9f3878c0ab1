import type { Knowledge } from '../knowledge.ts';
import type { Monograph } from '../nouns/monograph.ts';
import type { DrugRecord } from '../nouns/pack.ts';
import { isKind } from './kinds.ts';

const MOST = 12;

/** Other drugs of the same class, then those with a use in common, and the conditions that this drug's facts name. */
export function relatedTo(drug: DrugRecord, knowledge: Knowledge): Monograph['related'] {
  const drugs = new Map<string, string>();
  const add = (ids: readonly string[], because: string) => {
    for (const id of ids) if (id !== drug.id && !drugs.has(id) && drugs.size < MOST) drugs.set(id, because);
  };
  // The smallest class says most about a drug.
  const classes = knowledge
    .classesOf(drug.id)
    .flatMap((id) => knowledge.classById(id) ?? [])
    .filter(({ name }) => isKind(name))
    .toSorted((a, b) => a.members.length - b.members.length || (a.id < b.id ? -1 : 1));
  for (const c of classes) add(c.members, `also ${/^[aeiou]/i.test(c.name) ? 'an' : 'a'} ${c.name}`);
  for (const name of drug.pharmacologicClass ?? [])
    add(
      knowledge.pack.drugs.filter((other) => other.pharmacologicClass?.includes(name)).map(({ id }) => id),
      `also ${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`,
    );
  for (const condition of knowledge.usesOf(drug.id))
    add(
      knowledge.drugsFor(condition),
      `also used for ${knowledge.conditions.byId(condition)?.name ?? condition.replaceAll('-', ' ')}`,
    );
  const conditions = new Set(knowledge.factsOf(drug.id).condition.map((fact) => fact.condition));
  return {
    drugs: [...drugs].map(([id, because]) => ({ id, because })),
    conditions: [...conditions].map((id) => ({
      id,
      name: knowledge.conditions.byId(id)?.name ?? id.replaceAll('-', ' '),
    })),
  };
}
