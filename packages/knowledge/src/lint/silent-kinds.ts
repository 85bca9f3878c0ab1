import type { LintRule } from './rule.ts';

/** A label that says something of a kind is not silent on it. */
export const silentKinds: LintRule = {
  id: 'silent-kinds',
  title: 'A drug has no facts of a kind on which its file calls the label silent, or says that nobody could look.',
  check({ loaded, statements }, report) {
    for (const file of loaded.drugs) {
      const { id, silent, unseen, complete } = file.value;
      if (silent !== undefined && complete === true)
        report(file, ['silent'], '`complete` says this already: take one of the two out');
      unseen?.kinds.forEach((kind, i) => {
        if (complete === true || silent?.kinds.includes(kind) === true)
          report(
            file,
            ['unseen', 'kinds', i],
            `somebody has looked: \`${complete === true ? 'complete' : 'silent'}\` says so`,
          );
        if (statements.some((one) => one.kind === kind && one.subject === id))
          report(file, ['unseen', 'kinds', i], `there are facts of the kind \`${kind}\``);
      });
      if (silent === undefined) continue;
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
