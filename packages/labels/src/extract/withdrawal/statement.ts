import type { ExtractedWithdrawal } from '@doseline/engine';
import type { Lexicon, Mention } from '../lexicon.ts';
import { pointerWords } from '../statement.ts';
import { adviceIn } from './advice.ts';
import { harmIn } from './harm.ts';
import { type Part, parts } from './parts.ts';
import { rx } from './rx.ts';
import { asideOfAdvice, asideOfHarm, becauseOfReaction, ofNewborn } from './set-aside.ts';
import { signsIn } from './signs.ts';
import type { Span } from './span.ts';
import { type OwnDrug, ofAnotherDrug } from './whose.ts';

/** What is known around a sentence. */
export interface Around {
  /** The sentence before it. */
  readonly before?: string;
  /** The drug of the label; without it every drug that is named is taken to be the one that is stopped. */
  readonly own?: OwnDrug;
}

/** What a sentence says about stopping: the fact without its section. */
export type WithdrawalStatement = Omit<ExtractedWithdrawal, 'kind' | 'section'>;

interface Judged {
  readonly about: ExtractedWithdrawal['about'];
  readonly spans: readonly Span[];
  readonly part: Part;
}

const WORTH_READING = new RegExp(
  rx`
    dis-?continu|withdr[ae]w|cessation|ceas|stop|interrupt|terminat|taper|wean|abstinence|rebound|gradual|slow|abrupt|sudden|
    decrement`.source,
  'i',
);

/**
 * What one sentence says about the harm of stopping a drug or about stopping it slowly; undefined when it says nothing of the
 * kind.
 *
 * @example withdrawalStatement('Seizures may occur if it is stopped abruptly.', lexicon)
 * // { about: 'abrupt-stop-harm', signs: ['seizure'], words: ['seizures', 'stopped abruptly'] }
 */
export function withdrawalStatement(
  sentence: string,
  lexicon: Lexicon,
  around: Around = {},
): WithdrawalStatement | undefined {
  if (!WORTH_READING.test(sentence)) return undefined;
  const before = around.before?.toLowerCase() ?? '';
  const worth = parts(sentence).filter(({ text }) => WORTH_READING.test(text));
  if (worth.length === 0) return undefined;
  const mentions = lexicon.find(sentence, ['drug', 'effect']);
  const { own } = around;
  const judged = worth
    .flatMap((part) => judge(part, before, mentions) ?? [])
    .filter(({ part, spans }) => own === undefined || !ofAnotherDrug(part, spans, mentions, own));
  const [main] = judged;
  if (main === undefined) return undefined;
  const signs =
    main.about === 'stop-because-of-reaction'
      ? []
      : signsIn(
          judged.map(({ part }) => part),
          mentions,
        );
  const words = pointerWords(
    main.spans.flatMap(([start, end]) => ends(sentence.slice(main.part.start + start, main.part.start + end))),
  );
  return { about: main.about, ...(signs.length > 0 && { signs }), words };
}

function judge(part: Part, before: string, mentions: readonly Mention[]): Judged | undefined {
  const { text } = part;
  const advice = asideOfAdvice(text) === undefined ? adviceIn(text) : undefined;
  if (advice !== undefined) {
    const about = ofNewborn(text)
      ? 'neonatal-withdrawal'
      : becauseOfReaction(text)
        ? 'stop-because-of-reaction'
        : 'taper-advice';
    return { about, spans: [advice], part };
  }
  const harm = asideOfHarm(text, before) === undefined ? harmIn(text, effectsIn(part, mentions)) : undefined;
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

function effectsIn(part: Part, mentions: readonly Mention[]): readonly Span[] {
  return mentions
    .filter(({ kind, start, end }) => kind === 'effect' && part.start <= start && end <= part.end)
    .map(({ start, end }) => [start - part.start, end - part.start]);
}

const SHORT = 7;

/** A pointer's phrases are short: of a longer stretch its first and its last words. */
function ends(slice: string): readonly string[] {
  const words = slice.split(/\s+/);
  return words.length <= SHORT ? [slice] : [words.slice(0, 4).join(' '), words.slice(-3).join(' ')];
}
