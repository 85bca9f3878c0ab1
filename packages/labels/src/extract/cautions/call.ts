import type { Mention } from '../lexicon.ts';
import type { Statement } from '../statement.ts';
import { isOwn } from './beside.ts';
import { type Cue, cues } from './cues.ts';
import { type Frame, isThere } from './frames.ts';

const SUCH =
  /^(?:such|these) (?:patients|individuals|persons|conditions|cases)\b|^in (?:such|these|this) (?:patients|population|setting|cases)\b/i;

/** The cues of a sentence, and those of the next when it speaks of the same patients ("Such patients should …"). */
export function callsOf(text: string, next: Statement | undefined): readonly Cue[] {
  const own = cues(text);
  if (next === undefined || !SUCH.test(next.text)) return own;
  const later = cues(next.text).filter(({ kind }) => kind === 'advice');
  return [...own, ...later.map((cue) => ({ ...cue, start: text.length, text: '' }))];
}

/** What comes of stopping is no state that the drug makes worse. */
const STOPPING = /\b(?:discontinu|withdraw|cessation|abrupt|stopp)/i;

/** Told by facts of their own: not to stop it suddenly. */
const AT_STOPPING =
  /\babrupt(?:ly)?\s+(?:discontinu|withdraw|cessation|stopp)|\b(?:discontinu\w+|withdraw\w*|stopp\w+)\s+(?:\w+\s+){0,4}?abruptly\b/i;

/** How far from a condition, in characters, a call for care may stand. */
const REACH = 400;

/** A call for care with the condition that it concerns. */
export interface Call {
  readonly cue: Cue;
  /** Only a raised risk or a report: nothing says what to do, nor that the drug makes the condition worse. */
  readonly risk: boolean;
}

/** The call for care that concerns a condition: the strongest near it; undefined where it is not the patient's own. */
export function callFor(
  mention: Mention,
  text: string,
  within: readonly Frame[],
  calls: readonly Cue[],
): Call | undefined {
  const kinds = within
    .filter(
      (frame) =>
        frame.start <= mention.start &&
        mention.end <= frame.end &&
        isThere(text, frame, mention.start) &&
        !(frame.kind === 'worse' && STOPPING.test(text)),
    )
    .map(({ kind }) => kind);
  const own = isOwn(text, mention.start, mention.end);
  if (own !== undefined) kinds.push(own);
  if (kinds.length === 0 || AT_STOPPING.test(text)) return undefined;
  const near = calls.filter((cue) => Math.abs(cue.start - mention.start) <= REACH);
  const advice = near.find(({ kind }) => kind === 'advice');
  if (advice !== undefined) return { cue: advice, risk: false };
  const here: Cue = { kind: 'risk', text: '', start: mention.start };
  const risk = near.find(({ kind }) => kind === 'risk');
  if (risk !== undefined) return { cue: risk, risk: !kinds.includes('worse') && !kinds.includes('first') };
  if (kinds.includes('first')) return { cue: { ...here, kind: 'advice' }, risk: false };
  const [any] = near;
  if (kinds.includes('worse')) return { cue: any ?? here, risk: false };
  return kinds.includes('prior') && any !== undefined ? { cue: any, risk: true } : undefined;
}
