import { useEffect, useState } from 'react';

/** The value as it was when it last stayed the same for `ms` milliseconds: keeps the live region from chattering. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
