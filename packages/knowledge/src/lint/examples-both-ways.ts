import { CHECKED_KINDS } from '@doseline/engine';
import type { Statement } from '../statements.ts';
import type { LintRule } from './rule.ts';

const CHECKED: ReadonlySet<string> = new Set(CHECKED_KINDS);

/** Of some kinds a check reads only those that say enough. */
function isForReaders(fact: Statement['fact']): boolean {
  return (
    (fact.kind === 'monitoring' && fact.tests === undefined) ||
    (fact.kind === 'withdrawal' && fact.severity === undefined)
  );
}

/** A fact that is only ever found, or never, has not been tried. */
export const examplesBothWays: LintRule = {
  id: 'examples-both-ways',
  title: 'Every fact that a check reads has an example that is found and one that is clear; names of examples differ.',
  check({ statements }, report) {
    for (const { file, path, fact, kind } of statements) {
      const examples = fact.examples ?? [];
      const names = examples.map(({ name }) => name);
      names.forEach((name, i) => {
        if (names.indexOf(name) < i)
          report(file, [...path, 'examples', i, 'name'], `two examples are named \`${name}\``);
      });
      if (!CHECKED.has(kind) || isForReaders(fact)) {
        if (examples.length > 0)
          report(file, [...path, 'examples'], `no check reads a fact of the kind ${kind}: it takes no examples`);
        continue;
      }
      const missing = (['found', 'clear'] as const).filter(
        (expect) => !examples.some((example) => example.expect === expect),
      );
      if (missing.length > 0)
        report(
          file,
          [...path, examples.length > 0 ? 'examples' : 'id'],
          `\`${fact.id}\` needs an example with \`expect: ${missing.join('` and one with `expect: ')}\``,
        );
    }
  },
};
