import type { ExtractedLiver } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { ORGAN_ADVICE, type OrganAdvice } from './advice.ts';
import { sharper } from './attach.ts';
import { type Degree, type Weakness, weaknesses } from './degrees.ts';
import { isTheUse } from './other-patients.ts';
import { readRows } from './rows.ts';
import { type Organ, walk } from './walk.ts';

const ABOUT = /hepatic|liver|child[-–‑ ]?(?:turcotte[-–‑ ])?pugh|cirrho/i;
/** What the drug does to the liver is another matter than what a weak liver asks for. */
const HARM =
  /\b(?:hepatotoxic\w*|drug-induced|transaminases?|ALT|AST|bilirubin|liver (?:enzymes?|tests?)|hepatic necrosis|liver injury)\b/;

/**
 * The liver disease at which a label asks to act, by degree (Child-Pugh A, B, C are mild, moderate, severe), each with the strictest
 * advice. Advice for patients on another medicine is left out.
 *
 * @example extractLiver(label, lexicon)[0] // { kind: 'liver', degree: 'severe', advice: 'avoid', section: …, words: … }
 */
export function extractLiver(label: Label, lexicon: Lexicon): readonly ExtractedLiver[] {
  const found = new Map<Degree, ExtractedLiver>();
  const add = (who: Weakness, advice: OrganAdvice, section: string, words: readonly string[]) => {
    for (const degree of who.degrees) {
      if (degree === 'dialysis') continue;
      const known = found.get(degree);
      if (known === undefined || ORGAN_ADVICE.indexOf(advice) < ORGAN_ADVICE.indexOf(known.advice))
        found.set(degree, { kind: 'liver', degree, advice, section, words });
    }
  };
  walk(label, lexicon, LIVER, add);
  const treats = isTheUse(label, 'liver');
  return [...found.values()].filter(
    ({ degree, advice }) => !(treats && degree === 'any' && advice !== 'contraindicated'),
  );
}

const LIVER: Organ<Weakness> = {
  about: ABOUT,
  other: 'kidney',
  patientsIn: (text, listed) =>
    (text.match(/Pugh/g) ?? []).length > 2
      ? []
      : sharper(weaknesses(text, 'liver', listed), ({ degrees }) => degrees.includes('any')),
  counts: (advice, text) => advice !== 'caution' || !HARM.test(text) || /\bcaution/i.test(text),
  readTable,
};

function readTable(lines: readonly string[]) {
  if (!lines.some((line) => line.includes(' | ') && /\d/.test(line))) return [];
  return readRows<Weakness>(lines, {
    topic: (text) =>
      ABOUT.test(text) && text.length < 300 && !/\b(?:toxicity|hepatotoxicity|adverse|grade|ULN)\b/i.test(text),
    reference: (cell) => /\bnormal\b|\bno (?:hepatic )?impairment/i.test(cell),
    patients: (cell) => (cell.length > 160 || /\bULN\b|\bgrade\b/i.test(cell) ? [] : weaknesses(cell, 'liver', true)),
  });
}
