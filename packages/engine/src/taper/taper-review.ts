import type { Day } from '../nouns/day.ts';
import type { TaperDose } from './taper-plan.ts';

/** What is taken of one medicine on a day. */
export interface GivenDay {
  readonly dailyDose: number;
  readonly doses?: readonly (Pick<TaperDose, 'time'> & {
    readonly tablets: readonly { readonly strength: number; readonly count: number }[];
  })[];
}

/** A step of somebody else's plan. */
export interface GivenStep extends GivenDay {
  readonly from?: Day;
  readonly days: number;
}

/** Somebody else's plan. Doses in the unit of the request; after a switch the steps are those of the new medicine, in mg. */
export interface GivenTaper {
  readonly steps: readonly GivenStep[];
  /** The days on which one medicine takes the place of the other. */
  readonly switch?: {
    readonly stages: readonly {
      readonly from?: Day;
      readonly days: number;
      readonly old: GivenDay;
      readonly new: GivenDay;
    }[];
  };
}

/** danger: do not follow it so · wrong: it cannot be followed as written · caution: ask first · unknown: could not be judged. */
export type RemarkGrade = 'danger' | 'wrong' | 'caution' | 'unknown';

export interface TaperRemark {
  readonly grade: RemarkGrade;
  /** Which step, from 1; absent: the whole plan. */
  readonly step?: number;
  /** Which stage of a switch, from 1. */
  readonly stage?: number;
  readonly rule:
    | 'rising'
    | 'step too large'
    | 'too fast'
    | 'impossible dose'
    | 'sum'
    | 'skipping to nothing'
    | 'dates'
    | 'end'
    | 'equivalence'
    | 'not at home'
    | 'supervision'
    | 'guidance'
    | 'not judged';
  readonly say: string;
}

export interface TaperReview {
  readonly verdict: 'keeps the rules' | 'ask first' | 'do not follow';
  readonly remarks: readonly TaperRemark[];
}
