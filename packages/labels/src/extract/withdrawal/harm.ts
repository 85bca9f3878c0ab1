import { ANY_HARM, ANY_SIGNS, STOP, STOP_HARM, SUDDEN_STOP, SYNDROME, TAPER } from './cues.ts';
import { near, rx, within } from './rx.ts';
import { type Span, spanOf } from './span.ts';

const LEADS = rx`
  \b(?:result(?:s|ed|ing)? in|lead(?:s|ing)? to|led to|cause[ds]?|causing|precipitat(?:e[ds]?|ing)|produce[ds]?|
  provoke[ds]?|trigger(?:s|ed)?|increase[ds]?|followed by|associated with|accompanied by|unmask|exacerbate[ds]?|worsen(?:s|ed)?|
  contribute[ds]? to|experience[ds]?|(?:may|might|can|will) (?:also )?(?:develop|experience|occur)|risk of|
  exhibit(?:ed)?|manifest(?:ed)? by)\b`;
const OCCURS = rx`
  \b(?:occur(?:s|red|ring|rence)?|report(?:s|ed)|described|observed|seen|develop(?:s|ed|ing)?|
  experienc(?:e[ds]?|ing)|appear(?:s|ed)?|happen(?:s|ed)?|arise|emerge[ds]?|noted|possible|show(?:s|ed|n)|
  cases? of|likely|includ(?:es?|ed|ing))\b`;
const WITH = rx`
  \b(?:on|upon|after|following|with|when|whenever|while|if|during|due to|from|by|because of|have|who|being)\b`;

/** Up to twenty words that ask for no stop. */
const CALM = /[^\s\w]*\s+(?:(?!(?:if|unless|until|at)\b|in (?:any )?patients? (?:who|that|in whom))\S+\s+){0,20}?/;
/** "Discontinuation may lead to exacerbation". */
const FORWARD = rx`${STOP}${CALM}${LEADS}${within(14)}(?:${STOP_HARM})|${STOP}: may result in symptoms`;
/** "Seizures were seen after drug discontinuance". */
const BACKWARD = rx`(?:${STOP_HARM})${within(30)}${WITH}${near(7)}(?:${STOP}|${TAPER}|dose reduction)`;
/** "Symptoms reported after discontinuation include". */
const SIGNS = rx`${ANY_SIGNS}${within(12)}${OCCURS}${near(3)}(?:on|upon|after|following|during|with)${near(4)}${STOP}`;
/** "Withdrawal symptoms have been reported", "symptoms of withdrawal include". */
const NAMED = rx`
  (?:${SYNDROME})(?: \([^()]*\))?(?: such as|
  ${within(14)}(?:${OCCURS}|\b(?:characteri[sz]ed|consist\w*|range[ds]?|similar|lasting|may|can|usually|were|are|is)\b))|
  (?:${LEADS}|${OCCURS})${within(10)}(?:${SYNDROME})`;
/** The stop is itself an answer to harm: "should be discontinued in patients who develop seizures". */
const ANSWER = rx`
  \b(?:should|must|consider|immediately|promptly|permanently|^\W*)${within(3)}${STOP}${within(12)}
  (?:if|when|at the first|until|unless|in (?:any )?patients? (?:who|that|with|in whom)|occurs?|treatment if)\b|
  \bimmediate(?:ly)? (?:withdraw|discontinu|stop)|\bsuspected (?:to|of)\b`;

/**
 * Where a part of a sentence says what harm stopping does: the harm and the stop. Undefined when it says none. `effects` are
 * the places of effects that the lexicon knows.
 */
export function harmIn(text: string, effects: readonly Span[]): readonly Span[] | undefined {
  const sudden = SUDDEN_STOP.exec(text);
  if (sudden !== null) {
    const stop = spanOf(sudden);
    const after = ANY_HARM.exec(text.slice(stop[1]));
    if (after !== null) return [stop, moved(spanOf(after), stop[1])];
    const before = ANY_HARM.exec(text.slice(0, stop[0]));
    if (before !== null) return [spanOf(before), stop];
    const effect = effects.find(([start, end]) => end <= stop[0] || start >= stop[1]);
    if (effect !== undefined) return effect[0] < stop[0] ? [effect, stop] : [stop, effect];
  }
  const stated = ANSWER.test(text) ? null : (BACKWARD.exec(text) ?? SIGNS.exec(text) ?? FORWARD.exec(text));
  const found = stated ?? NAMED.exec(text);
  return found === null ? undefined : [spanOf(found)];
}

const moved = ([start, end]: Span, by: number): Span => [start + by, end + by];
