/** A share of patients as the label prints it, in one spelling: `4%`, `>=10%`, `<1%`, `5-15%`, `1% to <10%`, `~2%`. */
export interface Frequency {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d+(?:\.\d+)?|\.\d+`;
const AT_LEAST = String.raw`≥|>\s*=|⩾|greater than or equal to|equal to or greater than|at least|at or above`;
const AT_MOST = String.raw`≤|<\s*=|⩽|less than or equal to|up to`;
const OVER = String.raw`>|greater than|more than|higher than|over|exceeding|above`;
const UNDER = String.raw`<|less than|fewer than|lower than|below|under`;
const ABOUT = String.raw`~|approximately|about|nearly|around`;
const SIGN = String.raw`(?:(${AT_LEAST})|(${AT_MOST})|(${OVER})|(${UNDER})|(${ABOUT}))`;
const BOUND = String.raw`(?:${SIGN}\s*)?(${NUMBER})\s*(%|percent)?`;
/** A number with its sign, and a second one where there is a band. */
const SHARE = new RegExp(
  String.raw`(?<![\w.,/])${BOUND}(?:\s*(-|–|to|and|but|through)\s*${BOUND})?(\s*or\s+(?:more|greater|higher)|\s+and (?:more|greater|above))?`,
  'gi',
);

/**
 * The shares in a text, in order. A number counts only with a percent sign, its own or that of the band it stands in.
 *
 * @example frequenciesIn('in at least 2% of patients')[0]?.value // '>=2%'
 */
export function frequenciesIn(text: string): readonly Frequency[] {
  const found: Frequency[] = [];
  SHARE.lastIndex = 0;
  for (let match = SHARE.exec(text); match !== null; match = SHARE.exec(text)) {
    const first = bound(match, 1);
    const second = bound(match, 9);
    const link = match[8];
    const isBand =
      second !== undefined && second.percent && !/^(?:and|but)$/i.test(link ?? '')
        ? true
        : isJoined(first, second, link);
    if (isBand && second !== undefined) {
      found.push({ value: band(first, second, link ?? '-'), start: match.index, end: SHARE.lastIndex });
    } else if (first?.percent === true) {
      const end =
        second === undefined
          ? SHARE.lastIndex
          : match.index + (match[0].search(/%|percent/i) + (/percent/i.test(match[0].slice(0, 30)) ? 7 : 1));
      const orMore = second === undefined && match[16] !== undefined;
      found.push({ value: orMore ? `>=${first.number}%` : `${first.sign}${first.number}%`, start: match.index, end });
      SHARE.lastIndex = end;
    } else if (second !== undefined) {
      // "10 mg and 5%": look again at the second number by itself.
      SHARE.lastIndex = match.index + match[0].indexOf(match[8] ?? '') + (match[8] ?? '').length;
    }
  }
  return found;
}

interface Bound {
  readonly sign: string;
  readonly number: string;
  readonly percent: boolean;
}

function bound(match: RegExpExecArray, at: number): Bound | undefined {
  const number = match[at + 5];
  if (number === undefined) return undefined;
  const sign = ['>=', '<=', '>', '<', '~'].find((_, i) => match[at + i] !== undefined) ?? '';
  return { sign, number: number.startsWith('.') ? `0${number}` : number, percent: match[at + 6] !== undefined };
}

/** "1% and less than 10%" is one band; "0.2% and 0.4%" is two shares. */
function isJoined(first: Bound | undefined, second: Bound | undefined, link: string | undefined): boolean {
  if (first === undefined || second === undefined || link === undefined) return false;
  return second.percent && (second.sign === '<' || second.sign === '<=') && first.sign !== '<';
}

function band(first: Bound | undefined, second: Bound, link: string): string {
  if (first === undefined) return `${second.sign}${second.number}%`;
  if (second.sign !== '') return `${first.sign}${first.number}% to ${second.sign}${second.number}%`;
  const from = first.sign === '~' ? '~' : first.sign;
  return /^(?:-|–|to|through)$/i.test(link) ? `${from}${first.number}-${second.number}%` : `${from}${first.number}%`;
}
