import {
  InputError,
  type Knowledge,
  parseDay,
  type ReadPerson,
  readParsed,
  type Screening,
  screen,
} from '@doseline/engine';
import { type Draft, isBlank } from './draft.ts';
import type { OpenedDocument } from './entry.tsx';
import { toPersonFile } from './person-file.ts';

/** A screening with the person it is about, or what stood in its way. */
export type Answer =
  | { readonly is: 'blank' }
  | { readonly is: 'answer'; readonly read: ReadPerson; readonly screening: Screening }
  | { readonly is: 'broken'; readonly say: string };

/**
 * Screens what was entered: the opened document when there is one, else the form as a person file.
 * `today` is used when the input asks for no other day.
 */
export function answerOf(
  draft: Draft,
  document: OpenedDocument | undefined,
  knowledge: Knowledge,
  today: string,
): Answer {
  if (!document && isBlank(draft)) return { is: 'blank' };
  try {
    const read = document ? document.read : readParsed(toPersonFile(draft, today));
    const asOf = read.asOf ?? parseDay(today);
    if (!asOf) return { is: 'broken', say: 'The date of this computer cannot be read.' };
    return { is: 'answer', read, screening: screen(read.person, knowledge, { asOf, problems: read.problems }) };
  } catch (error) {
    if (error instanceof InputError) return { is: 'broken', say: error.message };
    const why = error instanceof Error ? error.message : String(error);
    return {
      is: 'broken',
      say: `This is a fault of Doseline, not of the list. Please report it with these words: ${why}`,
    };
  }
}
