import type { NotChecked } from '@doseline/engine';
import { checkWords } from '../state/words.ts';
import { ClosestNames } from './closest-names.tsx';

interface NotCheckedListProps {
  readonly open: readonly NotChecked[];
  readonly onRename?: ((about: string, name: string) => void) | undefined;
}

/** The questions that stayed open, each with what would decide it. */
export function NotCheckedList({ open, onRename }: NotCheckedListProps) {
  if (open.length === 0) return null;
  return (
    <section className="not-checked" aria-labelledby="not-checked-heading">
      <h2 id="not-checked-heading">Not checked</h2>
      <ul>
        {open.map(({ check, about, reason, closest = [] }) => (
          <li key={`${check} ${about} ${reason}`}>
            <p>
              <b>{about}</b> <span className="kind">{checkWords(check)}</span>
            </p>
            <p>{onRename ? withoutPlace(reason) : reason}</p>
            <ClosestNames names={closest} onPick={onRename && ((name) => onRename(about, name))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On the form a reason needs no path into a file: what is wrong is marked where it stands. */
function withoutPlace(reason: string): string {
  return reason.replace(/ \(person\.[^()]*\)$/, '');
}
