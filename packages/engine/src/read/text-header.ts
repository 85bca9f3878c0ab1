import { MEASURE_NAME } from '../measure/plausible.ts';
import type { Day } from '../nouns/day.ts';
import type { Coded, Measurement, MeasurementKind, Person, Problem } from '../nouns/person.ts';
import { readAge } from './age-text.ts';
import { readDay } from './day.ts';
import { type Filling, quoted } from './json.ts';
import { checkOf, measured } from './measured.ts';

/** A person as a plain text tells of them, line by line. */
export interface TextReading {
  readonly person: Filling<Person>;
  readonly measurements: Measurement[];
  readonly problems: Problem[];
  asOf?: Day;
  /** The list that the lines under an empty "conditions:" or "allergies:" go to, up to a blank line. */
  section?: 'conditions' | 'allergies' | undefined;
}

/** What a line of the header may say. Each is tried on the whole line; the first that fits reads it. */
const LINES: readonly (readonly [RegExp, (r: TextReading, where: string, m: RegExpExecArray) => void])[] = [
  [
    /^age(?: in years)?(?:\s*[:=]\s*|\s+(?=-?\d))(.+?)(?:[\s,]+(female|woman|girl|f|male|man|boy|m))?$/i,
    (r, where, m) => {
      age(r, where, m[1]);
      if (m[2] !== undefined) sex(r, m[2]);
    },
  ],
  [
    /^(\d+(?:\.\d+)?[\s-]*(?:y(?:ea)?rs?|y\/?o|months?|weeks?|days?)(?:[\s-]*old)?)(?:[\s,]+(female|woman|girl|f|male|man|boy|m))?$/i,
    (r, where, m) => {
      age(r, where, m[1]?.replace(/y\/?o/i, 'years'));
      if (m[2] !== undefined) sex(r, m[2]);
    },
  ],
  [/^(?:(?:sex|gender)\s*[:=]?\s*)?(female|woman|girl|male|man|boy)$/i, (r, _, m) => sex(r, m[1])],
  [/^(?:sex|gender)\s*[:=]?\s*(f|m)$/i, (r, _, m) => sex(r, m[1])],
  [
    /^(?:sex|gender)\s*[:=]\s*(.*)$/i,
    (r, where, m) => tell(r, where, 'input', 'sex', `The sex ${quoted(m[1])} was not used; write "female" or "male".`),
  ],
  [
    /^(?:born|birth ?date|date of birth|dob)(?: on)?\b\s*[:=]?\s*(\d.*)$/i,
    (r, where, m) => {
      const day = dated(r, where, m[1]);
      if (day !== undefined) r.person.birthDate = day;
    },
  ],
  [
    /^(?:as of|as-of|asof)\b\s*[:=]?\s*(\d.*)$/i,
    (r, where, m) => {
      const day = dated(r, where, m[1]);
      if (day !== undefined) r.asOf = day;
    },
  ],
  [
    /^(?:currently )?(not )?pregnant(?:\s*[:=?]\s*(yes|no|true|false))?$/i,
    (r, _, m) => {
      r.person.pregnant = m[1] === undefined && !/^(no|false)$/i.test(m[2] ?? '');
    },
  ],
  [
    /^(?:conditions?|diagnos[ei]s|problems?|medical history)\s*:\s*(.*)$/i,
    (r, _, m) => {
      put(r, 'conditions', m[1]);
    },
  ],
  [
    /^(?:allerg(?:y|ies)\s*:|allergic to\b\s*:?)\s*(.*)$/i,
    (r, _, m) => {
      put(r, 'allergies', m[1]);
    },
  ],
  [
    /^nkd?a$|^no known (?:drug )?allergies$/i,
    (r) => {
      put(r, 'allergies', 'none');
    },
  ],
  [measure('e?GFR'), (r, where, m) => lab(r, where, 'egfr', m, 'mL/min')],
  [measure('(?:serum )?creatinine'), (r, where, m) => lab(r, where, 'creatinine', m, undefined)],
  [measure('weight'), (r, where, m) => lab(r, where, 'weight', m, undefined)],
  [measure('height'), (r, where, m) => lab(r, where, 'height', m, undefined)],
  // Potassium is a medicine too: only with a unit of concentration is it a measurement.
  [
    /^(?:serum )?potassium\s*[:=]?\s*()(-?\d+(?:\.\d+)?)\s*(m(?:mol|Eq)\/L)\s*(?:[,(]?\s*(?:on\s*)?(\d{4}-\d\d-\d\d)\)?)?$/i,
    (r, where, m) => lab(r, where, 'potassium', m, undefined),
  ],
  [/^(?:(?:my |current |list of )*(?:medicines?|medications?|meds|drugs|prescriptions))\s*:?$/i, () => {}],
];

