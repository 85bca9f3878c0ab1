import { Button } from 'react-aria-components';

interface ClosestNamesProps {
  readonly names: readonly string[];
  /** Absent where the text stands in an opened file and cannot be changed here. */
  readonly onPick?: ((name: string) => void) | undefined;
}

/** The names nearest in spelling: never taken by themselves, only when somebody picks one. */
export function ClosestNames({ names, onPick }: ClosestNamesProps) {
  if (names.length === 0) return null;
  if (!onPick) return <p className="closest">Spelled nearly so: {names.join(', ')}</p>;
  return (
    <p className="closest">
      <span>Did you mean</span>{' '}
      {names.map((name) => (
        <Button key={name} className="button small" onPress={() => onPick(name)}>
          {name}
        </Button>
      ))}
    </p>
  );
}
