import type { Route } from '../nouns/route.ts';
import type { FoundName, Names } from './names.ts';
import { type ProductWord, productWord } from './product-words.ts';
import type { StrengthText } from './strength-text.ts';
import type { Token } from './tokens.ts';

/** A name in the line, with the strength that follows it. */
export interface Group {
  readonly found: FoundName;
  readonly text: string;
  strength?: StrengthText;
}

/** A line while it is read: its tokens, and what they were found to say. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: Names;
  readonly groups: Group[];
  readonly unread: string[];
  /** Set when a part of a combination is unknown. */
  broken: boolean;
  form?: string;
  route?: Route;
  usual?: Route;
  release?: 'extended' | 'delayed';
  brand?: string;
  /** Set when a number without a unit was taken as mg. */
  unitAssumed?: boolean;
  rest: string;
}

/** The line from one token up to another, as written. */
export function sliceOf({ text, tokens }: Line, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? text.length, tokens[to - 1]?.end ?? text.length);
}

/** Notes a name; "Toprol XL" and "Lioresal Intrathecal" say release and route themselves. */
export function addGroup(line: Line, { found, text }: Group): void {
  const isFirst = line.groups.push({ found, text }) === 1;
  for (const word of text.toLowerCase().split(/[^a-z]+/)) {
    const { route, release } = productWord(word) ?? {};
    note(line, { ...(route && { route }), ...(isFirst && release && { release }) });
  }
}

/** Notes what a word says, unless another has said it before. */
export function note(line: Line, { form, usual, route, release }: ProductWord): void {
  if (form !== undefined && (line.form ?? 'system') === 'system') line.form = form;
  if (usual !== undefined) line.usual ??= usual;
  if (route !== undefined) line.route ??= route;
  if (release !== undefined) line.release ??= release;
}