function measure(name: string): RegExp {
  return new RegExp(
    `^${name}\\s*[:=]?\\s*(<|>|≤|≥)?\\s*(-?\\d+(?:\\.\\d+)?)\\s*([a-zµμ%][^\\s,()]*(?: m²| m2| sq m)?)?\\s*(?:[,(]?\\s*(?:on\\s*)?(\\d{4}-\\d\\d-\\d\\d)\\)?)?$`,
    'i',
  );
}

/**
 * Reads a line that tells of the person rather than of a medicine: "age 54", "female", "eGFR 28", "conditions: epilepsy, gout".
 * Several may stand on one line, between commas. False when the line is something else.
 */
export function readHeader(line: string, where: string, r: TextReading): boolean {
  if (line.length > 2000) return false;
  const { section } = r;
  r.section = undefined;
  const parts = line.split(/[,;]\s*/);
  const several =
    parts.length > 1 && parts.length < 12 && parts.every((part) => LINES.some(([pattern]) => pattern.test(part)));
  let read = false;
  for (const part of several ? parts : [line]) read = one(part, where, r) || read;
  if (read || section === undefined) return read;
  put(r, section, line);
  r.section = section;
  return true;
}

function one(line: string, where: string, r: TextReading): boolean {
  for (const [pattern, read] of LINES) {
    const found = pattern.exec(line);
    if (found === null) continue;
    read(r, where, found);
    return true;
  }
  return false;
}

function age(r: TextReading, where: string, given: string | undefined): void {
  const years = readAge(given);
  if (years === undefined)
    tell(r, where, 'input', 'age', `The age ${quoted(given)} was not used; write years from 0 to 125, or "6 months".`);
  else r.person.age = years;
}

function sex(r: TextReading, given: string | undefined): void {
  r.person.sex = /^(f|w|g)/i.test(given ?? '') ? 'female' : 'male';
}

function dated(r: TextReading, where: string, given: string | undefined): Day | undefined {
  const day = readDay((given ?? '').trim());
  if (day === undefined) tell(r, where, 'input', 'date', `${quoted(given)} is not a day; write it as YYYY-MM-DD.`);
  return day;
}

/** Adds to a list; with nothing behind the colon, the lines that follow belong to it. */
function put(r: TextReading, list: 'conditions' | 'allergies', text: string | undefined): void {
  if (text === undefined || text.trim() === '') r.section = list;
  else r.person[list] = [...(r.person[list] ?? []), ...listed(text)];
}

/** The entries of a list; none for "none". */
function listed(text: string | undefined): Coded[] {
  const parts = (text ?? '').split(/[,;]/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '' && !/^(none|no|nil|nkd?a|none known|no known (drug )?allergies)\.?$/i.test(part))
    .map((given) => ({ given, codes: [] }));
}

function lab(
  r: TextReading,
  where: string,
  kind: MeasurementKind,
  m: RegExpExecArray,
  usual: string | undefined,
): void {
  const name = MEASURE_NAME[kind];
  const tells = (say: string) => tell(r, where, checkOf(kind), name, `The ${name} ${say}`);
  const value = measured(kind, Number(m[2]), m[3] ?? usual);
  const day = m[4] === undefined ? undefined : readDay(m[4]);
  if (typeof value === 'string') tells(`${m[2]} ${value} and was not used.`);
  else if (m[4] !== undefined && day === undefined)
    tells(`has the date ${quoted(m[4])}, which does not exist, and was not used.`);
  else {
    if (m[1]) tells(`is given as ${m[1]} ${m[2]}; ${m[2]} was used.`);
    r.measurements.push(day === undefined ? { kind, value } : { kind, value, day });
  }
}

function tell(r: TextReading, where: string, check: string, about: string, say: string): void {
  r.problems.push({ where, check, about, say });
}
