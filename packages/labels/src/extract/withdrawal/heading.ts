/** How sentences after a heading begin; a capital alone does not tell the two apart. */
const OPENINGS = new Set(
  (
    'A Abrupt Acute Advise Adverse After Although An Antiepileptic As Because Concomitant Discontinuation Do Due During ' +
    'Following If In It Patients Physical Premature Prolonged Rapid Severe Since Some Symptoms The There These This To Use ' +
    'When While Withdrawal'
  ).split(' '),
);
const SMALL = new Set('of and or with in to for from the a after'.split(' '));

/**
 * Where a heading that is run into a sentence ends; 0 when there is none. A colon is no end: what it introduces may need it.
 *
 * @example headingEnd('5.3 Acute Withdrawal Reactions The continued use may …') // 31
 */
export function headingEnd(text: string): number {
  let words = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const next = /^\s+([a-z]+)/.exec(text.slice(index + word.length))?.[1];
    if (words > 0 && next !== undefined && !SMALL.has(next) && OPENINGS.has(word)) return index;
    if (/^[A-Z][\w/-]*,?$/.test(word)) words++;
    else if (!SMALL.has(word) && !(words === 0 && /^[\d.]+$/.test(word))) return 0;
  }
  return 0;
}
