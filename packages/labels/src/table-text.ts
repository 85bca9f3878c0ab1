import { oneLine } from './one-line.ts';

const ROW_END = /<\/(?:tr|caption|title|list|item)\s*>|<br\s*\/?>/gi;
const CELL_END = /<\/(?:td|th)\s*>/gi;
const TAG = /<\/?[a-zA-Z][^<>]*>/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The words of an HTML table: one line a row, cells apart by ` | `. Tags and attributes are dropped.
 *
 * @example tableText('<table><tr><td>Age</td><td>Dose</td></tr></table>') // 'Age | Dose'
 */
export function tableText(html: string): string {
  const plain = oneLine(html).replace(ROW_END, '\n').replace(CELL_END, ' | ').replace(TAG, ' ');
  return decodeEntities(plain)
    .split('\n')
    .map((row) => withoutEmptyEnds(oneLine(row)))
    .filter((row) => row !== '')
    .join('\n');
}

/** Without the bars of empty cells at either end. Not one expression: a row of a million empty cells must not take long. */
function withoutEmptyEnds(row: string): string {
  let from = 0;
  let to = row.length;
  while (from < to && ' |'.includes(row.charAt(from))) from++;
  while (to > from && ' |'.includes(row.charAt(to - 1))) to--;
  return row.slice(from, to);
}

/** XML's entities, `&nbsp;` and numbers; others stay as they are written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
