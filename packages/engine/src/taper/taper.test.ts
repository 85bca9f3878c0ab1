import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import type { Knowledge } from '../knowledge.ts';
import { addDays, type Day, daysBetween, parseDay } from '../nouns/day.ts';
import type { DrugRecord, Pack } from '../nouns/pack.ts';
import type { TaperRecord } from '../nouns/taper.ts';
import { openPack } from '../open.ts';
import { planTaper } from './plan-taper.ts';
import { resumeTaper, TAPER_CHANGES, type TaperChange } from './resume-taper.ts';
import { reviewTaper } from './review-taper.ts';
import type { TaperPlan, TaperRequest, TaperStep } from './taper-plan.ts';

const day = (text: string) => parseDay(text) as Day;
const start = day('2026-12-01');
const record: TaperRecord = {
  id: 'baclofen-oral',
  for: ['baclofen'],
  routes: ['oral', 'transdermal'],
  method: 'fixed',
  percent: [10, 25],
  step: { value: 5, unit: 'mg' },
  everyDays: [7, 14],
  noneUpToDays: 7,
  refuse: [
    { say: 'Seizures may come.', do: { urgency: 'today', say: 'Ask neurology.' }, conditions: ['epilepsy'] },
    { say: 'The baby may be harmed.', do: { urgency: 'today', say: 'Ask the clinic.' }, pregnant: true },
  ],
  supervise: [
    { say: 'High dose.', do: { urgency: 'soon', say: 'Weekly visits.' }, dailyAbove: { value: 80, unit: 'mg' } },
    { say: 'A child.', do: { urgency: 'soon', say: 'Ask a paediatrician.' }, ageBelow: 18 },
  ],
  notes: { patient: ['Slowly.'], professional: ['By the label.'] },
  sources: [{ label: 'label-1', section: 'warnings', words: ['made', 'up'] }],
};
const open = (more: Partial<Pack>) => openPack({ ...fixturePack, ...more });
const knowledge = open({ tapers: [record] });
const bare = open({ tapers: [] });
const asked = (more: Partial<TaperRequest> = {}): TaperRequest => ({
  drug: 'baclofen',
  route: 'oral',
  currentDailyDose: 40,
  dosesPerDay: 1,
  strengths: [10],
  split: 'half',
  method: 'fixed',
  step: 5,
  everyDays: 7,
  start,
  ...more,
});
function plan(more: Partial<TaperRequest> = {}, by = knowledge): TaperPlan {
  const made = planTaper(asked(more), by);
  if ('refused' in made) throw new Error(`${made.refused} ${made.advice}`);
  return made;
}
const doses = ({ steps }: TaperPlan) => steps.map(({ dailyDose }) => dailyDose);
const tablets = (step: TaperStep | undefined) =>
  (step?.doses ?? []).map(
    ({ time, tablets }) => `${time} ${tablets.map((one) => `${one.count}x${one.strength}`).join('+')}`,
  );

