import { type Bridge, type BridgeRequest, bridgeBolus, type Refusal } from '@doseline/engine';
import { type FigureRule, readFigures } from './figures.ts';

export type BridgeField = keyof BridgeRequest;
/** The form of a change of concentration, as typed; units as in `BridgeRequest`. */
export type BridgeDraft = Readonly<Record<BridgeField, string>>;

export const EMPTY_BRIDGE_DRAFT: BridgeDraft = {
  catheterCm: '',
  mlPerCm: '',
  tubingMl: '',
  oldConcentrationMcgPerMl: '',
  newConcentrationMcgPerMl: '',
  oldDailyDoseMcg: '',
  newDailyDoseMcg: '',
};

const RULES = Object.fromEntries(
  Object.keys(EMPTY_BRIDGE_DRAFT).map((field) => [field, 'above 0' satisfies FigureRule]),
) as Readonly<Record<BridgeField, FigureRule>>;

export interface BridgeAnswer {
  readonly troubles: Readonly<Partial<Record<BridgeField, string>>>;
  readonly outcome:
    | { readonly is: 'open'; readonly missing: number }
    | { readonly is: 'refused'; readonly refusal: Refusal }
    | { readonly is: 'bridge'; readonly bridge: Bridge };
}

/** The bridge for what the form says. */
export function bridgeAnswerOf(draft: BridgeDraft): BridgeAnswer {
  const { values, missing, troubles } = readFigures(draft, RULES);
  if (missing.length > 0 || Object.keys(troubles).length > 0)
    return { troubles, outcome: { is: 'open', missing: missing.length } };
  const made = bridgeBolus(values as BridgeRequest);
  if ('refused' in made) return { troubles, outcome: { is: 'refused', refusal: made } };
  return { troubles, outcome: { is: 'bridge', bridge: made } };
}
