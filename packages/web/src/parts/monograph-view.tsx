import type { Monograph } from '@doseline/engine';
import { useMemo, useState } from 'react';
import { isIdentityOnly } from '../state/coverage.ts';
import { groupedFor, type RouteChoice, sectionsFor } from '../state/routes.ts';
import { Contents } from './contents.tsx';
import { MonographHead } from './monograph-head.tsx';
import { MonographMore } from './monograph-more.tsx';
import { MonographSectionView } from './monograph-section.tsx';
import { RouteChooser } from './route-chooser.tsx';

interface MonographViewProps {
  readonly monograph: Monograph;
}

/** A drug's page: head, contents, the sections that have lines, and what is missing. */
export function MonographView({ monograph }: MonographViewProps) {
  const nameOnly = isIdentityOnly(monograph);
  const [route, setRoute] = useState<RouteChoice>('every');
  const all = useMemo(() => groupedFor(monograph.routes, monograph.sections), [monograph]);
  const sections = sectionsFor(all, route);
  return (
    <article className="monograph">
      <MonographHead monograph={monograph} />
      {nameOnly ? (
        <p className="notice">
          <strong>Doseline has no facts on this drug yet, only its names and status.</strong> No check can warn about
          it, except that it is on a list twice. Read its label, or ask a pharmacist.
        </p>
      ) : null}
      <div className="monograph-body">
        <Contents sections={sections} />
        <div className="monograph-main">
          <RouteChooser routes={monograph.routes} sections={all} choice={route} onChoice={setRoute} />
          {sections.map((section) => (
            <MonographSectionView key={section.id} section={section} />
          ))}
          <MonographMore monograph={monograph} nameOnly={nameOnly} />
        </div>
      </div>
    </article>
  );
}