describe('a taper', () => {
  it('goes down in fixed steps to nothing', () => {
    const made = plan();
    expect(doses(made)).toEqual([35, 30, 25, 20, 15, 10, 5, 0]);
    expect(made.steps[0]).toMatchObject({ from: '2026-12-01', days: 7 });
    expect(tablets(made.steps[0])).toEqual(['bedtime 3.5x10']);
    expect(made).toMatchObject({
      ends: '2027-01-19',
      warnings: expect.arrayContaining([expect.stringContaining('Not known')]),
    });
  });

  it('takes what the request leaves out from the guidance, and refuses where there is none', () => {
    const { method: _, step: _step, everyDays: _days, ...rest } = asked();
    const made = planTaper(rest, knowledge);
    expect(made).toMatchObject({ basis: { method: 'fixed', step: 5, everyDays: 7, guidance: 'baclofen-oral' } });
    expect(planTaper(rest, bare)).toMatchObject({ refused: expect.stringContaining('no guidance') });
    expect(planTaper({ ...rest, method: 'percent-of-current' }, bare)).toMatchObject({
      advice: expect.stringContaining('everyDays'),
    });
  });

  it.each<[string, Partial<TaperRequest>, readonly number[]]>([
    ['percent of the first dose', { method: 'percent-of-original', percent: 25 }, [30, 20, 10, 5, 0]],
    ['percent of the dose then', { method: 'percent-of-current', percent: 50 }, [20, 10, 5, 0]],
    ['to a target', { target: 25 }, [35, 30, 25]],
    ['a list', { dailyDoses: [30, 20, 15, 5, 0] }, [30, 20, 15, 5, 0]],
    ['whole tablets only', { split: 'none' }, [40, 30, 20, 10, 0]],
  ])('%s', (_, more, expected) => expect(doses(plan(more))).toEqual(expected));

  it('keeps the dose longer before a step that products force, and says so', () => {
    const made = plan({ split: 'none', step: 4 });
    expect(made.steps.map(({ dailyDose, days, forced }) => [dailyDose, days, forced])).toEqual([
      [40, 14, undefined],
      [30, 21, true],
      [20, 21, true],
      [10, 7, true],
      [0, 1, undefined],
    ]);
    expect(made.warnings.join(' ')).toContain('3 steps are larger than asked');
  });

  it('divides a day evenly, the larger part at night', () => {
    const made = plan({ dosesPerDay: 3, split: 'none', step: 10, currentDailyDose: 50 });
    expect(made.steps.map(tablets)).toEqual([
      ['morning 1x10', 'noon 1x10', 'bedtime 2x10'],
      ['morning 1x10', 'noon 1x10', 'bedtime 1x10'],
      ['noon 1x10', 'bedtime 1x10'],
      ['bedtime 1x10'],
      [],
    ]);
  });

  it('prefers few tablets and never divides capsules or extended release', () => {
    expect(tablets(plan({ strengths: [5, 20], step: 5, currentDailyDose: 40 }).steps[0])).toEqual([
      'bedtime 1.5x20+1x5',
    ]);
    for (const form of ['capsule', 'extended-release tablet']) {
      const made = plan({ form, step: 10 });
      expect(
        made.steps.flatMap((step) => step.doses.flatMap((dose) => dose.tablets.map(({ count }) => count % 1))),
      ).not.toContain(0.5);
      expect(made.warnings.join(' ')).toContain('never divided');
    }
  });

  it('measures liquids by marks of a syringe', () => {
    const made = plan({ strengths: ['5 mg/5 mL'], currentDailyDose: 3, step: 0.25, dosesPerDay: 2 });
    const volumes = made.steps.flatMap((step) => step.doses.flatMap((dose) => dose.tablets.map(({ count }) => count)));
    expect(volumes.every((count) => (count <= 1 ? count * 10 : count * 2) % 1 < 1e-9)).toBe(true);
    expect(doses(made).at(-1)).toBe(0);
    expect(planTaper(asked({ strengths: ['5 mg/5 mL', '10 mg/5 mL'] }), knowledge)).toMatchObject({
      refused: expect.stringContaining('different concentrations'),
    });
  });

  it('of 1 percent a week from 400 mg is not cut short', () => {
    const made = plan(
      { currentDailyDose: 400, strengths: [4], split: 'none', method: 'percent-of-original', percent: 1 },
      bare,
    );
    expect(made.steps).toHaveLength(100);
    expect(made.ends).toBe(addDays(start, 99 * 7));
    const forced = plan(
      { currentDailyDose: 400, strengths: [10], split: 'none', method: 'percent-of-original', percent: 1 },
      bare,
    );
    expect(daysBetween(start, forced.ends)).toBeGreaterThanOrEqual(99 * 7);
    const current = plan(
      { currentDailyDose: 400, strengths: ['1 mg/mL'], method: 'percent-of-current', percent: 1 },
      bare,
    );
    expect(current.steps.length).toBeGreaterThanOrEqual(300);
    expect(doses(current).at(-1)).toBe(0);
  });

  it('with equal steps of occupancy grows smaller towards the end and names what it rests on', () => {
    const by = open({
      occupancies: [
        {
          drug: 'baclofen',
          target: 'made-up receptor',
          emaxPercent: 90,
          ed50Mg: 3,
          basis: 'Made up.',
          approximation: true,
          sources: [],
        },
      ],
    });
    const made = plan({ method: 'hyperbolic', percent: 10, strengths: ['1 mg/mL'], currentDailyDose: 20 }, by);
    expect(made.notes.professional.join(' ')).toContain('is an approximation');
    const shares = made.steps.map(({ occupancyPercent = 0 }) => occupancyPercent);
    for (const [index, share] of shares.slice(1, -1).entries())
      expect((shares[index] ?? 0) - share).toBeLessThanOrEqual(10.1);
    expect(planTaper(asked({ method: 'hyperbolic', percent: 10 }), knowledge)).toMatchObject({
      refused: expect.stringContaining('occupancy'),
    });
  });

  it('follows the bands of the guidance, its turn from the first to the current dose, and how long it was taken', () => {
    const { step: _, everyDays: _days, method: _method, ...rest } = asked();
    const steps = (record: Partial<TaperRecord>, more: Partial<TaperRequest> = {}) => {
      const base = { for: ['baclofen'], notes: { patient: [], professional: [] }, sources: [] };
      const one: TaperRecord = { ...base, id: 'short', method: 'fixed', everyDays: [7, 7], ...record };
      const long: TaperRecord = {
        ...base,
        id: 'long',
        method: 'percent-of-current',
        percent: [50, 50],
        everyDays: [30, 30],
        usedFromDays: 365,
      };
      const made = planTaper({ ...rest, takenDays: 90, ...more }, open({ tapers: [one, long] }));
      if ('refused' in made) throw new Error(made.refused);
      return made.steps.map(({ dailyDose, days }) => [dailyDose, days]);
    };
    const mg = (value: number) => ({ value, unit: 'mg' });
    const banded = { step: mg(5), bands: [{ above: mg(20), step: mg(10), everyDays: [3, 3] }] } as const;
    expect(steps(banded)).toEqual([
      [30, 3],
      [20, 7],
      [15, 7],
      [10, 7],
      [5, 7],
      [0, 1],
    ]);
    expect(steps(banded, { everyDays: 14 })[0]).toEqual([30, 14]);
    expect(steps(banded, { takenDays: 400 })[0]).toEqual([20, 30]);
    expect(
      steps({ method: 'percent-of-original', percent: [25, 25], currentFrom: 50 }, { strengths: ['1 mg/mL'] }).slice(
        0,
        4,
      ),
    ).toEqual([
      [30, 7],
      [20, 7],
      [15, 7],
      [12, 7],
    ]);
  });

  it('never skips to nothing from above the dose that the guidance names', () => {
    const by = open({ tapers: [{ ...record, stopFrom: { value: 5, unit: 'mg' } }] });
    expect(doses(plan({ step: 20 }, by))).toEqual([20, 5, 0]);
    expect(planTaper(asked({ split: 'none' }), by)).toMatchObject({
      refused: expect.stringContaining('stops from 5 mg'),
    });
    expect(planTaper(asked({ dailyDoses: [20, 0] }), by)).toMatchObject({
      refused: expect.stringContaining('skips from 20 mg'),
    });
  });

  it.each<[string, Partial<TaperRequest>, RegExp]>([
    ['percent 0', { method: 'percent-of-current', percent: 0 }, /percent must be a number above 0/],
    ['percent over 100', { method: 'percent-of-current', percent: 101 }, /at most 100/],
    ['no dose', { currentDailyDose: 0 }, /currentDailyDose/],
    ['half a day', { everyDays: 0.5 }, /everyDays must be a whole number/],
    ['a target above', { target: 40 }, /below the dose now taken/],
    ['a target that cannot be made', { target: 12 }, /12 mg a day, cannot be made/],
    ['a list that rises', { dailyDoses: [30, 35] }, /rises from 30 to 35/],
    ['less than a tablet', { currentDailyDose: 3 }, /less than these products can make/],
    ['no strength', { strengths: [] }, /no strength/],
    ['a strength that is none', { strengths: ['ten'] }, /cannot be read/],
    ['an unknown drug', { drug: 'zyloprexinol' }, /knows no drug/],
    ['a pump', { route: 'intrathecal' }, /clinic only/],
    ['a patch', { route: 'transdermal' }, /transdermal route cannot/],
    ['a seizure disorder', { person: { conditions: ['epilepsy'] } }, /Seizures/],
    ['pregnancy', { person: { pregnant: true } }, /baby/],
    ['a million years', { method: 'percent-of-original', percent: 0.00001 }, /years/],
  ])('is refused for %s', (_, more, why) => {
    expect(planTaper(asked(more), knowledge)).toMatchObject({
      refused: expect.stringMatching(why),
      advice: expect.stringMatching(/\S/),
    });
  });

  it('is watched where the guidance says so, and says what is not known', () => {
    const watched = plan({ currentDailyDose: 90, person: { age: 12, conditions: ['purple spots'], pregnant: false } });
    expect(watched.supervise.map(({ say }) => say)).toEqual(['High dose.', 'A child.']);
    expect(watched.warnings.join(' ')).toMatch(
      /"purple spots" was not understood.*Not known whether this holds.*Seizures may come/,
    );
    expect(plan({ person: { age: 40, pregnant: false, conditions: [] } }).warnings.join(' ')).not.toContain(
      'Not known',
    );
  });

  it('says when it is faster than the guidance', () => {
    expect(plan({ everyDays: 3, step: 10 }).warnings.join(' ')).toMatch(
      /larger than the guidance gives.*faster than the guidance/,
    );
  });

  it('says when a step of another method is larger than the percent of the guidance', () => {
    const by = open({ tapers: [{ ...record, method: 'percent-of-current' }] });
    expect(plan({}, by).warnings.join(' ')).toContain(
      'From 15 to 10 mg is a larger step than the guidance gives (25 percent, 3.75 mg',
    );
    expect(plan({ currentDailyDose: 20, target: 15 }, by).warnings.join(' ')).not.toContain('larger step');
  });

  it('names whom to call in the country', () => {
    const line = { kind: 'crisis', name: 'A line', verified: true };
    const by = open({
      helpLines: [
        { ...line, country: 'US' },
        { ...line, country: 'EU' },
        { ...line, country: 'GB' },
      ],
    });
    expect(plan({}, by).call).toMatchObject([{ country: 'US' }]);
    expect(plan({ country: 'de' }, by).call).toMatchObject([{ country: 'EU' }]);
    expect(plan({ country: 'JP' }, by).warnings.join(' ')).toContain('No help line');
  });
});

