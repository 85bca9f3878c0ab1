import { DOSE, GRADUAL, LESS, OVER_TIME, STOP, SUDDEN, SUDDEN_STOP, TAPER } from './cues.ts';
import { near, nearBut, rx, within } from './rx.ts';
import { type Span, spanOf } from './span.ts';

const NOT = rx`\b(?:do not|don't|not(?! an?\b)|never|avoid(?:ed|ing|ance of)?|without|rather than|instead of|against)\b`;

/** "Do not stop abruptly", "sudden discontinuation should be avoided", "rather than abrupt cessation". */
const NOT_SUDDEN = rx`
  ${NOT}${near(5)}${SUDDEN_STOP}|
  \b(?:do not|never|should not(?: be)?|must not(?: be)?)${near(1)}${SUDDEN}|
  ${SUDDEN_STOP}${near(18)}should be avoided|
  ${SUDDEN_STOP}${near(10)}(?:(?:should|must|is|are)(?: generally| usually)? (?:be avoided|not (?:be |recommended|advis))|
  avoided|inadvisable|not recommended)`;

const PRESCRIBER = rx`
  advice|consult\w*|talk\w*|physician|doctor|prescriber|health ?care|provider|supervision|instructed|told|advised|discuss\w*`;

/** "Should not stop without medical advice", "consult before abruptly discontinuing". */
const NOT_ALONE = rx`
  ${NOT}${near(8)}${STOP}${within(12)}(?:without|unless|until|before)${near(6)}(?:${PRESCRIBER})|
  \b(?:consult|talk to|talk with|check with)\b${near(4)}(?:${PRESCRIBER})${near(2)}before${within(8)}(?:${SUDDEN_STOP})`;

/** Between "slowly" and the verb: no other time or clause. */
const CALM = nearBut(5, /after|following|when|if|until|once|upon|disappear\w*|and|or|should|may|increas\w*|titrat\w*/);

/** "Reduce the dose gradually", "a gradual withdrawal", "withdrawn over two weeks", "halve the dose before stopping". */
const SLOW = [
  rx`${GRADUAL}${CALM}(?:${STOP}|${LESS})`,
  rx`(?:${STOP}|${LESS})${within(16)}${GRADUAL}`,
  rx`(?:${STOP}|${LESS})${within(10)}${OVER_TIME}`,
  rx`${LESS}${near(3)}${DOSE}${within(12)}(?:before|prior to)${near(4)}${STOP}`,
  rx`${LESS}${near(3)}${DOSE} and (?:then )?(?:discontinue|stop|withdraw)\b`,
  rx`
    ${LESS}${near(8)}(?:by|in|of)${near(8)}
    (?:every (?:\d|\w+ (?:days?|weeks?)|week)|each week|per week|weekly|decrements)\b`,
];

const OUGHT = rx`
  \b(?:should|must|recommend(?:ed|s)?|advis(?:e|ed|able)|necessary|required?|consider(?:ed|ation)?|prefer(?:red|able|ably)|
  (?:is|are|has|have|needs?) to be|may (?:then |also )?be(?! associated)|may continue|intended|dictates|use|using|important|
  by (?:gradual|slow|taper)\w*|can provide|physician (?:may|can)|reduced by)\b`;
const ORDER = rx`
  (?:^|[:,)•-]|\band|\bor|\bthen|\bplease|\bshould|\d|\bwarnings?|\bprecautions|\badministration|\binformation)\s*
  (?:gradually |slowly |always |subsequently |then |if possible,? )*
  (?:taper|reduce|decrease|withdraw|discontinue|wean|lower|stop|use|do|initiate the)\b`;
/** A finding, not advice. */
const FOUND =
  /\b(?:un)?able to taper|\bdifficulty tapering|\btaper to zero|\brapid (?:dose )?taper|\b(?:pausing|paused?) the taper/;

/** Where a part of a sentence advises to stop slowly, or not to stop suddenly; undefined when it does not. */
export function adviceIn(text: string): Span | undefined {
  const not = NOT_SUDDEN.exec(text) ?? NOT_ALONE.exec(text);
  if (not !== null) return spanOf(not);
  if (!OUGHT.test(text) && !ORDER.test(text)) return undefined;
  const slow = SLOW.map((rule) => rule.exec(text)).find((match) => match !== null);
  const found = slow ?? (FOUND.test(text) ? null : TAPER.exec(text));
  return found === null ? undefined : spanOf(found);
}
