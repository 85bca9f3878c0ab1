import { findDrugs } from '../find.ts';
import type { Knowledge } from '../knowledge.ts';
import type { DrugRecord } from '../nouns/pack.ts';
import { no } from '../nouns/refusal.ts';
import type { TaperRefusal } from './taper-plan.ts';

/** The one drug that a name stands for, and the name it was read as where its spelling was corrected; a combination or an unknown name is refused. */
export function findDrug(
  name: string,
  knowledge: Knowledge,
): { readonly drug: DrugRecord; readonly correctedTo?: string } | TaperRefusal {
  const { ingredients, closest, correctedTo } = findDrugs(name, knowledge);
  const drug = knowledge.drug(name) ?? knowledge.drug(ingredients[0] ?? '');
  if (ingredients.length > 1)
    return no(
      `"${name.slice(0, 60)}" holds ${ingredients.join(' and ')}: a combination cannot be brought down by the doses of one.`,
      'Ask the prescriber for a plan for each ingredient.',
    );
  if (drug !== undefined) return { drug, ...(correctedTo !== undefined && { correctedTo }) };
  return no(
    `Doseline knows no drug by the name "${name.slice(0, 60)}".`,
    closest.length > 0 ? `Did you mean ${closest.slice(0, 3).join(', ')}?` : 'Give the generic name.',
  );
}