describe('a switch', () => {
  const by = open({
    switches: [
      {
        to: 'dabigatran',
        mg: 10,
        equivalents: [
          {
            drug: 'baclofen',
            mg: [
              { table: 'one', low: 20, high: 20, verified: true },
              { table: 'other', low: 10, high: 20, verified: false },
            ],
          },
        ],
        say: 'Tables differ.',
        sources: [],
      },
    ],
  });
  const to = { to: 'dabigatran', strengths: [2, 5], split: 'half' } as const;

  it('shows every table and never chooses', () => {
    expect(planTaper(asked({ switch: to }), by)).toMatchObject({
      refused: expect.stringContaining('20 to 40 mg'),
      switch: {
        ranges: [
          { table: 'one', low: 20, high: 20 },
          { table: 'other', low: 20, high: 40 },
        ],
      },
    });
    expect(planTaper(asked({ switch: { ...to, dailyDose: 41 } }), by)).toMatchObject({
      refused: expect.stringContaining('not within'),
    });
  });

  it('replaces one by the other in shares, then brings that one down', () => {
    const made = plan(
      { switch: { ...to, dailyDose: 20 }, method: 'percent-of-current', percent: 10, everyDays: 14 },
      by,
    );
    expect(made.switch?.stages.map(({ days, old, new: added }) => [days, old.dailyDose, added.dailyDose])).toEqual([
      [7, 20, 10],
      [7, 0, 20],
    ]);
    expect(made.steps[0]).toMatchObject({ from: '2026-12-15', days: 14, dailyDose: 20 });
    expect(doses(made).slice(1, 3)).toEqual([18, 16.5]);
    expect(made.basis.drug).toBe('dabigatran');
  });
});

