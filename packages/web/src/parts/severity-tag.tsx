import type { Severity } from '@doseline/engine';
import { severityWord } from '../state/words.ts';

/** The severity as a word; the colour repeats it and never replaces it. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  return (
    <span className="tag" data-severity={severity}>
      {severityWord(severity)}
    </span>
  );
}
