import { SEVERITIES } from '@doseline/engine';
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
        const { severity } = form;
        if (SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(fact.severity))
          report(file, [...path, field, 'severity'], `must be milder than the fact's own, ${fact.severity}`);
        if (fact.examples?.some((example) => example.severity === severity) !== true)
          report(file, [...path, field], `needs an example that is found with \`severity: ${severity}\``);
      }
    }
  },
};
