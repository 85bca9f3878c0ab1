import { asLists, type MonographLine, type MonographList } from '@doseline/engine';
import { type Run, runsBySource } from '../state/sources.ts';
import { SourceLinks } from './source-links.tsx';

interface ExtractedLinesProps {
  readonly lines: readonly MonographLine[];
  /** Whether they are seen at once: so where nothing reviewed stands above them. */
  readonly isOpen: boolean;
}

/** What a program drew from labels, apart from what a person has reviewed, each passage's statements with their source once. */
export function ExtractedLines({ lines, isOpen }: ExtractedLinesProps) {
  if (lines.length === 0) return null;
  return (
    <details className="extracted" open={isOpen}>
      <summary>
        {lines.length === 1 ? '1 statement' : `${lines.length} statements`} drawn from label text by a program, not
        reviewed
      </summary>
      {runsBySource(lines).map((run) => (
        <ExtractedRun key={run.lines[0]?.id} run={run} />
      ))}
    </details>
  );
}

/** The statements of one source: lists of what they name, side effects and the like as a run of names. */
function ExtractedRun({ run: { lines, sources } }: { readonly run: Run }) {
  return (
    <div className="extracted-run">
      {asLists(lines).map((list) => (
        <ExtractedList key={list.lines[0]?.id} list={list} />
      ))}
      <SourceLinks sources={sources} />
    </div>
  );
}

function ExtractedList({ list: { lead, clinical, lines } }: { readonly list: MonographList }) {
  const named = lines.filter((line) => line.named !== undefined);
  return (
    <div>
      {lead === undefined ? null : <p>{named.length === 0 ? lead : `${lead}:`}</p>}
      {lead === undefined || named.length > 0 ? (
        <ul className="names">
          {lines.map(({ id, say, named: thing, frequency }) => (
            <li key={id}>
              {thing ?? say.replace(/\.$/, '')}
              {frequency ? <span className="frequency">{frequency}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {clinical ? <p className="fine">{clinical}</p> : null}
    </div>
  );
}
