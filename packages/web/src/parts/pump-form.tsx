import { ANY_PUMP, type PumpRecord } from '@doseline/engine';
import type { PumpAnswer } from '../state/pump-answer.ts';
import { type PumpDraft, type PumpFigures, withModel } from '../state/pump-draft.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayText } from './day-text.tsx';
import { FlexPeriods } from './flex-periods.tsx';
import { NumberText } from './number-text.tsx';
import { SelectField } from './select-field.tsx';

interface PumpFormProps {
  readonly pumps: readonly PumpRecord[];
  readonly pump: PumpRecord;
  readonly draft: PumpDraft;
  readonly troubles: PumpAnswer['troubles'];
  readonly onChange: (draft: PumpDraft) => void;
}

/** What is asked of a pump: what its record and the report of its last refill say. */
export function PumpForm({ pumps, pump, draft, troubles, onChange }: PumpFormProps) {
  const change = (part: Partial<PumpDraft>) => onChange({ ...draft, ...part });
  const figure = (name: keyof PumpFigures, label: string, unit: string, usual?: number) => (
    <NumberText
      label={label}
      unit={unit}
      value={draft.figures[name]}
      trouble={troubles[name]}
      usual={usual === undefined ? undefined : String(usual)}
      onChange={(value) => change({ figures: { ...draft.figures, [name]: value } })}
    />
  );
  return (
    <>
      <SelectField
        label="Model"
        value={draft.model}
        choices={pumps.map(({ id, name }) => [id, id === ANY_PUMP ? 'Not known: careful values are taken' : name])}
        onChange={(id) => {
          const chosen = pumps.find((one) => one.id === id);
          if (chosen) onChange(withModel(draft, chosen, pump));
        }}
      />
      <div className="field-grid">
        {figure('reservoirMl', 'Reservoir', 'mL')}
        {figure('alarmMl', 'Alarm at', 'mL')}
      </div>
      <fieldset>
        <legend>The fill</legend>
        <div className="field-grid">
          <DayText
            label="Day of the fill"
            value={draft.filledOn}
            onChange={(filledOn) => change({ filledOn })}
            trouble={troubles.filledOn}
          />
          {figure('fillMl', 'Filled with', 'mL')}
        </div>
        {figure('concentrationMcgPerMl', 'Concentration', 'mcg/mL')}
      </fieldset>
      <fieldset>
        <legend>The dose</legend>
        <ChoiceField
          label="How it is given"
          value={draft.mode}
          onChange={(mode) => change({ mode })}
          choices={[
            ['constant', 'The same all day'],
            ['flex', 'By periods (flex)'],
          ]}
        />
        {draft.mode === 'constant' ? (
          figure('dailyDoseMcg', 'Dose a day', 'mcg')
        ) : (
          <FlexPeriods periods={draft.periods} onChange={(periods) => change({ periods })} trouble={troubles.periods} />
        )}
      </fieldset>
      <details className="more-fields">
        <summary>Margins, the dose before, the refill before</summary>
        <div className="field-grid">
          {figure('marginDays', 'Margin before the alarm', 'days', pump.marginDays)}
          {figure('stabilityDays', 'Medicine keeps', 'days', pump.stabilityDays)}
          {figure('previousDailyDoseMcg', 'Dose a day before', 'mcg')}
        </div>
        <p className="fine">
          With the fill before this one it is seen whether what was withdrawn fits what should have been left.
        </p>
        <div className="field-grid">
          <DayText
            label="Day of the fill before"
            value={draft.beforeOn}
            onChange={(beforeOn) => change({ beforeOn })}
            trouble={troubles.beforeOn}
          />
          {figure('beforeFillMl', 'Filled then with', 'mL')}
          {figure('withdrawnMl', 'Withdrawn at this fill', 'mL')}
        </div>
      </details>
    </>
  );
}
