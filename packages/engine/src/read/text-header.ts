import { isBeside } from '../condition-words.ts';
import { ENGINE_UNIT } from '../measure/ucum.ts';
import { normalise } from '../names/normalise.ts';
import type { Day } from '../nouns/day.ts';
import type { Measurement, MeasurementKind } from '../nouns/measurement.ts';
import type { Person } from '../nouns/person.ts';
import { dayAt } from './day.ts';
import type { Filling } from './json.ts';
import { LAB_LINE } from './lab-line.ts';
import { bounded, tellOf } from './measured.ts';
import { FIELDS } from './person-fields.ts';
import { readLab } from './person-labs.ts';
import type { Reading } from './problem.ts';

/** A person as a plain text tells of them, line by line. */
export interface TextReading extends Reading {
  readonly person: Filling<Person>;
  readonly measurements: Measurement[];
  asOf?: Day;
  /** The list that the lines under an empty "conditions:" or "allergies:" go to, up to a blank line. */
  section?: 'conditions' | 'allergies' | undefined;
}

type Line = readonly [pattern: RegExp, read: (r: TextReading, where: string, ...found: (string | undefined)[]) => void];

/** "22 weeks pregnant", "week 22 of pregnancy"; then "pregnant, week 22", "pregnancy week: 22". The weeks of a gestation may be those of a child born early. */
const WEEKS_PREGNANT = '(?:week )?(\\d{1,2})(?:[\\s-]*w(?:ee)?ks?)? (?:pregnant|of pregnancy)';
const PREGNANT_IN =
  '(?:pregnant|pregnancy week|week of pregnancy)[\\s:=,]+(?:in )?(?:week )?(\\d{1,2})(?:[\\s-]*w(?:ee)?ks?)?';

/** "height 5'7\"", "height: 5 ft 7 in". */
const FEET =
  "height\\s*[:=]?\\s*(\\d)\\s*(?:['’′]|ft\\.?|f(?:ee|oo)t)\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:[\"”″]|''|in(?:ches)?\\.?)?)?\\s*(?:[,(]?\\s*(?:on\\s*)?(\\d{4}-\\d\\d-\\d\\d)\\)?)?";

const SEX = 'female|woman|girl|male|man|boy';

const REACTION =
  'anaphyla\\w*|hives|rash|swelling|angioedema|itching|urticaria|shock|wheezing|nausea|vomiting|gi upset';

/** "Penicillin allergy (anaphylaxis)", "PCN allergy", "anaphylaxis to peanuts". "Benadryl Allergy" is a medicine: without a reaction only what is no brand counts. */
const ALLERGY_TO = `(.+?) allergy\\s*[(:,-]\\s*(?:severe |mild )?(?:${REACTION}).*|((?:penicillin|pcn|amoxicillin|cephalosporin|sulfa|sulfonamide|sulfur|nsaid|aspirin|codeine|morphine|latex|peanut|nut|egg|soy|shellfish|iodine|contrast|bee|milk)s?) allergy|(?:severe )?anaphylaxis (?:to|from|with|after) (.+)`;

/** What a line of the header may say. Each is tried on the whole line; the first that fits reads it. */
const LINES: readonly Line[] = [
  line(
    `(?:age(?: in years)?(?:\\s*[:=]\\s*|\\s+(?=-?\\d))(.+?)|(\\d+(?:\\.\\d+)?[\\s-]*(?:y(?:ea)?rs?|y/?o|months?|weeks?|days?)(?:[\\s-]*old)?))(?:[\\s,]+(${SEX}|f|m))?`,
    (r, where, said, bare, sex) => {
      FIELDS.age(r, r.person, said ?? bare, where);
      if (sex !== undefined) FIELDS.sex(r, r.person, sex, where);
    },
  ),
  line(`(?:sex|gender)\\s*(?:[:=]\\s*(.*)|(f|m))|(?:(?:sex|gender)\\s*)?(${SEX})`, (r, where, said, letter, word) =>
    FIELDS.sex(r, r.person, said ?? letter ?? word, where),
  ),
  line('(?:born|birth ?date|date of birth|dob)(?: on)?\\b\\s*[:=]?\\s*(\\d.*)', (r, where, day) =>
    FIELDS.birthDate(r, r.person, day, where),
  ),
  line('as[ -]?of\\b\\s*[:=]?\\s*(\\d.*)', (r, where, said) => {
    const day = dayAt(r, said, where, '', 'input', 'date');
    if (day !== undefined) r.asOf = day;
  }),
  line('(?:currently )?(not )?pregnant(?:\\s*[:=?]\\s*(?:yes|true|(no|false)))?', (r, _, not, no) => {
    r.person.pregnant = (not ?? no) === undefined;
  }),
  line(`${WEEKS_PREGNANT}|${PREGNANT_IN}`, gestation),
  line('(?:conditions?|diagnos[ei]s|problems?|medical history)\\s*:\\s*(.*)', (r, where, said) =>
    put(r, where, 'conditions', said),
  ),
  line(
    '(?:g\\d{1,2},? ?p\\d{1,4}|gravida \\d{1,2},? para \\d{1,2}|iup)[\\s,@:]*(?:at |of )?(\\d{1,2})(?:[\\s-]*w(?:ee)?ks?)?(?: gestation)?',
    gestation,
  ),
  line(ALLERGY_TO, (r, where, reacted, common, shock) => put(r, where, 'allergies', reacted ?? common ?? shock)),
  line(
    '(?:allerg(?:y|ies)\\s*:|allergic to\\b\\s*:?)\\s*(.*)|(nkd?a|no known (?:drug )?allergies)',
    (r, where, said, none) => put(r, where, 'allergies', said ?? none),
  ),
  line(FEET, (r, where, feet, inches = '0', day) => {
    const one = readLab(r, { value: Number(feet) * 12 + Number(inches), date: day }, where, '', 'height', 'in');
    if (one !== undefined) r.measurements.push(one);
  }),
  line(LAB_LINE, readMeasurement),
  line('(?:my |current |list of )*(?:medicines?|medications?|meds|drugs|prescriptions)\\s*:?', () => {}),
];

