import type { Day } from '../nouns/day.ts';
import type { Code, Problem } from '../nouns/person.ts';
import { codeSystem } from './code-systems.ts';
import { readDay } from './day.ts';
import { type Obj, quoted, shortened } from './json.ts';

/** What the readers of the parts of a person file share. */
export interface FileReading {
  readonly problems: Problem[];
  /** The day that later dates are "in the future" of; undefined when nobody said. */
  readonly today: Day | undefined;
}

/**
 * The `system` and `code` of an entry. Without a system a code is read by its shape: a letter and two digits are ICD-10-CM for a condition,
 * digits alone are an RxCUI for a medicine and SNOMED CT for a condition.
 */
export function codeAt(one: Obj, path: string, check: string, r: FileReading): Code | undefined {
  const raw = typeof one.code === 'number' ? String(one.code) : one.code;
  if (!present(raw)) return undefined;
  const code = textOf(raw);
  if (code === undefined) {
    wrong(r, `${path}.code`, 'code', raw, 'a text', check);
    return undefined;
  }
  const given = textOf(one.system);
  if (given !== undefined) return { system: codeSystem(given), code };
  if (present(one.system))
    wrong(r, `${path}.system`, 'system', one.system, 'a text such as "rxnorm" or "icd-10-cm"', check);
  if (/^\d+$/.test(code) && check === 'recognition') return { system: 'rxnorm', code };
  if (/^\d{6,18}$/.test(code) && check === 'condition') return { system: 'snomed-ct', code };
  if (/^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/i.test(code) && check === 'condition') return { system: 'icd-10-cm', code };
  tell(
    r,
    `${path}.code`,
    check,
    code,
    `The code ${quoted(code)} has no "system"; add one, such as "snomed-ct" or "unii".`,
  );
  return { system: '', code };
}

/** Reads a list; `null` and absent are undefined, anything else than a list is a problem. */
export function listAt(value: unknown, path: string, check: string, r: FileReading): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (present(value)) wrong(r, path, path.slice(path.lastIndexOf('.') + 1), value, 'a list in square brackets', check);
  return undefined;
}

/** Reads an ISO day; a problem when it is none, or when it must lie in the past and does not. */
export function dateAt(value: unknown, path: string, r: FileReading, when?: 'past', check = 'input'): Day | undefined {
  if (!present(value)) return undefined;
  const day = typeof value === 'string' ? readDay(value.trim()) : undefined;
  const about = path.slice(path.lastIndexOf('.') + 1);
  if (day === undefined) wrong(r, path, about, value, 'a day that exists, written YYYY-MM-DD', check);
  else if (when === 'past' && r.today !== undefined && day > r.today) {
    tell(r, path, check, about, `${path} ${day} lies after ${r.today} and was not used; check the year.`);
    return undefined;
  }
  return day;
}

/** Tells of every key that is not read, so that nothing is dropped in silence. */
export function unknownKeys(given: Obj, known: readonly string[], path: string, r: FileReading, check = 'input'): void {
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const name = shortened(key, 60);
    const where = path === '' ? name : `${path}.${name}`;
    tell(r, where, check, name, `${where} is not a known key and was not read; known here: ${known.join(', ')}.`);
  }
}

export function present(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Tells of a value that cannot be used, and what it must be. */
export function wrong(
  r: FileReading,
  where: string,
  about: string,
  value: unknown,
  must: string,
  check = 'input',
): void {
  tell(r, where, check, about, `${where} is ${quoted(value)} and was not used; it must be ${must}.`);
}

export function tell(r: FileReading, where: string, check: string, about: string, say: string): void {
  r.problems.push({ where, check, about, say });
}
