import type { DrugRecord } from '@doseline/engine';
import { useMemo, useState } from 'react';
import { Link } from 'react-aria-components';
import { drugPath } from '../router/match.ts';

/** Drugs by their first letter, in the order of the alphabet. */
function byLetter(drugs: readonly DrugRecord[]): readonly (readonly [string, readonly string[]])[] {
  const letters = new Map<string, string[]>();
  for (const id of drugs.map((drug) => drug.id).sort()) {
    const letter = id.charAt(0).toUpperCase();
    const names = letters.get(letter);
    if (names) names.push(id);
    else letters.set(letter, [id]);
  }
  return [...letters];
}

/** Every drug with a file of its own, folded away: for those who would rather look than type. */
export function DrugIndex({ drugs }: { readonly drugs: readonly DrugRecord[] }) {
  const [open, setOpen] = useState(false);
  const letters = useMemo(() => (open ? byLetter(drugs) : []), [drugs, open]);
  return (
    <details className="drug-index" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All {drugs.length.toLocaleString('en-US')} drugs, A to Z</summary>
      {letters.map(([letter, ids]) => (
        <section key={letter}>
          <h3>{letter}</h3>
          <ul className="link-list columns">
            {ids.map((id) => (
              <li key={id}>
                <Link href={drugPath(id)}>{id}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
