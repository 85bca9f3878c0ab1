import type { TaperPlan } from '@doseline/engine';

/** What the person is told and the signs to look for, as lines that do not say the same twice. */
export interface SaidOnce {
  readonly person: readonly string[];
  readonly signs: readonly string[];
}

/**
 * A sentence of the notes on an emergency that the advice on the signs has too is told with the signs; any other sentence that stands in both is told
 * with the notes. It stands in the other where all its words do.
 */
export function sayOnce({ notes, signs }: Pick<TaperPlan, 'notes' | 'signs'>): SaidOnce {
  const advised = signs.flatMap(({ do: advice }) => (advice === undefined ? [] : sentences(advice.say)));
  const person = notes.patient
    .map((note) => without(note, (one) => EMERGENCY.test(one) && advised.some((other) => isWithin(one, other))))
    .filter((note) => note !== '');
  const told = person.flatMap(sentences);
  const lines = signs.flatMap(({ say, early, severe, do: advice }) => {
    const rest = advice === undefined ? '' : without(advice.say, (one) => told.some((other) => isWithin(one, other)));
    return [
      say,
      ...(early.length > 0 ? [`Early: ${early.join(', ')}.`] : []),
      ...(severe.length > 0 ? [`Severe: ${severe.join(', ')}.`] : []),
      ...(rest === '' ? [] : [`What to do: ${rest}`]),
    ];
  });
  return { person, signs: lines };
}

const EMERGENCY = /\b(?:emergency|crisis)\b/i;

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?]) (?=[A-Z])/);
}

function without(text: string, isSaid: (sentence: string) => boolean): string {
  return sentences(text)
    .filter((one) => !isSaid(one))
    .join(' ');
}

function isWithin(one: string, other: string): boolean {
  const words = wordsOf(other);
  return [...wordsOf(one)].every((word) => words.has(word));
}

function wordsOf(sentence: string): ReadonlySet<string> {
  return new Set((sentence.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !SMALL.has(word)));
}

const SMALL: ReadonlySet<string> = new Set('a an the or and of for with to'.split(' '));
