import { openProse } from './spl/prose.ts';
import type { CellBudget, LabelTable } from './table.ts';
import { decodeEntities } from './table-text.ts';

/** A tag, or words. No tag of openFDA's holds a bracket, and so none is looked for past the next one: time stays linear. */
const PIECE = /<(\/?)([A-Za-z][\w.-]*)([^<>]*)>|[^<]+|</g;
const SPAN = /\b(colspan|rowspan)\s*=\s*["']?(\d{1,9})/gi;
/** Tag names of HTML are written in any case; SPL's own (`linkHtml`) reach openFDA as they are. */
const LOWERED = new Set(['TABLE', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'TD', 'TH', 'CAPTION', 'BR', 'P', 'LI', 'SUP']);

/**
 * The tables in an openFDA `…_table` field, spans laid out. Tolerant: what is no table is dropped, what is not closed ends
 * with the field.
 *
 * @example htmlTables('<table><tr><th>Age</th><td>12</td></tr></table>')[0]?.rows // [['Age', '12']]
 */
export function htmlTables(html: string, budget: CellBudget = { left: 1_000_000 }): readonly LabelTable[] {
  let full = false;
  const prose = openProse(budget, () => {
    full = true;
  });
  for (const [piece, slash, written, attributes] of html.matchAll(PIECE)) {
    if (full) break;
    if (written === undefined) {
      prose.text(decodeEntities(piece));
      continue;
    }
    const name = LOWERED.has(written.toUpperCase()) ? written.toLowerCase() : written;
    if (slash === '/') prose.close(name);
    else {
      prose.open(name, spansIn(attributes ?? ''));
      if (attributes?.endsWith('/')) prose.close(name);
    }
  }
  return prose.end().tables;
}

function spansIn(attributes: string): Readonly<Record<string, string>> {
  const spans: Record<string, string> = {};
  for (const [, name, value] of attributes.matchAll(SPAN))
    if (name !== undefined && value !== undefined) spans[name.toLowerCase()] = value;
  return spans;
}
