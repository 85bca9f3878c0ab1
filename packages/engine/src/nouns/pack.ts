import type { ExtractedLabel } from './extracted.ts';
import type { Fact, SourceRef, Urgency } from './fact.ts';
import type { Limit, MeasurementKind } from './measurement.ts';
import type { PumpRecord } from './pump.ts';
import type { Route } from './route.ts';
import type { Severity } from './severity.ts';
import type { HelpLine, OccupancyRecord, SwitchRecord, TaperRecord } from './taper.ts';

/** Prescription status in the US as the source gives it. */
export type Supply = 'prescription' | 'over-the-counter' | 'both' | 'discontinued' | 'unknown';

/** An ingredient as the knowledge knows it. */
export interface DrugRecord {
  /** Lower-case generic name: `baclofen`, `valproic acid`. */
  readonly id: string;
  readonly brands?: readonly string[];
  /** Salts, esters, other generic names (INN, USAN, BAN), abbreviations. */
  readonly synonyms?: readonly string[];
  readonly misspellings?: readonly string[];
  readonly rxcui?: string;
  readonly unii?: readonly string[];
  readonly atc?: readonly string[];
  /** The usual route first. */
  readonly routes?: readonly Route[];
  readonly supply?: Supply;
  /** `C-II` … `C-V`, or `none` when a source says it is not controlled. Absent: not known. */
  readonly schedule?: string;
  readonly legalSources?: readonly SourceRef[];
  /** Which of `routes`, `supply` and `schedule` rest on no source that was seen. */
  readonly unverified?: readonly string[];
  /** Established pharmacologic class, as the label's indexing names it. */
  readonly pharmacologicClass?: readonly string[];
  /** Somebody has read its whole label: what the knowledge does not say of it, the label does not say either. */
  readonly complete?: boolean;
  /** Kinds of fact of which somebody has read its label through: it says nothing. */
  readonly silent?: readonly string[];
  /** Kinds of fact of which every copy of its labels at hand lacks the section: nobody could look. */
  readonly unseen?: readonly string[];
  /** Labels of this drug by set id; the monograph links to them. */
  readonly labels?: readonly string[];
  readonly products?: readonly DrugProduct[];
}

/** A marketed form of one ingredient, for monographs and planners. */
export interface DrugProduct {
  readonly route: Route;
  readonly form: string;
  readonly strengths: readonly string[];
  readonly brand?: string;
  readonly scored?: boolean;
  readonly status?: string;
  readonly note?: string;
  readonly sources?: readonly SourceRef[];
  readonly unverified?: readonly string[];
}

/** A name of a product: a brand or a combination, with its ingredients, strengths where one is certain, form and route. */
export interface ProductRecord {
  readonly name: string;
  readonly ingredients: readonly string[];
  /** mg of each ingredient in one unit, in the order of `ingredients`; only where every product of that name agrees. */
  readonly strengths?: readonly { readonly value: number; readonly unit: string }[];
  readonly route?: Route;
  readonly form?: string;
}

/** RxCUIs of one ingredient or combination: ascending, each the difference from the one before, in base 36, spaced. */
export interface RxcuiRow {
  readonly ingredients: readonly string[];
  readonly codes: string;
}

/** An RxNorm clinical drug or branded drug name by its RxCUI; strength, form and route are read from it. */
export type RxnormName = readonly [rxcui: string, name: string];

export interface ClassRecord {
  readonly id: string;
  /** Singular, for sentences: "benzodiazepine". */
  readonly name: string;
  readonly synonyms?: readonly string[];
  readonly members: readonly string[];
  /** Routes on which a member acts where it is put: one on several of them is meant, and no duplicate. */
  readonly localRoutes?: readonly Route[];
  /** Two members at once are a duplicate, but for the sets of drug ids in `except` that are combined on purpose. */
  readonly duplicate?: {
    readonly severity: Severity;
    readonly say: string;
    readonly except?: readonly (readonly string[])[];
    readonly sources: readonly SourceRef[];
  };
}

export interface ConditionRecord {
  readonly id: string;
  readonly name: string;
  readonly synonyms?: readonly string[];
  /** ICD-10-CM code prefixes with or without the dot. */
  readonly icd10cm?: readonly string[];
  readonly snomed?: readonly string[];
  readonly parents?: readonly string[];
  /** The laboratory value by which it is known without being named. */
  readonly measured?: Limit & {
    readonly analyte: MeasurementKind;
    /** What to bear in mind with a value beyond it. */
    readonly note?: string;
    readonly sources: readonly SourceRef[];
  };
}

