import type { Knowledge } from '@doseline/engine';
import { Link } from 'react-aria-components';
import { DrugIndex } from '../parts/drug-index.tsx';
import { DrugSearch } from '../parts/drug-search.tsx';
import { KnowledgeGate } from '../parts/knowledge-gate.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { SearchAnswer } from '../parts/search-answer.tsx';
import { drugsWithFacts } from '../state/coverage.ts';

const count = (number: number) => number.toLocaleString('en-US');

/** `/` and `/?q=`: the search, and what a searched name stands for. */
export function LookUpPage({ query }: { readonly query: string }) {
  return (
    <div className="page look-up">
      <PageTitle title={query === '' ? 'Look up a drug' : `Search: ${query}`}>Look up a drug</PageTitle>
      <p className="lead">
        What it is for, what it can do, what it must not meet. Every line with its official source.
      </p>
      <KnowledgeGate>{(knowledge) => <Found knowledge={knowledge} query={query} />}</KnowledgeGate>
    </div>
  );
}

function Found({ knowledge, query }: { readonly knowledge: Knowledge; readonly query: string }) {
  const { drugs, named, version } = knowledge.pack;
  return (
    <>
      <DrugSearch key={query} knowledge={knowledge} label="Name of the drug" initial={query} large />
      {query !== '' ? <SearchAnswer knowledge={knowledge} query={query} /> : null}
      <p className="aside">
        Taking several? <Link href="/check">Check the whole list</Link>.
      </p>
      <DrugIndex drugs={drugs} />
      <p className="fine">
        {count(drugs.length + named.length)} drugs are known by name; on {count(drugsWithFacts(knowledge.pack))} of them
        there are reviewed facts. Knowledge {version}.
      </p>
    </>
  );
}
