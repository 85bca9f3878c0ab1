import { ACTION_KINDS, DESCRIPTIVE_KINDS, MEASUREMENT_KINDS } from '@doseline/engine';
import { z } from 'zod';
import { closed } from './closed.ts';
import { LIMIT, oneSided } from './limit.ts';
import { advice, id, quantity, routes, severity, sources, text, texts } from './values.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as "2026-11-01", in quotes');

/** An example of a fact: a person, and what the check must answer. `given` is the `person` of a person file. */
export const example = closed({
  name: text,
  given: z.record(z.string(), z.unknown()),
  asOf: day.optional(),
  expect: z.enum(['found', 'clear', 'notChecked']),
  /** Of what is found, where a fact has a milder form too. */
  severity: severity.optional(),
});

const tests = z.array(z.enum(MEASUREMENT_KINDS)).min(1);

/** What the source offers: another medicine, a dose, hours apart, a time of day, a test. */
const suggest = z
  .array(
    closed({
      kind: z.enum(ACTION_KINDS),
      say: text,
      drugs: z.array(id).min(1).optional(),
      hours: z.number().positive().optional(),
      tests: tests.optional(),
    })
      .refine(({ kind, drugs }) => drugs === undefined || kind === 'alternative', {
        message: 'is for an alternative only: take it out',
        path: ['drugs'],
      })
      .refine(({ kind, hours }) => (kind === 'spacing') === (hours !== undefined), {
        message: 'belongs to spacing, and spacing needs it',
        path: ['hours'],
      })
      .refine(({ kind, tests: named }) => named === undefined || kind === 'test', {
        message: 'is for a test only: take it out',
        path: ['tests'],
      }),
  )
  .min(1);

/** What every statement has, wherever it stands. */
export const STATEMENT = {
  id,
  say: text,
  clinical: text.optional(),
  source: sources,
  /** Why the severity is higher than the cited section allows. */
  because: text.optional(),
  unverified: texts.min(1).optional(),
  suggest: suggest.optional(),
  examples: z.array(example).optional(),
};

const COMMON = { ...STATEMENT, route: routes.optional() };
/** Facts that a check reads and grades. */
const GRADED = { ...COMMON, severity, do: advice };
const SHOWN = { ...COMMON, do: advice.optional() };

const years = z.number().min(0).max(130);

const ages = closed({ from: years.optional(), to: years.optional() });

/** What the label itself excepts, and how it is told then. */
const unless = closed({
  conditions: z.array(id).min(1).optional(),
  drugs: z.array(id).min(1).optional(),
  classes: z.array(id).min(1).optional(),
  route: routes.optional(),
  members: z.array(id).min(1).optional(),
  severity,
  say: text,
  do: advice,
})
  .refine(({ conditions, drugs, classes }) => (conditions ?? drugs ?? classes) !== undefined, {
    message: 'needs `conditions`, `drugs` or `classes` that make the exception',
  })
  .refine(({ drugs, classes, route }) => route === undefined || (drugs ?? classes) !== undefined, {
    message: 'is for medicines only: take it out',
    path: ['route'],
  });

/** What the label asks of women who could become pregnant. */
const possible = closed({ classes: z.array(id).min(1).optional(), severity, say: text, do: advice });

const condition = closed({
  ...GRADED,
  kind: z.literal('condition'),
  condition: id,
  harm: id.optional(),
  recent: z.literal(true).optional(),
  age: ages.optional(),
  measured: closed({ ...LIMIT, only: z.literal(true).optional() })
    .superRefine(oneSided)
    .optional(),
  unless: unless.optional(),
});

const kidney = closed({
  ...GRADED,
  kind: z.literal('kidney'),
  harm: id.optional(),
  measure: z.enum(['egfr', 'crcl', 'either']),
  below: z.number().positive().max(200),
  atLeast: z.number().min(0).optional(),
  /** The most a day that the label still allows there. */
  allowedDaily: quantity.optional(),
}).refine((fact) => fact.atLeast === undefined || fact.atLeast < fact.below, {
  message: 'must be lower than `below`',
  path: ['atLeast'],
});

