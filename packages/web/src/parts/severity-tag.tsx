import type { Severity } from '@doseline/engine';
import { severityWord } from '../state/words.ts';

interface SeverityTagProps {
  readonly severity: Severity;
  /** Where it has another word than usual. */
  readonly words?: string;
}

/** The severity as a word; the colour repeats it and never replaces it. */
export function SeverityTag({ severity, words = severityWord(severity) }: SeverityTagProps) {
  return (
    <span className="tag" data-severity={severity}>
      {words}
    </span>
  );
}
