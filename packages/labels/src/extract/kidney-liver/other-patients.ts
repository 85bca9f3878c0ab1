import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesOther } from '../own-drugs.ts';
import type { Organ } from './degrees.ts';

/** Advice that holds only beside another medicine, or of a study. */
const BESIDE =
  /\b(?:concomitant(?:ly)?|concurrent(?:ly)?|co-?administ\w+|combin(?:ed|ation) with|in addition to|together with|receiving (?:strong|moderate|potent|other|a |an )|taking (?!into)|inhibitors?|inducers?|diuretics?|contrast)\b/i;
const STUDY = /\b(?:stud(?:y|ies) of|clinical trials?|pharmacokinetics?|were (?:enrolled|studied)|AUC|C ?max)\b/i;

const CHILD = /\b(?:pediatric|children|child(?![-–‑ ]?(?:pugh|turcotte))|infants?|neonates?|adolescents?)\b/i;
/** What to do when the drug has done harm is not advice for who takes it. */
const REACTION =
  /\bgrade\s*[1-4≥]|\bpermanently discontinue\b|\bupon recovery\b|\bnephritis\b|\bimmune-mediated\b|\b(?:nephrotoxic|hepatotoxic|these|such|other) (?:drugs|agents|medications|medicines)\b/i;

/**
 * Whether a piece is about another medicine, children alone, a reaction, advice beside another medicine, or what was measured in a study.
 *
 * @example setAside('avoid ibuprofen in renal impairment', own, lexicon) // true in a label of pemetrexed
 */
export function setAside(piece: string, own: ReadonlySet<string>, lexicon: Lexicon): boolean {
  if (BESIDE.test(piece.replace(/\bas well as (?:in )?those\b.*$/s, '')) || REACTION.test(piece)) return true;
  if (CHILD.test(piece) && !/\badults?\b/i.test(piece)) return true;
  if (STUDY.test(piece) && !/\b(?:recommend|avoid|should|contraindicated|caution|reduce)/i.test(piece)) return true;
  return namesOther(piece, own, lexicon);
}

const DISEASE: Readonly<Record<Organ, RegExp>> = {
  kidney: /\b(?:kidney|renal) (?:disease|failure|insufficiency|transplant\w*)|\bdialysis\b|\bCKD\b/i,
  liver: /\b(?:liver|hepatic) (?:disease|encephalopathy|transplant\w*)|\bcirrho/i,
};

/** Whether the drug is for patients with this weakness: what is said of all of them is then no warning. */
export function isTheUse(label: Label, organ: Organ): boolean {
  return label.sections.some(
    ({ name, text }) =>
      name === 'indications_and_usage' &&
      // A diuretic for edema in cirrhosis is not for cirrhosis.
      text.split(/[.;\n]/).some((part) => DISEASE[organ].test(part) && !/\b(?:edema|ascites)\b/i.test(part)),
  );
}
