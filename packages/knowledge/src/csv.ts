/**
 * The rows of a CSV text as RFC 4180 has it: quoted cells may hold commas, line breaks and doubled quotes. Empty lines are
 * left out.
 *
 * @example csvRows('a,"b, c"') // [['a', 'b, c']]
 */
export function csvRows(content: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of content.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted !== undefined ? quoted.replaceAll('""', '"') : (plain ?? ''));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
