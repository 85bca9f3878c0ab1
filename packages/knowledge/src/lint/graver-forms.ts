import { SEVERITIES } from '@doseline/engine';
import type { LintRule } from './rule.ts';

/** A graver form that alarms no more is none; one that was not tried may never hold. */
export const graverForms: LintRule = {
  id: 'graver-forms',
  title: 'The graver form of an interaction is graver than its own, and an example tries it.',
  check({ statements }, report) {
    for (const { file, path, fact } of statements) {
      if (!('graver' in fact) || fact.graver === undefined) continue;
      const { severity } = fact.graver;
      if (SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(fact.severity))
        report(file, [...path, 'graver', 'severity'], `must be graver than the interaction's own, ${fact.severity}`);
      if (fact.examples?.some((example) => example.severity === severity) !== true)
        report(file, [...path, 'graver'], `needs an example that is found with \`severity: ${severity}\``);
    }
  },
};
