import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { Page } from '../router/match.ts';

const PAGES = [
  { href: '/', name: 'Look up', is: ['look-up', 'drug'] },
  { href: '/check', name: 'Check a list', is: ['check'] },
  { href: '/taper', name: 'Plan a taper', is: ['taper'] },
  { href: '/pump', name: 'Pump refill', is: ['pump'] },
] as const satisfies readonly { href: string; name: string; is: readonly Page['page'][] }[];

interface ShellProps {
  readonly page: Page['page'];
  readonly children: ReactNode;
}

/** What stands around every page: skip link, name, ways between pages, limits. */
export function Shell({ page, children }: ShellProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="masthead">
        <div className="masthead-row">
          <Link className="wordmark" href="/">
            Doseline
          </Link>
          <nav aria-label="Pages">
            <ul>
              {PAGES.map(({ href, name, is }) => (
                <li key={href}>
                  <Link href={href} {...(is.some((one) => one === page) ? { 'aria-current': 'page' as const } : {})}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <p>
          Doseline is decision support, not a diagnosis: it knows only what its sources say and what it was told, and
          its limits are set out in SAFETY.
        </p>
      </footer>
    </>
  );
}
