import type { Day, Knowledge, TaperPlan, TaperRequest } from '@doseline/engine';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { dayWords, withDayWords } from '../state/day-words.ts';
import { useEntry } from '../state/entry.tsx';
import { typedOver } from '../state/taper-answer.ts';
import type { ChangedPlan } from '../state/taper-changes.ts';
import type { TaperDraft } from '../state/taper-draft.ts';
import { levelOf, levelWarnings } from '../state/taper-level.ts';
import { taperReminders } from '../state/taper-reminders.ts';
import { basisWords, plainly } from '../state/taper-words.ts';
import { typedNumber } from '../state/typed-number.ts';
import { urgencyWords } from '../state/words.ts';
import { CalendarButton } from './calendar-button.tsx';
import { CallList } from './call-list.tsx';
import { SaidList } from './said-list.tsx';
import { SourceLinks } from './source-links.tsx';
import { SwitchStages } from './switch-stages.tsx';
import { TaperChangeBar } from './taper-change.tsx';
import { TaperChart } from './taper-chart.tsx';
import { TaperDispense } from './taper-dispense.tsx';
import { TaperSigns } from './taper-signs.tsx';
import { TaperTable } from './taper-table.tsx';

interface TaperResultProps {
  readonly knowledge: Knowledge;
  readonly draft: TaperDraft;
  readonly request: TaperRequest;
  /** The plan before any change. */
  readonly first: TaperPlan;
  /** The plan after the changes, with all steps from the beginning. */
  readonly changed: ChangedPlan;
  readonly today: Day;
  readonly onDraft: (draft: TaperDraft) => void;
}

/** A taper: who must watch it, the staircase, the steps with what is taken, what to mind, what to dispense, whom to call. */
export function TaperResult({ knowledge, draft, request, first, changed, today, onDraft }: TaperResultProps) {
  const { plan, changes, refused } = changed;
  const steps = useMemo(() => timed(changed.steps, request), [changed.steps, request]);
  const { basis, ends, warnings, supervise, notes, signs, sources } = plan;
  const { switch: change } = first;
  const since = changes.length > 0 ? plan.steps[0]?.from : undefined;
  const from = change?.chosen ?? request.currentDailyDose;
  // While one medicine takes the place of the other, the picture shows how the new one comes in.
  const drawn = useMemo(() => [...enteringSteps(first), ...steps], [first, steps]);
  const before = change ? 0 : request.currentDailyDose;
  const weight = typedNumber(useEntry().draft.weightKg);
  const curve = useMemo(
    () => levelOf(plan.basis, drawn, before, weight, knowledge),
    [drawn, before, plan, knowledge, weight],
  );
  const last = steps.at(-1)?.dailyDose ?? 0;
  const reminders = taperReminders(first, steps, today);
  const canType = changes.length === 0 && change === undefined;
  const onDose = canType
    ? (at: number, dose: number) => onDraft({ ...draft, doses: typedOver(plan, at, dose) })
    : undefined;
  return (
    <>
      <div className="results-top">
        <h2>The plan</h2>
        <Button className="button small no-print" onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <p className="plan-line">
        {change ? `${change.from}, ${request.currentDailyDose} mg a day, is replaced by ${basis.drug}; then ` : ''}
        {basis.drug}, from {from} {basis.unit} a day to {last === 0 ? 'nothing' : `${last} ${basis.unit} a day`}, in{' '}
        {stepCount(steps, from)}:{' '}
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
        steps={drawn}
        from={before}
        curve={curve && !('refused' in curve) ? curve : undefined}
        onDose={onDose}
      />
      {curve ? (
        <p className="fine">
          {'refused' in curve
            ? `No level is drawn: ${curve.refused}`
            : `Level: the line is each day’s average, the band runs from its lowest to its highest by any known half-life. ${plainly(levelWarnings(curve, drawn).join(' '))}`}
        </p>
      ) : null}
      {change ? <SwitchStages change={change} /> : null}
      <h3>The steps</h3>
      <TaperTable caption={`Steps of ${basis.drug}`} steps={steps} unit={basis.unit} onDose={onDose} />
      <p className="fine no-print">
        {onDose
          ? 'A dose can be typed over, or dragged in the picture: the plan then keeps the list of your doses, and the rules still hold.'
          : changes.length > 0
            ? 'To type over a step, undo the changes first.'
            : 'Steps after a change of medicine are not typed over here.'}
      </p>
      <TaperChangeBar
        changes={draft.changes}
        made={changes}
        refused={refused}
        offered={offeredDay(plan, today)}
        everyDays={basis.everyDays}
        onChanges={(next) => onDraft({ ...draft, changes: next })}
      />
      <SaidList heading="Mind" lines={warnings.map((say) => withDayWords(plainly(say)))} className="mind" />
      {change?.dispense && changes.length === 0 ? (
        <>
          <TaperDispense dispense={change.dispense.old} unit="mg" drug={`${change.from} while it is replaced`} />
          <TaperDispense dispense={change.dispense.new} unit="mg" drug={`${change.to} while it comes in`} />
        </>
      ) : null}
      <TaperDispense
        dispense={plan.dispense}
        unit={basis.unit}
        since={since}
        {...(change && { drug: `${basis.drug} after that` })}
      />
      <TaperSigns signs={signs} />
      {reminders.length > 0 ? (
        <CalendarButton reminders={reminders} name="reminders" offer="Name medicine and doses in the titles" />
      ) : null}
      <CallList lines={knowledge.pack.helpLines ?? []} kinds={['poison', 'crisis', 'substance-use']} />
      <SaidList heading="For the person" lines={notes.patient.map(plainly)} />
      <SaidList heading="For professionals" lines={notes.professional.map(plainly)} />
      <p className="fine">
        {basisWords(basis, largestStep(plan.steps))}; stopping is the last step from {basis.stopFrom} {basis.unit}.{' '}
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

/** The first day from which a plan can be changed: today while it runs, else its first. */
function offeredDay({ steps, ends }: TaperPlan, today: Day): Day {
  const first = steps[0]?.from ?? ends;
  return today > first && today < ends ? today : first;
}

/** Doses that fall: what is kept at first, or once more after a change, is no step. */
function stepCount(steps: TaperPlan['steps'], from: number): string {
  const count = steps.filter(({ dailyDose }, at) => dailyDose < (steps[at - 1]?.dailyDose ?? from)).length;
  return `${count} ${count === 1 ? 'step' : 'steps'}`;
}

function largestStep(steps: TaperPlan['steps']): number {
  return Math.max(0, ...steps.slice(1).map(({ dailyDose }, at) => (steps[at]?.dailyDose ?? dailyDose) - dailyDose));
}

/** What is taken once a day is taken at its own usual time: the plan's bedtime is only the last of several. */
function timed(steps: TaperPlan['steps'], { dosesPerDay }: TaperRequest): TaperPlan['steps'] {
  if (dosesPerDay > 1) return steps;
  return steps.map((step) => ({
    ...step,
    doses: step.doses.map((dose) => (dose.time === 'bedtime' ? { ...dose, time: 'once a day' } : dose)),
  }));
}

/** The doses of the new medicine while it takes the place of the old one. */
function enteringSteps({ switch: change }: TaperPlan): TaperPlan['steps'] {
  return (change?.stages ?? []).map(({ from, days, new: { dailyDose, doses } }) => ({ from, days, dailyDose, doses }));
}
