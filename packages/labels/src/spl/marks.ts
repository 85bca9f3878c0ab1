const UNIT = /(?:^|[^A-Za-z])(?:m|cm|mm|km|ft|in)\s?$/;
const TEN = /(?:^|[^\d.,])10\s?$/;

/**
 * What a raised text becomes behind the text before it: 10⁹ is `10^9`, never 109; m² keeps its sign; ® and "th" stay with their word;
 * a reference mark stands apart, so that the word before it is still that word.
 */
export function raised(before: string, text: string): string {
  const mark = text.trim();
  if (/^(?:[®™©,.;:]|st$|nd$|rd$|th$|\d*[+\u2212–-]$)/.test(mark)) return text;
  if (/^[-\u2212–+]?\d+$/.test(mark)) {
    if (TEN.test(before)) return `^${mark.replace(/[\u2212–]/, '-')}`;
    if (UNIT.test(before) && (mark === '2' || mark === '3')) return mark === '2' ? '²' : '³';
  }
  return mark === '' ? text : ` ${text}`;
}