const MAXIMA = ['maxDaily', 'maxSingle', 'maxDailyPerKg', 'maxSinglePerKg', 'maxDailyPerM2', 'maxSinglePerM2'] as const;

const dose = closed({
  ...GRADED,
  kind: z.literal('dose'),
  maxDaily: quantity.optional(),
  maxSingle: quantity.optional(),
  maxDailyPerKg: quantity.optional(),
  maxSinglePerKg: quantity.optional(),
  maxDailyPerM2: quantity.optional(),
  maxSinglePerM2: quantity.optional(),
  age: ages.optional(),
}).refine((fact) => MAXIMA.some((name) => fact[name] !== undefined), {
  message: `is missing: a dose fact needs one of ${MAXIMA.map((name) => `\`${name}\``).join(', ')}`,
  path: ['maxDaily'],
});

const allergy = closed({ ...GRADED, kind: z.literal('allergy'), to: z.array(id) });

const age = closed({ ...GRADED, kind: z.literal('age'), below: years.optional(), from: years.optional() })
  .refine((fact) => fact.below !== undefined || fact.from !== undefined, {
    message: 'is missing: an age fact needs `below`, `from` or both',
    path: ['below'],
  })
  .refine((fact) => fact.below === undefined || fact.from === undefined || fact.from < fact.below, {
    message: 'must be lower than `below`',
    path: ['from'],
  });

const pregnancy = closed({
  ...GRADED,
  kind: z.literal('pregnancy'),
  fromWeek: z.number().int().min(1).max(42).optional(),
  toWeek: z.number().int().min(1).max(42).optional(),
  unless: unless.optional(),
  possible: possible.optional(),
}).refine(({ fromWeek, toWeek }) => fromWeek === undefined || toWeek === undefined || fromWeek <= toWeek, {
  message: 'must not be before `fromWeek`',
  path: ['toWeek'],
});

const burden = closed({
  ...SHOWN,
  kind: z.literal('burden'),
  burden: id,
  weight: z.literal([1, 2, 3]),
  part: id.optional(),
});

const monitoring = closed({
  ...SHOWN,
  kind: z.literal('monitoring'),
  tests: tests.optional(),
  everyDays: z.number().int().positive().optional(),
  condition: id.optional(),
}).refine(({ everyDays, condition, tests: named }) => named !== undefined || (everyDays ?? condition) === undefined, {
  message: 'is missing: `everyDays` and `condition` say when which tests are due',
  path: ['tests'],
});

const withdrawal = closed({
  ...SHOWN,
  kind: z.literal('withdrawal'),
  severity: severity.optional(),
  grade: text.optional(),
  onsetHours: z
    .tuple([z.number().min(0), z.number().min(0)])
    .refine(([from, to]) => from <= to, { message: 'must be [from, to] with the smaller number first' })
    .optional(),
  signs: closed({ early: texts.optional(), severe: texts.optional() }).optional(),
  afterDays: z.number().int().positive().optional(),
  dailyAbove: quantity.optional(),
  conditions: z.array(id).min(1).optional(),
  missedHours: z.number().min(0).optional(),
  largestFall: closed({ percent: z.number().positive().max(100), everyDays: z.number().int().positive() }).optional(),
}).refine((given) => given.severity === undefined || (given.do !== undefined && given.onsetHours !== undefined), {
  message: 'needs `do` and `onsetHours` beside it: the checks tell what to do, and for how long after the last dose',
  path: ['severity'],
});

const descriptive = closed({
  ...SHOWN,
  kind: z.enum(DESCRIPTIVE_KINDS),
  frequency: text.optional(),
  grade: text.optional(),
  state: text.optional(),
  values: z.array(closed({ name: text, value: z.number(), unit: text, high: z.number().optional() })).optional(),
});

/** A fact as it is written in a drug's or a class's file. */
export const fact = z.discriminatedUnion('kind', [
  condition,
  kidney,
  dose,
  allergy,
  age,
  pregnancy,
  burden,
  monitoring,
  withdrawal,
  descriptive,
]);

export type AuthoredFact = z.infer<typeof fact>;
export type Example = z.infer<typeof example>;
