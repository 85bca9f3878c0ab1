/** One section of a label. Paragraphs and table rows stand on lines of their own: a line break always ends a sentence. */
export interface LabelSection {
  /** openFDA's field name: `boxed_warning`, `drug_interactions`, `dosage_and_administration_table` … */
  readonly name: string;
  readonly text: string;
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
  readonly brandNames: readonly string[];
  readonly genericNames: readonly string[];
  readonly manufacturer?: string;
  /** As the source writes them, in lower case: `oral`, `respiratory (inhalation)`. */
  readonly routes: readonly string[];
  readonly uniis: readonly string[];
  readonly rxcuis: readonly string[];
  /** Established pharmacologic classes, as the label's indexing names them. */
  readonly epc: readonly string[];
  /** In lower case: `human prescription drug`, `human otc drug`. */
  readonly productType?: string;
  readonly sections: readonly LabelSection[];
}

/** Something in a label document that could not be used. */
export interface LabelProblem {
  /** Where in the document: `results[3].boxed_warning`. */
  readonly where: string;
  readonly say: string;
}

/** The section of that name, or undefined. */
export function sectionOf(label: Label, name: string): LabelSection | undefined {
  return label.sections.find((section) => section.name === name);
}
