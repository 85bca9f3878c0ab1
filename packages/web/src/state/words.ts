import type {
  DoseRange,
  Finding,
  FindingKind,
  Route,
  Severity,
  SuggestedAction,
  Understood,
  Urgency,
} from '@doseline/engine';

const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  oral: 'By mouth',
  sublingual: 'Under the tongue',
  buccal: 'Inside the cheek',
  intravenous: 'Into a vein',
  intramuscular: 'Into a muscle',
  subcutaneous: 'Under the skin',
  injection: 'By injection',
  intrathecal: 'Into the spinal fluid',
  epidural: 'Epidural',
  transdermal: 'Patch on the skin',
  rectal: 'Into the rectum',
  inhalation: 'Breathed in',
  nasal: 'Into the nose',
  implant: 'Implant',
  topical: 'On the skin',
  ophthalmic: 'In the eye',
  otic: 'In the ear',
  vaginal: 'Into the vagina',
  intrauterine: 'In the womb',
  other: 'Another way',
};

/** A route in plain words, to stand before its clinical name: "Into the spinal fluid". */
export function routeWords(route: Route): string {
  return ROUTE_WORDS[route];
}

/**
 * Routes as a heading, with the clinical names where the words do not already have them.
 *
 * @example routesHeading(['oral', 'injection']) // ['By mouth, by injection', 'oral, injection']
 */
export function routesHeading(routes: readonly Route[]): readonly [words: string, clinical: string] {
  const words = routes
    .map((route, at) => (at === 0 ? ROUTE_WORDS[route] : ROUTE_WORDS[route].toLowerCase()))
    .join(', ');
  const said = routes.every((route) => words.toLowerCase().includes(route));
  return [words, said ? '' : routes.join(', ')];
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  contraindicated: 'Contraindicated',
  serious: 'Serious',
  caution: 'Caution',
  note: 'Note',
};

/** The severity as a word on the page. */
export function severityWord(severity: Severity): string {
  return SEVERITY_WORDS[severity];
}

const OVER_TIME: ReadonlySet<FindingKind> = new Set(['stop', 'miss', 'pump']);

/**
 * The gravity of a finding as a word. What is gravest is "contraindicated" of a medicine, and an emergency of one that stopped, ran out or is about to.
 *
 * @example gravityWord({ kind: 'pump', severity: 'contraindicated', advice: { urgency: 'emergency', say } }) // 'Emergency'
 */
export function gravityWord({ kind, severity, advice }: Pick<Finding, 'kind' | 'severity' | 'advice'>): string {
  if (severity !== 'contraindicated' || !OVER_TIME.has(kind)) return severityWord(severity);
  return advice.urgency === 'emergency' ? 'Emergency' : 'Very serious';
}

/** A number of statements of a severity that may be folded. */
export function severityWords(severity: 'caution' | 'note', count: number): string {
  return count === 1 ? severity : `${severity}s`;
}

const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  emergency: 'Emergency: call now',
  today: 'Today',
  soon: 'Before the next dose, or within days',
  routine: 'At the next visit',
};

/** How soon to act, in words. */
export function urgencyWords(urgency: Urgency): string {
  return URGENCY_WORDS[urgency];
}

const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  interaction: 'interaction',
  burden: 'adds up',
  condition: 'condition',
  duplicate: 'duplicate',
  dose: 'dose',
  kidney: 'kidney',
  pregnancy: 'pregnancy',
  age: 'age',
  allergy: 'allergy',
  monitoring: 'test due',
  stop: 'stopping',
  miss: 'late supply',
  pump: 'pump refill',
};

/**
 * What a check is about, as words; a check that finds nothing by itself keeps its own name.
 *
 * @example checkWords('miss') // 'late supply'
 */
export function checkWords(check: string): string {
  return Object.hasOwn(KIND_WORDS, check) ? KIND_WORDS[check as FindingKind] : check;
}

const OFFER_WORDS: Readonly<Record<SuggestedAction['kind'], string>> = {
  alternative: 'Another medicine',
  dose: 'Dose',
  spacing: 'Hours apart',
  timing: 'Time of day',
  test: 'Test',
};

/** What kind of thing a source offers. */
export function offerWords(kind: SuggestedAction['kind']): string {
  return OFFER_WORDS[kind];
}

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });
const small = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** A small dose keeps its digits: 0.00125 mg is not 0.001 mg. */
function figure(value: number): string {
  return (Math.abs(value) < 0.1 ? small : plain).format(value);
}

/**
 * A dose or range of doses as text.
 *
 * @example doseWords({ low: 20, high: 40, unit: 'mg' }) // '20–40 mg'
 */
export function doseWords({ low, high, unit }: DoseRange): string {
  const amount = low === high ? figure(low) : `${figure(low)}–${figure(high)}`;
  return `${amount} ${unit === '1' || (unit === 'unit' && high !== 1) ? 'units' : unit}`;
}

/** How one line of the list was read: ingredients, route, daily dose, each as its own words. */
export function readingWords(line: Understood): readonly string[] {
  const words: string[] = [line.ingredients.join(' + ')];
  const assumed = line.assumed?.some(isRoute) ? ' (assumed)' : '';
  words.push(line.route === null ? 'route not told' : `${routeWords(line.route).toLowerCase()}${assumed}`);
  if (line.dailyDoses && line.dailyDoses.length > 1) {
    words.push(line.dailyDoses.map((dose) => `${dose.ingredient} ${doseWords(dose)} a day`).join(', '));
  } else if (line.dailyDose) {
    words.push(`${doseWords(line.dailyDose)} a day`);
  } else {
    words.push('daily dose not known');
  }
  if (line.asNeeded) words.push('as needed');
  if (line.state) words.push(line.state);
  if (line.from) words.push(`from ${line.from}`);
  if (line.to) words.push(`until ${line.to}`);
  return words;
}

/** What else was assumed in reading a line, as words; an assumed route is told where the route stands. */
export function assumedWords({ assumed = [] }: Pick<Understood, 'assumed'>): readonly string[] {
  return assumed.filter((one) => !isRoute(one)).map((one) => one.replaceAll(':', ''));
}

function isRoute(assumed: string): boolean {
  return assumed.startsWith('route');
}
