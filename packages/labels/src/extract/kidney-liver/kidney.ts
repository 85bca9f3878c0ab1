import type { ExtractedKidney } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesOther, ownDrugs } from '../own-drugs.ts';
import { pieces } from '../pieces.ts';
import { pointTo } from '../point-to.ts';
import { statements } from '../statement.ts';
import { ORGAN_ADVICE, type OrganAdvice } from './advice.ts';
import { attach, sharper } from './attach.ts';
import { type Degree, weaknesses } from './degrees.ts';
import { type Figure, figureInCell, figuresIn, measureOf } from './figures.ts';
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
const ABOUT = /renal|kidney|creatinine clearance|cr ?cl|cl\s?cr|\bccr\b|gfr|glomerular|dialysis|\bES[RK]D\b/i;
/** Longer pieces are tables whose cells ran together; the tables themselves are read. */
const LONGEST = 420;

type Patients = { readonly start: number; readonly end: number } & (
  | { readonly figure: Figure; readonly degrees?: readonly Degree[] }
  | { readonly figure?: undefined; readonly degrees: readonly Degree[] }
);

/**
 * The kidney function at which a label asks to act: a figure where one is given, else a degree; for each the strictest advice. Advice for
 * patients on another medicine, and a degree whose figure the label gives with as strict an advice, are left out.
 *
 * @example extractKidney(label, lexicon)[0] // { kind: 'kidney', measure: 'crcl', below: 30, advice: 'avoid', section: …, words: … }
 */
export function extractKidney(label: Label, lexicon: Lexicon): readonly ExtractedKidney[] {
  const own = ownDrugs(label, lexicon);
  const found = new Map<string, ExtractedKidney>();
  const figured = new Map<Degree, OrganAdvice>();
  const add = (patients: Patients, advice: OrganAdvice, section: string, words: readonly string[]) => {
    for (const who of patients.figure === undefined ? patients.degrees : [patients.figure]) {
      const fact: ExtractedKidney =
        typeof who === 'string'
          ? { kind: 'kidney', measure: 'either', degree: who, advice, section, words }
          : {
              kind: 'kidney',
              measure: who.measure,
              below: who.below,
              ...(who.atLeast !== undefined && { atLeast: who.atLeast }),
              advice,
              section,
              words,
            };
      const key = [fact.measure, fact.below, fact.atLeast, fact.degree].join(' ');
      const known = found.get(key);
      if (known === undefined || rank(advice) < rank(known.advice)) found.set(key, fact);
    }
    if (patients.figure !== undefined)
      for (const degree of patients.degrees ?? []) {
        const known = figured.get(degree);
        if (known === undefined || rank(advice) < rank(known)) figured.set(degree, advice);
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
      const groups = sharper(
        patientsIn(piece.text, section === 'contraindications'),
        ({ figure, degrees }) => figure === undefined && degrees.includes('any'),
      );
      if (groups.length === 0 || groups.filter(({ figure }) => figure !== undefined).length > 2) continue;
      if (setAside(piece.text, own, lexicon)) continue;
      const others = weaknesses(piece.text, 'liver').filter(({ degrees }) => !degrees.includes('any'));
      const attached = attach(piece.text, groups, others);
      for (const { patients, advice, cue } of attached) {
        const slice = (place: { readonly start: number; readonly end: number }) =>
          text.slice(piece.start + place.start, piece.start + place.end);
        add(patients, advice, section, pointTo(text, [slice(patients), ...(cue === undefined ? [] : [slice(cue)])]));
      }
      if (section !== 'contraindications') continue;
      for (const patients of groups)
        if (!attached.some((one) => one.patients === patients))
          add(
            patients,
            'contraindicated',
            section,
            pointTo(text, [text.slice(piece.start + patients.start, piece.start + patients.end)]),
          );
    }
  }
  endRows();
  const treats = isTheUse(label, 'kidney');
  return [...found.values()].filter(({ degree, advice }) => {
    if (treats && (degree === 'any' || degree === 'dialysis') && advice !== 'contraindicated') return false;
    const figure = degree === undefined ? undefined : figured.get(degree);
    return figure === undefined || rank(figure) > rank(advice);
  });
}

const rank = (advice: OrganAdvice): number => ORGAN_ADVICE.indexOf(advice);

/** Figures and degrees in a text; a degree beside its figure goes with it. */
function patientsIn(text: string, listed: boolean): readonly Patients[] {
  const figures = figuresIn(text);
  const degrees = weaknesses(text, 'kidney', listed);
  const beside = (figure: Figure) =>
    degrees.filter(
      ({ start, end }) =>
        (start < figure.end && figure.start < end) ||
        (figure.start >= end && figure.start - end <= 45 && !/[;:]/.test(text.slice(end, figure.start))) ||
        (start >= figure.end && start - figure.end <= 12),
    );
  const used = new Set(figures.flatMap(beside).filter(({ degrees: named }) => !named.includes('dialysis')));
  return [
    ...figures.map((figure): Patients => {
      const named = beside(figure).flatMap((one) => one.degrees);
      return { figure, start: figure.start, end: figure.end, ...(named.length === 1 && { degrees: named }) };
    }),
    ...degrees
      .filter((one) => !used.has(one))
      .map(({ degrees: named, start, end }): Patients => ({ degrees: named, start, end })),
  ].sort((a, b) => a.start - b.start);
}

function readTable(lines: readonly string[]) {
  if (!lines.some((line) => line.includes(' | ') && /\d/.test(line))) return [];
  let measure: Figure['measure'] | undefined;
  return readRows<Patients>(lines, {
    topic: (text) => {
      const on = ABOUT.test(text) && text.length < 300;
      if (on) measure = measureOf(text);
      else if (!text.includes(' | ')) measure = undefined;
      return on && !/\b(?:toxicity|adverse|grade)\b/i.test(text);
    },
    reference: (cell) =>
      /\bnormal\b|\bno (?:renal )?impairment/i.test(cell) ||
      /^[^\d]{0,30}(?:≥|>|>\s?=)\s*\d+[^\d]*(?:1\.73[^\d]*\d?)?$/.test(cell),
    patients: (cell) => {
      if (cell.length > 160) return [];
      const [figure] = figuresIn(cell);
      if (figure !== undefined) return [{ figure, start: 0, end: cell.length }];
      const named = measure !== undefined && (measure !== 'either' || /mL/i.test(cell));
      const inCell = named ? figureInCell(cell, measure ?? 'either') : undefined;
      if (inCell !== undefined) return [{ figure: inCell, start: 0, end: cell.length }];
      return weaknesses(cell, 'kidney', true).map(({ degrees, start, end }): Patients => ({ degrees, start, end }));
    },
  });
}
