import {
  addDays,
  daysBetween,
  type TaperDispense,
  type TaperPlan,
  type TaperRefusal,
  type TaperSwitch,
} from '@doseline/engine';
import { printRefusal } from './print-refusal.ts';
import { sayHelpLine } from './say-help-line.ts';
import { section } from './section.ts';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { doseWords, NBSP, saySupply } from './taper-doses.ts';
import { sayOnce } from './taper-signs.ts';
import { weekday } from './weekday.ts';
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
  const { basis, steps, dispense, notes, warnings, supervise, call, sources } = made;
  const once = sayOnce(made);
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
    section('FOR THE PERSON', once.person, width),
    section('FOR PROFESSIONALS', notes.professional, width),
    section('WARNING SIGNS', once.signs, width),
    section('WHOM TO CALL', call.map(sayHelpLine), width),
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

/** Supplies that are all told; of more the first ones are, because nobody has half a year of it at home. */
const MOST_SUPPLIES = 6;
const FIRST_SUPPLIES = 3;

/** What is given out, supply by supply, and the whole. */
function supplies({ periods, total }: TaperDispense, unit: string): readonly string[] {
  const all = `In all: ${saySupply(total, unit)}`;
  if (periods.length < 2) return periods.length === 0 ? [] : [saySupply(total, unit)];
  const told = periods.slice(0, periods.length > MOST_SUPPLIES ? FIRST_SUPPLIES : MOST_SUPPLIES);
  const left = periods.length - told.length;
  return [
    ...told.map(({ from, days, tablets }) => `${from}, for ${days} days: ${saySupply(tablets, unit)}`),
    ...(left > 0 ? [`and ${left} more supplies, each when it is due`] : []),
    all,
  ];
}

/** Days of nothing are no step. */
function counted(steps: TaperPlan['steps']): string {
  const count = steps.filter(({ dailyDose }) => dailyDose > 0).length;
  return count === 0 ? 'No step: it ends at once.' : `${count} ${count === 1 ? 'step' : 'steps'} before the end.`;
}

function table({ steps, basis }: TaperPlan, width: number): string {
  const words = doseWords(
    steps.flatMap(({ doses }) => doses),
    basis.unit,
  );
  const weekdays = new Set(steps.map(({ from }) => weekday(from)));
  const [only] = weekdays.size === 1 ? weekdays : [];
  const doses = steps.map(({ dailyDose }) => (dailyDose === 0 ? '' : `${dailyDose} ${basis.unit}`));
  const widest = Math.max(5, ...doses.map((dose) => dose.length));
  const rows = steps.map(({ from, days, dailyDose, doses: day, forced }, index) => {
    const last = index === steps.length - 1;
    const until = last ? 'from then on'.padEnd(17) : `to ${addDays(from, days - 1)} ${String(days).padStart(3)}d`;
    const begins = only === undefined ? `${weekday(from).slice(0, 3)} ${from}` : from;
    const lead = `${begins} ${until} ${(doses[index] ?? '').padStart(widest)}  `;
    return wrap(
      dailyDose === 0 ? 'nothing' : `${words.sayDay(day)}${forced ? `${NBSP}*` : ''}`,
      width,
      lead,
      ' '.repeat(lead.length),
    );
  });
  const legend = [...(only === undefined ? [] : [`Each step begins on a ${only}.`]), ...words.legend].join(' ');
  const note = steps.some(({ forced }) => forced) ? ['* larger than asked: the products make nothing between'] : [];
  return [coloured('bold', 'STEPS'), ...(legend === '' ? [] : [wrap(legend, width)]), ...rows, ...note].join('\n');
}

function switched(made: TaperSwitch, width: number): string {
  const widest = Math.max(made.from.length, made.to.length);
  const before = doseWords(
    made.stages.flatMap(({ old }) => old.doses),
    'mg',
  );
  const after = doseWords(
    made.stages.flatMap(({ new: added }) => added.doses),
    'mg',
  );
  const legends = [
    ...before.legend.map((legend) => `${made.from}: ${legend}`),
    ...after.legend.map((legend) => `${made.to}: ${legend}`),
  ];
  const rows = made.stages.flatMap(({ from, days, old, new: added }) =>
    [
      { name: made.from, day: old, words: before, lead: `${from} ${String(days).padStart(3)}d  ` },
      { name: made.to, day: added, words: after, lead: ' '.repeat(17) },
    ].map(({ name, day, words, lead }) => {
      const first = `${lead}${name.padEnd(widest)} ${day.dailyDose === 0 ? ''.padStart(8) : `${day.dailyDose} mg`.padStart(8)}  `;
      return wrap(words.sayDay(day.doses), width, first, ' '.repeat(first.length));
    }),
  );
  const given = made.dispense;
  const dispense =
    given === undefined
      ? []
      : [
          wrap(
            `To dispense for the change: of ${made.from} ${saySupply(given.old.total, 'mg') || 'nothing'}; of ${made.to} ${saySupply(given.new.total, 'mg')}.`,
            width,
          ),
        ];
  return [ranges(made, width), ...legends.map((legend) => wrap(legend, width)), ...rows, ...dispense].join('\n');
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
