import { ANY_HARM, either, gap, pattern, STOP, STOP_HARM, SUDDEN_STOP, SYNDROME } from './cues.ts';

const LINK =
  '\\b(?:result(?:s|ed|ing)? in|lead(?:s|ing)? to|led to|cause[ds]?|causing|precipitat(?:e[ds]?|ing)|produce[ds]?|induce[ds]?|provoke[ds]?|trigger(?:s|ed)?|increase[ds]?|followed by|associated with|accompanied by|unmask|exacerbate[ds]?|worsen(?:s|ed)?|contribute[ds]? to|experience[ds]?|develop(?:s|ed)?|risk of|exhibit(?:ed)?|manifest(?:ed)? by)\\b';
const OCCUR =
  '\\b(?:occur(?:s|red|ring|rence)?|report(?:s|ed)|observed|seen|develop(?:s|ed)?|experience[ds]?|appear(?:s|ed)?|happen(?:s|ed)?|arise|emerge[ds]?|noted|possible|persist|followed|potential|risk|can be|may be|had|have had)\\b';
const ON =
  '\\b(?:on|upon|after|following|with|when|whenever|if|during|due to|from|by|because of|in patients (?:who|whose|receiving or being)|is|are|was|were|has been|have been|have|who)\\b';

const SUDDEN = pattern(SUDDEN_STOP);
const ANY = pattern(ANY_HARM);
/** "Discontinuation may lead to exacerbation". */
const FORWARD = pattern(`${STOP}${gap(20, true)}${LINK}${gap(14, true)}${STOP_HARM}`);
/** "Seizures were seen after drug discontinuance". */
const BACKWARD = pattern(`${STOP_HARM}${gap(30, true)}${ON}${gap(7)}(?:${STOP}|dose reduction)`);
/** "Withdrawal symptoms have been reported", "symptoms of withdrawal include". */
const NAMED = pattern(
  either(
    `${SYNDROME}[,)"']*${gap(14, true)}(?:${OCCUR}|\\b(?:includ(?:e[ds]?|ing)|such as|characteri[sz]ed|consist\\w*|range[ds]?|similar|lasting|may|can|have been|has been|usually|were|are|is)\\b)`,
    `${LINK}${gap(10, true)}${SYNDROME}`,
    `${OCCUR}${gap(8, true)}${SYNDROME}`,
  ),
);
const STOPPED = pattern(STOP);

type Span = readonly [number, number];

/** Where a part of a sentence says what stopping does: the stop, and the harm. */
export function harmIn(text: string): readonly Span[] | undefined {
  const sudden = SUDDEN.exec(text);
  if (sudden !== null) {
    const [start, end] = spanOf(sudden);
    const harm = ANY.exec(text.slice(end));
    if (harm !== null)
      return [
        [start, end],
        [end + harm.index, end + harm.index + harm[0].length],
      ];
    const before = ANY.exec(text.slice(0, start));
    if (before !== null) return [spanOf(before), [start, end]];
  }
  for (const rule of [FORWARD, BACKWARD, NAMED]) {
    const found = rule.exec(text);
    if (found !== null) return [spanOf(found)];
  }
  return undefined;
}

/** Whether stopping is named at all. */
export const namesStop = (text: string): boolean => STOPPED.test(text);

function spanOf(match: RegExpExecArray): Span {
  return [match.index, match.index + match[0].length];
}
