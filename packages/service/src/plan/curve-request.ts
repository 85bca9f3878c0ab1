import {
  type CurveRequest,
  type CurveStep,
  type Day,
  daysBetween,
  parseDay,
  ROUTES,
  stepOfTaper,
} from '@doseline/engine';
import { z } from '@hono/zod-openapi';

const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined, { message: 'is not a day of the calendar; write it as YYYY-MM-DD' })
  .openapi({ format: 'date', example: '2026-11-01' });

const clock = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 08:00');

const dose = z
  .strictObject({
    hour: z.number().optional().openapi({ description: 'Hours from the beginning of the curve' }),
    day: z.number().int().min(1).optional().openapi({ description: 'In place of hour, with time: counted from 1' }),
    time: clock.optional(),
    mg: z.number(),
  })
  .refine((given) => (given.hour === undefined) === (given.day !== undefined && given.time !== undefined), {
    message: 'give either `hour`, or `day` and `time`',
    path: ['hour'],
  });

/** Of a taper plan as `doseline taper` prints it, or days with a daily dose. What else a plan says of a step is not needed here. */
const step = z.object({
  days: z.number(),
  dailyDose: z.number(),
  dosesPerDay: z.number().optional(),
  from: day.optional(),
  doses: z
    .array(
      z.union([
        z.object({ hour: z.number(), mg: z.number() }),
        z.object({ time: z.string(), tablets: z.array(z.object({ strength: z.number(), count: z.number() })) }),
      ]),
    )
    .optional(),
});

/** What `doseline curve` and `POST /api/curves` take. */
export const curveRequestSchema = z
  .strictObject({
    drug: z.string().min(1, 'must be the name of a drug').openapi({ example: 'baclofen' }),
    route: z.enum(ROUTES).optional().openapi({ description: 'Absent: the usual one' }),
    doses: z.array(dose).optional().openapi({ description: 'Single doses' }),
    dailyDose: z.number().optional().openapi({ description: 'A regular dose, in `unit`', example: 60 }),
    dosesPerDay: z.number().optional().openapi({ example: 3 }),
    days: z.number().optional().openapi({ description: 'Days on which it is taken; absent: on and on' }),
    steps: z.array(step).optional().openapi({ description: 'Steps of a taper, as a taper plan has them' }),
    dailyDoseBefore: z
      .number()
      .optional()
      .openapi({ description: 'Taken before, for long; absent: the same as at first; 0: nothing' }),
    unit: z.enum(['mg', 'mcg', 'g']).optional().openapi({ description: 'Of daily doses and strengths; absent: mg' }),
    missed: z
      .array(z.union([z.number(), day]))
      .optional()
      .openapi({ description: 'Doses left out by number, from 1, or whole days by date, where steps say from when' }),
    stopAfterDays: z.number().optional().openapi({ description: 'Nothing more is taken after so many days' }),
    stopOn: day.optional().openapi({ description: 'In place of stopAfterDays, where steps say from when' }),
    weightKg: z.number().optional(),
    hours: z.number().optional().openapi({ description: 'Length; absent: until five half-lives after the last dose' }),
  })
  .refine(({ stopOn, stopAfterDays }) => stopOn === undefined || stopAfterDays === undefined, {
    message: 'give either `stopOn` or `stopAfterDays`',
    path: ['stopOn'],
  })
  .refine(
    ({ missed = [], stopOn, steps }) =>
      steps?.[0]?.from !== undefined || (stopOn === undefined && missed.every((one) => typeof one === 'number')),
    { message: 'a date needs the `from` of the first of `steps`; else count days and doses', path: ['steps'] },
  )
  .openapi('CurveRequest');

export type GivenCurve = z.infer<typeof curveRequestSchema>;

const MILLIGRAMS = { mg: 1, mcg: 0.001, g: 1000 } as const;

/** The request in mg and hours, without what is absent. */
export function curveRequest(given: GivenCurve): Omit<CurveRequest, 'drug' | 'route'> {
  const mg = MILLIGRAMS[given.unit ?? 'mg'];
  const { doses, dailyDose, steps, dailyDoseBefore, missed, stopOn, stopAfterDays } = given;
  const first = parseDay(steps?.[0]?.from ?? '');
  const days = missed?.flatMap((one) => (typeof one === 'string' && first ? [dayNumber(first, one)] : []));
  return {
    ...present({ dosesPerDay: given.dosesPerDay, days: given.days, weightKg: given.weightKg, hours: given.hours }),
    ...(doses && { doses: doses.map((one) => ({ hour: one.hour ?? hourOf(one), mg: one.mg })) }),
    ...(dailyDose !== undefined && { dailyDose: dailyDose * mg }),
    ...(steps && { steps: steps.map((one) => stepOf(one, mg)) }),
    ...(dailyDoseBefore !== undefined && { dailyDoseBefore: dailyDoseBefore * mg }),
    ...(missed && { missed: missed.filter((one) => typeof one === 'number') }),
    ...(days && days.length > 0 && { missedDays: days }),
    ...(stopOn !== undefined && first && { stopAfterDays: dayNumber(first, stopOn) - 1 }),
    ...(stopAfterDays !== undefined && { stopAfterDays }),
  };
}

function dayNumber(first: Day, text: string): number {
  const found = parseDay(text);
  return found === undefined ? Number.NaN : daysBetween(first, found) + 1;
}

function hourOf({ day: number = 1, time = '0:00' }: z.infer<typeof dose>): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (number - 1) * 24 + (hours ?? 0) + (minutes ?? 0) / 60;
}

function stepOf({ days, dailyDose, dosesPerDay, doses = [] }: z.infer<typeof step>, mg: number): CurveStep {
  const timed = doses.flatMap((one) => ('hour' in one ? [{ hour: one.hour, mg: one.mg }] : []));
  const byTablets = doses.flatMap((one) =>
    'tablets' in one ? [{ time: one.time, tablets: one.tablets.map(scaled(mg)) }] : [],
  );
  if (timed.length > 0) return { days, dailyDose: dailyDose * mg, doses: timed };
  return { ...stepOfTaper({ days, dailyDose: dailyDose * mg, doses: byTablets }), ...present({ dosesPerDay }) };
}

function scaled(mg: number) {
  return ({ strength, count }: { readonly strength: number; readonly count: number }) => ({
    strength: strength * mg,
    count,
  });
}

function present<Values extends object>(values: Values): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
