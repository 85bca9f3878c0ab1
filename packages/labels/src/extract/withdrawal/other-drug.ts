import { rx } from './rx.ts';

/** Alcohol, tobacco, or a drug that is given up for this one. */
const SUBSTANCE = /(?:alcohol|ethanol|nicotine|tobacco|smoking|cigarettes?|caffeine)/;
const OTHER_DRUG = rx`
  \b${SUBSTANCE}[ -](?:[a-z]+ )?(?:withdrawal|abstinence|cessation|discontinuation)|
  \b(?:withdrawal|cessation|discontinuation|withdrawn|abstinence)(?: symptoms?)? (?:of|from) (?:[a-z]+ )?${SUBSTANCE}|
  \bacute alcoholism|\bstopped smoking|\bindicated (?:for|as|in)\b|\bnot a beta-?(?:adrenergic )?blocker|\bcross-tolerance|\bconcomitant(?:ly)? [^.;]{0,40}(?:withdrawn|discontinued|stopped|tapered)|
  \bco-?therapy|\boverused?\b|\bundergoing (?:abrupt )?(?:discontinuation|withdrawal)|\brecently (?:withdrawn|discontinued|stopped)|
  \b(?:before|prior to|until) (?:starting|initiating|beginning|initiation|treatment with|therapy with|administration)|
  \b(?:after|upon) (?:starting|initiating|initiation of)|
  \b(?:an?|the|concomitant|co-?administered|strong|potent|moderate|enzyme|cyp\w+)(?: [a-z0-9]+)? (?:inhibitors?|inducers?)
  [^.;]{0,40}\b(?:discontinu|stopp|withdraw)|
  \bdiscontinu\w+(?: of)?(?: an?| the)?(?: concomitant(?:ly)?| co-?administered| enzyme| cyp\w+| strong| moderate)*
  (?: used)? (?:inhibitor|inducer|maoi|monoamine)`;
/** From one drug or form to another. */
const TRANSFER = rx`
  \b(?:replac|substitut|transferr|switch|convert)\w*\b[^.;]{0,60}\b(?:inhaled|oral|systemic(?:ally)?|topical)\b|
  \bsystemic(?:ally active)?(?: cortico)?steroids?\b[^.;]{0,60}\b(?:transferr|initiat|switch)|
  \b(?:systemic|oral|inhaled)(?: or (?:inhaled|oral|systemic))?(?: cortico)?steroids?\b[^.;]{0,60}\b(?:therapy with|transferr|initiat)`;

/** Withdrawal that another drug sets off. */
const SET_OFF = rx`
  \b(?:antagonists?|partial agonists?|naloxone|naltrexone|flumazenil|(?<!uptake |oxidase )inhibitors?|inducers?|buprenorphine|nalbuphine|reversal)\b`;

/** Whether it is alcohol, tobacco or another drug that is stopped. */
export const fromOtherDrug = (text: string): boolean => OTHER_DRUG.test(text);

/** Whether one drug or form is given up for another. */
export const transfers = (text: string): boolean => TRANSFER.test(text);

/** Whether another drug may set the withdrawal off. */
export const setOffByDrug = (text: string): boolean => SET_OFF.test(text);

/** Families that the labels of other drugs tell to stop, and the stems by which their members' names are known (INN). */
const FAMILIES: readonly (readonly [named: RegExp, member: RegExp])[] = [
  [
    /\b(?:(?:cortico|glucocortico)?steroids?|glucocorticoids?)\b/,
    /cort|predni|m?ethasone|metasone|onide|olone|betasol|asone/,
  ],
  [/\bbeta-? ?(?:adrenergic )?block\w+/, /lol\b/],
  [
    /\b(?:opioids?|opiates?)\b/,
    /codone|morph|codeine|fentan|meperidine|methad|tramadol|tapentadol|orphan|nalbuphine|pentazocine|opium|oliceridine|propoxy|buprenor/,
  ],
  [/\bbenzodiazepines?\b/, /azepam|azolam|azepate|azepox|clobazam/],
];
const STOPS = FAMILIES.map(
  ([named]) => rx`(?:${named})(?: use)? withdrawal|withdrawal (?:of|from) (?:[a-z]+ )?(?:${named})`,
);

/**
 * Whether a part speaks of stopping a family of drugs to which the drug of a label, called by these names in lower case, does
 * not belong. Where the label's drug stands there too (`beside`), only words such as "opioid withdrawal" tell.
 */
export function ofOtherFamily(text: string, names: string, beside: boolean): boolean {
  if (FAMILIES.some(([named, member]) => named.test(text) && member.test(names))) return false;
  return FAMILIES.some(([named], i) => (beside ? STOPS[i] : named)?.test(text));
}
