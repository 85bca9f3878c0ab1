import { type Knowledge, reviewedOnly } from '@doseline/engine';
import { useDeferredValue, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { AboutPerson } from '../parts/about-person.tsx';
import { KnowledgeGate } from '../parts/knowledge-gate.tsx';
import { MedicineList } from '../parts/medicine-list.tsx';
import { OpenFile } from '../parts/open-file.tsx';
import { OpenedDocumentCard } from '../parts/opened-document.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Results } from '../parts/results.tsx';
import { answerOf } from '../state/answer.ts';
import { EMPTY_DRAFT, EXAMPLE_DRAFT, isBlank } from '../state/draft.ts';
import { useEntry } from '../state/entry.tsx';
import { withName } from '../state/line-reading.ts';
import { summaryOf } from '../state/summary.ts';
import { today } from '../state/today.ts';

/** `/check`: one form, and the answer beside it while one types. */
export function CheckPage() {
  return (
    <div className="page check">
      <PageTitle title="Check a list">Check a list</PageTitle>
      <p className="lead">
        Everything a person takes, against each other and against the person. It is worked out in this browser: nothing
        you enter is stored or sent.
      </p>
      <KnowledgeGate>{(knowledge) => <Check knowledge={knowledge} />}</KnowledgeGate>
    </div>
  );
}

function Check({ knowledge }: { readonly knowledge: Knowledge }) {
  const { draft, document, change, replace, reviewedOnly: only } = useEntry();
  const settled = useDeferredValue(draft);
  const asked = only ? reviewedOnly(knowledge) : knowledge;
  const answer = useMemo(() => answerOf(settled, document, asked, today()), [settled, document, asked]);
  const screening = answer.is === 'answer' ? answer.screening : undefined;
  const rename = (about: string, name: string) =>
    change({
      medicines: draft.medicines.map((one) =>
        one.text.trim() === about ? { ...one, text: withName(one.text, name) } : one,
      ),
    });

  return (
    <div className="check-columns">
      <section className="entry" aria-label="The list">
        {document ? (
          <OpenedDocumentCard document={document} />
        ) : (
          <>
            <div className="entry-top">
              <h2>Medicines</h2>
              <Button className="button small" onPress={() => replace(EXAMPLE_DRAFT)}>
                Example
              </Button>
              {isBlank(draft) ? null : (
                <Button className="button small quiet" onPress={() => replace(EMPTY_DRAFT)}>
                  Clear
                </Button>
              )}
            </div>
            <MedicineList knowledge={knowledge} screening={screening} />
            <OpenFile />
            <AboutPerson knowledge={knowledge} />
          </>
        )}
        {screening ? (
          <a className="jump" href="#results">
            <span>{summaryOf(screening)}</span> <span aria-hidden="true">↓</span>
          </a>
        ) : null}
      </section>
      <section className="results" id="results" aria-label="Results">
        {answer.is === 'blank' ? (
          <div className="blank">
            <h2>What was found</h2>
            <p>Add a medicine and the answer appears here as you type. The more is told, the less stays unchecked.</p>
          </div>
        ) : null}
        {answer.is === 'broken' ? (
          <div className="trouble" role="alert">
            <p>
              <strong>Nothing was checked.</strong>
            </p>
            <p>{answer.say}</p>
          </div>
        ) : null}
        {answer.is === 'answer' ? (
          <Results person={answer.read.person} screening={answer.screening} onRename={document ? undefined : rename} />
        ) : null}
      </section>
    </div>
  );
}
