import type { Knowledge } from '@doseline/engine';
import { useEntry } from '../state/entry.tsx';
import { AgeAndWeight, ConditionsField, PregnantField } from './person-fields.tsx';

/** The person, as far as limits of tapers ask: the same of whom "Check a list" is told. */
export function TaperPersonFields({ knowledge }: { readonly knowledge: Knowledge }) {
  const { draft } = useEntry();
  return (
    <fieldset>
      <legend>Person</legend>
      <AgeAndWeight />
      {draft.sex === 'male' ? null : <PregnantField />}
      <ConditionsField knowledge={knowledge} />
    </fieldset>
  );
}
