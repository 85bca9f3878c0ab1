import { isBodySystem, systemHeads } from './body-system.ts';
import { tidy } from './effect-term.ts';
import { frequenciesIn } from './frequency.ts';

/** What the sentences before leave open. */
export interface Context {
  /** Whether the lines that follow are entries of a list. */
  readonly inList: boolean;
  /** Whether the line before was the name of a body system, so that its effects follow. */
  readonly underSystem?: true;
  /** The share that a lead gives to the list below it. */
  readonly frequency?: string;
}

const OPENS = /:\s*$|\b(?:following|listed|below|list)\b/i;
const OF_EFFECTS = /\b(?:reactions?|events|effects|experiences?|symptoms|abnormalities)\b/i;

/**
 * What a sentence leaves open for the next: "Reactions in less than 2% of patients are listed below." gives its share to the
 * body systems that follow.
 */
export function contextAfter(text: string, before: Context): Context {
  if (isBodySystem(tidy(text))) return { ...before, underSystem: true };
  if (systemHeads(text).some(({ start }) => start < 3)) return { inList: before.inList, ...kept(before) };
  if (OPENS.test(text) && OF_EFFECTS.test(text)) {
    const frequency = frequenciesIn(text).at(-1)?.value;
    return { inList: true, ...(frequency !== undefined && { frequency }) };
  }
  if (text.length < 160 && (before.inList || before.underSystem)) return { ...before };
  // A second sentence of the lead ("They are ranked by frequency.") does not end it.
  return { inList: false, ...(text.length < 300 && !/%/.test(text) ? kept(before) : {}) };
}

function kept({ frequency }: Context): { readonly frequency?: string } {
  return frequency === undefined ? {} : { frequency };
}
