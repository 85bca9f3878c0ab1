const COUNT_AND_PERCENT = /^[^()%]*?\(\s*([<>≤≥]?)\s*(=?)\s*(\d+(?:\.\d+)?|\.\d+)\s*%?\s*\)/;
const PERCENT_AND_COUNT = /^([<>≤≥~]?)\s*(=?)\s*(\d+(?:\.\d+)?|\.\d+)\s*%/;
const BARE = /^([<>≤≥~]?)\s*(=?)\s*(\d+(?:[.·]\d+)?|\.\d+)(?:\s*[*†‡§¶#^a-z]{1,2})?$/;
const SIGNS: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=' };

/** Whether a cell holds a number of patients or a share of them, or says that there is none. */
export function isValue(cell: string): boolean {
  const text = cell.trim();
  return isEmptyValue(text) || shareOf(text) !== undefined;
}

/** "--", "n/a", "not reported": no number at all. */
export function isEmptyValue(cell: string): boolean {
  return /^(?:[-–—−]+|n\/?a|nr|not (?:reported|applicable|available)|…|\.\.\.)$/i.test(cell.trim());
}

/**
 * The share in a table's cell: `9%` of "5 (9%)", of "9.0%" `9.0%`, of "<1" `<1%`. Undefined where the cell has no number.
 *
 * @example shareOf('13 (5.7)') // '5.7%'
 */
export function shareOf(cell: string): string | undefined {
  const text = cell.replace(/[\s ]+/g, ' ').trim();
  const match =
    PERCENT_AND_COUNT.exec(text) ??
    (/^\s*[<>≤≥]?\s*[\d,]+\s*\(/.test(text) ? COUNT_AND_PERCENT.exec(text) : null) ??
    BARE.exec(text);
  if (match === null) return undefined;
  const [, sign = '', equal = '', digits = ''] = match;
  const number = digits.replace('·', '.').replace(/^\./, '0.');
  if (Number(number) > 100) return undefined;
  return `${SIGNS[sign] ?? sign}${equal}${number}%`;
}
