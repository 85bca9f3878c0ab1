/** A share of patients as the label prints it, in one spelling: `4%`, `>=10%`, `<1%`, `5-15%`, `1% to <10%`, `~2%`. */
export interface Frequency {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const SIGNS: readonly (readonly [string, string])[] = [
  ['>=', '≥|>\\s*=|greater than or equal to|equal to or greater than|at least'],
  ['<=', '≤|<\\s*=|less than or equal to|up to'],
  ['>', '>|greater than|more than|higher than|over|exceeding|above'],
  ['<', '<|less than|fewer than|lower than|below|under'],
  ['~', '~|approximately|about|nearly|around'],
];
const SIGN = `(?:${SIGNS.map(([, words]) => words).join('|')})`;
const NUMBER = '(?:\\d+(?:\\.\\d+)?|\\.\\d+)';
const PERCENT = '(?:%|percent)';
const LINK = `(?:-|–|to|through|and(?=\\s*(?:<|less than)))`;
const BAND = `(?<lowSign>${SIGN})?\\s*(?<low>${NUMBER})\\s*${PERCENT}?\\s*(?<link>${LINK})\\s*(?<highSign>${SIGN})?\\s*(?<high>${NUMBER})\\s*${PERCENT}`;
const SINGLE = `(?<sign>${SIGN})?\\s*(?<number>${NUMBER})\\s*${PERCENT}(?<orMore>\\s*or (?:more|greater|higher))?`;
const SHARE = new RegExp(`(?<![\\w.,/])(?:${BAND}|${SINGLE})`, 'gi');

/**
 * The shares in a text, in order. A number counts only with a percent sign, its own or that of the band it stands in.
 *
 * @example frequenciesIn('in at least 2% of patients')[0]?.value // '>=2%'
 */
export function frequenciesIn(text: string): readonly Frequency[] {
  return [...text.matchAll(SHARE)].map(({ 0: match, index, groups }) => ({
    value: spelled(groups ?? {}),
    start: index,
    end: index + match.length,
  }));
}

function spelled(groups: Readonly<Record<string, string | undefined>>): string {
  const { low, high, number = '' } = groups;
  if (low === undefined || high === undefined)
    return `${groups.orMore === undefined ? sign(groups.sign) : '>='}${digits(number)}%`;
  const from = `${sign(groups.lowSign)}${digits(low)}`;
  const to = sign(groups.highSign);
  return to === '' ? `${from}-${digits(high)}%` : `${from}% to ${to}${digits(high)}%`;
}

const digits = (number: string): string => (number.startsWith('.') ? `0${number}` : number);

function sign(words: string | undefined): string {
  if (words === undefined) return '';
  return SIGNS.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(words))?.[0] ?? '';
}
