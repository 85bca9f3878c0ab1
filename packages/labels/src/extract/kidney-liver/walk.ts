import type { Label } from '../../label.ts';
import { CARE_SECTIONS } from '../care-sections.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesOther, ownDrugs } from '../own-drugs.ts';
import { pieces } from '../pieces.ts';
import { pointTo } from '../point-to.ts';
import { statements } from '../statement.ts';
import type { OrganAdvice } from './advice.ts';
import { attach } from './attach.ts';
import { type Weakness, weaknesses } from './degrees.ts';
import { setAside } from './other-patients.ts';
import type { RowAdvice } from './rows.ts';

/** How the statements on one organ are recognised. `Patients` are those of whom a text speaks. */
export interface Organ<Patients> {
  /** What every text on the organ names. */
  readonly about: RegExp;
  /** The other organ: its patients in the same text take their own advice. */
  readonly other: 'kidney' | 'liver';
  /** The patients in a text, in order; none where it is about something else. `listed`: in a list of contraindications. */
  readonly patientsIn: (text: string, listed: boolean) => readonly Patients[];
  /** Whether advice is about the organ's patients and not about harm to the organ. */
  readonly counts: (advice: OrganAdvice, text: string) => boolean;
  readonly readTable: (rows: readonly string[]) => readonly RowAdvice<Patients>[];
}

/** Longer pieces are tables whose cells ran together; the tables themselves are read. */
const LONGEST = 420;

/** Goes through a label and hands over each group of patients with the advice for them, where it stands, and the words to find it by. */
export function walk<Patients extends { readonly start: number; readonly end: number }>(
  label: Label,
  lexicon: Lexicon,
  organ: Organ<Patients>,
  add: (patients: Patients, advice: OrganAdvice, section: string, words: readonly string[]) => void,
): void {
  const own = ownDrugs(label, lexicon);
  let rows: string[] = [];
  let rowsOf = '';
  const endRows = () => {
    for (const { patients, advice, words, text } of organ.readTable(rows))
      if (!namesOther(text, own, lexicon)) add(patients, advice, rowsOf, pointTo(text, words));
    rows = [];
  };
  for (const { section, text } of statements(label, [...CARE_SECTIONS, 'contraindications'])) {
    if (section !== rowsOf) endRows();
    rowsOf = section;
    rows.push(text);
    if (!organ.about.test(text) || text.includes(' | ')) continue;
    const listed = section === 'contraindications';
    for (const piece of pieces(text)) {
      if (!organ.about.test(piece.text) || piece.text.length > LONGEST) continue;
      const groups = organ.patientsIn(piece.text, listed);
      if (groups.length === 0 || setAside(piece.text, own, lexicon)) continue;
      const others = weaknesses(piece.text, organ.other).filter((one: Weakness) => !one.degrees.includes('any'));
      const attached = attach(piece.text, groups, others);
      const slice = (place: { readonly start: number; readonly end: number }) =>
        text.slice(piece.start + place.start, piece.start + place.end);
      for (const { patients, advice, cue } of attached)
        if (organ.counts(advice, piece.text))
          add(patients, advice, section, pointTo(text, [slice(patients), ...(cue === undefined ? [] : [slice(cue)])]));
      if (!listed) continue;
      for (const patients of groups)
        if (!attached.some((one) => one.patients === patients))
          add(patients, 'contraindicated', section, pointTo(text, [slice(patients)]));
    }
  }
  endRows();
}
