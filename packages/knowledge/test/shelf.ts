import { type Label, readOpenFdaRecord } from '@doseline/labels';
import type { Shelf } from '../src/shelf.ts';

/** A shelf of made-up labels: versions (fields by name) by set id, and texts by path. */
export function shelfOf(
  labels: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>,
  texts: Readonly<Record<string, string>> = {},
): Shelf {
  const read = (record: Readonly<Record<string, string>>): readonly Label[] => {
    const { label } = readOpenFdaRecord({ openfda: { brand_name: ['Testol'] }, ...record });
    return label === undefined ? [] : [label];
  };
  return {
    labels: (setId) => (labels[setId] ?? []).flatMap((version) => read({ set_id: setId, ...version })),
    text: (path) => {
      const text = texts[path];
      return text === undefined ? undefined : read({ text });
    },
  };
}
