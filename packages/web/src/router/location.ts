import { useSyncExternalStore } from 'react';
import { matchPage, type Page } from './match.ts';

/** Fired after `navigate`, because the History API itself is silent about `pushState`. */
const MOVED = 'doseline:moved';

function subscribe(onMove: () => void): () => void {
  window.addEventListener('popstate', onMove);
  window.addEventListener(MOVED, onMove);
  return () => {
    window.removeEventListener('popstate', onMove);
    window.removeEventListener(MOVED, onMove);
  };
}

const address = () => window.location.pathname + window.location.search;

/**
 * Goes to a path of this app, adding an entry to the browser's history, and to the top of the page.
 * Going to where one already is adds no entry.
 */
export function navigate(path: string): void {
  if (path === address()) return;
  window.history.pushState(null, '', path);
  window.dispatchEvent(new Event(MOVED));
  window.scrollTo(0, 0);
}

/** The page that the address bar names, following links, the back button and `navigate`. */
export function usePage(): { readonly page: Page; readonly address: string } {
  const now = useSyncExternalStore(subscribe, address);
  const [path = '/', search = ''] = now.split('?', 2);
  return { page: matchPage(path, search), address: now };
}
