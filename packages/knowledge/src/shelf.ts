import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Label, readOpenFda, readOpenFdaRecord } from '@doseline/labels';
import { csvRows } from './csv.ts';

/** The labels and papers at hand, in which pointers are resolved. */
export interface Shelf {
  /** All versions of a label at hand; empty when there is none. */
  labels(setId: string): readonly Label[];
  /** A reference's text as labels (a list of sentences is one label with one section); undefined when it is not at hand. */
  text(path: string): readonly Label[] | undefined;
}

/** Where the official material lies beside a checkout. */
export const SHARED_DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

const LABEL_FOLDERS = ['labels/openfda', 'labels/openfda-additional'];

/**
 * Opens the official material in a folder; undefined when there are no labels in it. Records are read when first asked for.
 *
 * @example openShelf(SHARED_DATA)?.labels('00c6c924-ddfd-4a75-afd7-f6561ff9abbc')
 */
export function openShelf(data: string): Shelf | undefined {
  const records = new Map<string, unknown[]>();
  for (const folder of LABEL_FOLDERS) {
    const root = join(data, folder);
    if (!existsSync(root)) continue;
    for (const name of readdirSync(root).sort()) {
      if (!name.endsWith('.json')) continue;
      const document: unknown = JSON.parse(readFileSync(join(root, name), 'utf8'));
      const results =
        typeof document === 'object' && document !== null && 'results' in document ? document.results : [];
      for (const record of Array.isArray(results) ? results : []) {
        const setId = typeof record === 'object' && record !== null && 'set_id' in record ? record.set_id : undefined;
        if (typeof setId !== 'string') continue;
        const known = records.get(setId);
        if (known === undefined) records.set(setId, [record]);
        else known.push(record);
      }
    }
  }
  if (records.size === 0) return undefined;
  return {
    labels: remembered((setId) =>
      (records.get(setId) ?? []).flatMap((record) => {
        const { label } = readOpenFdaRecord(record);
        return label === undefined ? [] : [label];
      }),
    ),
    text: remembered((path) => {
      const full = join(data, path);
      return existsSync(full) ? referenceText(path, readFileSync(full, 'utf8')) : undefined;
    }),
  };
}

function referenceText(path: string, content: string): readonly Label[] {
  if (path.endsWith('.json')) return readOpenFda(JSON.parse(content)).labels;
  const text = path.endsWith('.csv') ? sentenceColumn(content).join('\n') : content;
  const empty = { brandNames: [], genericNames: [], routes: [], uniis: [], rxcuis: [], epc: [] };
  return [{ title: path, ...empty, sections: [{ name: 'text', text }] }];
}

/** The cells under `sentence` of a CSV file, or the last of each row. */
function sentenceColumn(content: string): readonly string[] {
  const [head, ...rows] = csvRows(content);
  const column = head?.indexOf('sentence') ?? -1;
  return rows.map((row) => (row.at(column) ?? '').replace(/\s+/g, ' '));
}

function remembered<Value>(find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = find(key);
    known.set(key, value);
    return value;
  };
}
