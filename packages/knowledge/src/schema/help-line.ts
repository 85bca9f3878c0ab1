import type { HelpLine } from '@doseline/engine';
import { CellError, cell, optionalCell, type Row } from '../table.ts';

/** The columns of vocabulary/help-lines.tsv. */
export const HELP_LINE_COLUMNS = [
  'country',
  'kind',
  'name',
  'number',
  'text',
  'hours',
  'languages',
  'url',
  'for',
  'note',
  'verified',
] as const;

/** A row of vocabulary/help-lines.tsv. Somebody must be reachable: a number, a text message or a page. */
export function helpLine(row: Row): HelpLine {
  const country = cell(row, 0);
  if (!/^[A-Z]{2}$/.test(country)) throw new CellError(0, `must be two capitals such as US, not \`${country}\``);
  const [number, text, hours, languages, url, forWhat, note] = [3, 4, 5, 6, 7, 8, 9].map((at) => optionalCell(row, at));
  if ((number ?? text ?? url) === undefined) throw new CellError(3, 'is empty, and so are text and url');
  const verified = cell(row, 10);
  if (verified !== 'yes' && verified !== 'no') throw new CellError(10, `must be yes or no, not \`${verified}\``);
  return {
    country,
    kind: cell(row, 1),
    name: cell(row, 2),
    ...(number !== undefined && { number }),
    ...(text !== undefined && { text }),
    ...(hours !== undefined && { hours }),
    ...(languages !== undefined && { languages }),
    ...(url !== undefined && { url }),
    ...(forWhat !== undefined && { for: forWhat }),
    ...(note !== undefined && { note }),
    verified: verified === 'yes',
  };
}
