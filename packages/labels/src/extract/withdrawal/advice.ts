import {
  DOSE,
  either,
  GRADUAL,
  gap,
  LESS_NOUN,
  LESS_VERB,
  pattern,
  STOP,
  STOP_NOUN,
  STOP_VERB,
  SUDDEN,
  SUDDEN_STOP,
  TAPER,
} from './cues.ts';

const NOT =
  "\\b(?:do not|does not|don't|not|never|avoid(?:ed|ing|ance of)?|without|rather than|instead of|against|no)\\b";
const STOPPING = `\\b(?:${STOP_NOUN}|${STOP_VERB}|${LESS_NOUN}|${LESS_VERB})\\b`;
const OUGHT =
  '\\b(?:should|must|recommend(?:ed|s)?|advis(?:e|ed|able)|needs? to|necessary|required?|consider(?:ed|ation)?|prefer(?:red|able|ably)|is to be|are to be|may|can|use|important|when|if|by|to|please|suggested)\\b';

/** "Reduce the dose gradually", "a gradual withdrawal", "slowly weaned". */
const SLOW_STOP = pattern(
  either(
    `${GRADUAL}${gap(5)}\\b(?:${STOP_NOUN}|${LESS_NOUN}|${STOP_VERB}|${LESS_VERB}|titrat(?:e|ed|ion|ing) (?:down|off))\\b`,
    `\\b(?:${STOP_NOUN}|${STOP_VERB}|${LESS_NOUN}|${LESS_VERB})\\b${gap(16, true)}${GRADUAL}`,
    `${STOP}${gap(10, true)}over (?:a period of |at least |the course of )?[\\w ]{0,20}?\\b(?:days|weeks?|months)\\b`,
    `\\b(?:${LESS_VERB}|reducing|decreasing) (?:the |their |its |your )?(?:[\\w-]+ ){0,3}${DOSE}\\b${gap(12, true)}(?:before|prior to)${gap(4)}${STOP}`,
    `\\b(?:${LESS_VERB}|reducing|decreasing)\\b${gap(8, true)}(?:by|in)${gap(8, true)}(?:every|each|per|at weekly|weekly|decrements)\\b`,
  ),
);

/** "Taper the dose", "should be tapered", "using dose tapering". */
const TAPERING = pattern(TAPER);

/** "Do not stop abruptly", "sudden discontinuation should be avoided", "rather than abrupt cessation". */
const NOT_SUDDEN = pattern(
  either(
    `${NOT}${gap(5)}${SUDDEN_STOP}`,
    `${NOT}${gap(2)}${SUDDEN}`,
    `${SUDDEN_STOP}${gap(12, true)}(?:should|must|is|are)(?: generally| usually)? (?:be avoided|not (?:be |recommended|advis))`,
    `${SUDDEN_STOP}${gap(8, true)}(?:avoided|inadvisable|not recommended)\\b`,
    `${SUDDEN}${gap(2)}\\bshould not be${gap(3)}${STOPPING}`,
  ),
);

/** "Should not stop without medical advice". */
const NOT_ALONE = pattern(
  either(
    `${NOT}${gap(8)}${STOP}${gap(12, true)}(?:without|unless|until|before)${gap(6)}(?:advice|consult\\w*|talk\\w*|physician|doctor|prescriber|healthcare|health care|provider|supervision|checking|instructed|told|advised|discuss\\w*)`,
  ),
);

/** Where the cue of an advice stands in a part of a sentence: the slices that show it. */
export function adviceIn(text: string): readonly (readonly [number, number])[] | undefined {
  const not = NOT_SUDDEN.exec(text) ?? NOT_ALONE.exec(text);
  if (not !== null) return [spanOf(not)];
  const slow = SLOW_STOP.exec(text);
  if (slow !== null && advises(text)) return [spanOf(slow)];
  const taper = TAPERING.exec(text);
  if (taper !== null && advises(text) && !/\b(?:un)?able to taper|difficulty tapering|taper to zero/.test(text))
    return [spanOf(taper)];
  return undefined;
}

/** Whether something is asked for, or begins with what to do. */
function advises(text: string): boolean {
  return pattern(OUGHT).test(text) || IMPERATIVE.test(text);
}
const IMPERATIVE =
  /(?:^|[:,)•-]|\band|\bor|\bthen|\btherefore,?|\bsubsequently,?|\d)\s*(?:gradually |slowly |cautiously |always )?(?:taper|reduce|decrease|withdraw|discontinue|wean|lower|stop|use|do)\b/;

function spanOf(match: RegExpExecArray): readonly [number, number] {
  return [match.index, match.index + match[0].length];
}
