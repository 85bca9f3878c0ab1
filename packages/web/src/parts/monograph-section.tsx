import type { MonographGroup, MonographSection } from '@doseline/engine';
import { runsOf } from '../state/sources.ts';
import { routesHeading } from '../state/words.ts';
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
  return (
    <>
      {reviewed.length > 0 ? (
        <ul className="lines">
          {runsOf(reviewed).map(({ lines, sources }) => (
            <li className="run" key={lines[0]?.id}>
              {lines.map((line) => (
                <MonographLineView key={line.id} line={line} />
              ))}
              <SourceLinks sources={sources} />
            </li>
          ))}
        </ul>
      ) : null}
      <ExtractedLines lines={extracted} isOpen={reviewed.length === 0} />
    </>
  );
}
