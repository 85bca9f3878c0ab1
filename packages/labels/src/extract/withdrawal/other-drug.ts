import { rx } from './rx.ts';

/** Alcohol, tobacco, or a drug that is given up for this one. */
const SUBSTANCE = /(?:alcohol|ethanol|nicotine|tobacco|smoking|cigarettes?|caffeine)/;
const OTHER_DRUG = rx`
  \b${SUBSTANCE}[ -](?:[a-z]+ )?(?:withdrawal|abstinence|cessation|discontinuation)|
  \b(?:withdrawal|cessation|discontinuation|withdrawn|abstinence)(?: symptoms?)? (?:of|from) (?:[a-z]+ )?${SUBSTANCE}|
  \bacute alcoholism|\bstopped smoking|\bindicated (?:for|as|in)\b|\bnot a beta-?(?:adrenergic )?blocker|
  \bcross-tolerance|\bconcomitant(?:ly)? [^.;]{0,40}(?:withdrawn|discontinued|stopped|tapered)|
  \bco-?therapy|\boverused?\b|\bundergoing (?:abrupt )?(?:discontinuation|withdrawal)|
  \brecently (?:withdrawn|discontinued|stopped)|
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
  \b(?:systemic|oral|inhaled)(?: or (?:inhaled|oral|systemic))?(?: cortico)?steroids?\b
  [^.;]{0,60}\b(?:therapy with|transferr|initiat)`;

/** Withdrawal that another drug sets off. */
const SET_OFF = rx`
  \b(?:antagonists?|partial agonists?|naloxone|naltrexone|flumazenil|(?<!uptake |oxidase )inhibitors?|inducers?|
  buprenorphine|nalbuphine|reversal)\b`;

/** Whether it is alcohol, tobacco or another drug that is stopped. */
export const fromOtherDrug = (text: string): boolean => OTHER_DRUG.test(text);

/** Whether one drug or form is given up for another. */
export const transfers = (text: string): boolean => TRANSFER.test(text);

/** Whether another drug may set the withdrawal off. */
export const setOffByDrug = (text: string): boolean => SET_OFF.test(text);
