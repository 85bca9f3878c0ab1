import type { Monograph } from '@doseline/engine';
import { useState } from 'react';
import { type RouteChoice, sectionsFor } from '../state/routes.ts';
import { Contents } from './contents.tsx';
import { MonographHead } from './monograph-head.tsx';
import { MonographMore } from './monograph-more.tsx';
import { MonographSectionView } from './monograph-section.tsx';
import { RouteChooser } from './route-chooser.tsx';

interface MonographViewProps {
  readonly monograph: Monograph;
  /** The drug is known by name and code only. */
  readonly nameOnly: boolean;
}

/** A drug's page: head, contents, the sections that have lines, and what is missing. */
export function MonographView({ monograph, nameOnly }: MonographViewProps) {
  const [route, setRoute] = useState<RouteChoice>('every');
  const sections = sectionsFor(monograph.sections, route);
  return (
    <article className="monograph">
      <MonographHead monograph={monograph} />
      {nameOnly ? (
        <p className="notice">
          <strong>Doseline knows this drug by name only.</strong> There are no facts on it here, and no check can say
          anything about it. Read its label, or ask a pharmacist.
        </p>
      ) : null}
      <div className="monograph-body">
        <Contents sections={sections} />
        <div className="monograph-main">
          <RouteChooser routes={monograph.routes} sections={monograph.sections} choice={route} onChoice={setRoute} />
          {sections.map((section) => (
            <MonographSectionView key={section.id} section={section} />
          ))}
          <MonographMore monograph={monograph} nameOnly={nameOnly} />
        </div>
      </div>
    </article>
  );
}
