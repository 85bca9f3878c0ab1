import type { Monograph } from '@doseline/engine';
import { Link } from 'react-aria-components';
import { drugPath } from '../router/match.ts';
import { sourceTitle } from '../state/sources.ts';

interface MonographMoreProps {
  readonly monograph: Monograph;
  readonly nameOnly: boolean;
}

const lower = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);

/** What the page does not have, the official labels, and where to go from here. */
export function MonographMore({ monograph, nameOnly }: MonographMoreProps) {
  const { missing, labels, related, name, knowledge } = monograph;
  return (
    <>
      {missing.length > 0 && !nameOnly ? (
        <section className="missing">
          <h2 id="missing-heading">What is missing here</h2>
          <p>
            Doseline has no facts yet on: {missing.map(({ title }) => lower(title)).join('; ')}. That a section is
            missing does not mean that there is nothing to know.
          </p>
        </section>
      ) : null}
      {labels.length > 0 ? (
        <section className="monograph-section">
          <h2 id="labels-heading">Official labels</h2>
          <ul className="label-list">
            {labels.map((label) => (
              <li key={label.label ?? label.title}>
                {label.url ? (
                  <a href={label.url} target="_blank" rel="noopener noreferrer">
                    {sourceTitle(label)}
                    <span className="visually-hidden"> (opens in a new tab)</span>
                  </a>
                ) : (
                  sourceTitle(label)
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {related.drugs.length > 0 || related.conditions.length > 0 ? (
        <section className="monograph-section">
          <h2 id="related-heading">Related</h2>
          {related.drugs.length > 0 ? (
            <ul className="related">
              {related.drugs.map((drug) => (
                <li key={drug.id}>
                  <Link href={drugPath(drug.id)}>{drug.id}</Link> <span className="fine">{drug.because}</span>
                </li>
              ))}
            </ul>
          ) : null}
          {related.conditions.length > 0 ? (
            <p>Conditions: {related.conditions.map((condition) => condition.name).join(' · ')}</p>
          ) : null}
        </section>
      ) : null}
      <p className="fine">
        {name}, knowledge {knowledge.version}.
      </p>
    </>
  );
}
