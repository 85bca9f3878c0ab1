import { URGENCIES } from '@doseline/engine';
import { z } from 'zod';
import { closed } from './closed.ts';
import { id, routes, severity, sources, text } from './values.ts';

/** equivalents/morphine.yml */
export const equivalent = closed({
  id,
  name: text,
  factors: z.array(closed({ drug: id, route: routes.optional(), factor: z.number().positive() })).min(2),
  levels: z
    .array(
      closed({
        from: z.number().positive(),
        severity,
        urgency: z.enum(URGENCIES),
        say: text,
        do: text,
        because: text.optional(),
      }),
    )
    .min(1)
    .refine((levels) => levels.every((level, i) => i === 0 || level.from < (levels[i - 1]?.from ?? 0)), {
      message: 'must stand in falling order of `from`: the first that is reached counts',
    }),
  source: sources,
});

export type EquivalentFile = z.infer<typeof equivalent>;
