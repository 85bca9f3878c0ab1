import type { Knowledge } from '@doseline/engine';
import { useEntry } from '../state/entry.tsx';
import { suggestConditions } from '../state/suggest.ts';
import { ChoiceField } from './choice-field.tsx';
import { NumberText } from './number-text.tsx';
import { TokenField } from './token-field.tsx';

/** The conditions of the person of whom every page is told. */
export function ConditionsField({ knowledge }: { readonly knowledge: Knowledge }) {
  const { draft, change } = useEntry();
  return (
    <TokenField
      name="Conditions"
      addLabel="Add a condition"
      noneLabel="No conditions known"
      tokens={draft.conditions}
      onTokens={(conditions) => change({ conditions })}
      suggest={(text) => suggestConditions(knowledge.pack.conditions, text)}
    />
  );
}

export function AgeAndWeight() {
  const { draft, change } = useEntry();
  return (
    <div className="field-grid">
      <NumberText label="Age" unit="years" value={draft.age} onChange={(age) => change({ age })} />
      <NumberText label="Weight" unit="kg" value={draft.weightKg} onChange={(weightKg) => change({ weightKg })} />
    </div>
  );
}

/** Nobody asks it of a man. */
export function PregnantField() {
  const { draft, change } = useEntry();
  return (
    <ChoiceField
      label="Pregnant"
      value={draft.sex === 'male' ? 'not-told' : draft.pregnant}
      isDisabled={draft.sex === 'male'}
      onChange={(pregnant) => change({ pregnant })}
      choices={[
        ['not-told', 'Not told'],
        ['yes', 'Yes'],
        ['no', 'No'],
      ]}
    />
  );
}
