import { ROUTES, TAPER_METHODS } from '@doseline/engine';
import { z } from 'zod';
import { closed } from './closed.ts';
import { advice, id, quantity, routes, sources, text, texts } from './values.ts';

const days = z.number().int().positive();
const percent = z.number().positive().max(100);

/** Where a taper is not for home, or only with somebody who watches it. Without a condition of any kind it always holds. */
const limit = closed({
  say: text,
  do: advice,
  conditions: z.array(id).min(1).optional(),
  pregnant: z.literal(true).optional(),
  ageBelow: z.number().positive().max(130).optional(),
  dailyAbove: quantity.optional(),
  route: z.array(z.enum(ROUTES)).min(1).optional(),
});

const band = closed({ above: quantity, step: quantity, everyDays: pair(days).optional() });

/** tapers/benzodiazepines.yml */
export const taper = closed({
  id,
  for: z.array(id).min(1),
  route: routes.optional(),
  /** Of several tapers of one medicine: days of use from which this one holds. */
  usedFromDays: days.optional(),
  method: z.enum(TAPER_METHODS),
  percent: pair(percent).optional(),
  /** Percent of the starting dose at which shares begin to be taken of the dose now taken. */
  currentFrom: percent.optional(),
  /** Where the larger part of a day goes; absent: the night. */
  largerDose: z.literal('morning').optional(),
  /** The form of which the guidance speaks; absent: plain tablets first. */
  form: text.optional(),
  step: quantity.optional(),
  /** In falling order; the first whose `above` the daily dose exceeds counts. */
  bands: z.array(band).min(1).optional(),
  everyDays: pair(days),
  stopFrom: quantity.optional(),
  noneUpToDays: days.optional(),
  refuse: z.array(limit).min(1).optional(),
  supervise: z.array(limit).min(1).optional(),
  notes: closed({ patient: texts.min(1), professional: texts.min(1) }),
  unverified: texts.min(1).optional(),
  source: sources,
})
  .refine(({ method, step }) => (method === 'fixed') === (step !== undefined), {
    message: 'belongs to the method `fixed`, and that method needs it',
    path: ['step'],
  })
  .refine(({ method, percent: share }) => method === 'fixed' || share !== undefined, {
    message: 'is missing: only the method `fixed` does without',
    path: ['percent'],
  })
  .refine(
    ({ bands = [] }) => bands.every(({ above }, i) => i === 0 || above.value < (bands[i - 1]?.above.value ?? 0)),
    {
      message: 'must stand in falling order of `above`: the first that is exceeded counts',
      path: ['bands'],
    },
  );

function pair(entry: z.ZodNumber) {
  return z.tuple([entry, entry]).refine(([low, high]) => low <= high, { message: 'must be [lower, higher]' });
}

export type TaperFile = z.infer<typeof taper>;
