import type { Mention } from './lexicon.ts';

/** Words that name a condition only where they stand alone: "strains of bacteria", "a fall in blood pressure". */
const DOUBTFUL = new Set([
  'strain',
  'strains',
  'fit',
  'fits',
  'cut',
  'cuts',
  'fall',
  'falls',
  'falling',
  'cold',
  'shock',
  'burn',
]);
const OTHER_SENSE =
  /^\s*(?:of\b|in\b|from\b|to\b|into\b|risks?\b|asleep\b|within\b|below\b|and clammy\b|sores?\b|packs?\b|the\b|off\b|for\b)/i;
const OTHER_SENSE_BEFORE = /\b(?:susceptible|resistant|producing|sensitive|positive|negative|may|can|will|to|a)\s+$/i;

const ULCER = /^ulcer(?:s|ation|ations| disease)?$/i;
const OTHER_ULCER =
  /\b(?:genital|leg|skin|foot|corneal|nose|nasal|mouth|oral|pressure|digital|decubitus|cutaneous|aphthous)\s+$/i;

/** Names that say what is measured; a condition only where its value is told. */
const MEASURED =
  /\b(?:counts?|levels?|intervals?|creatinine|bilirubin|clearance|function|fraction|weight|LVEF|ALT|AST|GFR|ANC|INR)$/i;

const VALUED =
  /^(?:impair|reduc|low|decreas|compromis|abnormal|prolong|poor|elevat|diminish|deteriorat|increas|sever|baseline)/i;

/** Whether a mention names a measurement ("platelet count") and not a condition. */
export const isMeasured = ({ text }: Mention): boolean => MEASURED.test(text) && !VALUED.test(text);

/**
 * Whether a mention means its condition, as far as the words beside it tell: "strains of Staphylococcus" and "fit for use"
 * do not.
 *
 * @example isPlain(mention, 'caused by susceptible strains of E. coli') // false for "strains"
 */
export function isPlain(mention: Mention, text: string): boolean {
  const before = text.slice(Math.max(0, mention.start - 14), mention.start);
  if (/\b(?:non|anti)-?$/i.test(before)) return false;
  if (ULCER.test(mention.text)) return !OTHER_ULCER.test(before);
  if (!DOUBTFUL.has(mention.text.toLowerCase())) return true;
  if (OTHER_SENSE.test(text.slice(mention.end, mention.end + 12))) return false;
  return !OTHER_SENSE_BEFORE.test(before);
}
