import type { Day } from '../nouns/day.ts';
import type { ReadPerson } from '../nouns/person.ts';
import { readFhir } from './fhir.ts';
import { InputError } from './input-error.ts';
import { asObj, obj, quoted } from './json.ts';
import { whatElse } from './not-text.ts';
import { broken } from './parse-json.ts';
import { isPersonFile, readPersonFile } from './person-file.ts';
import { readText } from './text.ts';

export interface ReadOptions {
  /** More medicines than this are refused; without it there is no limit. */
  readonly maxMedicines?: number;
  /** The day after which dates lie in the future, where the input does not say its own `asOf`. */
  readonly today?: Day;
}

const SHAPES =
  'a person file, a FHIR R4 Bundle, FHIR resources as an array or NDJSON, or text with one medicine a line';

/**
 * Reads a person from a document: a person file (JSON), FHIR R4 (a Bundle, a resource, an array, NDJSON), or plain text.
 * What it is, is told from the text itself. Odd or missing data come back as `problems`.
 *
 * @throws InputError when the document as a whole cannot be read; its message says what, where, and what to do.
 * @example readInput('baclofen 10 mg three times a day\noxycodone 5 mg every 6 hours').person.medicines.length // 2
 */
export function readInput(text: string, options: ReadOptions = {}): ReadPerson {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body === '') throw new InputError(`The input is empty. Give ${SHAPES}.`);
  const other = whatElse(body);
  if (other !== undefined) throw new InputError(other);
  const start = body.search(/\S/);
  if (start < 0) throw new InputError(`The input has only white space. Give ${SHAPES}.`);
  const c = body[start];
  if (c === '{' || (c === '[' && !/^\[[ xX]?\]\s+\S/.test(body.slice(start, start + 40))))
    return readParsed(parse(body), options);
  // A number, text, true, false or null as a whole JSON document.
  if (body.length < 10_000 && /["\-\dtfn]/.test(c ?? '') && isJson(body)) throw notAPerson(JSON.parse(body));
  return limited(readText(body), options);
}

/**
 * Reads a person from JSON that is already parsed; an array is taken as FHIR resources when they are, else as a list of medicines.
 *
 * @throws InputError when the value is neither a person file nor FHIR that is read.
 * @example readParsed({ medicines: ['baclofen 10 mg'] }).person.medicines[0]?.given // 'baclofen 10 mg'
 */
export function readParsed(value: unknown, options: ReadOptions = {}): ReadPerson {
  return limited(readValue(value, options), options);
}

function readValue(value: unknown, options: ReadOptions): ReadPerson {
  if (Array.isArray(value)) {
    if (value.length === 0) throw new InputError(`The input is an empty list. Give ${SHAPES}.`);
    const medicines = value.some((one) => typeof one === 'string' || asObj(one) !== undefined);
    return medicines && !value.some(isResource) ? readPersonFile({ medicines: value }, options.today) : readFhir(value);
  }
  const file = asObj(value);
  if (file === undefined) throw notAPerson(value);
  if (isResource(file)) return readFhir(file);
  if (isPersonFile(file)) return readPersonFile(file, options.today);
  const keys = Object.keys(file);
  const has = keys.length === 0 ? 'is empty' : `has the keys ${keys.slice(0, 6).map(quoted).join(', ')}`;
  throw new InputError(
    `The JSON object ${has}: it is neither a person file ("person" or "medicines") nor FHIR ("resourceType").`,
  );
}

function limited(read: ReadPerson, { maxMedicines }: ReadOptions): ReadPerson {
  const count = read.person.medicines.length;
  if (maxMedicines !== undefined && count > maxMedicines)
    throw new InputError(
      `The input has ${count} medicines; at most ${maxMedicines} are screened at once. Split the list.`,
    );
  return read;
}

function notAPerson(value: unknown): InputError {
  const what = typeof value === 'object' ? String(value) : `a ${typeof value} (${quoted(value)})`;
  return new InputError(`The JSON is ${what}, not a person. Give ${SHAPES}.`);
}

/** Parses JSON, or NDJSON when the first line is a whole object and more follow. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    const lines = body.split('\n');
    const [first = ''] = lines;
    if (lines.length === 1 || first.trimStart()[0] !== '{' || !isJson(first)) throw broken(body, 0);
    return parseLines(lines);
  }
}

function parseLines(lines: readonly string[]): unknown[] {
  const values: unknown[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (!isJson(line)) throw broken(line, i);
    values.push(JSON.parse(line));
  }
  if (!values.some(isResource))
    throw new InputError(
      'The lines are JSON but not FHIR resources. NDJSON is read as FHIR; screen one person file at a time.',
    );
  return values;
}

function isResource(value: unknown): boolean {
  return obj(value).resourceType !== undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
