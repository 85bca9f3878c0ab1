import type { Code, Coded } from '../nouns/person.ts';
import { codeSystem } from './code-systems.ts';
import { asObj, type Filling, items, obj, shortened, words } from './json.ts';

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
  for (const each of items(concept.coding)) {
    const one = obj(each);
    const code = words(one.code);
    const display = words(one.display);
    given ??= display;
    if (code === undefined) continue;
    const read: Filling<Code> = { system: typeof one.system === 'string' ? codeSystem(one.system) : '', code };
    if (display !== undefined) read.display = display;
    codes.push(read);
  }
  given ??= codes[0]?.code;
  return given === undefined ? undefined : { given: shortened(given, LONGEST_TEXT), codes };
}

/** The code of a status-like element: a plain code, or the first code of a CodeableConcept. */
export function statusCode(value: unknown): string | undefined {
  return words(value) ?? words(obj(items(obj(value).coding)[0]).code);
}
