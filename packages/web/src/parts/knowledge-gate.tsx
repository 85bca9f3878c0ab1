import type { Knowledge } from '@doseline/engine';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useKnowledge } from '../state/knowledge.tsx';

/** Draws its content once the facts are open; until then says that they are coming, or why they are not. */
export function KnowledgeGate({ children }: { readonly children: (knowledge: Knowledge) => ReactNode }) {
  const { state, retry } = useKnowledge();
  if (state.is === 'ready') return children(state.knowledge);
  if (state.is === 'loading') {
    return (
      <p className="waiting" role="status">
        Opening the facts…
      </p>
    );
  }
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>The facts could not be opened, so nothing can be looked up or checked.</strong>
      </p>
      <p>{state.say}</p>
      <Button className="button" onPress={retry}>
        Try again
      </Button>
    </div>
  );
}
