import type { Knowledge } from '@doseline/engine';
import type { TaperAnswer } from '../state/taper-answer.ts';
import type { TaperDraft } from '../state/taper-draft.ts';
import { NumberText } from './number-text.tsx';
import { SelectField } from './select-field.tsx';
import { TextLine } from './text-line.tsx';

interface TaperSwitchFieldsProps {
  readonly knowledge: Knowledge;
  /** Id of the medicine that is taken now. */
  readonly drug: string;
  readonly draft: TaperDraft;
  readonly troubles: TaperAnswer['troubles'];
  readonly onChange: (change: TaperDraft['switch']) => void;
}

/** A change to a longer-acting medicine that comes first, where tables say how much of it stands for the dose. */
export function TaperSwitchFields({ knowledge, drug, draft, troubles, onChange }: TaperSwitchFieldsProps) {
  const known = (knowledge.pack.switches ?? []).filter(
    ({ to, equivalents }) => to !== drug && equivalents.some((one) => one.drug === drug),
  );
  const { switch: change } = draft;
  if (known.length === 0) return null;
  const put = (part: Partial<TaperDraft['switch']>) => onChange({ ...change, ...part });
  return (
    <fieldset>
      <legend>Another medicine first</legend>
      <SelectField
        label="Change first to"
        value={change.to}
        choices={[['', 'No change'], ...known.map(({ to }) => [to, to] as const)]}
        onChange={(to) => put({ to })}
      />
      {change.to === '' ? null : (
        <>
          <div className="field-grid">
            <NumberText
              label="Dose a day, then"
              unit="mg"
              value={change.dailyDose}
              trouble={troubles.switchDose}
              onChange={(dailyDose) => put({ dailyDose })}
            />
            <NumberText
              label="Over"
              unit="days"
              usual="14"
              value={change.overDays}
              trouble={troubles.switchDays}
              onChange={(overDays) => put({ overDays })}
            />
          </div>
          <p className="fine">The prescriber chooses the dose. Without one the tables are shown.</p>
          <TextLine
            label="Strengths then"
            value={change.strengths}
            onChange={(strengths) => put({ strengths })}
            description={`Those of ${change.to}, such as 2 mg, 5 mg. Left empty: its plain tablets known here.`}
          />
        </>
      )}
    </fieldset>
  );
}
