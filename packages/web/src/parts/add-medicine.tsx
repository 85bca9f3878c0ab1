import type { Knowledge } from '@doseline/engine';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { isBareName, suggestMedicines } from '../state/suggest.ts';
import { SuggestField } from './suggest-field.tsx';

interface AddMedicineProps {
  readonly knowledge: Knowledge;
  readonly onAdd: (line: string) => void;
  readonly onPasteLines: (text: string) => void;
}

/** One medicine at a time: a suggested name stays in the field, so that its dose can follow. */
export function AddMedicine({ knowledge, onAdd, onPasteLines }: AddMedicineProps) {
  const [text, setText] = useState('');
  const suggestions = useMemo(
    () => (isBareName(text) ? suggestMedicines(knowledge.names, text, 6) : []),
    [knowledge, text],
  );
  const add = (line: string) => {
    if (line.trim() === '') return;
    onAdd(line.trim());
    setText('');
  };
  return (
    <div className="add-row">
      <SuggestField
        label="Add a medicine"
        description="Name, strength and how it is taken, as on the package."
        placeholder="baclofen 10 mg three times a day"
        text={text}
        onText={setText}
        suggestions={suggestions}
        onPick={({ name }) => setText(`${name} `)}
        onEnter={add}
        onPasteLines={onPasteLines}
      />
      <Button className="button" onPress={() => add(text)}>
        Add
      </Button>
    </div>
  );
}
