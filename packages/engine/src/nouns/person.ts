import type { Day } from './day.ts';
import type { Measurement } from './measurement.ts';
import type { PumpRequest } from './pump.ts';
import type { Route } from './route.ts';
import type { Sig } from './sig.ts';

/** A code in a code system. `system` is one of our short names, or the URI as given when we do not know it. */
export interface Code {
  readonly system: 'rxnorm' | 'unii' | 'atc' | 'ndc' | 'icd-10-cm' | 'snomed-ct' | 'loinc' | (string & {});
  readonly code: string;
  readonly display?: string;
}

/** A condition, allergy or substance as given: text, codes or both. */
export interface Coded {
  /** The words that are shown back to the reader: the text, else a display, else the code. */
  readonly given: string;
  readonly codes: readonly Code[];
  /** Of a condition: the day on which it began, or by which it was known. Absent: not told. */
  readonly since?: Day;
}

/** One line of a person's list of medicines, as given and before it is understood. */
export interface Medicine {
  /** The words that are shown back to the reader. */
  readonly given: string;
  /** Free text: a name, perhaps with strength, form, and sig. Absent when only codes were given. */
  readonly text?: string;
  readonly codes: readonly Code[];
  /** Several substances given apart (FHIR Medication.ingredient); each is resolved by itself. */
  readonly ingredients?: readonly Coded[];
  /** The sig where the source keeps it apart from the name (FHIR Dosage, or a person file's `sig`). */
  readonly sig?: Sig;
  readonly route?: Route;
  readonly from?: Day;
  /** The last day of use. A use whose `to` lies before the day of screening is over. */
  readonly to?: Day;
  /** True when the source says the use is over without giving a day (FHIR status stopped, completed …). */
  readonly ended?: boolean;
  readonly lastSupplied?: Day;
  /** Days that the last supply lasts. */
  readonly daysSupply?: number;
  /** Supplies by day, the last one among them, where more than one is known: what is left of one is carried over to the next. */
  readonly fills?: readonly Fill[];
  /** Times that the prescription can still be filled. */
  readonly refillsLeft?: number;
  /** The implanted pump that gives it. */
  readonly pump?: GivenPump;
}

/** One supply: the day on which it was handed over, and how many days it lasts. */
export interface Fill {
  readonly day: Day;
  readonly days: number;
}

/** A pump as a person file tells of it. */
export interface GivenPump extends Omit<PumpRequest, 'asOf'> {
  /** Id of the model in the knowledge. */
  readonly model?: string;
}

/** Days from one to another, both included. */
export interface Stay {
  readonly from: Day;
  readonly to?: Day;
}

/** What was said about a person. An absent list means "not told", an empty one "none". */
export interface Person {
  /** Age in years; may be fractional for infants. */
  readonly age?: number;
  readonly birthDate?: Day;
  readonly sex?: 'female' | 'male';
  readonly pregnant?: boolean;
  readonly conditions?: readonly Coded[];
  readonly allergies?: readonly Coded[];
  /** Stays in a hospital: what is taken there is not from the supply at home. */
  readonly hospitalStays?: readonly Stay[];
  readonly measurements: readonly Measurement[];
  readonly medicines: readonly Medicine[];
}

/** Something in the input that could not be used. It is shown as `notChecked`, never dropped. */
export interface Problem {
  /** Where in the input: a JSON path such as `person.medicines[2].started`, `Condition/abc`, or `line 3`. */
  readonly where: string;
  /** What is wrong and what to do, in one sentence. */
  readonly say: string;
  /** The check that cannot run because of it; `recognition` when a medicine is concerned, `input` otherwise. */
  readonly check: string;
  /** The words given, when there are any. */
  readonly about: string;
}

/** The outcome of reading input: a person, the day asked for, and what could not be used. */
export interface ReadPerson {
  readonly person: Person;
  /** The day the input asks to be screened for; the caller falls back to today. */
  readonly asOf?: Day;
  readonly problems: readonly Problem[];
}
