import { type ReactNode, useEffect, useRef } from 'react';

let first = true;

/**
 * The page's one h1 and the window's title. After a move inside the app the heading takes the focus, as a page load
 * would have started there; on the first load focus stays where the browser put it.
 */
export function PageTitle({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Doseline`;
    if (first) first = false;
    else heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
