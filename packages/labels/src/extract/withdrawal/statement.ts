import type { ExtractedWithdrawal } from '@doseline/engine';
import type { Lexicon, Mention } from '../lexicon.ts';
import { pointerWords } from '../statement.ts';
import { adviceIn } from './advice.ts';
import { harmIn } from './harm.ts';
import { type Part, parts } from './parts.ts';
import { asideOfAdvice, asideOfHarm, becauseOfReaction, ofNewborn } from './set-aside.ts';

/** What a sentence says about stopping: the fact without its section. */
export type WithdrawalStatement = Omit<ExtractedWithdrawal, 'kind' | 'section'>;

interface Judged {
  readonly about: ExtractedWithdrawal['about'];
  readonly spans: readonly (readonly [number, number])[];
  readonly part: Part;
}

const WORTH_READING =
  /discontinu|dis-continu|withdr[ae]w|cessation|ceas|stop|interrupt|terminat|taper|wean|abstinence|rebound|gradual|slow|abrupt|sudden|decrement/i;

/**
 * What one sentence says about the harm of stopping a drug or about stopping it slowly; undefined when it says nothing of the
 * kind. `before` is the sentence before it.
 *
 * @example withdrawalStatement('Seizures may occur if it is stopped abruptly.', lexicon)
 * // { about: 'abrupt-stop-harm', signs: ['seizure'], words: ['seizures', 'stopped abruptly'] }
 */
export function withdrawalStatement(sentence: string, lexicon: Lexicon, before = ''): WithdrawalStatement | undefined {
  if (!WORTH_READING.test(sentence)) return undefined;
  const judged = parts(sentence).flatMap((part) => judge(part, before.toLowerCase()) ?? []);
  const [main] = judged;
  if (main === undefined) return undefined;
  const signs = signsIn(judged, lexicon.find(sentence, ['effect', 'condition']));
  const words = pointerWords(
    main.spans.map(([start, end]) => sentence.slice(main.part.start + start, main.part.start + end)),
  );
  return { about: main.about, ...(signs.length > 0 && { signs }), words };
}

function judge(part: Part, before: string): Judged | undefined {
  const { text } = part;
  const advice = asideOfAdvice(text) === undefined ? adviceIn(text) : undefined;
  if (advice !== undefined) {
    const about = ofNewborn(text)
      ? 'neonatal-withdrawal'
      : becauseOfReaction(text)
        ? 'stop-because-of-reaction'
        : 'taper-advice';
    return { about, spans: advice, part };
  }
  const harm = asideOfHarm(text, before) === undefined ? harmIn(text) : undefined;
  if (harm === undefined) return undefined;
  const about = /\brebound\b/.test(text)
    ? 'rebound'
    : /\binability to take|\bmissed dos/.test(text)
      ? 'missed-dose'
      : ofNewborn(text)
        ? 'neonatal-withdrawal'
        : 'abrupt-stop-harm';
  return { about, spans: harm, part };
}

function signsIn(judged: readonly Judged[], mentions: readonly Mention[]): readonly string[] {
  const within = mentions.filter(({ start, end }) => judged.some(({ part }) => part.start <= start && end <= part.end));
  const effects = within.filter(({ kind }) => kind === 'effect');
  const conditions = within.filter(
    ({ kind, start, end }) =>
      kind === 'condition' && !effects.some((effect) => effect.start < end && start < effect.end),
  );
  return [...new Set([...effects, ...conditions].sort((a, b) => a.start - b.start).map(({ id }) => id))];
}
