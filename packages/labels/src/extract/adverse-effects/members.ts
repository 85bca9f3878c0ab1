import type { Finding, Reading } from './finding.ts';
import { listFindings } from './list.ts';

const INCLUDES =
  /\b(?:includes?(?=\s)|comprises?|consists? of|comprised of|encompasses|grouped terms?:|composite of|(?:: )?e\.g\.,?|defined as)\s*:?\s*/gi;
const NEXT = /(?<=[a-z)])\s+(?:[a-z]|\d{1,2})\s+(?=Includes?\b|\p{Lu})|[.;](?:\s|$)/u;

/**
 * The effects that a note or a row's label counts under another: "Includes stomatitis and mouth ulceration". They have no number
 * of their own.
 */
export function membersOf(text: string, reading: Reading): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(INCLUDES)) {
    const from = match.index + match[0].length;
    const rest = text.slice(from, from + 1000);
    const [list = ''] = rest.split(NEXT);
    if (
      list.length > 600 ||
      /^(?:group of|all|any|patients|subjects|data|events?|one|two|cases|reports|preferred)\b/i.test(
        list.replace(/^group of \S+ preferred terms,\s*/i, ''),
      )
    )
      continue;
    for (const one of listFindings(
      list.replace(/^group of (\S+) preferred terms,/i, '$1,').replace(/\bpreferred terms?:?/gi, ''),
      reading,
      { own: true },
    ))
      found.push({ effect: one.effect, slices: one.slices });
  }
  for (const match of text.matchAll(/(?:^|\s)(?:[a-z]|\d{1,2})\s+\p{Lu}[a-z][\w -]{2,40}\(([^()]+,[^()]+)\)/gu))
    found.push(
      ...listFindings(match[1] ?? '', reading, { own: true }).map(({ effect, slices }) => ({ effect, slices })),
    );
  return found;
}
