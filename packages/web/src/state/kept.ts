import { useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/**
 * State that stays while one moves between pages: in memory only, gone on reload.
 *
 * @example const [draft, setDraft] = useKept('pump', EMPTY_PUMP_DRAFT);
 */
export function useKept<T>(name: string, initial: T): readonly [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const keep = useCallback(
    (next: T) => {
      kept.set(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}
