import type { OpenFact } from './knowledge.ts';
import type { Fact } from './nouns/fact.ts';

/**
 * A fact as checks read it, with its routes as bits. All facts get the same fields in the same order, those that they lack as undefined: what reads
 * facts of one shape is compiled to a plain load, where fifty shapes would each be looked up.
 */
export function openFact<F extends Fact>(fact: F, bits: number): F & { readonly bits: number } {
  return { ...EVERY_FIELD, ...fact, bits } as F & { readonly bits: number };
}

/** The fields of all kinds of fact; one that is missing here is an error of the compiler. */
type Field<F> = F extends unknown ? keyof F : never;

const EVERY_FIELD: Readonly<Record<Field<OpenFact<Fact['kind']>>, undefined>> = {
  id: undefined,
  kind: undefined,
  bits: undefined,
  subject: undefined,
  severity: undefined,
  basis: undefined,
  together: undefined,
  say: undefined,
  clinical: undefined,
  do: undefined,
  suggest: undefined,
  sources: undefined,
  unverified: undefined,
  routes: undefined,
  condition: undefined,
  harm: undefined,
  conditions: undefined,
  recent: undefined,
  age: undefined,
  measured: undefined,
  unless: undefined,
  burden: undefined,
  weight: undefined,
  part: undefined,
  measure: undefined,
  below: undefined,
  atLeast: undefined,
  allowedDaily: undefined,
  from: undefined,
  fromWeek: undefined,
  toWeek: undefined,
  possible: undefined,
  maxDaily: undefined,
  maxSingle: undefined,
  maxDailyPerKg: undefined,
  maxSinglePerKg: undefined,
  maxDailyPerM2: undefined,
  maxSinglePerM2: undefined,
  to: undefined,
  between: undefined,
  tellsOf: undefined,
  graver: undefined,
  tests: undefined,
  everyDays: undefined,
  afterDays: undefined,
  dailyAbove: undefined,
  onsetHours: undefined,
  missedHours: undefined,
  largestFall: undefined,
  signs: undefined,
  grade: undefined,
  named: undefined,
  frequency: undefined,
  state: undefined,
  values: undefined,
};
