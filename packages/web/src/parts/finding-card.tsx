import type { Finding } from '@doseline/engine';
import { withDayWords } from '../state/day-words.ts';
import { reasonWords } from '../state/sources.ts';
import { checkWords, gravityWord, offerWords, urgencyWords } from '../state/words.ts';
import { SeverityTag } from './severity-tag.tsx';
import { SourceLinks } from './source-links.tsx';

/** One danger: what it is, what to do and how soon, and everything needed to judge it oneself. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { severity, title, detail, advice, suggestions = [], because, sources, basis, kind } = finding;
  const heading = `finding-${finding.id}`;
  const inDays = (text: string) => (kind === 'pump' ? withDayWords(text) : text);
  return (
    <article className="finding" data-severity={severity} data-kind={kind} data-basis={basis} aria-labelledby={heading}>
      <p className="finding-top">
        <SeverityTag severity={severity} words={gravityWord(finding)} />
        <span className="kind">{checkWords(kind)}</span>
        {basis === 'extracted' ? <span className="extracted-mark">from label text, not reviewed</span> : null}
      </p>
      <h3 id={heading}>{inDays(title)}</h3>
      {detail === '' ? null : <p className="detail">{inDays(detail)}</p>}
      <p className="advice" data-urgency={advice.urgency}>
        <b>{urgencyWords(advice.urgency)}.</b> {advice.say}
      </p>
      {suggestions.length > 0 ? (
        <div className="offers">
          <h4>What the source offers</h4>
          <ul>
            {suggestions.map(({ kind: offer, say }) => (
              <li key={say} className="offer">
                <span className="offer-kind">{offerWords(offer)}</span> {say}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <dl className="grounds">
        {because.length > 0 ? (
          <div>
            <dt>Because</dt>
            <dd>
              <ul>
                {[...new Set(because)].map((reason) => (
                  <li key={reason}>{reasonWords(reason)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Sources</dt>
          <dd>
            <SourceLinks sources={sources} />
            <p className="basis">
              {basis === 'reviewed'
                ? 'Basis: reviewed facts'
                : 'Basis: drawn from label text by a program, not reviewed'}
            </p>
          </dd>
        </div>
      </dl>
    </article>
  );
}
