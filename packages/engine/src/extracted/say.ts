import type {
  ExtractedAge,
  ExtractedCondition,
  ExtractedDirection,
  ExtractedFact,
  ExtractedInteraction,
  ExtractedKidney,
  ExtractedWithdrawal,
} from '../nouns/extracted.ts';
import type { Quantity } from '../nouns/quantity.ts';

/** What things are called in a sentence. */
export interface NamesOfThings {
  readonly drug: (id: string) => string;
  /** In the plural. */
  readonly class: (id: string) => string;
  readonly condition: (id: string) => string;
}

/**
 * What a label's statement says, as a sentence of ours about the label: who reads it sees that it is the label that speaks.
 *
 * @example sayOf({ kind: 'use', condition: 'epilepsy', … }, names) // 'The label names as a use: epilepsy.'
 */
export function sayOf(fact: ExtractedFact, names: NamesOfThings): string {
  switch (fact.kind) {
    case 'interaction':
      return `The label ${WITH[fact.advice]} ${partner(fact, names)}.`;
    case 'condition':
      return `The label ${CONDITION[fact.advice]} ${conditionOf(fact, names)}.`;
    case 'allergy':
      return `The label says not to use it with an allergy to ${allergen(fact.to, fact.type, names)}.`;
    case 'age':
      return `The label ${AGE[fact.advice]} ${ages(fact)}.`;
    case 'pregnancy':
      return `The label ${STATE[fact.advice]} ${WHEN[fact.state]}${trimesters(fact.trimesters)}.`;
    case 'use':
      return `The label names as a use: ${names.condition(fact.condition)}.`;
    case 'hazard':
      return `The label's boxed warning names ${fact.about.replaceAll('-', ' ')}.`;
    case 'adverse-effect':
      return `${capital(fact.effect)}${fact.arm === undefined ? '' : ` (${fact.arm})`}.`;
    case 'withdrawal':
      return withdrawal(fact);
    case 'dose':
      return `The label's highest dose${fact.age === undefined ? '' : ` ${ages({ below: fact.age.to, from: fact.age.from })}`}: ${[
        fact.maxDaily && `${amount(fact.maxDaily, fact.perKg)} a day`,
        fact.maxSingle && `${amount(fact.maxSingle, fact.perKg)} at once`,
      ]
        .filter(Boolean)
        .join(', ')}.`;
    case 'kidney':
      return `The label ${STATE[fact.advice]} ${kidney(fact)}.`;
    case 'liver':
      return `The label ${STATE[fact.advice]} with ${fact.degree === 'any' ? '' : `${fact.degree} `}liver disease.`;
  }
}

/** The thing with which a sentence of {@link sayOf} ends, where many end alike: such sentences are shown as one list. */
export function namedIn(fact: ExtractedFact, names: NamesOfThings): string | undefined {
  switch (fact.kind) {
    case 'interaction':
      return partner(fact, names);
    case 'condition':
      return conditionOf(fact, names);
    case 'use':
      return names.condition(fact.condition);
    case 'hazard':
      return fact.about.replaceAll('-', ' ');
    default:
      return undefined;
  }
}

/** What the two do to each other, as a sentence; undefined where the label does not say. */
export function effectOf(fact: ExtractedInteraction, drug: string): string | undefined {
  const harm = fact.effect.includes('-') || fact.effect === 'unspecified' ? undefined : fact.effect;
  const direction = DIRECTION[fact.direction]?.(drug);
  if (direction === undefined) return harm === undefined ? undefined : `${capital(harm)}.`;
  return `${capital(direction)}${harm === undefined ? '' : `: ${harm}`}.`;
}

const DIRECTION: Readonly<Record<ExtractedDirection, ((drug: string) => string) | undefined>> = {
  'raises-this': (drug) => `this can raise the level or effect of ${drug}`,
  'lowers-this': (drug) => `this can lower the level or effect of ${drug}`,
  'raises-other': (drug) => `${drug} can raise its level or effect`,
  'lowers-other': (drug) => `${drug} can lower its level or effect`,
  adds: () => 'both can do the same harm',
  opposes: () => 'they can act against each other',
  other: undefined,
};

