import { type Day, type Knowledge, parseDay } from '@doseline/engine';
import type { ReactNode } from 'react';
import { today } from '../state/today.ts';
import { KnowledgeGate } from './knowledge-gate.tsx';
import { PageTitle } from './page-title.tsx';

interface PlanPageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: (knowledge: Knowledge, day: Day) => ReactNode;
}

/** A page that plans from today on: its title, what it is for, and its content once the knowledge is there. */
export function PlanPage({ title, lead, children }: PlanPageProps) {
  const day = parseDay(today());
  return (
    <div className="page plan">
      <PageTitle title={title}>{title}</PageTitle>
      <p className="lead">{lead}</p>
      <KnowledgeGate>
        {(knowledge) =>
          day ? children(knowledge, day) : <p className="trouble">The date of this computer cannot be read.</p>
        }
      </KnowledgeGate>
    </div>
  );
}
