import { TAPER_METHODS, URGENCIES } from '@doseline/engine';
import { z } from '@hono/zod-openapi';
import { plainTaperRequestSchema } from '../plan/taper-request.ts';
import { source } from './schemas.ts';

const day = z.string().openapi({ format: 'date' });
const refusal = z.object({ refused: z.string(), advice: z.string() });
const part = z.object({
  strength: z.number().openapi({ description: 'Of a liquid the amount in 1 mL' }),
  count: z.number().openapi({ description: 'Tablets, halves and quarters included; of a liquid mL' }),
  form: z.string(),
  liquid: z.literal(true).optional(),
});
const doses = z.array(z.object({ time: z.string(), tablets: z.array(part) }));
const supplies = z.array(part.extend({ whole: z.number() }));
const dispense = z.object({
  periods: z.array(z.object({ from: day, days: z.number(), tablets: supplies })),
  total: supplies,
});
const shared = z.object({ dailyDose: z.number(), doses });

export const taperPlanSchema = z
  .union([
    z.object({
      basis: z.object({
        drug: z.string(),
        route: z.string(),
        unit: z.string(),
        currentDailyDose: z.number(),
        method: z.enum([...TAPER_METHODS, 'custom']),
        percent: z.number().optional(),
        step: z.number().optional(),
        everyDays: z.number(),
        stopFrom: z.number(),
        target: z.number(),
        guidance: z.string().optional(),
      }),
      steps: z.array(
        z.object({
          from: day,
          days: z.number(),
          dailyDose: z.number(),
          doses,
          forced: z.literal(true).optional(),
          occupancyPercent: z.number().optional(),
        }),
      ),
      ends: day.openapi({ description: 'First day of the last dose: nothing, or the target' }),
      switch: z
        .object({
          from: z.string(),
          to: z.string(),
          ranges: z.array(z.object({ table: z.string(), low: z.number(), high: z.number(), verified: z.boolean() })),
          say: z.string(),
          chosen: z.number().optional(),
          stages: z.array(z.object({ from: day, days: z.number(), old: shared, new: shared })),
          dispense: z.object({ old: dispense, new: dispense }).optional(),
        })
        .optional(),
      dispense,
      notes: z.object({ patient: z.array(z.string()), professional: z.array(z.string()) }),
      warnings: z.array(z.string()),
      supervise: z.array(z.object({ say: z.string(), urgency: z.enum(URGENCIES), do: z.string() })),
      signs: z.array(
        z.object({
          say: z.string(),
          early: z.array(z.string()),
          severe: z.array(z.string()),
          do: z.object({ urgency: z.enum(URGENCIES), say: z.string() }).optional(),
        }),
      ),
      call: z.array(z.looseObject({ country: z.string(), kind: z.string(), name: z.string(), verified: z.boolean() })),
      sources: z.array(source),
      request: plainTaperRequestSchema
        .optional()
        .openapi({ description: 'After changes: of what the plan was made; send it with resume to change it further' }),
    }),
    refusal,
  ])
  .openapi('TaperPlan');

export const taperReviewAnswerSchema = z
  .union([
    z.object({
      verdict: z.enum(['keeps the rules', 'ask first', 'do not follow']),
      remarks: z.array(
        z.object({
          grade: z.enum(['danger', 'wrong', 'caution', 'unknown']),
          step: z.number().optional(),
          stage: z.number().optional().openapi({ description: 'Of a switch, from 1' }),
          rule: z.string(),
          say: z.string(),
        }),
      ),
    }),
    refusal,
  ])
  .openapi('TaperReview');
