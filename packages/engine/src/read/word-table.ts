/**
 * A table written as text: every word of a line stands for the first word of that line.
 *
 * @example wordTable('female f woman\nmale m man').get('f') // 'female'
 */
export function wordTable(text: string): ReadonlyMap<unknown, string> {
  const table = new Map<unknown, string>();
  for (const line of text.split('\n')) {
    const words = line.split(' ');
    for (const word of words) table.set(word, words[0] ?? '');
  }
  return table;
}
