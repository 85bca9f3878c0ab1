import { ANY_PUMP, type PumpRecord } from '@doseline/engine';

/** The figures of the pump form, as typed: volumes in mL, concentration in mcg/mL, doses in mcg, margins in days. */
export interface PumpFigures {
  readonly reservoirMl: string;
  readonly fillMl: string;
  readonly concentrationMcgPerMl: string;
  readonly dailyDoseMcg: string;
  readonly alarmMl: string;
  readonly marginDays: string;
  readonly stabilityDays: string;
  readonly previousDailyDoseMcg: string;
  readonly beforeFillMl: string;
  readonly withdrawnMl: string;
}

/** One period of a day in flex mode, as typed. */
export interface Period {
  readonly hours: string;
  readonly doseMcg: string;
}

/** What the form of the page "Pump refill" holds, as typed. Days are ISO text. */
export interface PumpDraft {
  readonly model: string;
  readonly figures: PumpFigures;
  readonly mode: 'constant' | 'flex';
  readonly periods: readonly Period[];
  readonly filledOn: string;
  /** The day of the fill before this one. */
  readonly beforeOn: string;
}

export const EMPTY_PUMP_DRAFT: PumpDraft = {
  model: ANY_PUMP,
  figures: {
    reservoirMl: '',
    fillMl: '',
    concentrationMcgPerMl: '',
    dailyDoseMcg: '',
    alarmMl: '',
    marginDays: '',
    stabilityDays: '',
    previousDailyDoseMcg: '',
    beforeFillMl: '',
    withdrawnMl: '',
  },
  mode: 'constant',
  periods: [
    { hours: '', doseMcg: '' },
    { hours: '', doseMcg: '' },
  ],
  filledOn: '',
  beforeOn: '',
};

/**
 * The draft with another model chosen: the volumes that a record gives replace those that the record before it gave, and never what somebody typed.
 */
export function withModel(draft: PumpDraft, chosen: PumpRecord, before: PumpRecord | undefined): PumpDraft {
  const filled = (name: 'reservoirMl' | 'alarmMl') => {
    const typed = draft.figures[name];
    const own = typed !== '' && typed !== String(before?.[name] ?? '');
    return own ? typed : String(chosen[name] ?? '');
  };
  return {
    ...draft,
    model: chosen.id,
    figures: { ...draft.figures, reservoirMl: filled('reservoirMl'), alarmMl: filled('alarmMl') },
  };
}

/** A made-up fill of a 20 mL pump, some weeks before `today` where the caller chooses the day. */
export function examplePumpDraft(filledOn: string): PumpDraft {
  return {
    ...EMPTY_PUMP_DRAFT,
    model: 'synchromed-ii-20',
    figures: {
      ...EMPTY_PUMP_DRAFT.figures,
      reservoirMl: '20',
      fillMl: '18',
      concentrationMcgPerMl: '2000',
      dailyDoseMcg: '350',
      alarmMl: '2',
    },
    filledOn,
  };
}
