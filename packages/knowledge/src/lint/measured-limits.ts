import { toEngineUnit } from '@doseline/engine';
import { limitOf, notAUnit } from '../schema/limit.ts';
import type { LintRule } from './rule.ts';

/** A limit that no value can be held against would never count, silently. */
export const measuredLimits: LintRule = {
  id: 'measured-limits',
  title: "A condition fact's own limit is of a condition that is measured, on the same side.",
  check({ loaded, statements }, report) {
    const definitions = new Map(loaded.conditions.map(({ value }) => [value.id, value.measured]));
    for (const { file, path, fact } of statements) {
      if (!('condition' in fact) || fact.kind !== 'condition' || fact.measured === undefined) continue;
      const at = [...path, 'measured'];
      const definition = definitions.get(fact.condition);
      if (definition === undefined) {
        report(file, at, `\`${fact.condition}\` has no \`measured\` definition: no value shows it`);
        continue;
      }
      const { analyte } = definition;
      if (toEngineUnit(analyte, 1, fact.measured.unit) === undefined)
        report(file, [...at, 'unit'], notAUnit(analyte, fact.measured.unit));
      const side = Object.keys(limitOf(analyte, definition))[0] ?? '';
      if (!(side in limitOf(analyte, fact.measured)))
        report(file, at, `\`${fact.condition}\` is measured \`${side}\` a limit: so must this be`);
    }
  },
};
