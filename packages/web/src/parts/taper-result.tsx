import { type Day, drawCurve, type Knowledge, type TaperPlan, type TaperRequest } from '@doseline/engine';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { dayWords } from '../state/day-words.ts';
import { useEntry } from '../state/entry.tsx';
import { stepsUntil, typedOver } from '../state/taper-answer.ts';
import type { TaperDraft } from '../state/taper-draft.ts';
import { taperReminders } from '../state/taper-reminders.ts';
import { methodWords, pieces, plainly } from '../state/taper-words.ts';
import { typedNumber } from '../state/typed-number.ts';
import { urgencyWords } from '../state/words.ts';
import { CalendarButton } from './calendar-button.tsx';
import { CallList } from './call-list.tsx';
import { SaidList } from './said-list.tsx';
import { SourceLinks } from './source-links.tsx';
import { TaperChangeBar } from './taper-change.tsx';
import { TaperChart } from './taper-chart.tsx';
import { TaperTable } from './taper-table.tsx';

interface TaperResultProps {
  readonly knowledge: Knowledge;
  readonly draft: TaperDraft;
  readonly request: TaperRequest;
  readonly plan: TaperPlan;
  /** The plan before a change: its steps lead up to the day of it. */
  readonly before: TaperPlan | undefined;
  readonly today: Day;
  readonly onDraft: (draft: TaperDraft) => void;
}

/** A taper: who must watch it, the staircase, the steps with what is taken, what to mind, what to dispense, whom to call. */
export function TaperResult({ knowledge, draft, request, plan, before, today, onDraft }: TaperResultProps) {
  const { basis, steps, ends, warnings, supervise, notes, signs, sources } = plan;
  const first = steps[0]?.from ?? request.start;
  const all = useMemo(() => [...(before ? stepsUntil(before, first) : []), ...steps], [before, first, steps]);
  const weight = typedNumber(useEntry().draft.weightKg);
  const curve = useMemo(() => levelOf(all, request, plan, knowledge, weight), [all, request, plan, knowledge, weight]);
  const last = steps.at(-1)?.dailyDose ?? 0;
  const reminders = taperReminders({ ...plan, steps: all }, today);
  return (
    <>
      <div className="results-top">
        <h2>The plan</h2>
        <Button className="button small no-print" onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <p className="plan-line">
        {basis.drug}, from {request.currentDailyDose} {basis.unit} a day to{' '}
        {last === 0 ? 'nothing' : `${last} ${basis.unit} a day`}, in {all.length - 1} steps:{' '}
        <b>
          {last === 0 ? 'the first day without it' : 'there'} is {dayWords(ends)}
        </b>
        .
      </p>
      <p className="verdict" data-urgency="soon">
        A draft for the prescriber, never a plan to follow alone. Do not start it before somebody who can judge it has
        agreed.
      </p>
      {supervise.map(({ say, urgency, do: advice }) => (
        <p key={say} className="verdict" data-urgency={urgency === 'routine' ? 'soon' : urgency}>
          {say} <b>{urgencyWords(urgency)}.</b> {advice}
        </p>
      ))}
      <TaperChart
        drug={basis.drug}
        unit={basis.unit}
        steps={all}
        from={request.currentDailyDose}
        curve={curve && !('refused' in curve) ? curve : undefined}
      />
      {curve ? (
        <p className="fine">
          {'refused' in curve
            ? `No level is drawn: ${curve.refused}`
            : `Level: the line is each day’s average, the band runs from its lowest to its highest by any known half-life. ${plainly(curve.warnings.join(' '))}`}
        </p>
      ) : null}
      <h3>The steps</h3>
      <TaperTable
        caption={`Steps of ${basis.drug}`}
        steps={all}
        unit={basis.unit}
        onDose={before ? undefined : (at, dose) => onDraft({ ...draft, doses: typedOver(plan, at, dose) })}
      />
      <p className="fine no-print">
        {before
          ? 'To type over a step, undo the change first.'
          : 'A dose can be typed over: the plan then keeps the list of your doses, and the rules still hold.'}
      </p>
      <TaperChangeBar
        key={first}
        change={draft.change}
        offered={today > first && today < ends ? today : first}
        onChange={(change) => onDraft({ ...draft, change })}
      />
      <SaidList heading="Mind" lines={warnings.map(plainly)} className="mind" />
      <Dispense plan={plan} {...(before && { since: first })} />
      <Signs signs={signs} />
      {reminders.length > 0 ? (
        <CalendarButton reminders={reminders} name="reminders" offer="Name medicine and doses in the titles" />
      ) : null}
      <CallList lines={knowledge.pack.helpLines ?? []} kinds={['poison', 'crisis', 'substance-use']} />
      <SaidList heading="For the person" lines={notes.patient} />
      <SaidList heading="For professionals" lines={notes.professional} />
      <p className="fine">
        {methodWords(basis.method)}
        {basis.percent === undefined
          ? ''
          : `, ${basis.percent} ${basis.method === 'hyperbolic' ? 'points' : 'percent'}`}
        {basis.step === undefined ? '' : `, ${basis.step} ${basis.unit}`}, every {basis.everyDays} days; stopping is the
        last step from {basis.stopFrom} {basis.unit}.{' '}
        {basis.guidance === undefined
          ? 'There is no guidance on this medicine here: the figures are those of the form.'
          : 'What the form leaves open comes from the guidance.'}
      </p>
      <div className="plan-sources">
        <h3>Sources</h3>
        <SourceLinks sources={sources} />
      </div>
      <p className="fine">
        As of {dayWords(today)}, with knowledge {knowledge.pack.version}.
      </p>
    </>
  );
}

