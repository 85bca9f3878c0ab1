import type { Knowledge } from '@doseline/engine';
import { useMemo, useState } from 'react';
import { navigate } from '../router/location.ts';
import { pathOfName } from '../state/name-path.ts';
import { type Suggested, suggestMedicines } from '../state/suggest.ts';
import { SuggestField } from './suggest-field.tsx';

interface DrugSearchProps {
  readonly knowledge: Knowledge;
  readonly label: string;
  readonly initial?: string;
  readonly large?: boolean;
}

/** The search field, with names as suggestions. */
export function DrugSearch({ knowledge, label, initial = '', large = false }: DrugSearchProps) {
  const [text, setText] = useState(initial);
  const suggestions = useMemo(
    () => (text === initial && initial !== '' ? [] : suggestMedicines(knowledge.names, text)),
    [knowledge, text, initial],
  );

  const go = (name: string) => {
    const typed = name.trim();
    if (typed === '') return;
    const path = pathOfName(knowledge.names, typed);
    setText(path.startsWith('/drugs/') ? '' : typed);
    navigate(path);
  };

  return (
    <search className={large ? 'search search-large' : 'search'}>
      <SuggestField
        label={label}
        placeholder="Generic name or brand"
        text={text}
        onText={setText}
        suggestions={suggestions}
        onPick={(suggestion: Suggested) => go(suggestion.name)}
        onEnter={go}
      />
    </search>
  );
}
