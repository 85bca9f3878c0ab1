import type { ExtractedWithdrawal } from '@doseline/engine';
import type { Lexicon, Mention } from '../lexicon.ts';
import { pointerWords } from '../statement.ts';
import { adviceIn } from './advice.ts';
import { harmIn } from './harm.ts';
import { ofOtherFamily } from './other-drug.ts';
import { type Part, parts } from './parts.ts';
import { asideOfAdvice, asideOfHarm, becauseOfReaction, ofNewborn } from './set-aside.ts';
import type { Span } from './span.ts';

/** What is known around a sentence. */
export interface Around {
  /** The sentence before it. */
  readonly before?: string;
  /** The drug of the label; without it every drug that is named is taken to be the one that is stopped. */
  readonly own?: { readonly drugs: ReadonlySet<string>; readonly names: string };
}

/** What a sentence says about stopping: the fact without its section. */
export type WithdrawalStatement = Omit<ExtractedWithdrawal, 'kind' | 'section'>;

interface Judged {
  readonly about: ExtractedWithdrawal['about'];
  readonly spans: readonly Span[];
  readonly part: Part;
}

const WORTH_READING =
  /discontinu|dis-continu|withdr[ae]w|cessation|ceas|stop|interrupt|terminat|taper|wean|abstinence|rebound|gradual|slow|abrupt|sudden|decrement/i;

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
  const read = parts(sentence).flatMap((part) => judge(part, before) ?? []);
  if (read.length === 0) return undefined;
  const mentions = lexicon.find(sentence);
  const judged = read.filter((one) => !ofAnother(one, mentions, around.own));
  const [main] = judged;
  if (main === undefined) return undefined;
  const signs = signsIn(judged, mentions);
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
    return { about, spans: [advice], part };
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

/** Whether the drug that is stopped is not the label's: it names another beside the stop, and the label's nowhere. */
function ofAnother({ part, spans }: Judged, mentions: readonly Mention[], own: Around['own']): boolean {
  if (own === undefined) return false;
  const drugs = mentions.filter(({ kind, start, end }) => kind === 'drug' && part.start <= start && end <= part.end);
  if (drugs.some(({ id }) => own.drugs.has(id))) return false;
  const beside = ({ start, end }: Mention) =>
    spans.some(([from, to]) => part.start + from - BESIDE <= start && end <= part.start + to + BESIDE);
  return drugs.some((drug) => !NO_DRUG.has(drug.id) && beside(drug)) || ofOtherFamily(part.text, own.names);
}

const BESIDE = 25;
/** Names that stand for more than a drug: "thyroid storm". */
const NO_DRUG = new Set(['thyroid', 'alcohol', 'oxygen']);

function signsIn(judged: readonly Judged[], mentions: readonly Mention[]): readonly string[] {
  const within = mentions.filter(({ start, end }) => judged.some(({ part }) => part.start <= start && end <= part.end));
  const effects = within.filter(({ kind }) => kind === 'effect');
  const conditions = within.filter(
    ({ kind, start, end }) =>
      kind === 'condition' && !effects.some((effect) => effect.start < end && start < effect.end),
  );
  return [...new Set([...effects, ...conditions].sort((a, b) => a.start - b.start).map(({ id }) => id))];
}
