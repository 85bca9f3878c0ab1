import { isQuiet, type NotChecked, type Person, type Screening } from '@doseline/engine';
import { Button } from 'react-aria-components';
import { notUnderstood } from '../state/line-reading.ts';
import { summaryOf } from '../state/summary.ts';
import { useSettled } from '../state/use-settled.ts';
import { ClosestNames } from './closest-names.tsx';
import { FindingCard } from './finding-card.tsx';
import { LabelNotes } from './label-notes.tsx';
import { NotCheckedList } from './not-checked-list.tsx';
import { ReviewedOnly } from './reviewed-only.tsx';
import { UnderstoodList } from './understood-list.tsx';

interface ResultsProps {
  readonly person: Person;
  readonly screening: Screening;
  /** Replaces the name in a line of the list; absent for an opened file. */
  readonly onRename?: ((about: string, name: string) => void) | undefined;
}

/** The answer: summary, what was not understood, findings, what was not checked, how the list was read. */
export function Results({ person, screening, onRename }: ResultsProps) {
  const strange = notUnderstood(screening);
  const open = screening.notChecked.filter((one) => !strange.includes(one));
  const summary = summaryOf(screening);
  const settled = useSettled(summary, 600);
  return (
    <>
      <div className="results-top">
        <h2>What was found</h2>
        <Button className="button small no-print" onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <p className="summary" aria-hidden="true">
        {summary}
      </p>
      <p className="visually-hidden" role="status">
        {settled}
      </p>
      <ReviewedOnly />
      {strange.length > 0 ? <Strange strange={strange} onRename={onRename} /> : null}
      {screening.findings
        .filter((finding) => !isQuiet(finding))
        .map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      <LabelNotes notes={screening.findings.filter(isQuiet)} />
      {screening.findings.length === 0 ? (
        <p className="nothing">
          Nothing was found in what could be checked. That is not the same as safe: read below what could not be
          checked.
        </p>
      ) : null}
      <NotCheckedList open={open} onRename={onRename} />
      <UnderstoodList person={person} understood={screening.understood} strange={strange} />
      <p className="fine">
        Checked as of {screening.asOf} with knowledge {screening.knowledge.version}. “Show the sentence” asks this
        server for that passage of the label; nothing else is asked of it.
      </p>
    </>
  );
}

interface StrangeProps {
  readonly strange: readonly NotChecked[];
  readonly onRename: ResultsProps['onRename'];
}

/** Medicines that were not understood: nothing was checked for them, which must not be missed. */
function Strange({ strange, onRename }: StrangeProps) {
  const one = strange.length === 1;
  return (
    <section className="strange" aria-labelledby="strange-heading">
      <h3 id="strange-heading">
        {one ? '1 medicine was not understood' : `${strange.length} medicines were not understood`}
      </h3>
      <p>Nothing below takes {one ? 'it' : 'them'} into account.</p>
      <ul>
        {strange.map(({ about, reason, closest = [] }) => (
          <li key={about}>
            <p>
              <b>{about}</b>: {reason}
            </p>
            <ClosestNames names={closest} onPick={onRename && ((name) => onRename(about, name))} />
          </li>
        ))}
      </ul>
    </section>
  );
}
