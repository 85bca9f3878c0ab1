import type { MonographSection } from '@doseline/engine';

/** Links to the sections: beside the text where there is room, folded above it where there is none. */
export function Contents({ sections }: { readonly sections: readonly MonographSection[] }) {
  if (sections.length < 2) return <div className="contents" />;
  const links = (
    <ol>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="contents" aria-label="On this page">
      <details className="contents-folded">
        <summary>On this page</summary>
        {links}
      </details>
      <div className="contents-beside">
        <p aria-hidden="true">On this page</p>
        {links}
      </div>
    </nav>
  );
}
