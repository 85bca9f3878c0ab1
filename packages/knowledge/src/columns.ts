/**
 * Columns of plain text: words to the left, figures to the right.
 *
 * @example columns([['drug', 'facts'], ['baclofen', '60']])
 */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isWords = (column: number) => rows.slice(1).some((row) => /[a-z]/i.test(row[column] ?? ''));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (isWords(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
