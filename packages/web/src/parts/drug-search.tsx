import type { Knowledge } from '@doseline/engine';
import { useMemo, useState } from 'react';
import { navigate } from '../router/location.ts';
import { drugPath, searchPath } from '../router/match.ts';
import { type Suggested, suggestMedicines } from '../state/suggest.ts';
import { SuggestField } from './suggest-field.tsx';

interface DrugSearchProps {
  readonly knowledge: Knowledge;
  readonly label: string;
  readonly initial?: string;
  readonly large?: boolean;
}

/**
 * The search field. A name that stands for one ingredient, as spelled, opens its page; anything else opens the answers to the search,
 * so that a corrected spelling or a combination is seen before it is read as something.
 */
export function DrugSearch({ knowledge, label, initial = '', large = false }: DrugSearchProps) {
  const [text, setText] = useState(initial);
  const suggestions = useMemo(
    () => (text === initial && initial !== '' ? [] : suggestMedicines(knowledge, text)),
    [knowledge, text, initial],
  );

  const go = (name: string) => {
    const typed = name.trim();
    if (typed === '') return;
    const { via, ingredients } = knowledge.names.find(typed);
    const [only] = ingredients;
    const certain = (via === 'exact' || via === 'alias') && ingredients.length === 1 && only !== undefined;
    setText(certain ? '' : typed);
    navigate(certain ? drugPath(only) : searchPath(typed));
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
