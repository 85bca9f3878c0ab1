import type { Day } from './day.ts';
import type { DoseRange, Quantity } from './quantity.ts';
import type { Route } from './route.ts';
import type { BodyUnit } from './sig.ts';

/** What one medicine was understood to be, for one ingredient. A combination product gives several. */
export interface DrugUse {
  /** Index of the medicine in `Person.medicines`. */
  readonly medicine: number;
  /** A short name for the medicine as given, for findings: "Percocet", "baclofen". */
  readonly name: string;
  /** Drug id: the lower-case generic name. */
  readonly drug: string;
  /** Undefined when the text gives none and the drug has several. */
  readonly route?: Route;
  /** True when `route` was not given and the usual one was taken. */
  readonly routeAssumed: boolean;
  readonly form?: string;
  /** Strength of this ingredient in one unit of the product, or per mL. */
  readonly strength?: Quantity;
  /** Mass (mg) of this ingredient a day; units other than mass are kept as given. */
  readonly daily?: DoseRange;
  /** Mass of one dose. */
  readonly single?: DoseRange;
  /** Why `daily` is absent. */
  readonly dailyReason?: string;
  /**
   * A dose by body weight or surface: the same for one kg or m², and the most a day for the whole body. `daily` and `single` are absent until the size is
   * known.
   */
  readonly perBody?: {
    readonly per: BodyUnit;
    readonly daily?: DoseRange;
    readonly single?: DoseRange;
    readonly most?: DoseRange;
  };
  readonly asNeeded: boolean;
  readonly from?: Day;
  readonly to?: Day;
  readonly ended: boolean;
}

/** How one line of the list was read; the public form of a medicine in a screening. */
export interface Understood {
  readonly given: string;
  readonly ingredients: readonly string[];
  readonly route: Route | null;
  readonly dailyDose?: DoseRange;
  /** For products of several ingredients, the daily amount of each where strengths allow. */
  readonly dailyDoses?: readonly (DoseRange & { readonly ingredient: string })[];
  readonly asNeeded: boolean;
  readonly from?: Day;
  readonly to?: Day;
  /** In a screening, of what is not taken on its day; planned: it starts more than six months later, and is not checked. Absent: it is taken. */
  readonly state?: 'ended' | 'not yet started' | 'planned';
  /** Present when a spelling was corrected: what was given and what it was read as. */
  readonly corrected?: { readonly from: string; readonly to: string };
  /** What was taken though the line does not say it: "route: oral", "unit: mg". Absent when nothing was. */
  readonly assumed?: readonly string[];
}

/** One line of the list, read: either understood, with its uses, or not, with the reason. */
export type Reading =
  | { readonly ok: true; readonly understood: Understood; readonly uses: readonly DrugUse[] }
  | { readonly ok: false; readonly given: string; readonly reason: string; readonly closest: readonly string[] };
