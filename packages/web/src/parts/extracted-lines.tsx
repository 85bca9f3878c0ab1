import type { MonographLine } from '@doseline/engine';
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

function ExtractedRun({ run: { lines, sources } }: { readonly run: Run }) {
  // Side effects are names, and names read as a run; statements read as a list.
  const names = lines.every(({ say, clinical }) => clinical === undefined && say.split(' ').length < 7);
  return (
    <div className="extracted-run">
      <ul className={names ? 'names' : 'statements'}>
        {lines.map(({ id, say, clinical, frequency }) => (
          <li key={id}>
            {names ? say.replace(/\.$/, '') : say}
            {clinical ? <span className="fine"> {clinical}</span> : null}
            {frequency ? <span className="frequency">{frequency}</span> : null}
          </li>
        ))}
      </ul>
      <SourceLinks sources={sources} />
    </div>
  );
}
