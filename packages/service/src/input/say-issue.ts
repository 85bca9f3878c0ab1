import { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in braces',
};

/**
 * What is wrong with a field, to stand behind its name and a colon. Undefined for the library's own words where these are none of
 * the common mistakes. A schema's own message goes before.
 *
 * @example z.number().safeParse('x', { error: sayIssue }).error?.issues[0]?.message // 'must be a number'
 */
export function sayIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `is missing, and must be ${KINDS[issue.expected] ?? issue.expected}`;
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => `"${key}"`).join(', ')}, which it does not know${fieldsOf(issue)}`;
    case 'too_small':
      return sizeOf(issue, issue.minimum, 'least');
    case 'too_big':
      return sizeOf(issue, issue.maximum, 'most');
    default:
      return undefined;
  }
}

function sizeOf({ origin }: { readonly origin: string }, limit: number | bigint, end: 'least' | 'most'): string {
  if (origin === 'array') return `must have ${limit} ${limit === 1 ? 'entry' : 'entries'} at ${end}`;
  return origin === 'string' ? `must have ${limit} characters at ${end}` : `must be ${limit} at ${end}`;
}

function fieldsOf({ inst }: Issue): string {
  return inst instanceof z.ZodObject ? `; it knows ${Object.keys(inst.shape).join(', ')}` : '';
}
