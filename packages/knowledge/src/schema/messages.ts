import type { z } from 'zod';
import type { KnowledgeProblem } from '../problem.ts';
import type { Path, ReadYaml } from '../yaml.ts';
import { nearest } from './nearest.ts';

/** Schema issues as problems that a pharmacist can act on, each at its line and column. */
export function schemaProblems(file: string, read: ReadYaml, issues: readonly z.core.$ZodIssue[]): KnowledgeProblem[] {
  return issues.flatMap((issue): KnowledgeProblem[] => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const problem = (message: string, at = read.at(path)): KnowledgeProblem => {
      return { file, ...at, level: 'error', rule: 'schema', message };
    };
    if (issue.code === 'unrecognized_keys') {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, i) =>
        problem(messages[i] ?? `unknown key \`${key}\``, read.at([...path, key], 'key')),
      );
    }
    return [problem(messageOf(issue, path, valueAt(read.value, path)))];
  });
}

function messageOf(issue: z.core.$ZodIssue, path: Path, value: unknown): string {
  const name = nameOf(path);
  if (issue.code === 'custom') return `${name} ${issue.message}`;
  if (value === undefined) return `${name} is missing`;
  if (value === null) return `${name} is empty: fill it in or take the line out`;
  switch (issue.code) {
    case 'invalid_value':
      return oneOf(name, issue.values.map(String), value);
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      return options.length > 0 ? oneOf(name, options, value) : `${name} has a shape that is not known`;
    }
    case 'invalid_type':
      return `${name} ${expected(issue.expected, value)}`;
    case 'too_small':
      if (issue.origin === 'array')
        return `${name} needs at least ${issue.minimum} entr${issue.minimum === 1 ? 'y' : 'ies'}`;
      if (issue.origin === 'string') return `${name} must not be empty`;
      return `${name} must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}, not ${shown(value)}`;
    case 'too_big':
      if (issue.origin === 'array') return `${name} takes at most ${issue.maximum} entries`;
      return `${name} must be at most ${issue.maximum}, not ${shown(value)}`;
    default:
      return `${name} ${issue.message}`;
  }
}

function oneOf(name: string, options: readonly string[], value: unknown): string {
  // A short list is read at a glance; there a guess would only mislead.
  const meant = typeof value === 'string' && options.length > 6 ? nearest(value, options) : undefined;
  const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  const only = options.length === 1 ? `must be ${options[0]}` : `must be one of ${options.join(', ')}`;
  return `${name} ${only}, not ${shown(value)}${hint}`;
}

function expected(type: string, value: unknown): string {
  if (type === 'string' && typeof value === 'number') return `must be text: put ${value} in quotes`;
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list, such as [first, second]',
    tuple: 'a list, such as [first, second]',
    object: 'a set of `key: value`',
    record: 'a set of `key: value`',
    int: 'a whole number',
  };
  return `must be ${words[type] ?? type}, not ${shown(value)}`;
}

/** `severity`, `members[2]`; the file itself when the path is empty. */
function nameOf(path: Path): string {
  let name = '';
  for (const step of path) name = typeof step === 'number' ? `${name}[${step}]` : step;
  return name === '' ? 'the file' : `\`${name}\``;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a set of `key: value`';
  return `\`${String(value)}\``;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at)) at = typeof step === 'number' ? at[step] : undefined;
    else if (typeof at === 'object' && at !== null) {
      // One value may stand where a list is allowed.
      if (typeof step !== 'number') at = (at as Readonly<Record<string, unknown>>)[step];
    } else if (typeof step !== 'number') return undefined;
  }
  return at;
}
