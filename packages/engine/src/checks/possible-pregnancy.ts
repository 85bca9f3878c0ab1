import type { PossibleForm } from '../nouns/fact.ts';
import type { Answers, Case } from './check.ts';
import { collect } from './collect.ts';
import { findingOf } from './compose.ts';

/** The ages in which a woman can become pregnant, for what labels ask of all who can: our own convention. */
const AGES = { from: 12, to: 51 } as const;

/**
 * Tells what labels ask of women who could become pregnant, of those of whom nobody said whether they are: a pregnancy test, contraception.
 */
export function tellPossible(c: Case, { findings }: Answers): void {
  const { age, person } = c;
  if (person.sex !== 'female' || age === undefined || age < AGES.from || age >= AGES.to) return;
  for (const { fact, uses } of collect(c, 'pregnancy', ({ possible }) => possible !== undefined)) {
    const { possible } = fact;
    if (possible === undefined || isMet(possible, c)) continue;
    const { severity, say, do: advice } = possible;
    const { clinical: _, ...rest } = fact;
    const told = { ...rest, severity, say, do: advice };
    const because = [`woman of ${Math.floor(age)} years`, 'pregnant: not said'];
    findings.push(findingOf('pregnancy', told, uses, [], because, c));
  }
}

/** Whether she takes what the form is not told beside. */
function isMet({ classes }: PossibleForm, c: Case): boolean {
  return (
    classes !== undefined &&
    c.current.some(({ drug }) => c.knowledge.classesOf(drug).some((id) => classes.includes(id)))
  );
}
