import { all, at, attribute, type Element, words } from './element.ts';
import { UNII } from './products.ts';

/** A pharmacologic class that a substance belongs to. */
export interface SubstanceClass {
  /** NDF-RT or MED-RT: `N0000192799`. */
  readonly code: string;
  /** Without its kind: "Interleukin-23 Antagonist". */
  readonly name: string;
  /** `EPC`, `MoA`, `PE`, `CS`, `Chemical/Ingredient`. */
  readonly kind?: string;
}

/** A substance, or a class, with the classes above it. */
export interface IndexedSubstance {
  readonly name: string;
  readonly names: readonly string[];
  readonly unii?: string;
  /** Its code where it is a class itself. */
  readonly code?: string;
  readonly classes: readonly SubstanceClass[];
}

/** An FDA indexing document: no label, but what substances are and which classes they belong to. */
export interface Indexing {
  readonly setId?: string;
  readonly id?: string;
  readonly version?: string;
  readonly effective?: string;
  readonly title: string;
  readonly substances: readonly IndexedSubstance[];
}

/** The substances in a `subject` of an indexing document. */
export function substancesOf(subject: Element): readonly IndexedSubstance[] {
  return all(subject, 'identifiedSubstance').map((outer) => {
    const inner = at(outer, 'identifiedSubstance');
    const coded = at(inner, 'code') ?? at(outer, 'code');
    const id = at(outer, 'id');
    const code = attribute(coded, 'code') ?? attribute(id, 'extension');
    const isUnii = (attribute(coded, 'codeSystem') ?? attribute(id, 'root')) === UNII;
    const names = all(inner, 'name').flatMap((name) => words(name) ?? []);
    return {
      name: names[0] ?? attribute(coded, 'displayName') ?? code ?? '',
      names,
      ...(code !== undefined && (isUnii ? { unii: code } : { code })),
      classes: all(inner, 'asSpecializedKind').flatMap(classOf),
    };
  });
}

function classOf(kind: Element): readonly SubstanceClass[] {
  const above = at(kind, 'generalizedMaterialKind', 'code');
  const code = attribute(above, 'code');
  if (code === undefined) return [];
  const display = attribute(above, 'displayName') ?? words(at(kind, 'generalizedMaterialKind', 'name')) ?? code;
  const found = /^(.*?)\s*\[([^\]]+)\]$/.exec(display.slice(0, 500));
  return [{ code, name: found?.[1] ?? display, ...(found?.[2] !== undefined && { kind: found[2] }) }];
}
