import type { ReactNode } from 'react';
import { plainly } from '../state/taper-words.ts';

interface PlanRefusedProps {
  readonly refused: string;
  readonly advice: string;
  /** What is shown with the reason. */
  readonly children?: ReactNode;
}

/** Why no plan was made, and what to do: never less plain than a plan would be. */
export function PlanRefused({ refused, advice, children }: PlanRefusedProps) {
  return (
    <div className="strange" role="alert">
      <h3>No answer is given</h3>
      <p>{plainly(refused)}</p>
      {children}
      <p>
        <b>{plainly(advice)}</b>
      </p>
    </div>
  );
}
