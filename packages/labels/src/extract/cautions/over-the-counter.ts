import type { Cue } from './cues.ts';

const ASK =
  /\bask (?:a|your) (?:doctor|physician|health ?care (?:professional|provider))(?: or pharmacist)? before (?:use|using)\b[^.]{0,20}?\bif\b/i;
const ELSEWHERE =
  /\b(?:when using|stop use|do not (?:use|exceed|take)|if pregnant|keep out|directions|other information|inactive|allergy alert|(?:are|is) (?:now )?taking|(?:are|is) presently taking|questions|overdose|in case of)\b/i;

/** A part of a text in which a patient is told to ask first. */
export interface AskFirst {
  readonly start: number;
  readonly end: number;
  /** The words that open the part, where they stand in this sentence. */
  readonly cue: Cue | undefined;
  /** Whether the part goes on in the next sentence. */
  readonly open: boolean;
}

/**
 * Where "Ask a doctor before use if you have" reaches to in a sentence. Its list often runs on over several, so `open` says
 * whether the sentence before left one open.
 */
export function askFirst(text: string, open: boolean): readonly AskFirst[] {
  const found: AskFirst[] = [];
  let from = 0;
  let inside = open;
  let cue: Cue | undefined;
  while (from < text.length) {
    if (!inside) {
      const ask = ASK.exec(text.slice(from));
      if (ask === null) break;
      cue = { kind: 'advice', text: ask[0], start: from + ask.index };
      from += ask.index + ask[0].length;
    }
    const stop = ELSEWHERE.exec(text.slice(from));
    const end = stop === null ? text.length : from + stop.index;
    found.push({ start: from, end, cue, open: stop === null });
    if (stop === null) break;
    from = end;
    inside = false;
    if (ASK.exec(text.slice(from)) === null) break;
  }
  return found;
}
