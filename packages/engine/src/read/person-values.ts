import type { Code } from '../nouns/person.ts';
import { codeSystem } from './code-systems.ts';
import { asObj, type Obj, present, quoted, shortened } from './json.ts';
import { type Reading, refuse, tell, whereIs } from './problem.ts';

/** A text with something in it, without the space around it. */
export function textAt(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Reads a list; `null` and absent are undefined, anything else than a list is a problem. */
export function listAt(
  r: Reading,
  value: unknown,
  where: string,
  check: string,
  about: string,
): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return present(value) ? refuse(r, where, check, about, value, 'a list in square brackets') : undefined;
}

/** Tells of every key that is not read, so that nothing is dropped in silence. `known` has spaces between the keys. */
export function unknownKeys(r: Reading, given: Obj, known: string, path: string, check = 'input'): void {
  const keys = known.split(' ');
  for (const key of Object.keys(given)) {
    if (keys.includes(key)) continue;
    const name = shortened(key, 60);
    tell(
      r,
      whereIs(path, name),
      check,
      name,
      `This key is not known and was not read; known here: ${keys.join(', ')}.`,
    );
  }
}

/** The shapes by which a code without a system is read, for each check. */
const SHAPES: readonly (readonly [check: string, shape: RegExp, system: string])[] = [
  ['recognition', /^\d+$/, 'rxnorm'],
  ['condition', /^\d{6,18}$/, 'snomed-ct'],
  ['condition', /^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/i, 'icd-10-cm'],
];

/**
 * The `system` and `code` of an entry, side by side, as an object under `code`, or as `system|code`. Without a system a code is read by its shape: a letter and two digits are ICD-10-CM for a condition,
 * digits alone are an RxCUI for a medicine and SNOMED CT for a condition.
 */
export function codeAt(r: Reading, one: Obj, path: string, check: string): Code | undefined {
  const inside = asObj(one.code);
  if (inside !== undefined) return codeAt(r, inside, whereIs(path, 'code'), check);
  const raw = typeof one.code === 'number' ? String(one.code) : one.code;
  if (!present(raw)) return undefined;
  const words = textAt(raw);
  if (words === undefined) return refuse(r, whereIs(path, 'code'), check, 'code', raw, 'a text');
  // As FHIR searches write it: "http://hl7.org/fhir/sid/icd-10-cm|G40.909".
  const bar = words.lastIndexOf('|');
  const code = words.slice(bar + 1);
  const given = textAt(one.system) ?? (bar > 0 ? words.slice(0, bar) : undefined);
  if (given !== undefined) return { system: codeSystem(given), code };
  if (present(one.system)) refuse(r, whereIs(path, 'system'), check, 'system', one.system, 'a text such as "rxnorm"');
  const system = SHAPES.find(([of, shape]) => of === check && shape.test(code))?.[2] ?? '';
  if (system === '')
    tell(
      r,
      whereIs(path, 'code'),
      check,
      code,
      `The code ${quoted(code)} has no "system"; add one, such as "snomed-ct" or "unii".`,
    );
  return { system, code };
}
