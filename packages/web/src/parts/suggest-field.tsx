import type { KeyboardEvent } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Suggested } from '../state/suggest.ts';

interface SuggestFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly suggestions: readonly Suggested[];
  readonly onPick: (suggestion: Suggested) => void;
  /** Enter with no suggestion chosen. */
  readonly onEnter: (text: string) => void;
  /** Several lines pasted at once; without it, pasting is the browser's. */
  readonly onPasteLines?: (text: string) => void;
  readonly className?: string;
}

/** The suggestions belong to the page's main part, not after the footer, where no landmark would hold them. */
function insideMain(): { readonly UNSTABLE_portalContainer?: Element } {
  const main = document.getElementById('main');
  return main ? { UNSTABLE_portalContainer: main } : {};
}

/** A text field with suggestions while typing. Any text may be entered; a suggestion is never chosen unasked. */
export function SuggestField(props: SuggestFieldProps) {
  const {
    label,
    description,
    placeholder = '',
    text,
    onText,
    suggestions,
    onPick,
    onEnter,
    onPasteLines,
    className,
  } = props;

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.hasAttribute('aria-activedescendant')) return;
    event.preventDefault();
    onEnter(event.target.value);
  };

  return (
    <div
      className={`suggest ${className ?? ''}`}
      onKeyDownCapture={onKey}
      onPasteCapture={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        const several = /[\r\n]/.test(pasted.trim()) || /^\s*[{[]/.test(pasted);
        if (!onPasteLines || !several) return;
        event.preventDefault();
        onPasteLines(pasted);
      }}
    >
      <ComboBox
        allowsCustomValue
        value={null}
        inputValue={text}
        onInputChange={onText}
        items={suggestions}
        menuTrigger="input"
      >
        <Label>{label}</Label>
        <Input
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        {description ? <Text slot="description">{description}</Text> : null}
        <Popover className="suggest-list" offset={6} isNonModal {...insideMain()}>
          <ListBox<Suggested>>
            {(suggestion) => (
              <ListBoxItem id={suggestion.key} textValue={suggestion.name} onAction={() => onPick(suggestion)}>
                <span>{suggestion.name}</span>
                {suggestion.hint ? <span className="fine">{suggestion.hint}</span> : null}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
