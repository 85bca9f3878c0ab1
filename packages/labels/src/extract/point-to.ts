import { holdsAll, normalise } from '../pointer.ts';
import { pointerWords } from './statement.ts';

/**
 * The words of a pointer to a sentence, of slices that may begin or end inside a word or a number; the first words of the sentence where no
 * slice stands whole.
 *
 * @example pointTo('Avoid in severe illness', ['Avoid', 'sev']) // ['avoid']
 */
export function pointTo(sentence: string, slices: readonly string[]): readonly string[] {
  const text = normalise(sentence);
  const holds = (phrase: string) => /[\p{L}\p{N}]/u.test(phrase) && holdsAll(text, [phrase]);
  const whole = pointerWords(slices).flatMap((phrase) => {
    const words = phrase.split(' ');
    while (words.length > 0 && !holds(words.join(' '))) words.pop();
    return words.length > 0 ? [words.join(' ')] : [];
  });
  const phrases = pointerWords(whole);
  return phrases.length > 0 ? phrases : pointerWords([sentence]).filter(holds);
}
