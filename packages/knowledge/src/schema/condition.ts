import { z } from 'zod';
import { closed } from './closed.ts';
import { ANALYTES, isUnitOf, LIMIT, oneSided } from './limit.ts';
import { id, sources, text, texts } from './values.ts';

/** conditions/epilepsy.yml */
export const condition = closed({
  id,
  name: text,
  synonyms: texts.optional(),
  /** Names that only lists of people use, such as abbreviations: they are not looked for when labels are read. */
  shorthand: texts.min(1).optional(),
  icd10cm: z
    .array(
      z
        .string()
        .regex(/^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{0,4})$/, 'must be an ICD-10-CM code or its beginning, such as G40'),
    )
    .optional(),
  snomed: z.array(z.string().regex(/^\d{6,18}$/, 'must be a SNOMED CT code in quotes, such as "84757009"')).optional(),
  parents: z.array(id).optional(),
  inLabels: z.literal(false).optional(),
  measured: closed({ analyte: z.enum(ANALYTES), ...LIMIT, note: text.optional(), source: sources })
    .superRefine(oneSided)
    .superRefine(({ analyte, unit }, context) => isUnitOf(analyte, unit, context))
    .optional(),
});

export type ConditionFile = z.infer<typeof condition>;
