import {
  ACTION_KINDS,
  FINDING_KINDS,
  MEASUREMENT_KINDS,
  REFILL_STATES,
  ROUTES,
  SEVERITIES,
  URGENCIES,
} from '@doseline/engine';
import { z } from '@hono/zod-openapi';

export const source = z
  .object({
    label: z.string().optional().openapi({ description: 'DailyMed set id' }),
    reference: z.string().optional(),
    title: z.string(),
    section: z.string().optional(),
    url: z.string().optional(),
    words: z.array(z.string()).optional().openapi({ description: 'Words that stand together in one sentence there' }),
    passages: z
      .array(z.string())
      .optional()
      .openapi({ description: 'The sentences themselves, where the label library holds the label' }),
  })
  .openapi('Source');

const doseRange = z.object({ low: z.number(), high: z.number(), unit: z.string() });

const finding = z
  .object({
    id: z.string(),
    kind: z.enum(FINDING_KINDS),
    severity: z.enum(SEVERITIES),
    medicines: z.array(z.string()),
    about: z.array(z.string()),
    title: z.string(),
    detail: z.string(),
    advice: z.object({ urgency: z.enum(URGENCIES), say: z.string() }),
    suggestions: z
      .array(
        z.object({
          kind: z.enum(ACTION_KINDS),
          say: z.string(),
          drugs: z.array(z.string()).optional(),
          hours: z.number().optional(),
          tests: z.array(z.enum(MEASUREMENT_KINDS)).optional(),
        }),
      )
      .optional()
      .openapi({ description: 'What the sources offer: another medicine, a dose, hours apart, a test' }),
    because: z.array(z.string()),
    sources: z.array(source),
    basis: z.enum(['reviewed', 'extracted']),
    facts: z.array(z.string()),
  })
  .openapi('Finding');

const notChecked = z
  .object({ check: z.string(), about: z.string(), reason: z.string(), closest: z.array(z.string()).optional() })
  .openapi('NotChecked');

const understood = z
  .object({
    given: z.string(),
    ingredients: z.array(z.string()),
    route: z.enum(ROUTES).nullable(),
    dailyDose: doseRange.optional(),
    dailyDoses: z.array(doseRange.extend({ ingredient: z.string() })).optional(),
    asNeeded: z.boolean(),
    from: z.string().optional(),
    to: z.string().optional(),
    state: z.enum(['ended', 'not yet started', 'planned']).optional().openapi({
      description:
        'Of what is not taken on the day of screening; planned: it starts more than six months later and is not checked; absent: it is taken',
    }),
    corrected: z.object({ from: z.string(), to: z.string() }).optional(),
    assumed: z
      .array(z.string())
      .optional()
      .openapi({ description: 'What was not given and was taken, such as "route: oral"' }),
  })
  .openapi('Understood');

export const screeningSchema = z
  .object({
    findings: z.array(finding),
    notChecked: z.array(notChecked),
    understood: z.array(understood),
    asOf: z.string(),
    knowledge: z.object({ version: z.string() }),
  })
  .openapi('Screening');

const day = z.string().openapi({ format: 'date' });

export const forecastSchema = z
  .union([
    z.object({
      alarmOn: day,
      emptyOn: day,
      alarmFrom: day.openapi({ description: 'The earliest day, at the highest flow within the tolerance' }),
      emptyFrom: day,
      refillBy: day,
      limitedBy: z.enum(['volume', 'flow tolerance', 'stability']),
      daysToAlarm: z.number(),
      flowMlPerDay: z.number(),
      working: z.array(z.string()),
      warnings: z.array(z.string()),
      signs: z.string(),
      call: z.array(z.looseObject({ country: z.string(), kind: z.string(), name: z.string(), verified: z.boolean() })),
      now: z.object({ urgency: z.enum(URGENCIES), say: z.string() }).optional(),
      sources: z.array(source),
    }),
    z.object({ refused: z.string(), advice: z.string() }),
  ])
  .openapi('PumpForecast');

const point = z.object({ hour: z.number(), low: z.number(), mid: z.number(), high: z.number() }).openapi('CurvePoint');

