import type { Code, Coded } from '../nouns/person.ts';
import { codeSystem } from './code-systems.ts';
import { asObj, type Obj, shortened, words } from './json.ts';

/** Names are short; a longer text is an error of the source, and is shown shortened. */
export const LONGEST_TEXT = 2000;

/**
 * Reads a FHIR CodeableConcept. Shown back is its text, else the first display, else the first code. Undefined when it has none of them.
 */
export function readConcept(value: unknown): Coded | undefined {
  const concept = asObj(value);
  if (concept === undefined) return undefined;
  const codes: Code[] = [];
  let given = words(concept.text);
  const { coding } = concept;
  if (Array.isArray(coding)) {
    for (const each of coding) {
      const one = asObj(each);
      if (one === undefined) continue;
      const display = words(one.display);
      if (given === undefined) given = display;
      const code = words(one.code);
      if (code === undefined) continue;
      const system = typeof one.system === 'string' ? codeSystem(one.system) : '';
      codes.push(display === undefined ? { system, code } : { system, code, display });
    }
  }
  given ??= codes[0]?.code;
  return given === undefined ? undefined : { given: shortened(given, LONGEST_TEXT), codes };
}

/** The code of a status-like element: a plain code, or the first code of a CodeableConcept. */
export function statusCode(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const coding = asObj(value)?.coding;
  return Array.isArray(coding) ? words(asObj(coding[0])?.code) : undefined;
}

/** How a resource is named in messages: `Condition/abc`, or its position when it has no id. */
export function nameOf(resource: Obj, index: number): string {
  const type = words(resource.resourceType) ?? 'resource';
  const id = words(resource.id);
  return id === undefined ? `${type} (entry ${index + 1})` : `${type}/${shortened(id, 80)}`;
}