function gestation(r: TextReading, where: string, weeks?: string, week?: string): void {
  r.person.pregnant = true;
  const one = readLab(r, { value: Number(weeks ?? week) }, where, '', 'gestation', ENGINE_UNIT.gestation);
  if (one !== undefined) r.measurements.push(one);
}

function line(pattern: string, read: Line[1]): Line {
  return [new RegExp(`^(?:${pattern})$`, 'i'), read];
}

/**
 * Reads a line that tells of the person rather than of a medicine: "age 54", "female", "eGFR 28", "conditions: epilepsy, gout".
 * Several may stand on one line, between commas. False when the line is something else.
 */
export function readHeader(text: string, where: string, r: TextReading): boolean {
  if (text.length > 2000) return false;
  const { section } = r;
  r.section = undefined;
  const parts = text.split(/[,;]\s*/);
  const several =
    parts.length > 1 && parts.length < 12 && parts.every((part) => LINES.some(([pattern]) => pattern.test(part)));
  let read = false;
  // Beside "pregnant" a number of weeks is no age.
  const expecting = several && parts.some((part) => /pregnan/i.test(part));
  for (const part of several ? parts : [text])
    read = readOne(expecting ? part.replace(WEEKS, '$1 weeks pregnant') : part, where, r) || read;
  if (read || section === undefined) return read;
  put(r, where, section, text);
  r.section = section;
  return true;
}

const WEEKS = /^(\d{1,2})[\s-]*(?:w(?:ee)?ks?)$/i;

function readOne(text: string, where: string, r: TextReading): boolean {
  for (const [pattern, read] of LINES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    read(r, where, ...found.slice(1));
    return true;
  }
  return false;
}

const NOTHING = /^(?:|none|no|nil|nkd?a|none known|no known (?:drug )?allergies)\.?$/i;

/** Adds to a list, or nothing for "none"; with nothing behind the colon, the lines that follow belong to it. */
function put(r: TextReading, where: string, list: 'conditions' | 'allergies', said = ''): void {
  if (said.trim() === '') {
    r.section = list;
    return;
  }
  const entries = said.split(/[,;]/).filter((part) => !NOTHING.test(part.trim()));
  if (list === 'allergies') FIELDS.allergies(r, r.person, entries, where);
  else {
    const allergies = entries.filter((part) => ALLERGY.test(part.trim()));
    FIELDS.conditions(r, r.person, together(entries.filter((part) => !allergies.includes(part))), where);
    if (allergies.length > 0) FIELDS.allergies(r, r.person, allergies.map(allergen), where);
  }
}

const ALLERGY = new RegExp(`^(?:${ALLERGY_TO})$`, 'i');

/** What an allergy is to, without what is said of it. */
function allergen(text: string): string {
  const [, reacted, common, shock] = ALLERGY.exec(text.trim()) ?? [];
  return (reacted ?? common ?? shock ?? text).trim();
}

/** Conditions between commas, where what only tells how one is stands behind it: "asthma, mild intermittent" is one. */
function together(entries: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const entry of entries) {
    const last = whole.length - 1;
    if (last >= 0 && isBeside(normalise(entry))) whole[last] += `, ${entry.trim()}`;
    else whole.push(entry);
  }
  return whole;
}

const NAMED: Readonly<Record<string, MeasurementKind>> = {
  gfr: 'egfr',
  'creatinine clearance': 'crcl',
  'cr cl': 'crcl',
  a1c: 'hba1c',
  k: 'potassium',
  na: 'sodium',
  'body surface': 'bsa',
  'body surface area': 'bsa',
  'lithium level': 'lithium',
  'digoxin level': 'digoxin',
  hgb: 'hemoglobin',
  hb: 'hemoglobin',
  haemoglobin: 'hemoglobin',
  platelet: 'platelets',
  'platelet count': 'platelets',
  'platelets count': 'platelets',
  plt: 'platelets',
  neutrophil: 'neutrophils',
  anc: 'neutrophils',
  'absolute neutrophil count': 'neutrophils',
};

/** What is written without a unit, as every laboratory means the same one. */
const USUALLY_BARE: ReadonlySet<MeasurementKind> = new Set([
  'egfr',
  'crcl',
  'inr',
  'tsh',
  'hba1c',
  'potassium',
  'sodium',
] as const);

function readMeasurement(
  r: TextReading,
  where: string,
  name = '',
  comparator?: string,
  number?: string,
  unit?: string,
  date?: string,
): void {
  const said = name.toLowerCase();
  const kind = NAMED[said] ?? (said as MeasurementKind);
  const usual = USUALLY_BARE.has(kind) ? ENGINE_UNIT[kind] : undefined;
  const one = readLab(r, { value: Number(number?.replaceAll(',', '')), unit, date }, where, '', kind, usual);
  if (one === undefined) return;
  if (comparator !== undefined) tellOf(kind, r, where, bounded(comparator, number));
  r.measurements.push(one);
}
