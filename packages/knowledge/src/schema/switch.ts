import { z } from 'zod';
import { closed } from './closed.ts';
import { id, sources, text } from './values.ts';

const amount = closed({
  table: text,
  low: z.number().positive(),
  high: z.number().positive(),
  verified: z.boolean(),
}).refine(({ low, high }) => low <= high, { message: 'must not be lower than `low`', path: ['high'] });

/** switches/diazepam.yml: how much of each drug tables hold equal to `mg` of the longer-acting one. */
export const longerActing = closed({
  id,
  to: id,
  mg: z.number().positive(),
  equivalents: z.array(closed({ drug: id, mg: z.array(amount).min(1) })).min(1),
  say: text,
  source: sources,
});

export type SwitchFile = z.infer<typeof longerActing>;
