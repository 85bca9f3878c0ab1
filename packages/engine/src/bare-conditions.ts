import type { Knowledge } from './knowledge.ts';
import type { NotChecked } from './nouns/finding.ts';
import type { Coded, Medicine, Person } from './nouns/person.ts';

/**
 * The conditions that a line of the medicines names, where it names nothing else: "breastfeeding", "HTN, T2DM". Asked of a line that is no
 * medicine; undefined where it is no condition either.
 *
 * @example bareConditions({ given: 'gout', text: 'gout', codes: [] }, knowledge) // [{ given: 'gout', codes: [] }]
 */
export function bareConditions({ text, codes }: Medicine, { conditions }: Knowledge): readonly Coded[] | undefined {
  if (text === undefined || codes.length > 0 || text.length > LONGEST) return undefined;
  const whole = { given: text, codes: [] };
  if (conditions.find(whole).length > 0) return [whole];
  const parts = text.split(/[,;]/).map((part) => ({ given: part.trim(), codes: [] }));
  return parts.length > 1 && parts.every((part) => conditions.find(part).length > 0) ? parts : undefined;
}

const LONGEST = 200;

/** A person with the conditions that stood among the medicines. */
export function withConditions(person: Person, bare: readonly Coded[]): Person {
  return bare.length === 0 ? person : { ...person, conditions: [...(person.conditions ?? []), ...bare] };
}

/** What is said of conditions that stood among the medicines: as what they were taken, and that there may be more. */
export function tellBare(person: Person, bare: readonly Coded[], notChecked: NotChecked[]): void {
  for (const { given } of bare)
    notChecked.push({
      check: 'recognition',
      about: given,
      reason: 'It is a condition and no medicine, and was taken as one.',
    });
  if (bare.length > 0 && person.conditions === undefined)
    notChecked.push({
      check: 'condition',
      about: 'conditions',
      reason: 'Only the conditions among the medicines were given. Give the others, or say that there are none.',
    });
}