describe('a plan of what can be bought', () => {
  const products = (list: NonNullable<DrugRecord['products']>, more: Partial<TaperRecord> = {}) =>
    open({
      tapers: [{ ...record, refuse: [], ...more }],
      drugs: fixturePack.drugs.map((drug) => (drug.id === 'baclofen' ? { ...drug, products: list } : drug)),
    });
  const tablet = { route: 'oral', form: 'tablet', strengths: ['10 mg'], scored: true } as const;
  const liquid = {
    route: 'oral',
    form: 'solution',
    strengths: ['5 mg/5 mL'],
    note: 'Diluted before it is taken.',
  } as const;
  const capsule = { route: 'oral', form: 'capsule, extended release', strengths: ['8 mg'] } as const;
  const { strengths: _, split: _split, ...plain } = asked();
  const made = (by: Knowledge, more: Partial<TaperRequest> = {}) => {
    const answer = planTaper({ ...plain, ...more }, by);
    if ('refused' in answer) throw new Error(answer.refused);
    return answer;
  };

  it('says which form was taken, and what the product asks for', () => {
    const { warnings } = made(products([{ ...tablet, note: 'Not alike with food.' }, capsule]));
    expect(warnings.join(' ')).toMatch(
      /made of the tablet\. There is also: capsule, extended release\..*The tablet: Not alike with food/,
    );
    expect(made(products([tablet, capsule]), { form: 'tablet' }).warnings.join(' ')).not.toContain('No form was named');
  });
  it('takes the form of which the guidance speaks where none is named', () => {
    const forms = (by: Knowledge, more: Partial<TaperRequest> = {}) => [
      ...new Set(made(by, more).steps.flatMap((step) => step.doses.flatMap((dose) => dose.tablets.map((t) => t.form)))),
    ];
    const whole = { ...capsule, form: 'capsule', strengths: ['5 mg'] };
    const by = products([tablet, whole], { form: 'capsule' });
    expect(forms(by)).toEqual(['capsule']);
    expect(made(by).warnings.join(' ')).toMatch(/made of the capsule\. There is also: tablet\./);
    expect(forms(by, { form: 'tablet' })).toEqual(['tablet']);
    expect(forms(products([tablet], { form: 'capsule' }))).toEqual(['tablet']);
  });
  it('goes on with the liquid below the smallest tablet, where the guidance goes lower', () => {
    const by = products([tablet, liquid], { stopFrom: { value: 2, unit: 'mg' } });
    const answer = made(by, { step: 2, currentDailyDose: 15 });
    expect(doses(answer)).toEqual([15, 10, 5, 3, 1, 0]);
    expect(
      answer.steps.map(({ doses: day }) => day.flatMap(({ tablets: parts }) => parts.map(({ form }) => form))),
    ).toEqual([['tablet'], ['tablet'], ['tablet'], ['solution'], ['solution'], []]);
    expect(answer.warnings.join(' ')).toMatch(/Below 5 mg a day.*The solution: Diluted before it is taken/);
    expect(doses(made(products([tablet, liquid]), { currentDailyDose: 15 }))).toEqual([10, 5, 0]);
    const two = products([tablet, liquid, { ...liquid, strengths: ['5 mg/mL'] }], {
      stopFrom: { value: 2, unit: 'mg' },
    });
    expect(planTaper({ ...plain, currentDailyDose: 15 }, two)).toMatchObject({
      refused: expect.stringContaining('stops from'),
    });
  });
  it('takes the larger part in the morning where the guidance says so', () => {
    const by = products([tablet], { largerDose: 'morning' });
    expect(tablets(made(by).steps[0])).toEqual(['morning 3.5x10']);
    expect(tablets(made(by, { dosesPerDay: 2, currentDailyDose: 30 }).steps[0])).toEqual([
      'morning 1.5x10',
      'noon 1x10',
    ]);
    expect(made(by, { dosesPerDay: 2 }).notes.professional.join(' ')).toContain('taken in the morning');
  });
  it('brings no dose of the day back that went, where the products allow', () => {
    const answer = made(products([]), {
      strengths: [2, 5],
      split: 'none',
      dosesPerDay: 2,
      currentDailyDose: 6,
      step: 1,
    });
    expect(answer.steps.map(tablets)).toEqual([['bedtime 1x5'], ['bedtime 2x2'], ['bedtime 1x2'], []]);
  });
  it('says first that the guidance asks for no taper', () => {
    expect(made(products([tablet]), { takenDays: 5 }).warnings[0]).toContain('asks for no taper');
    expect(made(products([tablet]), { takenDays: 8 }).warnings.join(' ')).not.toContain('asks for no taper');
  });
  it('speaks of a tablet cutter only where something is cut', () => {
    const said = (more: Partial<TaperRequest>) => made(products([tablet]), more).notes.patient.join(' ');
    expect(said({ step: 10, split: 'none' })).not.toContain('cutter');
    expect(said({ step: 5 })).toContain('Halves: use a tablet cutter');
  });
  it('tells of signs with a condition only to those who may have it, and names lines that have to do with it', () => {
    const line = { country: 'US', name: 'Line', verified: true };
    const base = products([tablet]);
    const by = open({
      ...base.pack,
      facts: [
        ...fixturePack.facts,
        {
          id: 'w',
          kind: 'withdrawal',
          subject: 'baclofen',
          basis: 'reviewed',
          sources: [],
          say: 'With epilepsy.',
          conditions: ['epilepsy'],
        },
      ],
      helpLines: [
        { ...line, kind: 'emergency' },
        { ...line, kind: 'safety-report' },
        { ...line, kind: 'substance-use' },
        { ...line, kind: 'crisis', for: 'pregnancy and postpartum' },
      ],
    });
    const says = (more: TaperRequest['person']) => made(by, { ...(more && { person: more }) });
    expect(says(undefined).signs.map(({ say }) => say)).toContain('With epilepsy.');
    expect(says({ conditions: [] }).signs.map(({ say }) => say)).not.toContain('With epilepsy.');
    expect(says(undefined).call.map(({ kind }) => kind)).toEqual(['emergency', 'crisis']);
    expect(says({ pregnant: false }).call.map(({ kind }) => kind)).toEqual(['emergency']);
  });
});

