import { wrongIn } from '../other-form.ts';
import type { LintRule } from './rule.ts';

/** A graver form that alarms no more is none; one that was not tried may never hold. */
export const graverForms: LintRule = {
  id: 'graver-forms',
  title: 'The graver form of an interaction is graver than its own, and an example tries it.',
  check({ statements }, report) {
    for (const { file, path, fact } of statements) {
      if (!('graver' in fact) || fact.graver === undefined) continue;
      for (const [at, message] of wrongIn(fact, fact.graver, 'graver', 'interaction'))
        report(file, [...path, 'graver', ...at], message);
    }
  },
};
