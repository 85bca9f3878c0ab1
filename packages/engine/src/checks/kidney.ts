import { type KidneyFunction, type KidneyValue, kidneyFunction, lowerOf } from '../measure/kidney.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { KidneyFact } from '../nouns/fact.ts';
import type { Finding } from '../nouns/finding.ts';
import { SEVERITIES } from '../nouns/severity.ts';
import { beyondAllowed } from './allowed-dose.ts';
import type { Case, Check } from './check.ts';
import { collect, usesOf } from './collect.ts';
import { drugsIn, findingOf, namesOf } from './compose.ts';

/** Kidney function below which a medicine is avoided or reduced: one finding a drug, the gravest that holds. */
export const kidney: Check = {
  id: 'kidney',
  title: 'Kidney function',
  about:
    'Compares the newest eGFR, and the creatinine clearance by Cockcroft-Gault, with the values at which the label asks for less or for another medicine. Values older than a year do not count. Who takes no more than the label still allows there is told nothing.',
  notYet: 'each',
  run(c, answers) {
    const facts = collect(c, 'kidney', () => true);
    if (facts.length === 0) return;
    const known = kidneyFunction(c.person, c.asOf);
    const unknown: { readonly reason: string; readonly uses: DrugUse[] }[] = [];
    const all = usesOf(facts);
    for (const drug of drugsIn(all)) {
      const uses = all.filter((use) => use.drug === drug);
      let worst: Low | undefined;
      let excess: string | undefined;
      let reason: string | undefined;
      for (const { fact, uses: concerned } of facts) {
        if (!concerned.some((use) => use.drug === drug)) continue;
        const judged = judge(fact, known);
        if (judged === undefined) continue;
        const taken = (use: DrugUse) => use.drug === drug;
        const beyond = fact.allowedDaily && beyondAllowed(fact.allowedDaily, concerned.filter(taken), c.asOf);
        if (fact.allowedDaily !== undefined && beyond === undefined) continue;
        if (typeof judged === 'string') reason = judged;
        else if (worst === undefined || graver(fact, worst.fact)) {
          worst = judged;
          excess = beyond;
        }
      }
      if (worst !== undefined) answers.findings.push(tell(c, worst, excess, uses));
      else if (reason !== undefined) {
        const same = unknown.find((one) => one.reason === reason);
        if (same === undefined) unknown.push({ reason, uses });
        else same.uses.push(...uses);
      }
    }
    for (const { reason, uses } of unknown) answers.notChecked.push({ check: 'kidney', about: namesOf(uses), reason });
  },
};

/** A fact that holds, with the value that decides; `instead` when it is not the measure that the label names. */
interface Low {
  readonly fact: KidneyFact;
  readonly value: KidneyValue;
  readonly instead: boolean;
}

/** `excess`: what is taken beside what the label allows there, in words. */
function tell(c: Case, { fact, value, instead }: Low, excess: string | undefined, uses: readonly DrugUse[]): Finding {
  const because = instead
    ? [...value.because, `the label speaks of ${NAME[fact.measure]}; this value was used instead`]
    : value.because;
  return findingOf('kidney', fact, uses, [], excess === undefined ? because : [...because, excess], c);
}

const NAME = { egfr: 'eGFR', crcl: 'creatinine clearance', either: 'kidney function' } as const;

/**
 * Whether a fact holds: the value that decides, undefined when it is clear, or the reason why it cannot be known. Where the
 * measure that the label names is missing, the other one can find a danger but never clear it.
 */
function judge(fact: KidneyFact, known: KidneyFunction): Low | string | undefined {
  const low = (value: KidneyValue | undefined) =>
    value !== undefined && value.value < fact.below && value.value >= (fact.atLeast ?? 0) ? value : undefined;
  const { egfr, crcl } = known;
  if (fact.measure === 'either') {
    const value = lowerOf(known);
    if (value === undefined) return missing(known);
    const found = low(value);
    return found === undefined ? undefined : { fact, value: found, instead: false };
  }
  const named = fact.measure === 'egfr' ? egfr : crcl;
  if (named !== undefined) {
    const found = low(named);
    return found === undefined ? undefined : { fact, value: found, instead: false };
  }
  const other = low(fact.measure === 'egfr' ? crcl : egfr);
  return other === undefined ? missing(known) : { fact, value: other, instead: true };
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
