import { z } from 'zod';
import { closed } from './closed.ts';
import { STATEMENT } from './fact.ts';
import { advice, id, quantity, routes, severity, text } from './values.ts';

const side = closed({
  drug: id.optional(),
  class: id.optional(),
  route: routes.optional(),
  except: z.array(id).optional(),
  lingersDays: z.number().int().positive().max(730).optional(),
  dailyAbove: quantity.optional(),
})
  .refine((given) => (given.drug === undefined) !== (given.class === undefined), {
    message: 'must name either a `drug` or a `class`',
  })
  .refine((given) => given.except === undefined || given.class !== undefined, {
    message: 'is for classes only: take it out',
    path: ['except'],
  });

/** What makes the pair graver for a person, by the label. */
const graver = closed({
  conditions: z.array(id).min(1).optional(),
  kidneyBelow: z.number().positive().max(200).optional(),
  notWith: z.array(id).min(1).optional(),
  severity,
  say: text,
  do: advice,
}).refine(({ conditions, kidneyBelow }) => conditions !== undefined || kidneyBelow !== undefined, {
  message: 'needs `conditions` or `kidneyBelow` that make it graver',
});

/** interactions/opioids--benzodiazepines.yml */
export const interaction = closed({
  ...STATEMENT,
  kind: z.literal('interaction').optional(),
  between: z.tuple([side, side]),
  /** Conditions of which facts of the medicines tell the same harm: their findings join this one. */
  tellsOf: z.array(id).min(1).optional(),
  graver: graver.optional(),
  severity,
  do: advice,
});

export type InteractionFile = z.infer<typeof interaction>;
