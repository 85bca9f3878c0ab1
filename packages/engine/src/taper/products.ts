import type { SourceRef } from '../nouns/fact.ts';
import type { DrugProduct, DrugRecord } from '../nouns/pack.ts';
import { no } from '../nouns/refusal.ts';
import type { Route } from '../nouns/route.ts';
import { formInName, hoursOfForm, kindOfForm, sameForm } from './form.ts';
import { compare, type Fraction, shown } from './fraction.ts';
import { readStrength } from './strength-text.ts';
import type { GivenStrength, Split, TaperRefusal, TaperRequest } from './taper-plan.ts';

/** A product from which doses are made. `strength` is the amount of one piece, or of 1 mL; tablets may be cut into `parts`. */
export interface Piece {
  readonly strength: Fraction;
  readonly form: string;
  readonly liquid: boolean;
  readonly parts: 1 | 2 | 4;
}

/** The pieces at hand, what to mind about them, and where they are told of. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** The one liquid that there is beside tablets or capsules, where the request names neither form nor strengths. */
  readonly liquid?: {
    readonly piece: Piece;
    readonly warnings: readonly string[];
    readonly sources: readonly SourceRef[];
  };
  readonly warnings: readonly string[];
  readonly sources: readonly SourceRef[];
}

type Asked = Pick<TaperRequest, 'strengths' | 'split' | 'form'> & Partial<Pick<TaperRequest, 'drug'>>;

/**
 * The products of a taper: the strengths of the request, else those that the knowledge lists for the drug, in one form and by one route.
 * The form may stand in the name of the drug ("bupropion XL"). A liquid is never chosen among several concentrations. `ofGuidance` is the form of which the guidance speaks, taken where the request names none.
 */
export function piecesOf(
  request: Asked,
  drug: DrugRecord,
  route: Route,
  unit: string,
  ofGuidance?: string,
): Pieces | TaperRefusal {
  const known = (drug.products ?? []).filter((one) => one.route === route && !/discontinued/i.test(one.status ?? ''));
  const said = request.form ?? formInName(request.drug ?? '');
  const fit = new Set(known.flatMap(({ form }) => (said !== undefined && sameForm(said, form) ? [form] : [])));
  const named = request.form ?? (fit.size === 1 ? [...fit][0] : said);
  const asked = named === undefined ? request : { ...request, form: named };
  const made =
    asked.strengths === undefined
      ? marketed(asked, known, drug.id, unit, ofGuidance)
      : given(asked, known, drug.id, unit);
  if ('refused' in made) return made;
  const liquids = made.pieces.filter((piece) => piece.liquid);
  if (new Set(liquids.map(({ strength }) => shown(strength))).size > 1)
    return no(
      `There are liquids of different concentrations: ${liquids.map(({ strength }) => `${shown(strength)} ${unit} in each mL`).join(', ')}.`,
      'Name in strengths the one that is at hand: a number of mL must never be carried over from one to another.',
    );
  const pieces = [...made.pieces].sort((a, b) => compare(b.strength, a.strength));
  const seen = new Set<string>();
  return { ...made, pieces: pieces.filter((piece) => seen.size < seen.add(keyOf(piece)).size) };
}

function keyOf({ strength, liquid }: Piece): string {
  return `${strength.top}/${strength.bottom}${liquid ? ' liquid' : ''}`;
}

function given(asked: Asked, known: readonly DrugProduct[], drug: string, unit: string): Pieces | TaperRefusal {
  const pieces: Piece[] = [];
  const warnings: string[] = [];
  const used: DrugProduct[] = [];
  for (const one of asked.strengths ?? []) {
    const { text, form: own } = partsOf(one);
    const read = readStrength(text, unit);
    if (read === undefined)
      return no(
        `The strength "${text}" of ${drug} cannot be read as an amount in ${unit}.`,
        `Write it as a number of ${unit}, as "10 mg", or for a liquid as "5 mg/5 mL".`,
      );
    const wanted = own ?? asked.form;
    const same = known.filter(
      (product) =>
        (wanted === undefined || sameForm(wanted, product.form)) &&
        product.strengths.some((strength) => equal(strength, read, unit)),
    );
    used.push(...same);
    const form = wanted ?? (read.liquid ? 'solution' : 'tablet');
    if ((kindOfForm(form) === 'liquid') !== read.liquid)
      return no(
        `The strength "${text}" does not fit the form "${form}".`,
        'Write the strength of a liquid with its volume, as "5 mg/5 mL", and that of a tablet without one.',
      );
    const unscored = same.length > 0 && same.every(({ scored }) => scored === false);
    const parts = kindOfForm(form) !== 'divisible' || unscored ? 1 : PARTS[asked.split ?? 'none'];
    if (asked.split !== undefined && asked.split !== 'none' && parts === 1 && !read.liquid)
      warnings.push(
        unscored
          ? `The ${shown(read.amount)} ${unit} ${form} has no score line: it is not divided.`
          : `The ${form} (${shown(read.amount)} ${unit}) is never divided.`,
      );
    pieces.push({ strength: read.amount, form, liquid: read.liquid, parts });
  }
  if (pieces.length === 0) return no('There is no strength to make doses from.', NAME_STRENGTHS);
  return { pieces, warnings: [...warnings, ...notesOn(used)], sources: used.flatMap(({ sources }) => sources ?? []) };
}

