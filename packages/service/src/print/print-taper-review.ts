import type { TaperRefusal, TaperReview } from '@doseline/engine';
import { printRefusal } from './print-refusal.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** Remarks on somebody else's taper as text. */
export function printTaperReview(made: TaperReview | TaperRefusal, width: number): string {
  if ('refused' in made) return `${printRefusal(made, width)}\n`;
  const lines = made.remarks.map(({ grade, step, stage, say }) =>
    wrap(
      say,
      width,
      `${coloured(COLOUR[grade], grade.toUpperCase().padEnd(8))}${stage === undefined ? '' : `stage ${stage} of the switch: `}${step === undefined ? '' : `step ${step}: `}`,
      '  ',
    ),
  );
  const verdict = wrap(VERDICTS[made.verdict], width);
  return `${[coloured('bold', made.verdict.toUpperCase()), verdict, ...lines].join('\n')}\n`;
}

const COLOUR = { danger: 'red', wrong: 'magenta', caution: 'yellow', unknown: 'cyan' } as const;
const VERDICTS = {
  'keeps the rules':
    'Nothing in this plan breaks the rules that were asked for. That is not the same as safe: the prescriber decides.',
  'ask first': 'Ask the prescriber about these remarks before the plan is followed.',
  'do not follow': 'Do not follow this plan as it is written. Do not stop the medicine either: ask the prescriber.',
} as const;