describe('a change of plan', () => {
  const request = asked();
  const change = (more: object) => {
    const made = resumeTaper(plan(), request, { on: day('2026-12-17'), action: 'hold', ...more }, knowledge);
    if ('refused' in made) throw new Error(made.refused);
    return made.plan.steps.map(({ dailyDose, days }) => [dailyDose, days]).slice(0, 3);
  };
  it('holds, slows down, goes back', () => {
    expect(change({ action: 'hold', days: 28 })).toEqual([
      [25, 28],
      [20, 7],
      [15, 7],
    ]);
    // The dose of 25 mg was begun on 15 December: 12 of its 14 days are left.
    expect(change({ action: 'slower' })).toEqual([
      [25, 12],
      [20, 14],
      [15, 14],
    ]);
    expect(change({ action: 'back' })).toEqual([
      [30, 7],
      [25, 7],
      [20, 7],
    ]);
  });
  it('after the end can only go back', () => {
    const after = { on: day('2028-01-01') };
    expect(resumeTaper(plan(), request, { ...after, action: 'hold' }, knowledge)).toMatchObject({
      refused: expect.stringContaining('reached its end'),
    });
    expect(resumeTaper(plan(), request, { ...after, action: 'back' }, knowledge)).toMatchObject({
      plan: { steps: [{ dailyDose: 5 }, { dailyDose: 0 }] },
    });
  });
  it('to hold is never to go on sooner', () => {
    expect(change({ action: 'hold', days: 1 })[0]).toEqual([25, 5]);
  });
  it.each<[string, object, RegExp]>([
    ['a day before the plan', { on: day('2026-11-30') }, /begins on 2026-12-01/],
    ['larger steps', { action: 'slower', step: 6 }, /faster/],
    ['rarer steps that are none', { action: 'slower', everyDays: 3 }, /faster/],
    ['a figure of another method', { action: 'slower', percent: 5 }, /no percent to change/],
  ])('%s is refused', (_, more, why) => expect(() => change(more)).toThrow(why));

  /** Follows changes, each from the plan and the request that the one before left. */
  function chain(first: TaperRequest, changes: readonly TaperChange[]) {
    let [made, from] = [plan(first), first];
    for (const one of changes) {
      const next = resumeTaper(made, from, one, knowledge);
      if ('refused' in next) throw new Error(`${one.action} ${one.on}: ${next.refused}`);
      [made, from] = [next.plan, next.request];
    }
    return { made, from };
  }
  it('goes back as many steps as were taken, from a dose that is held too', () => {
    const held = { on: day('2026-12-17'), action: 'hold', days: 28 } as const;
    const back = (on: string) => ({ on: day(on), action: 'back', days: 7 }) as const;
    const days = ['2026-12-20', '2026-12-21', '2026-12-22'];
    const first = (count: number) => chain(request, [held, ...days.slice(0, count).map(back)]).made.steps[0]?.dailyDose;
    expect([0, 1, 2, 3].map(first)).toEqual([25, 30, 35, 40]);
    expect(() => chain(request, [held, ...[...days, '2026-12-23'].map(back)])).toThrow('No dose above 40 mg');
    // A fresh start in between forgets the first dose, and not the way back.
    const restart = { on: day('2026-12-18'), action: 'restart' } as const;
    expect(
      chain(asked({ method: 'percent-of-original', percent: 12.5 }), [restart, back('2026-12-20')]).made.steps[0],
    ).toMatchObject({
      dailyDose: 30,
    });
  });
  it('a fresh start says where it goes down sooner than before', () => {
    const made = resumeTaper(plan(), request, { on: day('2026-12-17'), action: 'restart' }, knowledge);
    expect(made).toMatchObject({
      plan: { warnings: expect.arrayContaining([expect.stringContaining('after 2 days on 25 mg')]) },
    });
  });
  it('slower while a dose is held goes on no sooner', () => {
    const held = { on: day('2026-12-17'), action: 'hold', days: 28 } as const;
    const slower = { on: day('2026-12-27'), action: 'slower' } as const;
    expect(chain(request, [held, slower]).made.steps[0]).toMatchObject({ dailyDose: 25, days: 18 });
  });
  it('a list goes through its doses again after a step back', () => {
    const list = asked({ dailyDoses: [35, 35, 20, 15, 5, 0] });
    const on = (text: string, action: TaperChange['action']) => ({ on: day(text), action, days: 7 });
    const { made } = chain(list, [on('2026-12-16', 'hold'), on('2026-12-17', 'back')]);
    expect(doses(made)).toEqual([35, 20, 15, 5, 0]);
    expect(doses(chain(list, [on('2026-12-02', 'hold')]).made)).toEqual([35, 35, 20, 15, 5, 0]);
  });
});

