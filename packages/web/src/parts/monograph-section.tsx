import type { MonographGroup, MonographSection } from '@doseline/engine';
import { routeWords } from '../state/words.ts';
import { MonographLineView } from './monograph-line.tsx';

/** One section: what holds for every route first, then each route by itself, two routes side by side. */
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
        <div className="routes" data-count={byRoute.length}>
          {byRoute.map((group) => (
            <div className="route" key={group.routes.join(' ')} data-route={group.routes.join(' ')}>
              <h3>
                {group.routes.map(routeWords).join(', ')}
                <span className="clinical-name"> {group.routes.join(', ')}</span>
              </h3>
              <Lines group={group} />
            </div>
          ))}
        </div>
      ) : null}
    </section>
  );
}

function Lines({ group }: { readonly group: MonographGroup }) {
  return (
    <ul className="lines">
      {group.lines.map((line) => (
        <MonographLineView key={line.id} line={line} />
      ))}
    </ul>
  );
}
