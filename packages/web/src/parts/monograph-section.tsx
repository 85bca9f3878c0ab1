import type { MonographGroup, MonographLine, MonographSection } from '@doseline/engine';
import { foldedLines } from '../state/folded-lines.ts';
import { runsOf } from '../state/sources.ts';
import { routesHeading, severityWords } from '../state/words.ts';
import { ExtractedLines } from './extracted-lines.tsx';
import { MonographLineView } from './monograph-line.tsx';
import { SourceLinks } from './source-links.tsx';

/** Two routes stand beside each other unless one has so much more to say that its neighbour's column would be blank. */
function isBalanced(groups: readonly MonographGroup[]): boolean {
  const [fewer = 0, more = 0] = groups.map(({ lines }) => lines.length).sort((a, b) => a - b);
  return groups.length === 2 && more <= 2 * fewer + 2;
}

/** One section: what holds for every route first, then each route by itself, two routes side by side where they fit. */
export function MonographSectionView({ section }: { readonly section: MonographSection }) {
  const common = section.groups.filter((group) => group.routes.length === 0);
  const byRoute = section.groups.filter((group) => group.routes.length > 0);
  const heading = `${section.id}-heading`;
  return (
    <section id={section.id} className="monograph-section">
      <h2 id={heading}>{section.title}</h2>
      {common.map((group) => (
        <Lines key="every" group={group} />
      ))}
      {byRoute.length > 0 ? (
        <div className="routes" data-layout={isBalanced(byRoute) ? 'beside' : 'below'}>
          {byRoute.map((group) => (
            <RouteGroup key={group.routes.join(' ')} group={group} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

/** What holds for one route (or a few), under its name. */
function RouteGroup({ group }: { readonly group: MonographGroup }) {
  const [words, clinical] = routesHeading(group.routes);
  return (
    <div className="route" data-route={group.routes.join(' ')}>
      <h3>
        {words}
        {clinical === '' ? null : <span className="clinical-name"> {clinical}</span>}
      </h3>
      <Lines group={group} />
    </div>
  );
}

/** Statements, each followed by its sources; neighbours that share theirs show them once, below the last. */
function Lines({ group }: { readonly group: MonographGroup }) {
  const reviewed = group.lines.filter(({ basis }) => basis === 'reviewed');
  const extracted = group.lines.filter(({ basis }) => basis === 'extracted');
  const { shown, folded } = foldedLines(reviewed);
  return (
    <>
      <Runs lines={shown} />
      {folded.map(({ severity, lines }) => (
        <details className="folded" key={severity}>
          <summary>
            {lines.length} {severityWords(severity, lines.length)}
          </summary>
          <Runs lines={lines} />
        </details>
      ))}
      <ExtractedLines lines={extracted} isOpen={reviewed.length === 0} />
    </>
  );
}

/** Statements in their order; nothing where there are none. */
function Runs({ lines: all }: { readonly lines: readonly MonographLine[] }) {
  if (all.length === 0) return null;
  return (
    <ul className="lines">
      {runsOf(all).map(({ lines, sources }) => (
        <li className="run" key={lines[0]?.id}>
          {lines.map((line, at) => (
            <MonographLineView
              key={line.id}
              line={line}
              shares={at < lines.length - 1 ? 'below' : at > 0 ? 'above' : 'nothing'}
            />
          ))}
          <SourceLinks sources={sources} />
        </li>
      ))}
    </ul>
  );
}
