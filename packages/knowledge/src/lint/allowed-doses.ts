import type { Example } from '../schema/fact.ts';
import type { LintRule } from './rule.ts';

/** A dose that keeps a warning silent must be one that can be compared, and must have been tried at a function at which it counts. */
export const allowedDoses: LintRule = {
  id: 'allowed-doses',
  title:
    "The dose that a kidney fact allows is a mass of one drug, and a clear example within the fact's band tries it.",
  check({ statements, loaded }, report) {
    const drugs = new Set(loaded.drugs.map(({ value }) => value.id));
    for (const { file, path, fact, subject } of statements) {
      if (fact.kind !== 'kidney' || fact.allowedDaily === undefined) continue;
      const at = [...path, 'allowedDaily'];
      if (!drugs.has(subject)) report(file, at, 'is of one drug: a fact of a class takes none');
      if (fact.allowedDaily.unit !== 'mg') report(file, at, 'must be a mass, such as `30 mg`');
      const { below, atLeast = 0 } = fact;
      const isTried = fact.examples?.some(
        (example) =>
          example.expect === 'clear' && kidneysOf(example).some((value) => value >= atLeast && value < below),
      );
      if (isTried !== true)
        report(
          file,
          at,
          `needs a clear example with an \`egfr\` or \`crcl\` below ${below} and a dose that is allowed`,
        );
    }
  },
};

/** The kidney values that an example gives, as bare numbers. */
function kidneysOf({ given }: Example): readonly number[] {
  const { labs } = given;
  if (typeof labs !== 'object' || labs === null) return [];
  const { egfr, crcl }: { egfr?: unknown; crcl?: unknown } = labs;
  return [egfr, crcl].filter((value) => typeof value === 'number');
}
