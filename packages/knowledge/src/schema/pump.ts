import { z } from 'zod';
import { closed } from './closed.ts';
import { id, sources, text } from './values.ts';

const volume = z.number().positive();
const days = z.number().int().min(0);

/** pumps/synchromed-ii-20.yml */
export const pump = closed({
  id,
  name: text,
  reservoirMl: volume.optional(),
  flowMlPerDay: z
    .tuple([z.number().min(0), volume])
    .refine(([low, high]) => low < high, { message: 'must be [lowest, highest]' })
    .optional(),
  alarmMl: volume.optional(),
  residualMl: volume.optional(),
  tubingMl: volume.optional(),
  /** A share: 0.145 is 14.5 percent. */
  flowTolerance: z.number().min(0).max(1),
  marginDays: days,
  stabilityDays: days,
  unverified: z
    .array(
      z.enum(['reservoirMl', 'flowMlPerDay', 'alarmMl', 'residualMl', 'tubingMl', 'flowTolerance', 'stabilityDays']),
    )
    .min(1)
    .optional(),
  source: sources,
});

export type PumpFile = z.infer<typeof pump>;
