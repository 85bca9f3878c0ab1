import { type KidneyFunction, type KidneyValue, kidneyFunction } from '../measure/kidney.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { KidneyFact } from '../nouns/fact.ts';
import { SEVERITIES } from '../nouns/severity.ts';
import type { Check } from './check.ts';
import { collect, groupInto } from './collect.ts';
import { distinct, findingOf, namesOf } from './compose.ts';

/** Kidney function below which a medicine is avoided or reduced: one finding a drug, the gravest that holds. */
export const kidney: Check = {
  id: 'kidney',
  title: 'Kidney function',
  about:
    'Compares the newest eGFR, and the creatinine clearance by Cockcroft-Gault, with the values at which the label asks for less or for another medicine. Values older than a year do not count.',
  run(c, answers) {
    const facts = collect(c, 'kidney', () => true);
    if (facts.length === 0) return;
    const known = kidneyFunction(c.person, c.asOf);
    const worst = new Map<string, { fact: KidneyFact; value: KidneyValue; instead: boolean }>();
    const unknown = new Map<string, DrugUse[]>();
    const uses = new Map<string, DrugUse[]>();
    for (const { fact, uses: concerned } of facts) {
      for (const use of concerned) {
        groupInto(uses, use.drug, use);
        const judged = judge(fact, known);
        if (judged === undefined) continue;
        if (typeof judged === 'string') {
          groupInto(unknown, judged, use);
          continue;
        }
        const before = worst.get(use.drug);
        if (before === undefined || graver(fact, before.fact)) worst.set(use.drug, { fact, ...judged });
      }
    }
    for (const [drug, { fact, value, instead }] of worst) {
      const because = instead
        ? [...value.because, `the label speaks of ${NAME[fact.measure]}; this value was used instead`]
        : value.because;
      answers.findings.push(findingOf('kidney', fact, distinct(uses.get(drug) ?? []), [], because, c));
    }
    for (const [reason, concerned] of unknown) {
      const left = concerned.filter((use) => !worst.has(use.drug));
      if (left.length > 0) answers.notChecked.push({ check: 'kidney', about: namesOf(left), reason });
    }
  },
};

const NAME = { egfr: 'eGFR', crcl: 'creatinine clearance', either: 'kidney function' } as const;

/**
 * Whether a fact holds: the value that decides, undefined when it is clear, or the reason why it cannot be known. Where the
 * measure that the label names is missing, the other one can find a danger but never clear it.
 */
function judge(fact: KidneyFact, known: KidneyFunction): { value: KidneyValue; instead: boolean } | string | undefined {
  const low = (value: KidneyValue | undefined) =>
    value !== undefined && value.value < fact.below && value.value >= (fact.atLeast ?? 0) ? value : undefined;
  const { egfr, crcl } = known;
  if (fact.measure === 'either') {
    // Of two values that disagree the lower one counts: too little medicine is noticed, too much may not be.
    const [first, second] =
      egfr !== undefined && crcl !== undefined && crcl.value < egfr.value ? [crcl, egfr] : [egfr, crcl];
    const value = first ?? second;
    if (value === undefined) return missing(known);
    const found = low(value);
    return found === undefined ? undefined : { value: found, instead: false };
  }
  const named = fact.measure === 'egfr' ? egfr : crcl;
  if (named !== undefined) {
    const found = low(named);
    return found === undefined ? undefined : { value: found, instead: false };
  }
  const other = low(fact.measure === 'egfr' ? crcl : egfr);
  return other === undefined ? missing(known) : { value: other, instead: true };
}

function missing(known: KidneyFunction): string {
  const parts = [
    known.egfrReason && `eGFR: ${known.egfrReason}`,
    known.crclReason && `creatinine clearance: ${known.crclReason}`,
  ];
  return `Kidney function is not known well enough. ${parts.filter(Boolean).join('; ')}.`;
}

function graver(a: KidneyFact, b: KidneyFact): boolean {
  const by = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return by < 0 || (by === 0 && a.below < b.below);
}
