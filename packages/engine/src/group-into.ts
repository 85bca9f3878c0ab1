/** Values in lists by key, in the order in which keys first appear. */
export function groupInto<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const list = groups.get(key);
  if (list === undefined) groups.set(key, [value]);
  else list.push(value);
}

/**
 * The same for tables that are kept. It is a function of its own because an engine that sees the lists of one function live on makes all of them where
 * long-lived objects lie, which costs a screening, whose lists are forgotten at once, a seventh of its time.
 */
export function indexInto<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key) ?? [];
  if (list.push(value) === 1) table.set(key, list);
}
