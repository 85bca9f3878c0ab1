import type { ExtractedKidney } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { ORGAN_ADVICE, type OrganAdvice } from './advice.ts';
import { sharper } from './attach.ts';
import { type Degree, weaknesses } from './degrees.ts';
import { type Figure, figureInCell, figuresIn, measureOf } from './figures.ts';
import { isTheUse } from './other-patients.ts';
import { readRows } from './rows.ts';
import { type Organ, walk } from './walk.ts';

const ABOUT = /renal|kidney|creatinine clearance|cr ?cl|cl\s?cr|\bccr\b|gfr|glomerular|dialysis|\bES[RK]D\b/i;

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

  walk(label, lexicon, KIDNEY, add);
  const treats = isTheUse(label, 'kidney');
  return [...found.values()].filter(({ degree, advice }) => {
    if (treats && (degree === 'any' || degree === 'dialysis') && advice !== 'contraindicated') return false;
    const figure = degree === undefined ? undefined : figured.get(degree);
    return figure === undefined || rank(figure) > rank(advice);
  });
}

const rank = (advice: OrganAdvice): number => ORGAN_ADVICE.indexOf(advice);

const KIDNEY: Organ<Patients> = {
  about: ABOUT,
  other: 'liver',
  patientsIn: (text, listed) => {
    const groups = sharper(
      patientsIn(text, listed),
      ({ figure, degrees }) => figure === undefined && degrees.includes('any'),
    );
    return groups.filter(({ figure }) => figure !== undefined).length > 2 ? [] : groups;
  },
  counts: () => true,
  readTable,
};

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
