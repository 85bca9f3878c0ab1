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
        /** The weight from which a share counts for this level. */
        eachFrom: z.number().int().min(2).max(3).optional(),
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
  /** Conditions of which facts of medicines with a share tell the same harm. */
  conditions: z.array(id).min(1).optional(),
  source: sources,
});

export type BurdenFile = z.infer<typeof burden>;
