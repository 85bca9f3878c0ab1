import type { Names } from './names/names.ts';
import type { Fact, Side, SourceRef } from './nouns/fact.ts';
import type { BurdenRecord, ClassRecord, ConditionRecord, DrugRecord, Pack } from './nouns/pack.ts';

/** A pack made searchable by `openPack`. Frozen; the same pack gives the same answers. */
export interface Knowledge {
  readonly pack: Pack;
  readonly names: Names;
  /** A drug by id, with a file of its own or known by name only. */
  drug(id: string): DrugRecord | undefined;
  /** False for an ingredient known by name and code only. */
  hasFile(id: string): boolean;
  classOf(id: string): ClassRecord | undefined;
  /** Ids of the classes that name the drug as a member. */
  classesOf(drug: string): readonly string[];
  condition(id: string): ConditionRecord | undefined;
  burden(id: string): BurdenRecord | undefined;
  /** The facts that hold for a drug: its own and its classes'. */
  factsOf(drug: string): readonly Fact[];
  source(ref: SourceRef): { title: string; url?: string };
  /** Interaction sides that a drug can stand on. */
  sidesOf(
    drug: string,
  ): readonly { readonly fact: Fact & { kind: 'interaction' }; readonly side: 0 | 1; readonly of: Side }[];
}
