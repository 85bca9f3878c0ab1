import type { Finding } from '@doseline/engine';
import { SourceLinks } from './source-links.tsx';

/** What labels ask for care with, below what calls for more: closed until one wants to read it, with its number in sight. */
export function LabelNotes({ notes }: { readonly notes: readonly Finding[] }) {
  if (notes.length === 0) return null;
  return (
    <details className="extracted label-notes">
      <summary>
        {notes.length === 1 ? '1 note' : `${notes.length} notes`} drawn from label text by a program, not reviewed
      </summary>
      <ul className="notes">
        {notes.map(({ id, title, detail, because, sources }) => (
          <li key={id}>
            <p>
              <b>{title}.</b> {detail}
            </p>
            {because.length > 0 ? <p className="fine">{[...new Set(because)].join('; ')}</p> : null}
            <SourceLinks sources={sources} />
          </li>
        ))}
      </ul>
    </details>
  );
}
