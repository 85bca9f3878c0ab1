/** A strength as the label's product data give it: 6.25 mg in 5 mL; 20 mg in one tablet. Numbers are kept as written. */
export interface Strength {
  readonly value: string;
  /** UCUM as SPL writes it: `mg`, `mL`, `[iU]`; absent for a count. */
  readonly unit?: string;
  /** Absent where it is one piece of the product. */
  readonly per?: { readonly value: string; readonly unit?: string };
}

export interface Substance {
  readonly name: string;
  readonly unii?: string;
}

export interface Ingredient extends Substance {
  readonly role: 'active' | 'inactive' | 'other';
  readonly strength?: Strength;
  /** What the strength counts: the substance itself (the salt), its active moiety, or a reference substance. */
  readonly basis?: 'substance' | 'moiety' | 'reference';
  readonly moieties: readonly Substance[];
}

/** A product of a label. Kits have parts, each a product without a code of its own. */
export interface Product {
  /** Labeler and product: `0067-6344`. */
  readonly ndc?: string;
  readonly name?: string;
  readonly genericName?: string;
  /** In lower case: `tablet, film coated`. */
  readonly form?: string;
  /** In lower case: `oral`. */
  readonly routes: readonly string[];
  readonly ingredients: readonly Ingredient[];
  /** `CII` … `CV`. */
  readonly deaSchedule?: string;
  /** `NDA`, `ANDA`, `BLA`, `OTC monograph final` … */
  readonly marketingCategory?: string;
  /** The application or monograph: `NDA020702`, `part341`. */
  readonly approval?: string;
  /** ISO dates from and to which it is on the market. */
  readonly marketed?: { readonly from?: string; readonly to?: string };
  /** NDC codes of its packages: `0067-6344-04`. */
  readonly packages: readonly string[];
  /** Pieces into which a tablet's score lets it be split; 1 is unscored. */
  readonly scored?: number;
  /** NDC of the product that this one is repacked from. */
  readonly sourceNdc?: string;
  readonly parts: readonly Product[];
}
