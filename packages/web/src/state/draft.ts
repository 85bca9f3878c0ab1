import { MEASUREMENT_KINDS, type MeasurementKind } from '@doseline/engine';
import { type TypedMedicine, typedMedicine } from './typed-medicine.ts';
import type { TypedStay } from './typed-stay.ts';

/** Three answers to a yes-or-no question; `not-told` is its own answer and never means no. */
export type Told = 'yes' | 'no' | 'not-told';

/** The units in which creatinine is commonly reported. */
export type CreatinineUnit = 'mg/dL' | 'umol/L';

/** A list of things a person may have: `none` says that there are none, an empty `items` alone that nobody told. */
export interface Tokens {
  readonly none: boolean;
  readonly items: readonly string[];
}

/** One test with its value as typed, in the engine's own unit; the day may stay open. */
export interface TypedTest {
  readonly kind: MeasurementKind;
  readonly value: string;
  readonly day: string;
}

/** The tests that have no field of their own on the form. */
export const OTHER_TESTS: readonly MeasurementKind[] = MEASUREMENT_KINDS.filter(
  (kind) => !['creatinine', 'egfr', 'weight', 'gestation'].includes(kind),
);

/** What the form holds, as typed. Numbers stay text until the person file is written: a half-typed number is not a number. */
export interface Draft {
  readonly medicines: readonly TypedMedicine[];
  readonly conditions: Tokens;
  readonly allergies: Tokens;
  readonly age: string;
  readonly sex: 'female' | 'male' | 'not-told';
  readonly pregnant: Told;
  /** Completed weeks; asked for in pregnancy. */
  readonly gestationWeeks: string;
  readonly egfr: string;
  readonly creatinine: string;
  readonly creatinineUnit: CreatinineUnit;
  readonly weightKg: string;
  readonly tests: readonly TypedTest[];
  readonly stays: readonly TypedStay[];
}

const NOT_TOLD: Tokens = { none: false, items: [] };

/** A form in which nothing has been told. */
export const EMPTY_DRAFT: Draft = {
  medicines: [],
  conditions: NOT_TOLD,
  allergies: NOT_TOLD,
  age: '',
  sex: 'not-told',
  pregnant: 'not-told',
  gestationWeeks: '',
  egfr: '',
  creatinine: '',
  creatinineUnit: 'mg/dL',
  weightKg: '',
  tests: [],
  stays: [],
};

/** Four sedating medicines in a made-up person with epilepsy and weak kidneys. */
export const EXAMPLE_DRAFT: Draft = {
  ...EMPTY_DRAFT,
  medicines: [
    'baclofen 20 mg three times a day',
    'amitriptyline 25 mg at bedtime',
    'diphenhydramine 25 mg at bedtime',
    'oxycodone 5 mg every 6 hours',
  ].map(typedMedicine),
  conditions: { none: false, items: ['epilepsy'] },
  age: '54',
  egfr: '28',
};

/**
 * Splits pasted or typed text into lines of a list: one medicine a line, without bullets, numbering and blank lines.
 *
 * @example linesOf('1. baclofen 10 mg\n• Zoloft 50 mg daily\n') // ['baclofen 10 mg', 'Zoloft 50 mg daily']
 */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}

/** True when nothing has been told. */
export function isBlank(draft: Draft): boolean {
  return JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT);
}
