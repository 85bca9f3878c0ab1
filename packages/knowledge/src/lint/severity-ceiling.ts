import { SEVERITIES, type Severity } from '@doseline/engine';
import type { Pointer } from '../schema/values.ts';
import type { LintRule } from './rule.ts';

const CEILINGS: Readonly<Record<string, Severity>> = {
  boxed_warning: 'contraindicated',
  contraindications: 'contraindicated',
  warnings: 'serious',
  warnings_and_cautions: 'serious',
  drug_interactions: 'serious',
  dosage_and_administration: 'serious',
};

/** The gravest severity that the cited sections carry by themselves. A reference carries `caution`. */
export function ceilingOf(pointers: readonly Pointer[]): Severity {
  const ranks = pointers.map(({ label, section }) =>
    rank((label === undefined ? undefined : CEILINGS[section ?? '']) ?? 'caution'),
  );
  return SEVERITIES[Math.min(rank('caution'), ...ranks)] ?? 'caution';
}

/** Alarm follows the source, not the author; who departs from it says why. */
export const severityCeiling: LintRule = {
  id: 'severity-ceiling',
  title: 'A severity is not higher than its cited section allows, unless `because` says why.',
  check({ loaded, statements }, report) {
    const message = (severity: Severity, allowed: Severity) =>
      `the severity ${severity} is higher than the cited section allows (${allowed}): lower it, cite a stronger section, or say why in \`because\``;
    const tooHigh = (severity: Severity, allowed: Severity) => rank(severity) < rank(allowed);
    for (const { file, path, fact } of statements) {
      if (!('severity' in fact) || fact.severity === undefined) continue;
      const allowed = ceilingOf(fact.source);
      if (fact.because === undefined && tooHigh(fact.severity, allowed))
        report(file, [...path, 'severity'], message(fact.severity, allowed));
      const graver = 'graver' in fact ? fact.graver : undefined;
      if (graver !== undefined && fact.because === undefined && tooHigh(graver.severity, allowed))
        report(file, [...path, 'graver', 'severity'], message(graver.severity, allowed));
    }
    for (const file of loaded.classes) {
      const { duplicate } = file.value;
      if (duplicate === undefined || duplicate.because !== undefined) continue;
      const allowed = ceilingOf(duplicate.source);
      if (tooHigh(duplicate.severity, allowed))
        report(file, ['duplicate', 'severity'], message(duplicate.severity, allowed));
    }
    for (const file of [...loaded.burdens, ...loaded.equivalents]) {
      const allowed = ceilingOf(file.value.source);
      file.value.levels.forEach((level, i) => {
        if (level.because === undefined && tooHigh(level.severity, allowed))
          report(file, ['levels', i, 'severity'], message(level.severity, allowed));
      });
    }
  },
};

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
