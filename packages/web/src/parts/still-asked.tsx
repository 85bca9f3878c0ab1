import { listed } from '../state/pump-words.ts';

interface StillAskedProps {
  readonly title: string;
  readonly missing: readonly string[];
  readonly hasTroubles: boolean;
}

/** In place of a plan: what the form still lacks. */
export function StillAsked({ title, missing, hasTroubles }: StillAskedProps) {
  return (
    <div className="blank">
      <h2>{title}</h2>
      <p>
        {[
          ...(missing.length > 0 ? [`Still asked for: ${listed(missing)}.`] : []),
          ...(hasTroubles ? ['What is marked on the form cannot be used yet.'] : []),
        ].join(' ')}
      </p>
    </div>
  );
}
