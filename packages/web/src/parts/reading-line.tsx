import type { Understood } from '@doseline/engine';
import { assumedWords, readingWords } from '../state/words.ts';

/** How a line was read, in one line, with a corrected spelling marked. */
export function ReadingLine({ understood }: { readonly understood: Understood }) {
  const [what, ...how] = readingWords(understood);
  const assumed = assumedWords(understood);
  return (
    <p className="reading">
      {understood.corrected ? (
        <span className="corrected">
          Spelling corrected: “{understood.corrected.from}” read as “{understood.corrected.to}”
        </span>
      ) : null}
      <span>
        Read as <b>{what}</b>
        {how.map((words) => (
          <span key={words}> · {words}</span>
        ))}
        {assumed.length === 0 ? null : <span> (assumed {assumed.join(', ')})</span>}
      </span>
    </p>
  );
}
