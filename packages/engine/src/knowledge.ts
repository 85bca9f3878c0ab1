import type { AllergenIndex } from './allergens.ts';
import type { ConditionIndex } from './conditions.ts';
import type { Names } from './names/names.ts';
import type { Fact, InteractionFact, ShownSource, Side, SourceRef } from './nouns/fact.ts';
import type { BurdenRecord, ClassRecord, DrugRecord, EquivalentRecord, Pack } from './nouns/pack.ts';

/** A fact of a kind, with the routes on which it holds as bits (see `nouns/route-bits.ts`). */
export type OpenFact<K extends Fact['kind']> = OfKind<Fact, K> & { readonly bits: number };

/** A fact type may stand for several kinds, which `Extract` would not find. */
type OfKind<F, K> = F extends { readonly kind: infer Kinds } ? (K extends Kinds ? F : never) : never;

/** The facts that hold for one drug, its own and its classes', by kind, so that a check reads only its own. */
export type FactsByKind = { readonly [K in Fact['kind']]: readonly OpenFact<K>[] };

/** An interaction with the bits of the routes on which each side counts. */
export interface OpenInteraction {
  readonly fact: InteractionFact;
  readonly sides: readonly [Side, Side];
  readonly routes: readonly [number, number];
}

/** A pack made searchable by `openPack`. The same pack gives the same answers. */
export interface Knowledge {
  readonly pack: Pack;
  readonly names: Names;
  readonly conditions: ConditionIndex;
  readonly allergens: AllergenIndex;
  /** A drug by id, with a file of its own or known by name only. */
  drug(id: string): DrugRecord | undefined;
  /** False for an ingredient known by name and code only. */
  hasFile(id: string): boolean;
  /** Whether the drug has facts of its own, not only as the partner or class member of another one's. */
  hasFacts(id: string): boolean;
  classById(id: string): ClassRecord | undefined;
  /** Ids of the classes that name the drug as a member. */
  classesOf(drug: string): readonly string[];
  /** The classes of a drug of which one member is enough. */
  soleClassesOf(drug: string): readonly ClassRecord[];
  /** The conditions that a drug's labels name as uses, and the drugs whose labels name a condition. */
  usesOf(drug: string): readonly string[];
  drugsFor(condition: string): readonly string[];
  burden(id: string): BurdenRecord | undefined;
  /** Drugs whose doses are added up in one measure. */
  readonly equivalents: readonly EquivalentRecord[];
  /** Reviewed facts, then what was drawn from the drug's labels where no reviewed fact speaks of the same. */
  factsOf(drug: string): FactsByKind;
  /** Interactions that the drug's own labels name; the drug is the first side. Empty where only reviewed facts were asked for. */
  labelInteractionsOf(drug: string): readonly OpenInteraction[];
  /** What the drug's labels name in passing: shown in the monograph, read by no check. */
  asideOf(drug: string): readonly Fact[];
  /** Whether a reviewed interaction is about two drugs, by whatever route and from whatever dose on. */
  isReviewedPair(drug: string, other: string): boolean;
  /** A drug with all its classes, those that only extraction knows included: what a label may call it. */
  labelSubjectsOf(drug: string): readonly string[];
  readonly interactions: readonly OpenInteraction[];
  /** Where a drug can stand in interactions: twice the index in {@link interactions}, plus the side, 0 or 1. */
  placesOf(drug: string): readonly number[];
  /**
   * Tells of each place whether the other side of its interaction is among the places of a list. Only these are
   * looked at, so that the cost does not grow with the number of interactions. Good until it is called again.
   */
  meeting(list: readonly { readonly places: readonly number[] }[]): (place: number) => boolean;
  /** A fact by id; interactions included. */
  fact(id: string): Fact | undefined;
  /** Sources as shown, one array per list of pointers, made once. */
  sources(refs: readonly SourceRef[]): readonly ShownSource[];
}
