import type { DrugProduct, DrugRecord, Route, TaperMethod } from '@doseline/engine';
import type { TypedChange } from './taper-changes.ts';

/** The figures of the taper form, as typed; doses in the unit of the draft. */
export interface TaperFigures {
  readonly currentDailyDose: string;
  readonly percent: string;
  readonly step: string;
  readonly everyDays: string;
  readonly target: string;
  readonly takenDays: string;
}

/** What the form of the page "Plan a taper" holds, as typed. */
export interface TaperDraft {
  readonly drug: string;
  /** Absent: the usual one. */
  readonly route?: Route | undefined;
  readonly unit: 'mg' | 'mcg' | 'g';
  readonly figures: TaperFigures;
  readonly dosesPerDay: number;
  /** Strengths with commas between; empty: what the knowledge lists. */
  readonly strengths: string;
  /** Empty: as the strengths say. */
  readonly form: string;
  readonly split: 'as-known' | 'none' | 'half' | 'quarter';
  readonly method: 'guidance' | TaperMethod;
  readonly start: string;
  /** Daily doses with commas between, typed over what was reckoned; empty: none are. */
  readonly doses: string;
  /** The change to a longer-acting medicine that comes first. */
  readonly switch: TaperSwitchDraft;
  /** What was changed on the way, in the order of the days. */
  readonly changes: readonly TypedChange[];
}

/** A change to another medicine as typed. */
export interface TaperSwitchDraft {
  /** Id of the other medicine; empty: there is no change. */
  readonly to: string;
  /** In mg, as the prescriber chose it. */
  readonly dailyDose: string;
  readonly overDays: string;
  /** Strengths with commas between; empty: what the knowledge lists. */
  readonly strengths: string;
}

export function emptyTaperDraft(start: string): TaperDraft {
  return {
    drug: '',
    unit: 'mg',
    figures: { currentDailyDose: '', percent: '', step: '', everyDays: '', target: '', takenDays: '' },
    dosesPerDay: 1,
    strengths: '',
    form: '',
    split: 'as-known',
    method: 'guidance',
    start,
    doses: '',
    switch: { to: '', dailyDose: '', overDays: '', strengths: '' },
    changes: [],
  };
}

/** The draft for another medicine: how fast, and from what, belonged to the one before. */
export function withDrug(draft: TaperDraft, drug: string): TaperDraft {
  const { figures, dosesPerDay, unit, start } = draft;
  const empty = emptyTaperDraft(start);
  return {
    ...empty,
    drug,
    unit,
    dosesPerDay,
    figures: { ...empty.figures, currentDailyDose: figures.currentDailyDose },
  };
}

/** A made-up taper of baclofen. */
export function exampleTaperDraft(start: string): TaperDraft {
  const draft = emptyTaperDraft(start);
  return {
    ...draft,
    drug: 'baclofen',
    figures: { ...draft.figures, currentDailyDose: '60' },
    dosesPerDay: 3,
    strengths: '10 mg, 20 mg',
    form: 'tablet',
    split: 'half',
  };
}

/** Products of one form that are taken together. */
export interface Preset {
  readonly words: string;
  readonly strengths: string;
  readonly form: string;
}

/** What of a drug is marketed by a route, form by form; liquids and brands of another strength each by themselves. */
export function presetsOf(drug: Pick<DrugRecord, 'products'> | undefined, route: Route | undefined): readonly Preset[] {
  const groups = new Map<string, { form: string; brand: string; strengths: string[] }>();
  for (const product of drug?.products ?? []) {
    if (product.route !== route || /discontinued/i.test(product.status ?? '')) continue;
    const brand = ownBrand(product);
    const key = `${product.form} ${brand}`;
    const group = groups.get(key) ?? { form: product.form, brand, strengths: [] };
    group.strengths.push(...product.strengths.filter((one) => !group.strengths.includes(one)));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ form, brand, strengths }) => ({
    form,
    strengths: inOrder(strengths).join(', '),
    words: `${form}${brand === '' ? '' : ` (${brand})`}: ${inOrder(strengths).join(', ')}`,
  }));
}

/** Tablets of all makers go together; of liquids the brand tells the concentration. */
function ownBrand({ brand, strengths }: DrugProduct): string {
  return brand !== undefined && strengths.some((one) => one.includes('/')) ? brand : '';
}

function inOrder(strengths: readonly string[]): readonly string[] {
  return [...strengths].sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
}
