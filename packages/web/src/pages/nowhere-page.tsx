import { Link } from 'react-aria-components';
import { PageTitle } from '../parts/page-title.tsx';

/** An address that names no page. */
export function NowherePage({ path }: { readonly path: string }) {
  return (
    <div className="page">
      <PageTitle title="Not found">There is no such page</PageTitle>
      <p className="lead">
        Nothing stands at <code>{path}</code>.
      </p>
      <p>
        <Link href="/">Look up a drug</Link> or <Link href="/check">check a list</Link>.
      </p>
    </div>
  );
}
