import { URGENCIES } from '@doseline/engine';
import { z } from 'zod';
import { closed } from './closed.ts';
import { id, severity, sources, text } from './values.ts';

/** burdens/cns-depression.yml */
export const burden = closed({
  id,
  name: text,
  say: text,
  levels: z
    .array(
      closed({
        drugs: z.number().int().min(1),
        weight: z.number().min(1),
        parts: z.array(id).min(2).optional(),
        severity,
        urgency: z.enum(URGENCIES),
        say: text,
        do: text,
        because: text.optional(),
      }),
    )
    .min(1),
  interactions: z.array(id).optional(),
  source: sources,
});

export type BurdenFile = z.infer<typeof burden>;
