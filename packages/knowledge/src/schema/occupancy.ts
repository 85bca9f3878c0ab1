import { z } from 'zod';
import { closed } from './closed.ts';
import { id, sources, text } from './values.ts';

/** occupancies/serotonin-transporter.yml: percent of the target that is taken at a daily dose, emaxPercent x dose / (ed50Mg + dose). */
export const occupancy = closed({
  id,
  target: text,
  drugs: z
    .array(
      closed({
        drug: id,
        emaxPercent: z.number().positive().max(100),
        ed50Mg: z.number().positive(),
        /** What it rests on. */
        basis: text,
        /** True where it is no published fit. */
        approximation: z.boolean(),
        source: sources,
      }),
    )
    .min(1),
});

export type OccupancyFile = z.infer<typeof occupancy>;
