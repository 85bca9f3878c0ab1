const SIZE = 4000;

/** The function with its last answers remembered: the same lines come again and again in a population. Forgets all when full. */
export function remember<V>(make: (text: string) => V): (text: string) => V {
  const memo = new Map<string, V>();
  return (text) => {
    const known = memo.get(text);
    if (known !== undefined || memo.has(text)) return known as V;
    const value = make(text);
    if (memo.size >= SIZE) memo.clear();
    memo.set(text, value);
    return value;
  };
}

/** A value made when it is first asked for. */
export function lazily<V>(make: () => V): () => V {
  let value: V | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
