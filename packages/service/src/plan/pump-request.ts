import type { PumpRequest } from '@doseline/engine';
import { z } from '@hono/zod-openapi';
import { daySchema as day } from './day-schema.ts';

const volume = z.number('must be a number, in mL');

/** What `doseline pump` and `POST /api/pumps` take. */
export const pumpRequestSchema = z
  .strictObject({
    pump: z
      .string()
      .optional()
      .openapi({ description: 'Id of the model, such as synchromed-ii-20; without it careful values are taken' }),
    reservoirMl: volume,
    fillMl: volume,
    concentrationMcgPerMl: z.number(),
    dailyDoseMcg: z.number().optional(),
    flex: z
      .array(z.strictObject({ hours: z.number(), doseMcg: z.number() }))
      .min(1)
      .optional(),
    alarmMl: volume,
    filledOn: day,
    stabilityDays: z.number().optional(),
    marginDays: z.number().optional(),
    previousDailyDoseMcg: z.number().optional(),
    atRefill: z.strictObject({ filledOn: day, fillMl: volume, withdrawnMl: volume }).optional(),
    asOf: day.optional(),
    country: z
      .string()
      .length(2, 'must be an ISO 3166 code such as US')
      .optional()
      .openapi({ description: 'Of the emergency number; absent: US' }),
  })
  .refine(({ dailyDoseMcg, flex }) => (dailyDoseMcg === undefined) !== (flex === undefined), {
    message: 'give either `dailyDoseMcg` or `flex`',
    path: ['dailyDoseMcg'],
  })
  .openapi('PumpRequest');

export type GivenPump = z.infer<typeof pumpRequestSchema>;

/** The request without what is absent, and without the id of the model and the country. */
export function pumpRequest({ pump: _pump, country: _country, ...given }: GivenPump): PumpRequest {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as PumpRequest;
}
