import type { ShownSource } from '@doseline/engine';
import { sourceKey, sourcesByPlace, sourceTitle } from '../state/sources.ts';
import { PassageButton } from './passage-button.tsx';

const sectionWords = (section: string) => section.replaceAll('_', ' ');

/** Where a statement stands: each source with its section; a source with an address opens in a new tab. */
export function SourceLinks({ sources }: { readonly sources: readonly ShownSource[] }) {
  if (sources.length === 0) return <p className="sources">No source given</p>;
  return (
    <ul className="sources" aria-label="Sources">
      {sourcesByPlace(sources).map(([source, ...others]) =>
        source === undefined ? null : (
          <li key={sourceKey(source)}>
            {source.url ? (
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                {sourceTitle(source)}
                <span className="visually-hidden"> (opens in a new tab)</span>
              </a>
            ) : (
              sourceTitle(source)
            )}
            {source.section ? <span className="section-name">, {sectionWords(source.section)}</span> : null}{' '}
            <PassageButton sources={[source, ...others]} />
          </li>
        ),
      )}
    </ul>
  );
}
