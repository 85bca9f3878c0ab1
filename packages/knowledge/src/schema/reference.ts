import { z } from 'zod';
import { closed } from './closed.ts';
import { id, text } from './values.ts';

/** sources/gablofen-label.yml */
export const reference = closed({
  id,
  title: text,
  year: z.number().int().min(1900).max(2100).optional(),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'must be an address that begins with https://')
    .optional(),
  /** A file below ../shared/data in which the words of pointers stand. */
  text: z
    .string()
    .regex(/^(?!.*\.\.)[\w./-]+\.(?:csv|json|md|txt)$/, 'must be a csv, json, md or txt file below shared/data')
    .optional(),
});

export type ReferenceFile = z.infer<typeof reference>;
