import { wrongIn } from '../other-form.ts';
import type { LintRule } from './rule.ts';

/** An exception that alarms as much as the rule is none; one that was not tried may never hold. */
export const exceptionsMilder: LintRule = {
  id: 'exceptions-milder',
  title:
    'The exception of a fact, or its form for women who could become pregnant, is milder than the fact, and an example tries it.',
  check({ statements }, report) {
    for (const { file, path, fact } of statements) {
      for (const [field, form] of [
        ['unless', 'unless' in fact ? fact.unless : undefined],
        ['possible', 'possible' in fact ? fact.possible : undefined],
      ] as const) {
        if (form === undefined || !('severity' in fact) || fact.severity === undefined) continue;
        const { severity, examples } = fact;
        for (const [at, message] of wrongIn({ severity, examples }, form, 'milder', 'fact'))
          report(file, [...path, field, ...at], message);
      }
    }
  },
};
