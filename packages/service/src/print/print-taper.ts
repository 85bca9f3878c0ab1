import {
  addDays,
  type HelpLine,
  sayDay,
  sayPart,
  type TaperPlan,
  type TaperRefusal,
  type TaperSwitch,
} from '@doseline/engine';
import { printRefusal } from './print-refusal.ts';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** A taper as a table with what to mind, or its refusal, as text. */
export function printTaper(made: TaperPlan | TaperRefusal, width: number): string {
  const parts = 'refused' in made ? refusal(made, width) : plan(made, width);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function refusal(made: TaperRefusal, width: number): readonly string[] {
  return [printRefusal(made, width), made.switch === undefined ? '' : ranges(made.switch, width)];
}

function plan(made: TaperPlan, width: number): readonly string[] {
  const { basis, steps, ends, dispense, notes, warnings, supervise, signs, call, sources } = made;
  return [
    `${coloured('bold', `Taper of ${basis.drug}`)} (${basis.route}), to ${basis.target === 0 ? 'nothing' : `${basis.target} ${basis.unit} a day`} on ${ends}`,
    section(
      'WATCHED BY A PROFESSIONAL',
      supervise.map(({ say, do: advice }) => `${say} ${advice}`),
      width,
    ),
    section('MIND', warnings, width),
    made.switch === undefined ? '' : switched(made.switch, width),
    table(made, width),
    section(
      'TO DISPENSE',
      dispense.total.map((part) => `${sayPart({ ...part, count: part.whole }, basis.unit)}`),
      width,
    ),
    section('FOR THE PERSON', notes.patient, width),
    section('FOR PROFESSIONALS', notes.professional, width),
    section(
      'WARNING SIGNS',
      signs.flatMap(({ say, early, severe, do: advice }) => [
        say,
        ...(early.length > 0 ? [`Early: ${early.join(', ')}.`] : []),
        ...(severe.length > 0 ? [`Severe: ${severe.join(', ')}.`] : []),
        ...(advice === undefined ? [] : [`${advice.urgency.toUpperCase()}: ${advice.say}`]),
      ]),
      width,
    ),
    section('WHOM TO CALL', call.map(helpLine), width),
    section('SOURCES', sourceLines(sources), width),
    wrap(`${steps.length} steps. A draft for a prescriber: nobody should change a dose by it alone.`, width),
  ];
}

function table({ steps, basis, dispense }: TaperPlan, width: number): string {
  const several = new Set(dispense.total.map(({ form }) => form)).size > 1;
  const doses = steps.map(({ dailyDose }) => `${dailyDose} ${basis.unit}`);
  const widest = Math.max(5, ...doses.map((dose) => dose.length));
  const rows = steps.map(({ from, days, dailyDose, doses: day, forced }, index) => {
    const last = index === steps.length - 1;
    const until = last ? 'from then on'.padEnd(17) : `to ${addDays(from, days - 1)} ${String(days).padStart(3)}d`;
    const lead = `${from} ${until} ${(doses[index] ?? '').padStart(widest)}  `;
    return wrap(
      dailyDose === 0 ? 'nothing' : `${sayDay(day, basis.unit, several)}${forced ? ' *' : ''}`,
      width,
      lead,
      ' '.repeat(lead.length),
    );
  });
  const note = steps.some(({ forced }) => forced) ? ['* larger than asked: the products make nothing between'] : [];
  return [coloured('bold', 'STEPS'), ...rows, ...note].join('\n');
}

function switched(made: TaperSwitch, width: number): string {
  const rows = made.stages.map(({ from, days, old, new: added }) =>
    wrap(
      `${made.from} ${old.dailyDose} mg (${sayDay(old.doses, 'mg')}), ${made.to} ${added.dailyDose} mg (${sayDay(added.doses, 'mg')})`,
      width,
      `${from} ${String(days).padStart(3)}d  `,
      ' '.repeat(17),
    ),
  );
  return [ranges(made, width), ...rows].join('\n');
}

function ranges({ from, to, ranges: tables, say, chosen }: TaperSwitch, width: number): string {
  const lines = tables.map(
    ({ table: name, low, high, verified }) =>
      ` - ${name}: ${low === high ? low : `${low} to ${high}`} mg of ${to} a day${verified ? '' : ' (not verified)'}`,
  );
  return [
    `${coloured('bold', `SWITCH from ${from} to ${to}`)}${chosen === undefined ? '' : `, ${chosen} mg a day as the prescriber chose`}`,
    ...lines,
    wrap(say, width),
  ].join('\n');
}

function helpLine({ name, number, hours, url, for: what, verified }: HelpLine): string {
  const parts = [name, number, hours, what, url].filter((part) => part !== undefined);
  return `${parts.join(', ')}${verified ? '' : ' (not verified)'}`;
}

function section(title: string, lines: readonly string[], width: number): string {
  if (lines.length === 0) return '';
  return [coloured('bold', title), ...lines.map((line) => wrap(line, width, ' - ', '   '))].join('\n');
}