export const curveSchema = z
  .union([
    z.object({
      drug: z.string(),
      route: z.enum(ROUTES),
      space: z.enum(['plasma', 'spinal fluid']),
      unit: z.enum(['ng/mL', '% of steady state', '% of highest']),
      steadyState: z
        .number()
        .optional()
        .openapi({ description: 'The average before hour 0, in `unit`; absent where nothing was taken' }),
      halfLifeHours: z.array(z.number()).length(2),
      points: z.array(point),
      marks: z.array(
        z.object({
          kind: z.enum(['last-dose', 'below-tenth', 'five-half-lives', 'withdrawal']),
          hour: z.number(),
          to: z.number().optional(),
          say: z.string(),
        }),
      ),
      occupancy: z
        .object({ target: z.string(), basis: z.string(), points: z.array(point) })
        .optional()
        .openapi({ description: 'Percent of a receptor, by an approximation' }),
      working: z.array(z.string()),
      warnings: z.array(z.string()),
      sources: z.array(source),
    }),
    z.object({ refused: z.string(), advice: z.string() }),
  ])
  .openapi('Curve');

export const refillsSchema = z
  .object({
    asOf: day,
    refills: z.array(
      z.object({
        medicine: z.string(),
        drugs: z.array(z.string()),
        runsOut: day,
        daysLeft: z.number(),
        state: z.enum(REFILL_STATES),
        say: z.string(),
        refillsLeft: z.number().optional(),
        because: z.array(z.string()),
        risk: z
          .object({
            severity: z.enum(SEVERITIES),
            say: z.string(),
            missedHours: z.number().optional(),
            onsetHours: z.array(z.number()).length(2),
            do: z.object({ urgency: z.enum(URGENCIES), say: z.string() }).optional(),
            unverified: z.array(z.string()).optional(),
            sources: z.array(source),
          })
          .optional()
          .openapi({ description: 'What missing it does, by its withdrawal fact' }),
      }),
    ),
    unknown: z.array(z.object({ medicine: z.string(), reason: z.string() })),
    knowledge: z.object({ version: z.string() }),
  })
  .openapi('Refills');

/** The request as documented; what is sent is read by the engine, which also takes FHIR R4 and plain text. */
export const personFileSchema = z
  .object({
    asOf: z.string().optional().openapi({ example: '2026-11-01' }),
    person: z.object({
      age: z.number().optional(),
      sex: z.enum(['female', 'male']).optional(),
      pregnant: z.boolean().optional(),
      conditions: z.array(z.union([z.string(), z.record(z.string(), z.string())])).optional(),
      allergies: z.array(z.union([z.string(), z.record(z.string(), z.string())])).optional(),
      labs: z.record(z.string(), z.union([z.number(), z.record(z.string(), z.unknown())])).optional(),
      medicines: z.array(z.union([z.string(), z.record(z.string(), z.unknown())])),
    }),
  })
  .openapi('PersonFile', {
    example: {
      asOf: '2026-11-01',
      person: {
        age: 54,
        conditions: ['epilepsy'],
        allergies: [],
        labs: { egfr: 28 },
        medicines: [
          'baclofen 20 mg three times a day',
          'amitriptyline 25 mg at bedtime',
          'oxycodone 5 mg every 6 hours',
        ],
      },
    },
  });

export const suggestionsSchema = z
  .object({
    query: z.string(),
    drugs: z.array(z.object({ name: z.string(), ingredients: z.array(z.string()), edits: z.number() })),
  })
  .openapi('Suggestions');

const line = z
  .object({
    id: z.string(),
    say: z.string(),
    named: z.string().optional().openapi({ description: 'The thing with which `say` ends' }),
    clinical: z.string().optional(),
    severity: z.enum(SEVERITIES).optional(),
    frequency: z.string().optional(),
    advice: z.string().optional(),
    unverified: z.array(z.string()).optional(),
    basis: z.enum(['reviewed', 'extracted']),
    sources: z.array(source),
  })
  .openapi('MonographLine');

export const monographSchema = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    routes: z.array(z.enum(ROUTES)),
    sections: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        groups: z.array(z.object({ routes: z.array(z.enum(ROUTES)), lines: z.array(line) })),
      }),
    ),
    missing: z.array(z.object({ id: z.string(), title: z.string() })),
    labels: z.array(source),
    knowledge: z.object({ version: z.string() }),
  })
  .openapi('Monograph');

export const passagesSchema = z
  .object({ label: z.string(), title: z.string(), passages: z.array(z.string()) })
  .openapi('Passages');

export const healthSchema = z
  .object({
    status: z.literal('ok'),
    knowledge: z.object({ version: z.string(), drugs: z.number(), facts: z.number() }),
  })
  .openapi('Health');

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    closest: z.array(z.string()).optional(),
  })
  .openapi('Problem');
