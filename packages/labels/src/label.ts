import type { Product } from './product.ts';
import type { LabelTable } from './table.ts';

/**
 * One section of a label. Paragraphs and table rows stand on lines of their own: a line break always ends a sentence.
 * openFDA gives each coded section whole, its parts run together; SPL gives each part for itself, so several sections of
 * one name follow each other.
 */
export interface LabelSection {
  /**
   * openFDA's field name: `boxed_warning`, `drug_interactions` … A part without a code of its own bears the name of the
   * section that it is a part of. `…_table` comes from openFDA only, whose section text holds the table's words as well.
   */
  readonly name: string;
  /** With its heading as the first line. */
  readonly text: string;
  /** The section's own LOINC code: `34073-7`; `42229-5` for a part without a code of its own. */
  readonly loinc?: string;
  /** The headings from the outermost section to this one; a section without a heading is called by its name. */
  readonly path?: readonly string[];
  /** The names of other sections that this one stands in, outermost first. */
  readonly within?: readonly string[];
  /** Whether it is the section's entry in the highlights on the first page of a label. */
  readonly highlights?: true;
  readonly tables?: readonly LabelTable[];
}

/** An official drug label in one shape, whatever it was published as. Lists are empty where the source says nothing. */
export interface Label {
  /** The same for every version of one label. Some copies lack it. */
  readonly setId?: string;
  /** The id of this one version. */
  readonly id?: string;
  readonly version?: string;
  /** ISO date from which this version holds. */
  readonly effective?: string;
  /** "Tegretol (carbamazepine)". */
  readonly title: string;
  /** The title that stands in the document itself: "Drug Facts". */
  readonly heading?: string;
  readonly brandNames: readonly string[];
  readonly genericNames: readonly string[];
  readonly manufacturer?: string;
  /** As the source writes them, in lower case: `oral`, `respiratory (inhalation)`. */
  readonly routes: readonly string[];
  /** Of the active ingredients as they are in the product: the salt's, not the moiety's. */
  readonly uniis: readonly string[];
  readonly rxcuis: readonly string[];
  /** Established pharmacologic classes, as the label's indexing names them. */
  readonly epc: readonly string[];
  /** In lower case: `human prescription drug`, `human otc drug`. */
  readonly productType?: string;
  /** Whether it may be sold without a prescription. Absent for what is neither (vaccines, bulk ingredients). */
  readonly supply?: 'prescription' | 'over the counter';
  readonly products?: readonly Product[];
  readonly sections: readonly LabelSection[];
}

/** Something in a label document that could not be used. */
export interface LabelProblem {
  /** Where in the document: `results[3].boxed_warning`. */
  readonly where: string;
  readonly say: string;
}

/** The first section of that name, or undefined. */
export function sectionOf(label: Label, name: string): LabelSection | undefined {
  return label.sections.find((section) => section.name === name);
}

/** Whether a product of this type needs a prescription: `human otc drug` → `over the counter`. */
export function supplyOf(productType: string | undefined): Label['supply'] {
  if (productType === undefined) return undefined;
  if (/\botc\b/.test(productType)) return 'over the counter';
  return /\bprescription\b/.test(productType) ? 'prescription' : undefined;
}

/** "Tegretol (carbamazepine)" of its two names; the fallback where it has neither. */
export function titleOf(brand: string | undefined, generic: string | undefined, fallback: string | undefined): string {
  if (brand === undefined) return generic ?? fallback ?? 'label without a name';
  if (generic === undefined || generic === brand.toLowerCase()) return brand;
  return `${brand} (${generic})`;
}

/** `2023-04-20` of `20230420`, `20230420120000+0500` or undefined. */
export function isoDay(value: string | undefined): string | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})(?:\d{2,10}(?:\.\d+)?(?:[+-]\d{4})?)?$/.exec(value ?? '');
  if (found === null) return undefined;
  const [, year, month, day] = found;
  const fits = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return fits ? `${year}-${month}-${day}` : undefined;
}
