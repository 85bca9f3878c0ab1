import { type Knowledge, parseDay } from '@doseline/engine';
import { pumpOf, pumpRequestOf } from '../state/pump-answer.ts';
import { EMPTY_PUMP_DRAFT, type PumpDraft } from '../state/pump-draft.ts';
import { listed, PUMP_FIELD_WORDS } from '../state/pump-words.ts';
import { today } from '../state/today.ts';
import { PumpForm } from './pump-form.tsx';

interface PumpOfMedicineProps {
  readonly knowledge: Knowledge;
  readonly draft: PumpDraft;
  readonly onChange: (draft: PumpDraft) => void;
}

/** The pump that gives a medicine, as on the page "Pump refill"; it is checked once everything is told. */
export function PumpOfMedicine({ knowledge, draft, onChange }: PumpOfMedicineProps) {
  const pump = pumpOf(knowledge, draft.model);
  const day = parseDay(today());
  if (pump === undefined || day === undefined) return null;
  const { troubles, missing } = pumpRequestOf(draft, day);
  const begun = draft !== EMPTY_PUMP_DRAFT;
  return (
    <>
      <PumpForm
        pumps={knowledge.pack.pumps ?? []}
        pump={pump}
        draft={draft}
        troubles={
          troubles.filledOn ? { ...troubles, filledOn: 'This day is still to come. Check the year.' } : troubles
        }
        onChange={onChange}
      />
      {begun && missing.length > 0 ? (
        <p className="fine">
          The pump is checked once it is told: {listed(missing.map((field) => PUMP_FIELD_WORDS[field]))}.
        </p>
      ) : null}
    </>
  );
}
