import type { Knowledge } from '@doseline/engine';
import { useEntry } from '../state/entry.tsx';
import { suggestConditions } from '../state/suggest.ts';
import { ChoiceField } from './choice-field.tsx';
import { NumberText } from './number-text.tsx';
import { TokenField } from './token-field.tsx';

/** The person, as far as limits of tapers ask: the same of whom "Check a list" is told. */
export function TaperPersonFields({ knowledge }: { readonly knowledge: Knowledge }) {
  const { draft, change } = useEntry();
  return (
    <fieldset>
      <legend>Person</legend>
      <div className="field-grid">
        <NumberText label="Age" unit="years" value={draft.age} onChange={(age) => change({ age })} />
        <NumberText label="Weight" unit="kg" value={draft.weightKg} onChange={(weightKg) => change({ weightKg })} />
      </div>
      {draft.sex === 'male' ? null : (
        <ChoiceField
          label="Pregnant"
          value={draft.pregnant}
          onChange={(pregnant) => change({ pregnant })}
          choices={[
            ['not-told', 'Not told'],
            ['yes', 'Yes'],
            ['no', 'No'],
          ]}
        />
      )}
      <TokenField
        name="Conditions"
        addLabel="Add a condition"
        noneLabel="No conditions known"
        tokens={draft.conditions}
        onTokens={(conditions) => change({ conditions })}
        suggest={(text) => suggestConditions(knowledge.pack.conditions, text)}
      />
    </fieldset>
  );
}
