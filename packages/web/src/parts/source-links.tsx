import type { ShownSource } from '@doseline/engine';

const sectionWords = (section: string) => section.replaceAll('_', ' ');

/** Where a statement stands: each source with its section; a source with an address opens in a new tab. */
export function SourceLinks({ sources }: { readonly sources: readonly ShownSource[] }) {
  if (sources.length === 0) return <p className="sources">No source given</p>;
  return (
    <ul className="sources" aria-label="Sources">
      {sources.map((source) => (
        <li
          key={`${source.label ?? source.reference ?? source.title} ${source.section ?? ''} ${source.words?.join(' ') ?? ''}`}
        >
          {source.url ? (
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.title}
              <span className="visually-hidden"> (opens in a new tab)</span>
            </a>
          ) : (
            source.title
          )}
          {source.section ? <span className="section-name">, {sectionWords(source.section)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
