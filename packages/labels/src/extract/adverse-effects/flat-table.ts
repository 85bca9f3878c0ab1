import type { Finding, Reading } from './finding.ts';
import { shareOf } from './table-cell.ts';

const CELL = String.raw`(?:[<>≤≥]\s?)?\d[\d,]*(?:\.\d+)?\s?%?(?:\s?\(\s?[<>≤≥]?\s?\d+(?:\.\d+)?\s?%?\s?\))?|--+|—`;
const ROW = new RegExp(String.raw`([A-Za-z][A-Za-z' /,()-]{2,80}?)\s+((?:(?:${CELL})\s+)*(?:${CELL}))(?=\s|$)`, 'g');

/** Whether a sentence of openFDA's one-line text is a table whose cells have run together: words and numbers taking turns. */
export function isFlatTable(text: string): boolean {
  if (text.length < 60) return false;
  const rows = [...text.matchAll(ROW)].filter(([, , cells = '']) => cells.split(/\s+/).length >= 2 || /\(/.test(cells));
  const words = text.split(/\s+/).length;
  const numbers = text.match(/(?<=\s|\()[<>≤≥]?\d[\d.,]*%?(?=[\s)]|$)/g)?.length ?? 0;
  return rows.length >= 3 && numbers / words > 0.18;
}

/**
 * The effects of a table whose cells have run together. Rows cannot be told apart surely, so only what the vocabulary knows is
 * taken, and a number only where the row has a single one.
 */
export function flatFindings(text: string, { lexicon }: Reading, take: boolean): readonly Finding[] {
  if (!take) return [];
  const found: Finding[] = [];
  for (const [, label = '', cells = ''] of text.matchAll(ROW)) {
    const mention = lexicon.find(label, ['effect']).at(-1);
    if (mention === undefined || !/^[\s\w*†]{0,4}$/.test(label.slice(mention.end))) continue;
    const frequency = /^\S+(?: \([^)]*\))?$/.test(cells.trim()) ? shareOf(cells) : undefined;
    found.push({ effect: mention.id, ...(frequency !== undefined && { frequency }), slices: [mention.text] });
  }
  return found;
}
