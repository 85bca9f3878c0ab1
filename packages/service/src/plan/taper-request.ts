import {
  type GivenTaper,
  ROUTES,
  TAPER_CHANGES,
  TAPER_METHODS,
  type TaperChange,
  type TaperRequest,
} from '@doseline/engine';
import { z } from '@hono/zod-openapi';
import { daySchema } from './day-schema.ts';

const dose = z.number('must be a number, in the unit of the request');
const split = z.enum(['none', 'half', 'quarter'], 'must be none, half or quarter');
const days = z.int('must be a whole number of days').min(1, 'must be one day at least');
const strengths = z
  .array(
    z.union(
      [
        z.number(),
        z.string(),
        z.strictObject({ strength: z.union([z.number(), z.string()]), form: z.string().optional() }),
      ],
      {
        error: 'must be a number such as 5, or a text such as "5 mg/5 mL"',
      },
    ),
  )
  .min(1, 'must name one strength at least')
  .max(24, 'must name 24 strengths at most')
  .openapi({ example: [2, 5, 10], description: 'Numbers in the unit of the request; liquids as "5 mg/5 mL"' });

const fields = {
  drug: z
    .string('must be the name of a medicine')
    .min(1, 'must be the name of a medicine')
    .openapi({ example: 'diazepam' }),
  route: z.enum(ROUTES).optional(),
  currentDailyDose: dose.openapi({ example: 20 }),
  unit: z.string().optional().openapi({ description: 'mg where absent' }),
  dosesPerDay: z.int('must be a whole number of doses a day').min(1, 'must be 1 at least').openapi({ example: 2 }),
  strengths: strengths.optional(),
  split: split.optional(),
  form: z.string().optional().openapi({ example: 'tablet' }),
  method: z.enum(TAPER_METHODS, `must be one of ${TAPER_METHODS.join(', ')}`).optional(),
  percent: z
    .number('must be a number of percent')
    .optional()
    .openapi({ description: 'Percent of the dose, or points of receptor occupancy by the hyperbolic method' }),
  step: dose.optional().openapi({ description: 'Of the fixed method' }),
  everyDays: days.optional(),
  start: daySchema.optional().openapi({ description: 'First day of the first lower dose; absent: today' }),
  target: dose.optional(),
  dailyDoses: z.array(dose).min(1).optional().openapi({ description: 'Custom steps, instead of a method' }),
  originalDailyDose: dose.optional(),
  earlierDoses: z
    .array(dose)
    .optional()
    .openapi({ description: 'Daily doses taken before in this taper, the highest first: where a step back leads' }),
  holdDays: z.int().min(0).optional(),
  takenDays: z.int().min(0).optional(),
  switch: z
    .strictObject({
      to: z.string(),
      dailyDose: z.number('must be the daily dose that the prescriber chose, in mg').optional(),
      dosesPerDay: z.int().min(1).optional(),
      strengths: strengths.optional(),
      split: split.optional(),
      overDays: days.optional(),
    })
    .optional(),
  person: z
    .strictObject({
      age: z.number().min(0).max(130).optional(),
      pregnant: z.boolean().optional(),
      conditions: z.array(z.string()).optional(),
    })
    .optional(),
  country: z.string().length(2, 'must be an ISO 3166 code such as US').optional(),
  supplyDays: days.optional(),
};

const change = z.strictObject({
  on: daySchema,
  action: z.enum(TAPER_CHANGES, `must be one of ${TAPER_CHANGES.join(', ')}`),
  days: days.optional(),
  percent: z.number().optional(),
  step: dose.optional(),
  everyDays: days.optional(),
});

/** What is taken of one medicine on a day. */
const givenDay = {
  dailyDose: dose,
  doses: z
    .array(
      z.looseObject({
        time: z.string(),
        tablets: z.array(z.looseObject({ strength: z.number(), count: z.number() })),
      }),
    )
    .optional(),
};
const givenDays = { from: daySchema.optional(), days: z.number('must be a number of days') };

/** Somebody else's plan; what a plan of ours says beside its steps is let through. */
const givenPlan = z
  .looseObject({
    steps: z.array(z.looseObject({ ...givenDays, ...givenDay })).max(20_000),
    switch: z
      .looseObject({
        stages: z
          .array(z.looseObject({ ...givenDays, old: z.looseObject(givenDay), new: z.looseObject(givenDay) }))
          .max(1_000),
      })
      .optional()
      .openapi({ description: 'The days on which one medicine takes the place of the other' }),
  })
  .openapi('GivenTaper');

/** A request without changes, as a changed plan tells it. */
export const plainTaperRequestSchema = z.strictObject(fields).openapi('PlainTaperRequest');

/** What `POST /api/tapers` takes. */
export const taperRequestSchema = z
  .strictObject({
    ...fields,
    resume: z.array(change).optional().openapi({
      description:
        'Changes of the plan in the order of their days, any number of them; the answer is the plan from the last of these days, with the request of which it was made',
    }),
  })
  .openapi('TaperRequest');

/** What `POST /api/tapers/review` takes. */
export const taperReviewSchema = z.strictObject({ ...fields, plan: givenPlan }).openapi('TaperReviewRequest');

/** What `doseline taper` takes: either. */
export const taperFileSchema = z.strictObject({
  ...fields,
  resume: z.array(change).optional(),
  plan: givenPlan.optional(),
});
/** A file with a plan alone. */
export const planFileSchema = givenPlan;

export type GivenTaperRequest = z.infer<typeof taperFileSchema>;

/** The request, the changes and the plan to review, each without what is absent. */
export function taperRequest({ resume, plan, ...given }: GivenTaperRequest) {
  return {
    request: (start: TaperRequest['start']) => present({ ...given, start: given.start ?? start }) as TaperRequest,
    changes: (resume ?? []).map((one) => present(one) as TaperChange),
    plan: plan === undefined ? undefined : givenTaper(plan),
  };
}

export function givenTaper(plan: z.infer<typeof givenPlan>): GivenTaper {
  return present(plan) as GivenTaper;
}

/** Absent is absent, not undefined, at any depth. */
function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, present(one)]])),
  );
}
