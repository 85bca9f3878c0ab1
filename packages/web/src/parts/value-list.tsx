/** More than this many values push the page itself out of sight. */
const SHOWN = 8;

/** Short values in one line of text; a long list is folded after the first few. */
export function ValueList({ values, what }: { readonly values: readonly string[]; readonly what: string }) {
  if (values.length <= SHOWN + 2) return values.join(' · ');
  return (
    <>
      {values.slice(0, SHOWN).join(' · ')}
      <details className="more-values">
        <summary>
          {values.length - SHOWN} more {what}
        </summary>
        {values.slice(SHOWN).join(' · ')}
      </details>
    </>
  );
}