describe('a review', () => {
  const rules = (steps: Parameters<typeof reviewTaper>[0]['steps'], more: Partial<TaperRequest> = {}) => {
    const made = reviewTaper({ steps }, asked(more), knowledge);
    if ('refused' in made) throw new Error(made.refused);
    return made.remarks
      .filter(({ grade }) => grade === 'danger' || grade === 'wrong')
      .map(({ rule, step }) => `${rule} ${step}`);
  };
  const weeks = (...list: number[]) => list.map((dailyDose) => ({ days: 7, dailyDose }));
  it.each<[string, ReturnType<typeof weeks>, readonly string[]]>([
    ['none', weeks(35, 30, 25, 20, 15, 10, 5, 0), []],
    ['rising', weeks(35, 40), ['rising 2']],
    ['too large', weeks(30, 25), ['step too large 1']],
    ['skipping', weeks(35, 30, 0), ['skipping to nothing 3']],
    ['impossible', weeks(37), ['impossible dose 1']],
    [
      'too fast',
      [
        { days: 3, dailyDose: 35 },
        { days: 7, dailyDose: 30 },
      ],
      ['too fast 1'],
    ],
  ])('finds %s', (_, steps, expected) => expect(rules(steps)).toEqual(expected));
  it('finds sums and pieces that are wrong', () => {
    const of = (strength: number, count: number) => [
      { days: 7, dailyDose: 35, doses: [{ time: 'bedtime', tablets: [{ strength, count }] }] },
    ];
    expect(rules(of(10, 3))).toEqual(['sum 1']);
    expect(rules(of(7, 5))).toEqual(['impossible dose 1']);
    expect(rules(of(10, 3.5), { split: 'none' })).toContain('impossible dose 1');
  });
});

describe('a review of a switch', () => {
  const by = open({
    tapers: [],
    switches: [
      {
        to: 'dabigatran',
        mg: 10,
        equivalents: [
          {
            drug: 'baclofen',
            mg: [
              { table: 'one', low: 20, high: 20, verified: true },
              { table: 'other', low: 10, high: 20, verified: true },
            ],
          },
        ],
        say: 'Tables differ.',
        sources: [],
      },
    ],
  });
  const request = asked({
    switch: { to: 'dabigatran', strengths: [2, 5], split: 'half', dailyDose: 20 },
    method: 'percent-of-current',
    percent: 10,
    everyDays: 14,
  });
  const ours = plan(request, by);
  type Given = Parameters<typeof reviewTaper>[0];
  const stages = (...list: readonly (readonly [old: number, added: number])[]) =>
    list.map(([old, added]) => ({ days: 7, old: { dailyDose: old }, new: { dailyDose: added } }));
  const graded = (given: Given, more: Partial<TaperRequest> = {}, knows = by) => {
    const made = reviewTaper(given, { ...request, ...more }, knows);
    if ('refused' in made) throw new Error(made.refused);
    // Forced steps and words on the guidance are no matter of the switch.
    return made.remarks
      .filter(({ grade, rule, step }) => rule !== 'guidance' && (step === undefined || grade === 'danger'))
      .map(({ grade, rule, stage }) => [grade, rule, ...(stage === undefined ? [] : [stage])].join(' '));
  };
  const chosen = (dailyDose?: number) => ({
    switch: {
      to: 'dabigatran',
      strengths: [2, 5],
      split: 'half' as const,
      ...(dailyDose !== undefined && { dailyDose }),
    },
  });

  it('of ours finds nothing', () => expect(graded(ours)).toEqual([]));
  it.each<[string, ReturnType<typeof stages>, Partial<TaperRequest>, readonly string[]]>([
    ['more than any table gives', stages([20, 20], [0, 45]), chosen(), ['danger equivalence', 'danger equivalence 2']],
    ['less than any table gives', stages([20, 9], [0, 15]), chosen(), ['caution equivalence', 'caution equivalence 2']],
    ['another dose than asked', stages([20, 10], [0, 25]), {}, ['wrong sum']],
    ['both at once', stages([40, 20], [0, 20]), {}, ['danger equivalence 1', 'caution step too large 2']],
    ['nothing instead', stages([20, 0], [0, 20]), {}, ['caution equivalence 1']],
    [
      'the old one that rises',
      stages([20, 10], [30, 10], [0, 20]),
      {},
      ['danger rising 2', 'caution step too large 3'],
    ],
    ['the new one that falls', stages([20, 15], [20, 10], [0, 20]), {}, ['wrong equivalence 2']],
    ['the old one that stays', stages([20, 10], [5, 20]), {}, ['wrong end']],
    ['what cannot be made', stages([20, 10.3], [0, 20]), {}, ['wrong impossible dose 1']],
    ['no stages', [], {}, ['unknown not judged']],
  ])('finds %s', (_, list, more, expected) => {
    const steps = ours.steps.map(({ days, dailyDose }) => ({ days, dailyDose }));
    const found = graded({ steps, switch: { stages: list } }, more);
    // The steps after a switch to another dose are judged too.
    expect(found.filter((one) => / \d$|equivalence|sum|end|not judged/.test(one))).toEqual(expected);
  });
  it('finds days that do not follow each other, a stage and the steps after it', () => {
    const late = ours.switch?.stages.map((stage) => ({ ...stage, from: addDays(stage.from, 1) })) ?? [];
    expect(
      graded({ ...ours, switch: { stages: [...late.slice(0, 1), ...(ours.switch?.stages.slice(1) ?? [])] } }),
    ).toEqual(['wrong dates 2']);
    expect(graded({ ...ours, switch: { stages: late } })).toEqual(['wrong dates']);
    expect(graded({ ...ours, steps: ours.steps.slice(0, 1).concat(ours.steps.slice(4)) })).toContain(
      'danger step too large',
    );
  });
  it('says that no table tells, and that a limit of either medicine is met', () => {
    expect(graded(ours, {}, open({ tapers: [], switches: [] }))).toEqual(['unknown not judged']);
    expect(graded(ours, { person: { pregnant: true } }, open({ ...by.pack, tapers: [record] }))).toContain(
      'danger not at home',
    );
  });
});

