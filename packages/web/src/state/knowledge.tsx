import { type Knowledge, openPack, readPackText } from '@doseline/engine';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import packUrl from '#pack?url';

/** Where the knowledge is: on its way, open, or not to be had, with what to do about it. */
export type KnowledgeState =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly knowledge: Knowledge }
  | { readonly is: 'failed'; readonly say: string };

interface Held {
  readonly state: KnowledgeState;
  readonly retry: () => void;
}

const KnowledgeContext = createContext<Held>({ state: { is: 'loading' }, retry: () => undefined });

async function load(): Promise<KnowledgeState> {
  let response: Response;
  try {
    response = await fetch(packUrl);
  } catch {
    return { is: 'failed', say: 'The server could not be reached. Check the connection, then try again.' };
  }
  if (!response.ok) {
    return {
      is: 'failed',
      say: `The server answered ${response.status} for the file of facts. Reload the page; if that does not help, whoever runs this server should build it again.`,
    };
  }
  try {
    return { is: 'ready', knowledge: openPack(readPackText(await response.text())) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    return { is: 'failed', say: `The file of facts is damaged or of another version (${why}). Reload the page.` };
  }
}

/** The first load starts with the script, before anything is drawn; every page waits for the same one. */
let underWay: Promise<KnowledgeState> | undefined;

/** Fetches the pack once from this origin and opens it for everything inside. */
export function KnowledgeProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<KnowledgeState>({ is: 'loading' });
  const start = useCallback(() => {
    setState({ is: 'loading' });
    underWay ??= load();
    void underWay.then((outcome) => {
      if (outcome.is === 'failed') underWay = undefined;
      setState(outcome);
    });
  }, []);
  useEffect(start, [start]);
  return <KnowledgeContext.Provider value={{ state, retry: start }}>{children}</KnowledgeContext.Provider>;
}

/** The knowledge, or why it is not there yet. */
export function useKnowledge(): Held {
  return useContext(KnowledgeContext);
}
