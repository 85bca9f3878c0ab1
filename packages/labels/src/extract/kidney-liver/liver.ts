import type { ExtractedLiver } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesOther, ownDrugs } from '../own-drugs.ts';
import { pieces } from '../pieces.ts';
import { pointTo } from '../point-to.ts';
import { statements } from '../statement.ts';
import { ORGAN_ADVICE, type OrganAdvice } from './advice.ts';
import { attach, sharper } from './attach.ts';
import { type Degree, type Weakness, weaknesses } from './degrees.ts';
import { isTheUse, setAside } from './other-patients.ts';
import { readRows } from './rows.ts';

const SECTIONS = [
  'boxed_warning',
  'contraindications',
  'dosage_and_administration',
  'warnings',
  'warnings_and_cautions',
  'precautions',
  'general_precautions',
  'use_in_specific_populations',
];
const ABOUT = /hepatic|liver|child[-–‑ ]?(?:turcotte[-–‑ ])?pugh|cirrho/i;
/** What the drug does to the liver is another matter than what a weak liver asks for. */
const HARM =
  /\b(?:hepatotoxic\w*|drug-induced|transaminases?|ALT|AST|bilirubin|liver (?:enzymes?|tests?)|hepatic necrosis|liver injury)\b/;
const LONGEST = 420;

/**
 * The liver disease at which a label asks to act, by degree (Child-Pugh A, B, C are mild, moderate, severe), each with the strictest
 * advice. Advice for patients on another medicine is left out.
 *
 * @example extractLiver(label, lexicon)[0] // { kind: 'liver', degree: 'severe', advice: 'avoid', section: …, words: … }
 */
export function extractLiver(label: Label, lexicon: Lexicon): readonly ExtractedLiver[] {
  const own = ownDrugs(label, lexicon);
  const found = new Map<Degree, ExtractedLiver>();
  const add = (who: Weakness, advice: OrganAdvice, section: string, words: readonly string[]) => {
    for (const degree of who.degrees) {
      if (degree === 'dialysis') continue;
      const known = found.get(degree);
      if (known === undefined || ORGAN_ADVICE.indexOf(advice) < ORGAN_ADVICE.indexOf(known.advice))
        found.set(degree, { kind: 'liver', degree, advice, section, words });
    }
  };
  let rows: string[] = [];
  let rowsOf = '';
  const endRows = () => {
    for (const { patients, advice, words, text } of readTable(rows))
      if (!namesOther(text, own, lexicon)) add(patients, advice, rowsOf, pointTo(text, words));
    rows = [];
  };
  for (const { section, text } of statements(label, SECTIONS)) {
    if (section !== rowsOf) endRows();
    rowsOf = section;
    rows.push(text);
    if (!ABOUT.test(text) || text.includes(' | ')) continue;
    for (const piece of pieces(text)) {
      if (!ABOUT.test(piece.text) || piece.text.length > LONGEST) continue;
      const listed = section === 'contraindications';
      const groups = sharper(weaknesses(piece.text, 'liver', listed), ({ degrees }) => degrees.includes('any'));
      if (groups.length === 0 || (piece.text.match(/Pugh/g) ?? []).length > 2 || setAside(piece.text, own, lexicon))
        continue;
      const others = weaknesses(piece.text, 'kidney').filter(({ degrees }) => !degrees.includes('any'));
      const attached = attach(piece.text, groups, others);
      for (const { patients, advice, cue } of attached) {
        if (advice === 'caution' && HARM.test(piece.text) && !/\bcaution/i.test(piece.text)) continue;
        const slice = (place: { readonly start: number; readonly end: number }) =>
          text.slice(piece.start + place.start, piece.start + place.end);
        add(patients, advice, section, pointTo(text, [slice(patients), ...(cue === undefined ? [] : [slice(cue)])]));
      }
      if (!listed) continue;
      for (const who of groups)
        if (!attached.some(({ patients }) => patients === who))
          add(
            who,
            'contraindicated',
            section,
            pointTo(text, [text.slice(piece.start + who.start, piece.start + who.end)]),
          );
    }
  }
  endRows();
  const treats = isTheUse(label, 'liver');
  return [...found.values()].filter(
    ({ degree, advice }) => !(treats && degree === 'any' && advice !== 'contraindicated'),
  );
}

function readTable(lines: readonly string[]) {
  if (!lines.some((line) => line.includes(' | ') && /\d/.test(line))) return [];
  return readRows<Weakness>(lines, {
    topic: (text) =>
      ABOUT.test(text) && text.length < 300 && !/\b(?:toxicity|hepatotoxicity|adverse|grade|ULN)\b/i.test(text),
    reference: (cell) => /\bnormal\b|\bno (?:hepatic )?impairment/i.test(cell),
    patients: (cell) => (cell.length > 160 || /\bULN\b|\bgrade\b/i.test(cell) ? [] : weaknesses(cell, 'liver', true)),
  });
}
