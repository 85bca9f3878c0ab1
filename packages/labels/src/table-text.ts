const ROW_END = /<\/(?:tr|caption|title|list|item)\s*>|<br\s*\/?>/gi;
const CELL_END = /<\/(?:td|th)\s*>/gi;
const TAG = /<\/?[a-zA-Z][^<>]*>/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The words of an HTML table: one line a row, cells apart by ` | `. Tags and attributes are dropped.
 *
 * @example tableText('<table><tr><td>Age</td><td>Dose</td></tr></table>') // 'Age | Dose'
 */
export function tableText(html: string): string {
  const plain = html.replace(/\s+/g, ' ').replace(ROW_END, '\n').replace(CELL_END, ' | ').replace(TAG, ' ');
  return decode(plain)
    .split('\n')
    .map((row) =>
      row
        .replace(/\s+/g, ' ')
        .replace(/^(?:\s*\|)+|(?:\|\s*)+$/g, '')
        .trim(),
    )
    .filter((row) => row !== '')
    .join('\n');
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