/** The level through the plan; undefined where the unit is not one that the model reckons in. */
function levelOf(
  steps: TaperPlan['steps'],
  request: TaperRequest,
  { basis }: TaperPlan,
  knowledge: Knowledge,
  weight: ReturnType<typeof typedNumber>,
) {
  const toMg = { mg: 1, mcg: 0.001, g: 1000 }[basis.unit];
  if (toMg === undefined) return undefined;
  return drawCurve(
    {
      drug: basis.drug,
      route: basis.route,
      ...(typeof weight === 'number' && weight > 0 && { weightKg: weight }),
      dailyDoseBefore: request.currentDailyDose * toMg,
      steps: steps.map(({ days, dailyDose, doses }) => ({
        days,
        dailyDose: dailyDose * toMg,
        dosesPerDay: Math.max(1, doses.length),
      })),
    },
    knowledge,
  );
}

function Dispense({ plan: { basis, dispense }, since }: { readonly plan: TaperPlan; readonly since?: Day }) {
  const words = ({ strength, form, liquid, count, whole }: TaperPlan['dispense']['total'][number]) =>
    liquid
      ? `${Number(count.toFixed(2))} mL of ${form}, ${strength} ${basis.unit} in each mL`
      : `${whole} × ${form} ${strength} ${basis.unit}${whole === count ? '' : ` (${pieces(count)} are used)`}`;
  if (dispense.total.length === 0) return null;
  return (
    <section className="dispense" aria-labelledby="dispense-heading">
      <h3 id="dispense-heading">To dispense{since ? `, from ${dayWords(since)} on` : ''}</h3>
      <ul>
        {dispense.total.map((supply) => (
          <li key={`${supply.strength} ${supply.form}`}>{words(supply)}</li>
        ))}
      </ul>
      {dispense.periods.length > 1 ? (
        <details>
          <summary>Supply by supply</summary>
          <ul>
            {dispense.periods.map(({ from, days, tablets }) => (
              <li key={from}>
                {dayWords(from)}, {days} days: {tablets.map(words).join('; ')}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Signs({ signs }: { readonly signs: TaperPlan['signs'] }) {
  if (signs.length === 0) return null;
  return (
    <section className="signs" aria-labelledby="signs-heading">
      <h3 id="signs-heading">Signs of going too fast</h3>
      {signs.map(({ say, early, severe, do: advice }) => (
        <div key={say}>
          <p>{say}</p>
          {early.length > 0 ? (
            <p>
              <b>Early:</b> {early.join(', ')}.
            </p>
          ) : null}
          {severe.length > 0 ? (
            <p>
              <b>Severe:</b> {severe.join(', ')}.
            </p>
          ) : null}
          {advice ? (
            <p className="advice" data-urgency={advice.urgency}>
              <b>{urgencyWords(advice.urgency)}.</b> {advice.say}
            </p>
          ) : null}
        </div>
      ))}
    </section>
  );
}
