import type { Day } from '../nouns/day.ts';
import type { Measurement } from '../nouns/measurement.ts';
import type { Person } from '../nouns/person.ts';
import { ageOn } from './age.ts';
import { newest, said } from './newest.ts';

/** A value of kidney function with what it rests on, in words: the values read and their dates. */
export interface KidneyValue {
  readonly value: number;
  readonly because: readonly string[];
  /** The day of the oldest measurement in it; undefined when one has no date. */
  readonly day?: Day;
}

/** What is known of a person's kidneys. Each measure is a value, or the reason why there is none. */
export interface KidneyFunction {
  /** Estimated filtration rate as the laboratory gave it, mL/min/{1.73_m2}. */
  readonly egfr?: KidneyValue;
  readonly egfrReason?: string;
  /** Creatinine clearance, mL/min: as given, else by Cockcroft and Gault. */
  readonly crcl?: KidneyValue;
  readonly crclReason?: string;
}

/**
 * Creatinine clearance in mL/min by the formula of Cockcroft and Gault (Nephron 1976;16:31-41), with the weight as given.
 * It was made for adults: callers ask for nobody under 18.
 *
 * @example cockcroftGault({ age: 54, weightKg: 70, creatinineMgDl: 1.2, sex: 'male' }) // 69.7
 */
export function cockcroftGault(of: {
  readonly age: number;
  readonly weightKg: number;
  readonly creatinineMgDl: number;
  readonly sex: 'female' | 'male';
}): number {
  const male = (Math.max(0, 140 - of.age) * of.weightKg) / (72 * of.creatinineMgDl);
  return of.sex === 'female' ? male * 0.85 : male;
}

/**
 * The kidney function of a person on a day: the newest eGFR, and the newest creatinine clearance, or the one computed from the newest creatinine
 * and weight.
 * A value older than a year, later than the day, or impossible is not used, and the reason says which value would decide.
 * A value without a date is taken as current, and `because` says so.
 *
 * @example kidneyFunction({ measurements: [{ kind: 'egfr', value: 28 }], medicines: [] }, asOf).egfr?.value // 28
 */
export function kidneyFunction(person: Person, asOf: Day): KidneyFunction {
  const egfr = newest(person, 'egfr', asOf);
  const crcl = clearance(person, asOf);
  const known: { -readonly [K in keyof KidneyFunction]: KidneyFunction[K] } = {};
  if (typeof egfr === 'string') known.egfrReason = egfr;
  else known.egfr = worded(egfr);
  if (typeof crcl === 'string') known.crclReason = crcl;
  else known.crcl = crcl;
  return known;
}

/** Of two values that disagree the lower one: too little medicine is noticed, too much may not be. */
export function lowerOf({ egfr, crcl }: KidneyFunction): KidneyValue | undefined {
  return egfr === undefined || (crcl !== undefined && crcl.value < egfr.value) ? crcl : egfr;
}

function clearance(person: Person, asOf: Day): KidneyValue | string {
  const given = newest(person, 'crcl', asOf);
  if (typeof given !== 'string') return worded(given);
  const computed = computedClearance(person, asOf);
  const isGiven = person.measurements.some(({ kind }) => kind === 'crcl');
  return isGiven && typeof computed === 'string' ? `${given}; ${computed}` : computed;
}

function computedClearance(person: Person, asOf: Day): KidneyValue | string {
  const age = ageOn(person, asOf);
  if (age === undefined) return 'no age was given';
  if (age < 18) return 'the formula of Cockcroft and Gault is for adults';
  if (person.sex === undefined) return 'no sex was given';
  const creatinine = newest(person, 'creatinine', asOf);
  if (typeof creatinine === 'string') return creatinine;
  const weight = newest(person, 'weight', asOf);
  if (typeof weight === 'string') return weight;
  const value = cockcroftGault({ age, weightKg: weight.value, creatinineMgDl: creatinine.value, sex: person.sex });
  const because = [
    `creatinine clearance ${Math.round(value)} mL/min by Cockcroft-Gault`,
    said(creatinine),
    said(weight),
    `age ${Math.floor(age)}`,
    person.sex,
  ];
  const day = older(creatinine.day, weight.day);
  return day === undefined ? { value, because } : { value, because, day };
}

function older(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a < b ? a : b;
}

function worded(of: Measurement): KidneyValue {
  const because = [said(of)];
  return of.day === undefined ? { value: of.value, because } : { value: of.value, because, day: of.day };
}
