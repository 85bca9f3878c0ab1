import { MARK_END, MARK_START, type SearchHit } from '../labels/search-hit.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** What a search found, as text. */
export function printHits(
  query: string,
  section: string | undefined,
  hits: readonly SearchHit[],
  width: number,
): string {
  if (hits.length === 0)
    return `${wrap(`Nothing in the current labels${section === undefined ? '' : `, in ${section},`} has: ${query}`, width)}\n`;
  return hits
    .map((hit, i) => {
      const number = `${i + 1}. `;
      const indent = ' '.repeat(number.length);
      return `${[
        wrap(`${hit.title}, ${placeOf(hit)}`, width, number, indent),
        `${indent}${hit.setId}`,
        mark(wrap(hit.snippet, width, indent)),
      ].join('\n')}\n`;
    })
    .join('\n');
}

/** A hit without the marks of the terminal: found words stand between ** and **. */
export function plainHit(hit: SearchHit): SearchHit {
  return { ...hit, snippet: hit.snippet.replaceAll(MARK_START, '**').replaceAll(MARK_END, '**') };
}

function placeOf({ section, path }: SearchHit): string {
  const name = section.replaceAll('_', ' ');
  const heading = path?.at(-1);
  return heading === undefined || heading.toLowerCase() === name ? name : `${name}: ${heading}`;
}

/** Found words in bold where the output has it, else as they are. */
function mark(text: string): string {
  const found = new RegExp(`${MARK_START}([^${MARK_END}]*)${MARK_END}`, 'g');
  return text.replace(found, (_, words: string) => coloured('bold', words));
}
