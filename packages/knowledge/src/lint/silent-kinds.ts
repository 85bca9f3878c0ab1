import type { LintRule } from './rule.ts';

/** A label that says something of a kind is not silent on it. */
export const silentKinds: LintRule = {
  id: 'silent-kinds',
  title: 'A drug has no facts of a kind on which its file calls the label silent.',
  check({ loaded, statements }, report) {
    for (const file of loaded.drugs) {
      const { id, silent, complete } = file.value;
      if (silent === undefined) continue;
      if (complete === true) report(file, ['silent'], '`complete` says this already: take one of the two out');
      const labels = silent.source.flatMap(({ label }) => label ?? []);
      silent.kinds.forEach((kind, i) => {
        if (silent.kinds.indexOf(kind) < i) report(file, ['silent', 'kinds', i], `\`${kind}\` is named twice`);
        const spoken = statements.find(({ subject, fact, kind: other }) => {
          if (other !== kind) return false;
          if (!('between' in fact)) return subject === id;
          // Another drug's label may name this one.
          return (
            fact.between.some((side) => side.drug === id) &&
            fact.source.some(({ label }) => labels.includes(label ?? ''))
          );
        });
        if (spoken !== undefined)
          report(file, ['silent', 'kinds', i], `the label is not silent on this: there is \`${spoken.fact.id}\``);
      });
    }
  },
};
