import type { ShownSource } from '@doseline/engine';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchPassages, type Passages } from '../state/passages.ts';

/** Shows the sentence behind a source, where this server's label library holds it. */
export function PassageButton({ source }: { readonly source: ShownSource }) {
  const [passages, setPassages] = useState<Passages | 'asked' | undefined>();
  if (source.label === undefined || !source.words || source.words.length === 0) return null;
  if (passages === undefined || passages === 'asked')
    return (
      <Button
        className="passage-button no-print"
        isPending={passages === 'asked'}
        onPress={() => {
          setPassages('asked');
          void fetchPassages(source).then(setPassages);
        }}
      >
        Show the sentence
      </Button>
    );
  if (passages.is === 'none') return <span className="fine no-print">{passages.say}</span>;
  return passages.texts.map((text) => (
    <blockquote key={text} className="passage">
      {text}
    </blockquote>
  ));
}
