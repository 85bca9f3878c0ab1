import { locksPointer } from '../lock.ts';
import type { LintRule } from './rule.ts';

/** A fact read against last year's label is last year's fact. */
export const notOlderThanLabel: LintRule = {
  id: 'not-older-than-label',
  title: 'No fact was read against an older version of its label than the one that is shown.',
  check({ loaded, citations, locks }, report) {
    const shown = new Map(loaded.vocabulary.labels.map(({ setId, effective }) => [setId, effective]));
    for (const { file, path, key, pointer } of citations) {
      const now = shown.get(pointer.label ?? '');
      if (now === undefined || pointer.words === undefined) continue;
      const then = locks(file.path)[key]?.find((entry) => locksPointer(entry, pointer))?.effective;
      if (then !== undefined && then < now)
        report(
          file,
          path,
          `the label is of ${now}, this was read against the one of ${then}: read it again and update the lock file`,
        );
    }
  },
};
