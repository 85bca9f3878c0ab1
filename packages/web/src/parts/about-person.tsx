import type { Knowledge } from '@doseline/engine';
import { useEntry } from '../state/entry.tsx';
import { suggestMedicines } from '../state/suggest.ts';
import { ChoiceField } from './choice-field.tsx';
import { HospitalStays } from './hospital-stays.tsx';
import { NumberText } from './number-text.tsx';
import { OtherTests } from './other-tests.tsx';
import { AgeAndWeight, ConditionsField, PregnantField } from './person-fields.tsx';
import { TokenField } from './token-field.tsx';

/** What is asked about the person; every answer may stay open, and then what depends on it is listed as not checked. */
export function AboutPerson({ knowledge }: { readonly knowledge: Knowledge }) {
  const { draft, change } = useEntry();
  return (
    <>
      <fieldset>
        <legend>Conditions</legend>
        <ConditionsField knowledge={knowledge} />
      </fieldset>
      <fieldset>
        <legend>Allergies</legend>
        <TokenField
          name="Allergies"
          addLabel="Add an allergy"
          noneLabel="No allergies known"
          tokens={draft.allergies}
          onTokens={(allergies) => change({ allergies })}
          suggest={(text) => suggestMedicines(knowledge.names, text, 6)}
        />
      </fieldset>
      <fieldset>
        <legend>Person</legend>
        <AgeAndWeight />
        <ChoiceField
          label="Sex"
          value={draft.sex}
          onChange={(sex) => change({ sex })}
          choices={[
            ['not-told', 'Not told'],
            ['female', 'Female'],
            ['male', 'Male'],
          ]}
        />
        <PregnantField />
        {draft.pregnant === 'yes' && draft.sex !== 'male' ? (
          <div className="field-grid">
            <NumberText
              label="Pregnant for"
              unit="weeks"
              value={draft.gestationWeeks}
              onChange={(gestationWeeks) => change({ gestationWeeks })}
            />
          </div>
        ) : null}
      </fieldset>
      <fieldset>
        <legend>Kidney function</legend>
        <div className="field-grid">
          <NumberText label="eGFR" unit="mL/min/1.73 m²" value={draft.egfr} onChange={(egfr) => change({ egfr })} />
          <NumberText
            label="Creatinine"
            unit={draft.creatinineUnit === 'umol/L' ? 'µmol/L' : 'mg/dL'}
            value={draft.creatinine}
            onChange={(creatinine) => change({ creatinine })}
          />
        </div>
        <ChoiceField
          label="Unit of creatinine"
          value={draft.creatinineUnit}
          onChange={(creatinineUnit) => change({ creatinineUnit })}
          choices={[
            ['mg/dL', 'mg/dL'],
            ['umol/L', 'µmol/L'],
          ]}
        />
      </fieldset>
      <fieldset>
        <legend>Other tests</legend>
        <OtherTests tests={draft.tests} onChange={(tests) => change({ tests })} />
      </fieldset>
      <fieldset>
        <legend>Hospital stays</legend>
        <HospitalStays stays={draft.stays} onChange={(stays) => change({ stays })} />
      </fieldset>
    </>
  );
}
