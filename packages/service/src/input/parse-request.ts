import { parseJson } from '@doseline/engine';
import type { z } from 'zod';
import { BadInput } from './bad-input.ts';
import { sayIssue } from './say-issue.ts';

/**
 * Reads a JSON text by a schema. Throws InputError with line and column where it is no JSON, and BadInput that names every field that is wrong.
 */
export function parseRequest<Value>(text: string, schema: z.ZodType<Value>): Value {
  const parsed = schema.safeParse(parseJson(text), { error: sayIssue });
  if (parsed.success) return parsed.data;
  const said = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the request'}: ${message}`);
  throw new BadInput(`The request cannot be used. ${said.join('; ')}.`);
}
