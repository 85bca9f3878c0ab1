import type { Label } from '../../label.ts';
import { type Lexicon, type Mention, openLexicon } from '../lexicon.ts';
import { ownDrugs } from '../own-drugs.ts';
import type { Statement } from '../statement.ts';

/** The drugs that a label is about, and the classes that it says they belong to. */
export interface Own {
  readonly drugs: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** The places where a text has one of the label's own names, also those that the lexicon lacks. */
  readonly named: (text: string) => readonly Mention[];
}

/** Whether a drug is the label's own, or what its own is made of: phenytoin of fosphenytoin, citalopram of escitalopram. */
export function isOwnDrug(id: string, own: Own): boolean {
  return own.drugs.has(id) || [...own.drugs].some((one) => one.endsWith(id) && !one.includes(' '));
}

/** Whether a class is the label's own, or a part of it, or what it is a part of. */
export function isOwnClass(id: string, own: Own): boolean {
  if (own.classes.has(id) || own.drugs.has(id.replace(/s$/, ''))) return true;
  return [...own.classes].some(
    (one) => id.startsWith(`${one}-`) || id.endsWith(`-${one}`) || one.startsWith(`${id}-`) || one.endsWith(`-${id}`),
  );
}

/** Before a class of its own: "As with other NSAIDs", "like all antidepressants". */
const ALIKE =
  /\b(?:as\s+(?:with|for)|like|similar\s+to)\s+(?:all\s+|any\s+|many\s+|most\s+)?(?:other|all|any)\s+(?:[\w-]+\s+){0,2}$/i;
/** Between the drug and a class of its own: "X is a potent diuretic", "X, a thiazide diuretic". */
const IS_A =
  /^\s*(?:[\w-]+\s+){0,3}?(?:(?:is|,)\s+an?|,?\s+like\s+(?:all|other)|,?\s+as\s+an?)\s+(?:(?!(?:to|of|for|with|in|by)\b)[\w-]+\s+){0,4}$/i;
/** Between a class and the drug: "SSRIs, including X". */
const INCLUDES = /^\s*(?:\([^)]*\)\s*)?,?\s*(?:including|such\s+as|like|\(including)\s+(?:[\w-]+\s+){0,1}$/i;

/** Between the drug and a class of its own: "X or any other antidepressant". */
const OR_OTHER = /^[^.;]{0,60}?\b(?:or|and)\s+(?:to\s+)?(?:any\s+|all\s+)?other\s+(?:[\w-]+\s+){0,1}$/i;
/** Before the drug: what follows "and other" is taken with it, "concomitant use of X and other benzodiazepines". */
const TAKEN_WITH =
  /\b(?:concomitant|concurrent|simultaneous|combined|co-?)\s?(?:use|administration|treatment)\s+of\s+$/i;
/** After a class that a warning begins with: "NSAIDs can cause …". */
const SUBJECT =
  /^\s*(?:(?:therapy|treatment|use)\s+)?(?:may|can|could|have|has|cause|increase|should|are|is|do|does)\b/i;
const TWICE = 2;
/** Classes by what they do hold so many drugs that a label means the others by them. */
const BY_EFFECT =
  /(?:-(?:causing|inducing|prolonging|altering|lowering|depleting|dependent|acting|index|bound)|toxic|suppressive|sensitizing|serotonergic)-drugs$|^enzyme-|(?<!anti)depressants$|-(?:inhibitors|inducers|substrates)-(?:strong|moderate|weak)$|^(?:cyp|p-gp|bcrp|o[ac]t|ugt|glucuronyl)/;
/** Stands for the label's own drug under a name that the lexicon may lack. */
const OWN = 'own';

/**
 * What a label is about: its names, its established pharmacologic classes, and the classes that its sentences put it in. A
 * drug never interacts with itself, and its class is another's only where the label says so ("other NSAIDs").
 *
 * @example ownOf(label, statements(label, ['warnings']), lexicon).drugs.has('warfarin')
 */
export function ownOf(label: Label, read: readonly Statement[], lexicon: Lexicon): Own {
  const drugs = ownDrugs(label, lexicon);
  const brands = openLexicon([{ kind: 'drug', id: OWN, names: [...label.brandNames, ...label.genericNames] }]);
  const ownNames = (text: string) => brands.find(text);
  const classes = new Set(label.epc.flatMap((name) => lexicon.find(name, ['class'])).map(({ id }) => id));
  const isDrug = ({ id }: Mention) => id === OWN || drugs.has(id);
  const subjects = new Map<string, number>();
  for (const { text, section } of read) {
    const found = [...lexicon.find(text, ['drug', 'class']), ...ownNames(text)].sort((a, b) => a.start - b.start);
    found.forEach((one, i) => {
      const [before, next] = [found[i - 1], found[i + 1]];
      if (one.kind !== 'class' || /^\s+receptor/i.test(text.slice(one.end))) return;
      if (section !== 'drug_interactions' && begins(text, one.start) && SUBJECT.test(text.slice(one.end)))
        subjects.set(one.id, (subjects.get(one.id) ?? 0) + (section === 'contraindications' ? TWICE : 1));
      const isA = before !== undefined && isDrug(before) && IS_A.test(text.slice(before.end, one.start));
      const includes = next !== undefined && isDrug(next) && INCLUDES.test(text.slice(one.end, next.start));
      const orOther =
        before !== undefined &&
        isDrug(before) &&
        OR_OTHER.test(text.slice(before.end, one.start)) &&
        !TAKEN_WITH.test(text.slice(0, before.start));
      if (isA || includes || orOther || ALIKE.test(text.slice(0, one.start))) classes.add(one.id);
    });
  }
  for (const [id, times] of subjects) if (times >= TWICE) classes.add(id);
  for (const id of classes) if (BY_EFFECT.test(id)) classes.delete(id);
  return { drugs, classes, named: ownNames };
}

/** Whether a name stands at the beginning of a sentence, a section number or a heading of one word apart. */
function begins(text: string, at: number): boolean {
  return /^(?:\d+(?:\.\d+)*\s+)?(?:(?:CONTRAINDICATIONS|WARNINGS|PRECAUTIONS)\s+)?(?:the\s+use\s+of\s+|use\s+of\s+|systemic\s+|all\s+)?$/i.test(
    text.slice(0, at),
  );
}
