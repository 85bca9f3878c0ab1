import { SEVERITIES } from '@doseline/engine';
import type { LintRule } from './rule.ts';

/** An exception that alarms as much as the rule is none; one that was not tried may never hold. */
export const exceptionsMilder: LintRule = {
  id: 'exceptions-milder',
  title: 'The exception of a fact is milder than the fact, and an example tries it.',
  check({ statements }, report) {
    for (const { file, path, fact } of statements) {
      if (!('unless' in fact) || fact.unless === undefined) continue;
      const { severity } = fact.unless;
      if (SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(fact.severity))
        report(file, [...path, 'unless', 'severity'], `must be milder than the fact's own, ${fact.severity}`);
      if (fact.examples?.some((example) => example.severity === severity) !== true)
        report(file, [...path, 'unless'], `needs an example that is found with \`severity: ${severity}\``);
    }
  },
};
