import { lazy, Suspense } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { CheckPage } from './pages/check-page.tsx';
import { DrugPage } from './pages/drug-page.tsx';
import { LookUpPage } from './pages/look-up-page.tsx';
import { NowherePage } from './pages/nowhere-page.tsx';
import { Shell } from './parts/shell.tsx';
import { navigate, usePage } from './router/location.ts';
import type { Page } from './router/match.ts';
import { EntryProvider } from './state/entry.tsx';
import { KnowledgeProvider } from './state/knowledge.tsx';

// The planners come when they are asked for: who looks a drug up need not wait for them.
const TaperPage = lazy(async () => ({ default: (await import('./pages/taper-page.tsx')).TaperPage }));
const PumpPage = lazy(async () => ({ default: (await import('./pages/pump-page.tsx')).PumpPage }));

/** The whole app: what is loaded once, around the page that the address names. */
export function App() {
  const { page } = usePage();
  return (
    <I18nProvider locale="en-US">
      <RouterProvider navigate={navigate}>
        <KnowledgeProvider>
          <EntryProvider>
            <Shell page={page.page}>
              <Suspense fallback={<p className="page waiting">Opening the page…</p>}>
                <PageOf page={page} />
              </Suspense>
            </Shell>
          </EntryProvider>
        </KnowledgeProvider>
      </RouterProvider>
    </I18nProvider>
  );
}

function PageOf({ page }: { readonly page: Page }) {
  switch (page.page) {
    case 'look-up':
      return <LookUpPage query={page.query} />;
    case 'drug':
      return <DrugPage key={page.id} id={page.id} />;
    case 'check':
      return <CheckPage />;
    case 'taper':
      return <TaperPage />;
    case 'pump':
      return <PumpPage />;
    case 'nowhere':
      return <NowherePage path={page.path} />;
  }
}
