import type { Refill, RefillList, RefillState } from '@doseline/engine';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { valueWords } from './value-words.ts';
import { wrap } from './wrap.ts';

/** The supplies of a person as text, the most pressing first; what was not reckoned at the end. */
export function printRefills({ refills, unknown, asOf }: RefillList, width: number): string {
  const parts = [
    `Supplies on ${asOf}: ${refills.length === 0 ? 'none is known.' : refills.length}`,
    ...refills.map((refill) => printRefill(refill, width)),
    unknown.length === 0
      ? ''
      : [
          coloured('bold', 'NOT KNOWN'),
          ...unknown.map(({ medicine, reason }) => wrap(`${medicine}: ${reason}`, width, ' ? ', '   ')),
        ].join('\n'),
    wrap('Reckoned from what was handed over: nothing here shows what was taken.', width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const COLOUR: Readonly<Record<RefillState, Parameters<typeof coloured>[0]>> = {
  late: 'red',
  out: 'magenta',
  soon: 'yellow',
  enough: 'green',
  'in hospital': 'cyan',
  covered: 'cyan',
  'long gone': 'cyan',
};

/** What a late supply does is told in full where it ran out or soon will. */
function printRefill({ medicine, runsOut, daysLeft, state, say, because, risk }: Refill, width: number): string {
  const pressing = state === 'late' || state === 'out' || state === 'soon';
  const lines = [
    wrap(
      `${medicine}: ${daysLeft > 0 ? 'runs' : 'ran'} out ${runsOut}. ${say}`,
      width,
      `${coloured(COLOUR[state], state.toUpperCase())} `,
      '  ',
    ),
    wrap(`because: ${because.join('; ')}`, width, '  ', '    '),
  ];
  if (risk === undefined || !pressing) return lines.join('\n');
  lines.push(wrap(risk.say, width, '  ! ', '    '));
  lines.push(
    wrap(`First signs ${risk.onsetHours[0]} to ${risk.onsetHours[1]} hours after the last dose.`, width, '    '),
  );
  if (risk.do !== undefined) lines.push(wrap(risk.do.say, width, '  -> ', '     '));
  if (risk.unverified !== undefined)
    lines.push(wrap(`not verified against a source: ${risk.unverified.map(valueWords).join(', ')}`, width, '    '));
  lines.push(...sourceLines(risk.sources, 3).map((line) => wrap(line, width, '    source ', '           ')));
  return lines.join('\n');
}
