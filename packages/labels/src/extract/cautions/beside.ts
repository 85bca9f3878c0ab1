import { type Frame, LACKS, PEOPLE } from './frames.ts';

/** "Hypotensive reactions", "anti-hepatitis therapy": the name is part of another thing's. */
const PART_AFTER =
  /^[\s-]+(?:reactions?|effects?|episodes?|events?|symptoms?|therapy|treatment|agents?|drugs?|medications?|medicines?|antigen|antibod\w+|vaccin\w+|screening|testing|tests?)\b/i;
const PART_BEFORE = /(?:\banti-?|\bpro-?|\bnon-?)$/i;
const CAME_AFTER =
  /^[^.;,]{0,30}?\b(?:following|after) (?:the )?(?:treatment|therapy)\b|^[^.;,]{0,20}?\b(?:is|are) suspected\b/i;
const UNKNOWN_AFTER =
  /^[^.;,]{0,60}\b(?:has|have) not been (?:fully |adequately |well )?(?:established|studied|evaluated|determined|investigated)\b/i;

/** Whether a condition is named for itself, and its case is known. */
export function isNamed(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 110);
  return (
    !PART_AFTER.test(after) &&
    !UNKNOWN_AFTER.test(after) &&
    !CAME_AFTER.test(after) &&
    !PART_BEFORE.test(text.slice(Math.max(0, start - 6), start))
  );
}

/** In small letters: "Infertility Male and female …" is a heading and its text. */
const PEOPLE_AFTER = new RegExp(`^[\\s-]+(?:${PEOPLE})\\b`);
const WORSE_AFTER =
  /^(?:[\w\s/(),-]{0,40}? )?(?:may|can|could|might) (?:also )?(?:be (?:further )?(?:worsened|exacerbated|aggravated)\b(?! by (?:co|concomitant|concurrent|other|abrupt|discontinu|stopping))|worsen\b(?=\s*(?:during|with|in|after|when|while|[.,;(]|$)))/i;
const FIRST =
  /\b(?:correct|treat|control|stabili[sz]e|manage)\w*(?: and \w+)?(?: any)? (?:pre-?existing |uncontrolled )?$/i;
const FIRST_AFTER = /^[^.;]{0,60}\b(?:before|prior to|corrected|treated before)\b/i;

/** Whether the words right beside a condition make it the patient's own: "diabetic patients", "hypocalcemia may worsen". */
export function isOwn(text: string, start: number, end: number): Frame['kind'] | undefined {
  const after = text.slice(end, end + 90);
  const before = text.slice(Math.max(0, start - 40), start);
  if (WORSE_AFTER.test(after)) return 'worse';
  if (FIRST.test(before) && FIRST_AFTER.test(after)) return 'first';
  if (
    /^[\w\s,/-]{0,50} (?:should|must) be (?:corrected|treated|controlled|excluded)[^.;]{0,40}\b(?:before|prior)/i.test(
      after,
    )
  )
    return 'first';
  if (LACKS.test(before) || /\bnon-?$/i.test(before)) return undefined;
  return PEOPLE_AFTER.test(after) ? 'has' : undefined;
}
