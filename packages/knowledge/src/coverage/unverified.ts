import type { Loaded } from '../load.ts';
import { statements } from '../statements.ts';

/** A value that rests on no source that was seen, with the place where it is written. */
export interface Unverified {
  readonly file: string;
  readonly line: number;
  /** The fact's id, or `<drug> products[2]`, or the drug, pump or taper. */
  readonly of: string;
  /** The name of the field, or of one of the fact's values. */
  readonly value: string;
}

/**
 * Every value that is marked `unverified`, in the order of files and lines: the list that a reviewer works down.
 *
 * @example unverifiedValues(loadKnowledge(dir)).map(({ file, line, value }) => `${file}:${line} ${value}`)
 */
export function unverifiedValues(loaded: Loaded): readonly Unverified[] {
  const facts = statements(loaded).flatMap(({ file, path, fact }) =>
    (fact.unverified ?? []).map((value, i) => ({
      file: file.path,
      line: file.at([...path, 'unverified', i]).line,
      of: fact.id,
      value,
    })),
  );
  const drugs = loaded.drugs.flatMap(({ path, at, value: { id, unverified = [], products = [] } }) => [
    ...unverified.map((value, i) => ({ file: path, line: at(['unverified', i]).line, of: id, value })),
    ...products.flatMap((product, p) =>
      (product.unverified ?? []).map((value, i) => ({
        file: path,
        line: at(['products', p, 'unverified', i]).line,
        of: `${id} products[${p}]`,
        value,
      })),
    ),
  ]);
  const others = [...loaded.pumps, ...loaded.tapers].flatMap(({ path, at, value: { id, unverified = [] } }) =>
    unverified.map((value, i) => ({ file: path, line: at(['unverified', i]).line, of: id, value })),
  );
  return [...facts, ...drugs, ...others].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  );
}
