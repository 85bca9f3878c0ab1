/** How many answers are remembered: the lines of a population repeat, and memory must not grow with its size. */
const MOST = 4000;

/**
 * Remembers what a pure function of a text or number gave. When {@link MOST} answers are held all are forgotten.
 *
 * @example const upper = memo((text: string) => text.toUpperCase())
 */
export function memo<K extends string | number, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as V;
    const value = make(key);
    if (made.size >= MOST) made.clear();
    made.set(key, value);
    return value;
  };
}

/** A value made when it is first asked for, and kept. */
export function lazily<V>(make: () => V): () => V {
  let value: V | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
