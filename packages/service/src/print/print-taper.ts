import {
  addDays,
  daysBetween,
  type HelpLine,
  sayDay,
  sayPart,
  type TaperPlan,
  type TaperRefusal,
  type TaperSupply,
  type TaperSwitch,
} from '@doseline/engine';
import { printRefusal } from './print-refusal.ts';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { URGENCY_WORDS } from './urgency-words.ts';
import { wrap } from './wrap.ts';

/** A taper as a table with what to mind, or its refusal, as text. */
export function printTaper(made: TaperPlan | TaperRefusal, width: number): string {
  const parts = 'refused' in made ? refusal(made, width) : plan(made, width);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`.replaceAll(NBSP, ' ');
}

function refusal(made: TaperRefusal, width: number): readonly string[] {
  return [printRefusal(made, width), made.switch === undefined ? '' : ranges(made.switch, width)];
}

function plan(made: TaperPlan, width: number): readonly string[] {
  const { basis, steps, dispense, notes, warnings, supervise, signs, call, sources } = made;
  return [
    wrap(heading(made), width),
    section(
      'WATCHED BY A PROFESSIONAL',
      supervise.map(({ say, do: advice }) => `${say} ${advice}`),
      width,
    ),
    section('MIND', warnings, width),
    made.switch === undefined ? '' : switched(made.switch, width),
    table(made, width),
    section('TO DISPENSE', supplies(dispense, basis.unit), width),
    section('FOR THE PERSON', notes.patient, width),
    section('FOR PROFESSIONALS', notes.professional, width),
    section(
      'WARNING SIGNS',
      signs.flatMap(({ say, early, severe, do: advice }) => [
        say,
        ...(early.length > 0 ? [`Early: ${early.join(', ')}.`] : []),
        ...(severe.length > 0 ? [`Severe: ${severe.join(', ')}.`] : []),
        ...(advice === undefined ? [] : [`${URGENCY_WORDS[advice.urgency]}: ${advice.say}`]),
      ]),
      width,
    ),
    section('WHOM TO CALL', call.map(helpLine), width),
    section('SOURCES', sourceLines(sources), width),
    wrap(`${counted(steps)} A draft for a prescriber: nobody should change a dose by it alone.`, width),
  ];
}

function heading({ basis, steps, ends, switch: change }: TaperPlan): string {
  const { drug, route, unit, currentDailyDose, target } = basis;
  const begins = change?.stages[0]?.from ?? steps[0]?.from ?? ends;
  const weeks = Math.round(daysBetween(begins, ends) / 7);
  const end = `${target === 0 ? 'nothing' : `${target} ${unit} a day`} on ${ends}${weeks > 1 ? `, in ${weeks} weeks` : ''}`;
  const from = `${currentDailyDose} ${unit} a day`;
  if (change === undefined) return `${coloured('bold', `Taper of ${drug}`)} (${route}), from ${from} to ${end}`;
  return `${coloured('bold', `Change from ${change.from} to ${drug}`)} (${route}), ${from}, then down to ${end}`;
}

/** What is given out first, and the whole: nobody has half a year of it at home. */
function supplies({ periods, total }: TaperPlan['dispense'], unit: string): readonly string[] {
  const said = (parts: readonly TaperSupply[]) =>
    parts.map((part) => sayPart({ ...part, count: part.whole }, unit)).join(', ');
  const [first, ...others] = periods;
  if (first === undefined || others.length === 0) return total.map((part) => said([part]));
  return [`First, for ${first.days} days: ${said(first.tablets)}`, `Of the whole plan, bit by bit: ${said(total)}`];
}

/** Days of nothing are no step. */
function counted(steps: TaperPlan['steps']): string {
  const count = steps.filter(({ dailyDose }) => dailyDose > 0).length;
  return count === 0 ? 'No step: it ends at once.' : `${count} ${count === 1 ? 'step' : 'steps'} before the end.`;
}

/** What belongs together stays on one line: "1½ × 5 mg". */
function together(day: string): string {
  return day.replaceAll(' × ', `${NBSP}×${NBSP}`).replaceAll(/(\d) (?=[a-zA-Z]+\b)/g, `$1${NBSP}`);
}

const NBSP = '\u00A0';

function table({ steps, basis, dispense }: TaperPlan, width: number): string {
  const several = new Set(dispense.total.map(({ form }) => form)).size > 1;
  const doses = steps.map(({ dailyDose }) => (dailyDose === 0 ? '' : `${dailyDose} ${basis.unit}`));
  const widest = Math.max(5, ...doses.map((dose) => dose.length));
  const rows = steps.map(({ from, days, dailyDose, doses: day, forced }, index) => {
    const last = index === steps.length - 1;
    const until = last ? 'from then on'.padEnd(17) : `to ${addDays(from, days - 1)} ${String(days).padStart(3)}d`;
    const lead = `${from} ${until} ${(doses[index] ?? '').padStart(widest)}  `;
    return wrap(
      dailyDose === 0 ? 'nothing' : `${together(sayDay(day, basis.unit, several))}${forced ? `${NBSP}*` : ''}`,
      width,
      lead,
      ' '.repeat(lead.length),
    );
  });
  const note = steps.some(({ forced }) => forced) ? ['* larger than asked: the products make nothing between'] : [];
  return [coloured('bold', 'STEPS'), ...rows, ...note].join('\n');
}

function switched(made: TaperSwitch, width: number): string {
  const widest = Math.max(made.from.length, made.to.length);
  const rows = made.stages.flatMap(({ from, days, old, new: added }) =>
    [
      { name: made.from, day: old, lead: `${from} ${String(days).padStart(3)}d  ` },
      { name: made.to, day: added, lead: ' '.repeat(17) },
    ].map(({ name, day, lead }) => {
      const first = `${lead}${name.padEnd(widest)} ${day.dailyDose === 0 ? ''.padStart(8) : `${day.dailyDose} mg`.padStart(8)}  `;
      return wrap(together(sayDay(day.doses, 'mg')), width, first, ' '.repeat(first.length));
    }),
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

function helpLine({ name, number, text, hours, url, for: what, verified }: HelpLine): string {
  const parts = [name, number, text, hours, what, url].filter((part) => part !== undefined);
  return `${parts.join(', ')}${verified ? '' : ' (not verified)'}`;
}

function section(title: string, lines: readonly string[], width: number): string {
  if (lines.length === 0) return '';
  return [coloured('bold', title), ...lines.map((line) => wrap(line, width, ' - ', '   '))].join('\n');
}
