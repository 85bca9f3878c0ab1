/** Words beside the name of a condition that tell how it is or when it was, not what it is. */
const BEFORE =
  wordsOf(`history of personal past medical prior previous old known active current currently chronic acute recurrent relapsing
  stable unstable mild moderate severe very to well poorly controlled uncontrolled persistent intermittent paroxysmal permanent metastatic advanced early
  late newly new diagnosed recently treated untreated compensated decompensated hx h o pmh s p status post`);
const AFTER =
  wordsOf(`history in remission partial full recurrent stable mild moderate severe very controlled uncontrolled well poorly persistent intermittent
  paroxysmal permanent chronic acute active current unspecified nos stage grade class type i ii iii iv v 1 2 3 4 5 1a 1b 2a 2b 3a 3b since on dialysis
  hemodialysis treated untreated resolved diagnosed episode single disorder`);
const YEAR = /^(?:19|20)\d\d$/;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/**
 * The shorter names that a written condition may have without what is said beside it, the longest first: "severe asthma" is asthma, "history of stroke
 * (2019)" a stroke, which may matter still. Whatever else stands there is kept: "family history of asthma" and "no asthma" are not asthma.
 *
 * @param name as `normalise` makes it
 * @example [...shorterNames('history of stroke 2019')] // ['2019 history of stroke', 'history of stroke', 'of stroke 2019', …, 'stroke']
 */
export function* shorterNames(name: string): Generator<string> {
  const words = name.split(' ');
  let before = 0;
  while (BEFORE.has(words[before] ?? '')) before++;
  let after = 0;
  while (isAfter(words[words.length - 1 - after] ?? '')) after++;
  // "asthma, severe" may have a name of its own as "severe asthma".
  if (after > 0) yield [...words.slice(-after), ...words.slice(0, -after)].join(' ');
  for (let less = 1; less <= before + after; less++)
    for (let first = Math.max(0, less - after); first <= Math.min(less, before); first++) {
      const rest = words.slice(first, words.length - (less - first));
      if (rest.length > 0) yield rest.join(' ');
    }
}

function isAfter(word: string): boolean {
  return AFTER.has(word) || YEAR.test(word);
}
