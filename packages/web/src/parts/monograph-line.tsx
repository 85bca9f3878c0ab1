import type { MonographLine } from '@doseline/engine';
import { valueWords } from '../state/sources.ts';
import { SeverityTag } from './severity-tag.tsx';

interface MonographLineProps {
  readonly line: MonographLine;
  /** Whether its advice stands with a line below, is also that of the lines above, or is its own. */
  readonly shares: 'below' | 'above' | 'nothing';
}

/** One statement: how grave, how often, and what to do. Its sources follow it. */
export function MonographLineView({ line, shares }: MonographLineProps) {
  return (
    <div className="line" data-severity={line.severity}>
      <p className="say">
        {line.severity ? <SeverityTag severity={line.severity} /> : null}
        {line.say}
        {line.frequency ? <span className="frequency">{line.frequency}</span> : null}
      </p>
      {line.clinical ? <p className="clinical">{line.clinical}</p> : null}
      {line.advice && shares !== 'below' ? (
        <p className="advice">
          <b>{shares === 'above' ? 'What to do in each case:' : 'What to do:'}</b> {line.advice}
        </p>
      ) : null}
      {line.unverified && line.unverified.length > 0 ? (
        <p className="unverified">Not verified against a source: {line.unverified.map(valueWords).join(', ')}</p>
      ) : null}
    </div>
  );
}
