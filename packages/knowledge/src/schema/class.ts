import { ROUTES } from '@doseline/engine';
import { z } from 'zod';
import { closed } from './closed.ts';
import { fact } from './fact.ts';
import { id, severity, sources, text, texts } from './values.ts';

/** classes/benzodiazepines.yml */
export const drugClass = closed({
  id,
  name: text,
  synonyms: texts.optional(),
  members: z.array(id).min(1),
  localRoutes: z.array(z.enum(ROUTES)).min(2).optional(),
  duplicate: closed({
    severity,
    say: text,
    /** Sets of members that are combined on purpose. */
    except: z.array(z.array(id).min(2)).optional(),
    source: sources,
    because: text.optional(),
  }).optional(),
  facts: z.array(fact).default([]),
});

export type ClassFile = z.infer<typeof drugClass>;
