import { allFiles, type FileKind, FOLDERS } from '../load.ts';
import type { LintRule } from './rule.ts';

/** So that everybody who knows a name finds its file, and a fact's id says where it stands. */
export const idsLikeFiles: LintRule = {
  id: 'ids-like-files',
  title: 'An id is spelled like its file, with spaces as hyphens; the ids of facts begin with it.',
  check({ loaded, statements }, report) {
    for (const file of allFiles(loaded)) {
      const { id } = file.value;
      const wanted = pathOf(file.kind, id);
      if (file.path !== wanted) report(file, ['id'], `\`${id}\` belongs in ${wanted}, not in ${file.path}`);
    }
    for (const { file, path, fact, kind } of statements) {
      const prefix = `${fileNameOf(file.value.id)}-`;
      if (kind !== 'interaction' && !fact.id.startsWith(prefix))
        report(file, [...path, 'id'], `the fact's id \`${fact.id}\` must begin with \`${prefix}\``);
    }
  },
};

/**
 * The file name of an id, without its ending.
 *
 * @example fileNameOf('valproic acid') // 'valproic-acid'
 */
export function fileNameOf(id: string): string {
  return id.replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '');
}

function pathOf(kind: FileKind, id: string): string {
  const name = fileNameOf(id);
  return kind === 'drug' ? `${FOLDERS[kind]}/${name.charAt(0)}/${name}.yml` : `${FOLDERS[kind]}/${name}.yml`;
}
