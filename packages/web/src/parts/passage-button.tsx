import type { ShownSource } from '@doseline/engine';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchAll, type Passages, pointersIn } from '../state/passages.ts';

/** Shows the sentences behind the pointers into one section, where this server's label library holds it. */
export function PassageButton({ sources }: { readonly sources: readonly ShownSource[] }) {
  const [passages, setPassages] = useState<Passages | 'asked' | undefined>();
  const { asked, left } = pointersIn(sources);
  if (asked.length === 0) return null;
  const [which, what] = [left > 0 ? `the first ${asked.length}` : 'the', asked.length > 1 ? 'sentences' : 'sentence'];
  if (passages === undefined || passages === 'asked')
    return (
      <Button
        className="passage-button no-print"
        isPending={passages === 'asked'}
        onPress={() => {
          setPassages('asked');
          void fetchAll(asked).then(setPassages);
        }}
      >
        Show {which} {what}
      </Button>
    );
  if (passages.is === 'none') return <span className="fine no-print">{passages.say}</span>;
  return passages.texts.map((text) => (
    <blockquote key={text} className="passage">
      {text}
    </blockquote>
  ));
}