describe('any taper', () => {
  const strengths = fc.uniqueArray(fc.constantFrom(0.5, 1, 2, 2.5, 5, 7.5, 10, 16.2, 20, 37.5, 50, 100), {
    minLength: 1,
    maxLength: 4,
  });
  const liquids = fc.constantFrom<(string | number)[]>(['1 mg/mL'], ['25 mg/5 mL'], ['2 mg/mL', 10]);
  const percents = fc.record({
    method: fc.constantFrom('percent-of-original' as const, 'percent-of-current' as const),
    percent: fc.integer({ min: 4, max: 200 }).map((n) => n / 2),
  });
  const curve = { drug: 'baclofen', target: 'made-up receptor', emaxPercent: 90, ed50Mg: 8, approximation: true };
  const bare = open({ tapers: [], occupancies: [{ ...curve, basis: 'Made up.', sources: [] }] });
  const occupied = (dose: number) => (curve.emaxPercent * dose) / (curve.ed50Mg + dose);
  const points = fc.record({
    method: fc.constant('hyperbolic' as const),
    percent: fc.integer({ min: 2, max: 60 }).map((n) => n / 2),
  });
  const fixed = fc.record({
    method: fc.constant('fixed' as const),
    step: fc.integer({ min: 1, max: 200 }).map((n) => n / 4),
  });
  const requests = fc
    .record({
      currentDailyDose: fc.integer({ min: 1, max: 400 }).map((n) => (n > 200 ? n / 4 : n)),
      dosesPerDay: fc.integer({ min: 1, max: 5 }),
      strengths: fc.oneof<fc.Arbitrary<(string | number)[]>[]>(strengths, strengths, strengths, liquids),
      split: fc.constantFrom('none' as const, 'half' as const, 'quarter' as const),
      how: fc.oneof(percents, fixed, points),
      everyDays: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ how, ...rest }): TaperRequest => ({ ...rest, ...how, drug: 'baclofen', route: 'oral', start }));

  /** The first rule that a plan breaks. */
  function broken(made: TaperPlan, request: TaperRequest): string | undefined {
    const { method, percent = 0, step: fixedStep = 0, currentDailyDose, split } = request;
    let before = currentDailyDose;
    let due: Day = start;
    const used = new Map<string, number>();
    for (const [index, step] of made.steps.entries()) {
      const parts = step.doses.flatMap((dose) => dose.tablets);
      const most = {
        fixed: fixedStep,
        'percent-of-original': (currentDailyDose * percent) / 100,
        'percent-of-current': (before * percent) / 100,
        // In points of occupancy, below.
        hyperbolic: Number.POSITIVE_INFINITY,
      }[method ?? 'fixed'];
      const points = method === 'hyperbolic' ? occupied(before) - occupied(step.dailyDose) : 0;
      const last = index === made.steps.length - 1;
      const rules: Record<string, boolean> = {
        'one day after the other': step.from === due,
        'the sum of the doses': near(
          parts.reduce((all, one) => all + one.strength * one.count, 0),
          step.dailyDose,
        ),
        'as many doses as asked': step.doses.length <= request.dosesPerDay,
        falling: step.dailyDose < before || (index === 0 && step.dailyDose === before),
        'no larger than asked':
          last || step.forced === true || (before - step.dailyDose <= most + 1e-9 && points <= percent + 1e-9),
        'no more than half of the dose by receptors':
          method !== 'hyperbolic' ||
          last ||
          step.forced === true ||
          step.dailyDose === 0 ||
          occupied(before) <= percent ||
          before - step.dailyDose <= before / 2 + 1e-9,
        'forced is said': step.forced !== true || made.warnings.some((one) => one.includes('larger than asked')),
        'stops from the smallest': !last || (step.dailyDose === 0 && before === made.basis.stopFrom),
        'whole pieces': parts.every(({ count, liquid }) =>
          liquid
            ? near(count * (count > 1 ? 2 : 10) - Math.round(count * (count > 1 ? 2 : 10)), 0)
            : (count * PARTS[split ?? 'none']) % 1 === 0,
        ),
      };
      const wrong = Object.entries(rules).find(([, kept]) => !kept)?.[0];
      if (wrong !== undefined) return `${wrong}, step ${index + 1}`;
      for (const one of parts) {
        const key = `${one.strength} ${one.form}`;
        used.set(key, (used.get(key) ?? 0) + one.count * step.days);
      }
      due = addDays(step.from, step.days);
      before = step.dailyDose;
    }
    for (const { strength, form, count } of made.dispense.total) {
      const periods = made.dispense.periods.flatMap(({ tablets }) =>
        tablets.filter((one) => one.strength === strength && one.form === form),
      );
      const summed = periods.reduce((all, one) => all + one.count, 0);
      if (!near(count, used.get(`${strength} ${form}`) ?? 0) || !near(count, summed)) return `the total of ${strength}`;
    }
    return made.ends === made.steps.at(-1)?.from ? undefined : 'the end';
  }
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
  const PARTS = { none: 1, half: 2, quarter: 4 };

  it('falls to its end in doses that products make, in steps no larger than asked but where nothing smaller is made; its totals add up', () => {
    let planned = 0;
    fc.assert(
      fc.property(requests, (request) => {
        const made = planTaper(request, bare);
        if ('refused' in made) return made.advice !== '';
        planned++;
        const why = broken(made, request);
        if (why !== undefined) throw new Error(why);
        return true;
      }),
      { numRuns: 2000 },
    );
    expect(planned).toBeGreaterThan(800);
  }, 120_000);

  it('ends at a target that can be made', () => {
    fc.assert(
      fc.property(requests, fc.nat(400), (request, aim) => {
        const target = aim / 4;
        const made = planTaper({ ...request, target }, bare);
        if ('refused' in made) return;
        expect(made.steps.at(-1)?.dailyDose).toBe(target);
        expect(
          made.steps.every(
            ({ dailyDose }, index) => dailyDose < (made.steps[index - 1]?.dailyDose ?? Number.POSITIVE_INFINITY),
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the rules by which others are reviewed', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const made = planTaper(request, bare);
        const review = 'refused' in made ? undefined : reviewTaper(made, request, bare);
        if (review === undefined || 'refused' in review) return;
        expect(review.remarks.filter(({ grade }) => grade === 'danger' || grade === 'wrong')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('restarted is a fresh plan from that day', () => {
    fc.assert(
      fc.property(requests, fc.nat(400), (request, after) => {
        const made = planTaper(request, bare);
        if ('refused' in made) return;
        const on = addDays(start, after);
        const now = made.steps.findLast(({ from }) => from <= on)?.dailyDose ?? 0;
        const again = resumeTaper(made, request, { on, action: 'restart' }, bare);
        if (now > 0) {
          if ('refused' in again) throw new Error(again.refused);
          const fresh = planTaper({ ...request, currentDailyDose: now, start: on }, bare);
          const { warnings } = again.plan;
          expect(warnings.slice(warnings[0]?.startsWith('The first lower dose') ? 1 : 0)).toEqual(
            'refused' in fresh ? [] : fresh.warnings,
          );
          expect(JSON.stringify({ ...again.plan, warnings: [] })).toBe(JSON.stringify({ ...fresh, warnings: [] }));
        } else expect(again).toHaveProperty('refused');
      }),
      { numRuns: 300 },
    );
  });

  it('changed any number of times is the fresh plan of its last request, and its totals add up', () => {
    const changes = fc.array(
      fc.record(
        {
          after: fc.nat(60),
          action: fc.constantFrom(...TAPER_CHANGES),
          days: fc.integer({ min: 1, max: 40 }),
          everyDays: fc.integer({ min: 1, max: 60 }),
        },
        { requiredKeys: ['after', 'action'] },
      ),
      { minLength: 1, maxLength: 8 },
    );
    let [followed, longest] = [0, 0];
    fc.assert(
      fc.property(requests, changes, (request, list) => {
        let made = planTaper(request, bare);
        let [from, on, count] = [request, start, 0];
        const whole: TaperStep[] = [];
        const taken = [request.currentDailyDose];
        for (const { after, ...more } of list) {
          if ('refused' in made) return;
          on = addDays(on, after);
          const next = resumeTaper(made, from, { on, ...more }, bare);
          if ('refused' in next) {
            expect(next.advice).not.toBe('');
            continue;
          }
          const before = made.steps.findLast((step) => step.from <= on);
          if (before === undefined) throw new Error(`changed on ${on}, before ${made.steps[0]?.from}`);
          const [first] = next.plan.steps;
          const up = more.action === 'back';
          taken.push(...made.steps.filter((step) => step.from <= on).map(doseOf));
          // Nothing rises but by going back, to a dose that was taken; nothing but a fresh start goes on sooner.
          if (up) expect(taken).toContain(first?.dailyDose);
          else expect(first?.dailyDose).toBeLessThanOrEqual(before.dailyDose);
          expect(next.request).toMatchObject({ start: on });
          const fresh = planTaper(next.request, bare);
          if ('refused' in fresh) throw new Error(fresh.refused);
          const extra = next.plan.warnings.length - fresh.warnings.length;
          expect(up ? [1] : [0, 1]).toContain(extra);
          expect(JSON.stringify(next.plan)).toBe(
            JSON.stringify({ ...fresh, warnings: [...next.plan.warnings.slice(0, extra), ...fresh.warnings] }),
          );
          if (more.action === 'hold' || more.action === 'slower')
            expect(daysOnFirst(next.plan.steps)).toBeGreaterThanOrEqual(
              daysBetween(on, addDays(before.from, before.days)),
            );
          whole.push(...until(made.steps, on));
          [made, from, count] = [next.plan, next.request, count + 1];
        }
        if ('refused' in made) return;
        followed++;
        longest = Math.max(longest, count);
        whole.push(...made.steps);
        let due = start;
        for (const step of whole) {
          expect(step.from).toBe(due);
          due = addDays(step.from, step.days);
          // The last step stands for all days that follow.
          if (step.dailyDose === 0) due = whole[whole.indexOf(step) + 1]?.from ?? due;
        }
        expect(amount(made.steps)).toBeCloseTo(
          made.dispense.total.reduce((sum, { strength, count }) => sum + strength * count, 0),
          6,
        );
      }),
      { numRuns: 400 },
    );
    expect(followed).toBeGreaterThan(100);
    expect(longest).toBeGreaterThan(4);
  }, 120_000);
  const doseOf = ({ dailyDose }: TaperStep) => dailyDose;
  const amount = (steps: readonly TaperStep[]) => steps.reduce((sum, { dailyDose, days }) => sum + dailyDose * days, 0);
  const until = (steps: readonly TaperStep[], on: Day) =>
    steps
      .filter(({ from }) => from < on)
      .map((step) => ({ ...step, days: Math.min(step.days, daysBetween(step.from, on)) }));
  const daysOnFirst = (steps: readonly TaperStep[]) =>
    steps.filter(({ dailyDose }) => dailyDose === steps[0]?.dailyDose).reduce((sum, { days }) => sum + days, 0);
});
