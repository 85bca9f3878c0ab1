import type { Day, TaperDose, TaperPlan } from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { doseWords } from './taper-doses.ts';
import { sayOnce } from './taper-signs.ts';
import { weekday } from './weekday.ts';

const dose = (time: string, ...tablets: TaperDose['tablets']): TaperDose => ({ time, tablets });
const tablet = { strength: 5, count: 1.5, form: 'tablet' };
const capsule = { strength: 10, count: 1, form: 'capsule' };
const liquid = { strength: 2, count: 0.4, form: 'solution', liquid: true } as const;
/** As printed: without the spaces that hold words together. */
const words = (doses: readonly TaperDose[]) => {
  const { legend, sayDay } = doseWords(doses, 'mg');
  return [...legend, sayDay(doses).replaceAll('\u00A0', ' ')];
};

describe('the doses of a plan in words', () => {
  it('name a single liquid once, and the one form of tablet with it', () => {
    expect(words([dose('morning', tablet), dose('bedtime', liquid)])).toEqual([
      'In mL: solution, 2 mg in each mL. The others: tablet.',
      'morning 1½ × 5 mg, bedtime 0.4 mL',
    ]);
    expect(words([dose('bedtime', tablet, { ...tablet, strength: 2 })])).toEqual(['bedtime 1½ × 5 mg + 1½ × 2 mg']);
  });

  it('name the forms where there are several', () => {
    expect(words([dose('morning', tablet, capsule)])).toEqual(['morning 1½ × 5 mg tablet + 1 × 10 mg capsule']);
    expect(words([dose('morning', liquid, { ...liquid, strength: 5 })])).toEqual([
      'morning 0.4 mL of the solution with 2 mg in each mL + 0.4 mL of the solution with 5 mg in each mL',
    ]);
    expect(words([])).toEqual(['nothing']);
  });
});

describe('what the person and the signs both say', () => {
  const said = (patient: readonly string[], say: string) => {
    const signs: TaperPlan['signs'] = [{ say: 'Bad.', early: [], severe: ['fits'], do: { urgency: 'today', say } }];
    return sayOnce({ notes: { patient, professional: [] }, signs });
  };

  it('stands with the signs where it is an emergency', () => {
    expect(
      said(
        ['Rest. A seizure or fever: call the emergency number.', 'A fever: call the emergency number.'],
        'Call today. A fever or a seizure: call the emergency number.',
      ),
    ).toEqual({
      person: ['Rest.'],
      signs: ['Bad.', 'Severe: fits.', 'What to do: Call today. A fever or a seizure: call the emergency number.'],
    });
  });

  it('else with the notes, as does an emergency that the notes tell more of', () => {
    const notes = ['For a year, ask.', 'A seizure, or seeing or hearing things: call the emergency number.'];
    expect(said(notes, 'Call today. A seizure: call the emergency number. For a year, ask.')).toEqual({
      person: notes,
      signs: ['Bad.', 'Severe: fits.', 'What to do: Call today.'],
    });
    expect(said(notes, 'For a year, ask.').signs).toEqual(['Bad.', 'Severe: fits.']);
  });
});

it('knows the weekday of a day, before 1970 too', () => {
  expect((['2026-11-23', '2026-11-29', '1969-12-31'] as Day[]).map(weekday)).toEqual(['Monday', 'Sunday', 'Wednesday']);
});
