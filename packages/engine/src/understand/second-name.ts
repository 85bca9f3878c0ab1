import type { Names } from '../names/names.ts';
import { meaningOf } from '../sig/words.ts';

/** Said around a drug that is not taken here: "avoid alcohol", "with orange juice". */
const ABOUT = new Set([
  'avoid',
  'no',
  'not',
  'without',
  'with',
  'or',
  'after',
  'before',
  'than',
  'like',
  'as',
  'for',
  'from',
  'of',
  'low',
  'high',
  'if',
]);

/**
 * Another medicine named inside the directions of one: `ownDose` when a number follows it, so that it is a line of its own. It must
 * neither be dropped nor lend its dose to the first. Undefined when there is none.
 *
 * @example secondName('10 mg tid and amitriptyline 25 mg at night', ['baclofen'], names) // { name: 'amitriptyline', ownDose: true }
 */
export function secondName(
  rest: string,
  own: readonly string[],
  names: Names,
): { readonly name: string; readonly ownDose: boolean } | undefined {
  const words = rest.toLowerCase().match(/[\p{L}]+|\d+/gu) ?? [];
  let mention: string | undefined;
  let isAbout = false;
  for (const [at, word] of words.entries()) {
    if (word.length < 4 || meaningOf(word) !== undefined || /^\d/.test(word)) continue;
    const number = /^\d/.test(words[at + 1] ?? '');
    // A misspelt name is looked for only where a number follows, because only there it could lend its dose.
    const found = names.exact(word) ?? (number && word.length > 4 ? names.find(word) : undefined);
    if (found === undefined || found.via === null || found.ingredients.every((id) => own.includes(id))) continue;
    // "(65 mg iron)" of ferrous sulfate, "elemental calcium" of calcium carbonate.
    if (found.ingredients.every((id) => own.some((one) => isSaltOf(one, id)))) continue;
    if (number) return { name: word, ownDose: true };
    // "4 hours apart from calcium and iron"
    const before = words[at - 1] ?? '';
    isAbout = ABOUT.has(before) || (isAbout && before === 'and');
    if (!isAbout) mention ??= word;
  }
  return mention === undefined ? undefined : { name: mention, ownDose: false };
}

function isSaltOf(drug: string, element: string): boolean {
  return drug.startsWith(`${element} `) || (element === 'iron' && drug.startsWith('ferr'));
}