/** How the shares of a burden add up. The first level whose conditions all hold counts. */
export interface BurdenRecord {
  readonly id: string;
  readonly name: string;
  readonly say: string;
  readonly levels: readonly {
    readonly severity: Severity;
    /** Number of different drugs. */
    readonly drugs: number;
    /** Sum of weights. */
    readonly weight: number;
    /** The weight from which shares count for this level; absent: all do. */
    readonly eachFrom?: number;
    /** Parts that must all be played, each by one of the drugs at least. */
    readonly parts?: readonly string[];
    readonly say: string;
    readonly urgency: Urgency;
    readonly do: string;
  }[];
  /** Interactions that tell of the same harm: a burden of medicines that such a finding names joins it. */
  readonly interactions?: readonly string[];
  readonly sources: readonly SourceRef[];
}

/**
 * Doses of several drugs as one: each drug's daily amount times its factor, added up. The first level that is reached counts.
 * For telling a risk only, never for changing from one drug to another.
 */
export interface EquivalentRecord {
  readonly id: string;
  /** What the sum is counted in: "oral morphine". */
  readonly name: string;
  readonly factors: readonly {
    readonly drug: string;
    readonly routes?: readonly Route[];
    /** mg of the common measure for each mg of the drug a day. */
    readonly factor: number;
  }[];
  readonly levels: readonly {
    /** mg a day of the common measure from which it holds. */
    readonly from: number;
    readonly severity: Severity;
    readonly say: string;
    readonly urgency: Urgency;
    readonly do: string;
  }[];
  readonly sources: readonly SourceRef[];
}

export interface LabelRecord {
  readonly setId: string;
  readonly title: string;
  /** ISO date, where the label has one. */
  readonly effective?: string;
}

export interface ReferenceRecord {
  readonly id: string;
  readonly title: string;
  readonly year?: number;
  readonly url?: string;
}

/** What was drawn from one label; read when one of its drugs is first asked for, so that a large pack opens fast. */
export interface PackedLabel extends Pick<ExtractedLabel, 'label' | 'drugs' | 'routes'> {
  /** The conditions that it names as uses. */
  readonly uses: readonly string[];
  /** Its facts, an array of `ExtractedFact`, as JSON text. */
  readonly facts: string;
}

/** The facts of one drug or class, but for its interactions; read when it is first asked for, so that a large pack opens fast. */
export interface PackedFacts {
  readonly subject: string;
  /** How many they are. */
  readonly count: number;
  /** An array of `Fact`, as JSON text. */
  readonly facts: string;
}

/** A substance that is no medicine and to which people are allergic. */
export interface AllergenRecord {
  readonly id: string;
  readonly names: readonly string[];
  readonly snomed?: readonly string[];
  /** A medicine may hold it as an inactive ingredient. */
  readonly inMedicines?: true;
}

/** Compiled knowledge; `readPackText` reads it, `openPack` makes it searchable. */
export interface Pack {
  readonly format: 1;
  readonly version: string;
  /** Drugs with a file of their own. */
  readonly drugs: readonly DrugRecord[];
  /** Ingredients known by name and code only: no facts, and every check says so. */
  readonly named: readonly DrugRecord[];
  readonly products: readonly ProductRecord[];
  readonly rxcuis: readonly RxcuiRow[];
  readonly rxnormNames: readonly RxnormName[];
  /** Pairs or groups of names that look or sound alike; a spelling near one is never corrected. */
  readonly lookAlikes: readonly (readonly string[])[];
  readonly classes: readonly ClassRecord[];
  readonly conditions: readonly ConditionRecord[];
  readonly burdens: readonly BurdenRecord[];
  readonly equivalents?: readonly EquivalentRecord[];
  readonly pumps?: readonly PumpRecord[];
  readonly tapers?: readonly TaperRecord[];
  readonly occupancies?: readonly OccupancyRecord[];
  readonly switches?: readonly SwitchRecord[];
  readonly helpLines?: readonly HelpLine[];
  readonly allergens?: readonly AllergenRecord[];
  readonly labels: readonly LabelRecord[];
  readonly references: readonly ReferenceRecord[];
  readonly facts: readonly Fact[];
  /** Of a pack that was read from a file all facts but the interactions, by subject; `factsOfPack` gives them all. */
  readonly factsBySubject?: readonly PackedFacts[];
  /** What a program drew from the labels: never graver than a caution, and always shown as such. */
  readonly extracted?: {
    /** Classes that labels name and that have no reviewed file. */
    readonly classes: readonly ClassRecord[];
    readonly labels: readonly PackedLabel[];
  };
}
