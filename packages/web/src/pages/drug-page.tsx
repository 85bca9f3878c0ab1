import { describe, type Knowledge } from '@doseline/engine';
import { useMemo } from 'react';
import { DrugSearch } from '../parts/drug-search.tsx';
import { KnowledgeGate } from '../parts/knowledge-gate.tsx';
import { MonographView } from '../parts/monograph-view.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { NameLinks } from '../parts/search-answer.tsx';

/** `/drugs/:id`: everything that the knowledge holds on one drug. */
export function DrugPage({ id }: { readonly id: string }) {
  return (
    <div className="page drug">
      <KnowledgeGate>
        {(knowledge) => (
          <>
            <DrugSearch knowledge={knowledge} label="Look up another drug" />
            <Drug knowledge={knowledge} id={id} />
          </>
        )}
      </KnowledgeGate>
    </div>
  );
}

function Drug({ knowledge, id }: { readonly knowledge: Knowledge; readonly id: string }) {
  const monograph = useMemo(() => describe(id, knowledge), [id, knowledge]);
  if (monograph) return <MonographView monograph={monograph} />;
  const { ingredients, closest } = knowledge.names.find(id);
  const near = closest.length > 0 ? closest : knowledge.names.suggest(id, 5).map(({ name }) => name);
  const names = [...new Set([...(ingredients.length > 0 ? ingredients : near), ...namesWith(id, knowledge)])];
  return (
    <section className="answer">
      <PageTitle title="Not found">No drug here is called “{id}”</PageTitle>
      <NameLinks
        knowledge={knowledge}
        words={
          names.length > 0 ? 'Perhaps one of these:' : 'No name is spelled nearly so. Search for another one above.'
        }
        names={names}
      />
    </section>
  );
}

/** Drugs in whose name a word stands by itself: there is no drug "insulin", and ten of that name. */
function namesWith(word: string, { pack }: Knowledge): readonly string[] {
  const wanted = word.trim().toLowerCase();
  return pack.drugs.map(({ id }) => id).filter((id) => id.split(/[ -]/).includes(wanted));
}
