import type { SourceFile } from '../load.ts';
import { allFiles } from '../load.ts';
import type { LintRule } from './rule.ts';

/** A finding names its facts by id, and an interaction's side its drug or class: two of a name would be mixed up. */
export const uniqueIds: LintRule = {
  id: 'unique-ids',
  title: 'No two files of a kind, no drug and class, and no two facts have one id.',
  check({ loaded, statements }, report) {
    const places = new Map<string, string>();
    const claim = (space: string, id: string, file: SourceFile<unknown>, path: readonly (string | number)[]) => {
      const key = `${space} ${id}`;
      const first = places.get(key);
      const { line } = file.at(path);
      if (first === undefined) places.set(key, `${file.path}:${line}`);
      else report(file, path, `the id \`${id}\` is taken by ${first}`);
    };
    for (const file of allFiles(loaded)) {
      const space = file.kind === 'drug' || file.kind === 'class' ? 'subject' : file.kind;
      claim(space, file.value.id, file, ['id']);
    }
    for (const { file, path, fact } of statements) claim('fact', fact.id, file, [...path, 'id']);
  },
};
