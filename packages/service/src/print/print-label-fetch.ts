import type { FetchedLabels } from '../labels/fetch/fetch-labels.ts';
import type { ImportReport } from '../labels/import-report.ts';
import { printImport } from './print-import.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** What was fetched and what came of it, as text. */
export function printFetch(
  fetched: Omit<FetchedLabels, 'sources'> & { readonly imported?: ImportReport },
  width: number,
): string {
  const { documents, unchanged, failed, imported } = fetched;
  const same = unchanged === 0 ? '' : ` ${unchanged} of them ${unchanged === 1 ? 'is' : 'are'} as the time before.`;
  const lines = [wrap(`${documents} ${documents === 1 ? 'document' : 'documents'} fetched.${same}`, width)];
  if (failed.length > 0)
    lines.push(
      '',
      coloured('bold', 'NOT FETCHED'),
      ...failed.map(({ wanted, say }) => wrap(`${wanted}: ${say}`, width, ' - ', '   ')),
    );
  if (imported !== undefined) lines.push('', printImport(imported, width).trimEnd());
  return `${lines.join('\n')}\n`;
}
