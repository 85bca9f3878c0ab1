import { HELD_KINDS, ROUTES } from '@doseline/engine';
import { z } from 'zod';
import { closed } from './closed.ts';
import { fact } from './fact.ts';
import { address, id, oneOrMany, setIds, sources, text, texts } from './values.ts';

export const SCHEDULES = ['none', 'C-I', 'C-II', 'C-III', 'C-IV', 'C-V'] as const;

const product = closed({
  route: z.enum(ROUTES),
  form: text,
  strengths: texts,
  brand: text.optional(),
  scored: z.boolean().optional(),
  status: text.optional(),
  note: text.optional(),
  unverified: texts.min(1).optional(),
  source: sources.optional(),
});

/** drugs/b/baclofen.yml */
export const drug = closed({
  id,
  names: closed({ brands: texts.optional(), synonyms: texts.optional(), misspellings: texts.optional() }).optional(),
  codes: closed({ rxcui: text.optional(), unii: texts.optional(), atc: texts.optional() }).optional(),
  pharmacologicClass: texts.optional(),
  routes: z.array(z.enum(ROUTES)).optional(),
  supply: z.enum(['prescription', 'over-the-counter', 'both', 'discontinued', 'unknown']).optional(),
  schedule: z.enum(SCHEDULES).optional(),
  legalSources: z.array(address).optional(),
  /** Which of these rest on general knowledge, not on a source that was seen. */
  unverified: z
    .array(z.enum(['routes', 'supply', 'schedule']))
    .min(1)
    .optional(),
  /** Somebody has read the whole label: what the file does not say, the label does not say either. */
  complete: z.boolean().optional(),
  /** Kinds of fact of which somebody has read the label: it says nothing, or that nothing changes. */
  silent: closed({ kinds: z.array(z.enum(HELD_KINDS)).min(1), source: oneOrMany(address) }).optional(),
  /** Kinds of which every copy of its labels at hand lacks the section: nobody could look. */
  unseen: closed({ kinds: z.array(z.enum(HELD_KINDS)).min(1), source: oneOrMany(address) }).optional(),
  labels: setIds.optional(),
  products: z.array(product).optional(),
  /** Its names are for lists of medicines only and are not looked for when labels are read. */
  inLabels: z.literal(false).optional(),
  facts: z.array(fact).default([]),
});

export type DrugFile = z.infer<typeof drug>;
