import type { Graded } from '../dossier.ts';
import type { DrugUse } from '../nouns/drug-use.ts';

/** One medicine that it is dangerous to stop or miss: all uses of a drug, past ones too, for which the same facts hold; `fact` is the gravest of them that counts after so long and at such a dose. */
export interface Risk {
  readonly drug: string;
  readonly fact: Graded;
  /** Others of the same subject that may hold for them too, the gravest first. */
  readonly milder: readonly Graded[];
  readonly uses: readonly DrugUse[];
}
