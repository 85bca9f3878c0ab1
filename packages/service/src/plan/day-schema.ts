import { type Day, parseDay } from '@doseline/engine';
import { z } from '@hono/zod-openapi';

/** A day of the calendar in a request. */
export const daySchema = z
  .string('must be a day, written YYYY-MM-DD')
  .transform((text, context): Day => {
    const found = parseDay(text);
    if (found !== undefined) return found;
    context.addIssue({
      code: 'custom',
      message: `"${text.slice(0, 40)}" is not a day of the calendar; write it as YYYY-MM-DD`,
    });
    return z.NEVER;
  })
  .openapi({ type: 'string', format: 'date', example: '2026-11-01' });
