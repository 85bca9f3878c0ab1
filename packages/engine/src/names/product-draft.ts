import type { Route } from '../nouns/route.ts';
import type { FoundName } from './names.ts';
import type { StrengthText } from './strength-text.ts';

/** A name in the line, with the strength that follows it. */
export interface Group {
  readonly found: FoundName;
  readonly text: string;
  strength?: StrengthText;
}

/** The line as read so far. */
export interface Draft {
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