/** What the products ask for: "never split", "diluted before it is taken". */
function notesOn(products: readonly DrugProduct[]): readonly string[] {
  return [...new Set(products.flatMap(({ form, note }) => (note === undefined ? [] : [`The ${form}: ${note}`])))];
}

/** Which form was taken where none was named, and the others. */
function formWarning(taken: readonly DrugProduct[], known: readonly DrugProduct[]): readonly string[] {
  const forms = (list: readonly DrugProduct[]) => [
    ...new Set(list.map(({ form }) => form).filter((form) => form !== '')),
  ];
  const used = forms(taken);
  const others = forms(known).filter((form) => !used.includes(form));
  if (others.length === 0) return [];
  return [
    `No form was named: this plan is made of the ${used.join(' and ')}. There is also: ${others.join('; ')}. Where another form is taken, name it (form), because they are not alike.`,
  ];
}

/** The liquid of the one concentration that there is. */
function oneLiquid(known: readonly DrugProduct[], unit: string): Pieces['liquid'] {
  const liquids = known.flatMap((product) =>
    product.strengths.flatMap((text) => {
      const read = readStrength(text, unit);
      return read?.liquid === true ? [{ product, strength: read.amount }] : [];
    }),
  );
  const [first, ...others] = liquids;
  if (first === undefined || others.some(({ strength }) => compare(strength, first.strength) !== 0)) return undefined;
  const { product, strength } = first;
  return {
    piece: { strength, form: product.form, liquid: true, parts: 1 },
    warnings: notesOn(liquids.map((one) => one.product)),
    sources: product.sources ?? [],
  };
}

function marketed(
  asked: Asked,
  known: readonly DrugProduct[],
  drug: string,
  unit: string,
  ofGuidance: string | undefined,
): Pieces | TaperRefusal {
  const { form } = asked;
  const wanted =
    form === undefined
      ? usual(known, ofGuidance)
      : known.filter((product) => sameForm(form, product.form) && product.form !== '');
  const hours = new Set(wanted.map((product) => hoursOfForm(product.form)));
  if (hours.has(12) && hours.has(24))
    return no(
      `There are products of ${drug} for 12 hours and for 24 hours: ${[...new Set(wanted.map((one) => one.form))].join('; ')}.`,
      'Name in form the one that is taken (SR or XL): they are not alike.',
    );
  const pieces: Piece[] = [];
  for (const product of wanted)
    for (const text of product.strengths) {
      const read = readStrength(text, unit);
      if (read === undefined) continue;
      const divisible = product.scored === true && kindOfForm(product.form) === 'divisible';
      pieces.push({
        strength: read.amount,
        form: product.form,
        liquid: read.liquid,
        parts: divisible ? PARTS[asked.split ?? 'half'] : 1,
      });
    }
  if (pieces.length === 0)
    return no(
      `No product of ${drug}${form === undefined ? '' : ` in the form "${form}"`} is known here from which doses in ${unit} could be made.`,
      NAME_STRENGTHS,
    );
  const liquid = form === undefined && pieces.every((piece) => !piece.liquid) ? oneLiquid(known, unit) : undefined;
  return {
    pieces,
    ...(liquid !== undefined && { liquid }),
    warnings: [...(form === undefined ? formWarning(wanted, known) : []), ...notesOn(wanted)],
    sources: wanted.flatMap(({ sources }) => sources ?? []),
  };
}

/** Without a form asked for: that of the guidance, else plain tablets, else what is taken whole, else liquids. */
function usual(known: readonly DrugProduct[], ofGuidance: string | undefined): readonly DrugProduct[] {
  const meant = known.filter(({ form }) => ofGuidance !== undefined && sameForm(ofGuidance, form) && form !== '');
  if (meant.length > 0) return meant;
  for (const kind of ['divisible', 'whole', 'liquid'] as const) {
    const first = known.find(({ form }) => kindOfForm(form) === kind);
    if (first !== undefined)
      return known.filter(({ form }) => (kind === 'liquid' ? kindOfForm(form) === kind : form === first.form));
  }
  return [];
}

function partsOf(one: GivenStrength): { readonly text: number | string; readonly form?: string } {
  if (typeof one !== 'object') return { text: one };
  return { text: one.strength, ...(one.form !== undefined && { form: one.form }) };
}

function equal(text: string, read: { readonly amount: Fraction; readonly liquid: boolean }, unit: string): boolean {
  const other = readStrength(text, unit);
  return other !== undefined && other.liquid === read.liquid && compare(other.amount, read.amount) === 0;
}

const PARTS: Readonly<Record<Split, 1 | 2 | 4>> = { none: 1, half: 2, quarter: 4 };
const NAME_STRENGTHS = 'Give the strengths that are at hand in strengths, such as [5, 10] or ["5 mg/5 mL"].';