const WITH: Readonly<Record<ExtractedInteraction['advice'], string>> = {
  contraindicated: 'says not to take it with',
  avoid: 'advises against taking it with',
  reduce: 'asks for a changed dose with',
  separate: 'asks for time between it and',
  monitor: 'asks to watch closely when it is taken with',
  none: 'names an interaction with',
};

const STATE = {
  contraindicated: 'says not to use it',
  avoid: 'advises against it',
  reduce: 'asks for a changed dose',
  caution: 'asks for care',
} as const;

const CONDITION: Readonly<Record<ExtractedCondition['advice'], string>> = {
  contraindicated: 'says not to use it with',
  caution: 'asks for care with',
  risk: 'names a higher risk with',
};

const AGE: Readonly<Record<ExtractedAge['advice'], string>> = {
  ...STATE,
  'not-established': 'says that it is not established',
};

const WHEN = {
  pregnancy: 'in pregnancy',
  breastfeeding: 'while breastfeeding',
  'labor-and-delivery': 'during labor and delivery',
} as const;

const WITHDRAWAL: Readonly<Record<ExtractedWithdrawal['about'], string>> = {
  'abrupt-stop-harm': 'The label warns of harm when it is stopped suddenly',
  'taper-advice': 'The label asks to reduce it slowly and not to stop it suddenly',
  'missed-dose': 'The label warns of missed doses',
  rebound: 'The label warns that the trouble can come back more strongly when it is stopped',
  'neonatal-withdrawal': 'The label warns of withdrawal in the newborn',
  'stop-because-of-reaction': 'The label asks to reduce it slowly when it must be stopped because of a reaction',
};

function withdrawal({ about, signs }: ExtractedWithdrawal): string {
  return `${WITHDRAWAL[about]}${signs === undefined || signs.length === 0 ? '' : `: ${signs.join(', ')}`}.`;
}

function conditionOf({ condition, qualifier }: ExtractedCondition, names: NamesOfThings): string {
  return `${names.condition(condition)}${qualifier === undefined ? '' : ` (${qualifier})`}`;
}

function partner(fact: ExtractedInteraction, names: NamesOfThings): string {
  return fact.type === 'class' ? names.class(fact.with) : names.drug(fact.with);
}

function allergen(to: string, type: 'drug' | 'class' | 'excipients', names: NamesOfThings): string {
  if (type === 'excipients') return 'its other ingredients';
  return type === 'class' ? names.class(to) : names.drug(to);
}

function ages({ below, from }: { readonly below?: number | undefined; readonly from?: number | undefined }): string {
  if (from !== undefined && below !== undefined) return `from ${years(from)} to under ${years(below)}`;
  return from !== undefined ? `from ${years(from)} on` : `under ${years(below ?? 0)}`;
}

function years(value: number): string {
  return value < 2 && value > 0 && !Number.isInteger(value)
    ? `${Math.round(value * 12)} months`
    : `${value} ${value === 1 ? 'year' : 'years'}`;
}

function trimesters(list: readonly number[] | undefined): string {
  return list === undefined || list.length === 0 ? '' : ` (trimester ${list.join(', ')})`;
}

function kidney({ measure, below, atLeast, degree }: ExtractedKidney): string {
  if (below === undefined && atLeast === undefined)
    return degree === 'dialysis'
      ? 'during dialysis'
      : `with ${degree === undefined || degree === 'any' ? '' : `${degree} `}kidney disease`;
  const name = { egfr: 'an eGFR', crcl: 'a creatinine clearance', either: 'a kidney function' }[measure];
  if (below === undefined) return `from ${name} of ${atLeast}`;
  return atLeast === undefined ? `below ${name} of ${below}` : `with ${name} from ${atLeast} to under ${below}`;
}

function amount({ value, unit }: Quantity, perKg: true | undefined): string {
  return `${value} ${unit}${perKg === true ? ' per kg of body weight' : ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
