import { useState } from 'react';
import { Button, Checkbox, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import type { Tokens } from '../state/draft.ts';
import type { Suggested } from '../state/suggest.ts';
import { SuggestField } from './suggest-field.tsx';

interface TokenFieldProps {
  readonly name: string;
  readonly addLabel: string;
  readonly noneLabel: string;
  readonly tokens: Tokens;
  readonly onTokens: (tokens: Tokens) => void;
  readonly suggest: (text: string) => readonly Suggested[];
}

/** Conditions or allergies: entries with suggestions, and "none known", which is another answer than not telling. */
export function TokenField({ name, addLabel, noneLabel, tokens, onTokens, suggest }: TokenFieldProps) {
  const [text, setText] = useState('');
  const { items, none } = tokens;
  const add = (entry: string) => {
    const given = entry.trim();
    if (given !== '' && !items.some((item) => item.toLowerCase() === given.toLowerCase())) {
      onTokens({ none: false, items: [...items, given] });
    }
    setText('');
  };
  return (
    <div className="tokens">
      {items.length > 0 ? (
        <TagGroup onRemove={(keys) => onTokens({ none: false, items: items.filter((item) => !keys.has(item)) })}>
          <Label className="visually-hidden">{name}</Label>
          <TagList items={items.map((id) => ({ id }))}>
            {({ id }) => (
              <Tag id={id} textValue={id}>
                {id}
                <Button slot="remove" aria-label={`Remove ${id}`}>
                  ×
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      ) : null}
      <SuggestField
        label={addLabel}
        text={text}
        onText={setText}
        suggestions={suggest(text)}
        onPick={({ name: picked }) => add(picked)}
        onEnter={add}
      />
      <Checkbox
        isSelected={none && items.length === 0}
        isDisabled={items.length > 0}
        onChange={(checked) => onTokens({ none: checked, items: [] })}
      >
        <span className="box" aria-hidden="true" />
        {noneLabel}
      </Checkbox>
    </div>
  );
}
