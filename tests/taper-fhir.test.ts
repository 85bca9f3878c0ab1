import {
  addDays,
  type Day,
  daysBetween,
  planTaper,
  readParsed,
  screen,
  TAPER_METHODS,
  type TaperBundle,
  type TaperPlan,
  type TaperRequest,
  taperToFhir,
} from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { fhirFaults } from './fhir-schema.ts';
import { day, knowledge } from './knowledge.ts';

const faults = fhirFaults('MedicationRequest');
const start = day('2026-12-01');
type Resource = TaperBundle['entry'][number]['resource'];

const tapers = knowledge.pack.tapers ?? [];
const drugsOf = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => knowledge.classById(id)?.members ?? [id]))];

/** Requests for a drug: every method, some doses a day, tablets whole and divided, and its liquids. */
function* requestsOn(drug: string): Generator<TaperRequest> {
  const products = (knowledge.drug(drug)?.products ?? []).filter(({ route }) => route === 'oral');
  const forms = [...new Set(products.map(({ form }) => form))];
  const base = { drug, route: 'oral' as const, start, everyDays: 7 };
  for (const form of forms.length > 0 ? forms : [undefined]) {
    const made = products.filter((one) => one.form === form).flatMap(({ strengths }) => strengths);
    const top = Math.max(...made.map((text) => Number.parseFloat(text)).filter((value) => value > 0), 1);
    const given = form === undefined ? { strengths: [top, top / 2], split: 'half' as const } : { form };
    for (const [index, method] of [...TAPER_METHODS, undefined].entries()) {
      const dosesPerDay = (index % 4) + 1;
      const how = method === undefined ? {} : method === 'fixed' ? { method, step: top / 2 } : { method, percent: 25 };
      yield { ...base, ...given, currentDailyDose: top * dosesPerDay, dosesPerDay, ...how };
    }
  }
  yield { ...base, strengths: [`${3} mg/5 mL`], currentDailyDose: 30, dosesPerDay: 6, method: 'fixed', step: 6 };
  yield {
    ...base,
    strengths: [1, 2.5],
    split: 'quarter',
    currentDailyDose: 9,
    dosesPerDay: 2,
    dailyDoses: [6.25, 3, 1, 0.25, 0],
  };
}

function plans(requests: Iterable<TaperRequest>): readonly TaperPlan[] {
  return [...requests].flatMap((request) => {
    const made = planTaper(request, knowledge);
    return 'refused' in made ? [] : [made];
  });
}

/** What of a request breaks a rule that no schema states. `steps`: what the plan says of this medicine, day by day. */
function broken({ dosageInstruction = [], note }: Resource, steps: readonly Step[]): readonly string[] {
  const said: string[] = [];
  const taken = steps.filter(({ dailyDose }) => dailyDose > 0);
  const sequences = [...new Set(dosageInstruction.map(({ sequence }) => sequence))];
  if (sequences.some((sequence, index) => sequence !== index + 1)) said.push(`sequences ${sequences}`);
  if (sequences.length !== taken.length) said.push(`${sequences.length} sequences for ${taken.length} steps`);
  let before = 0;
  let due: Day | undefined;
  for (const { sequence, timing, doseAndRate } of dosageInstruction) {
    const { boundsPeriod } = timing.repeat;
    const step = taken[sequence - 1];
    if (sequence < before) said.push(`sequence ${sequence} after ${before}`);
    if (boundsPeriod.end < boundsPeriod.start) said.push(`ends before it starts: ${boundsPeriod.start}`);
    if (step?.from !== boundsPeriod.start || daysBetween(step.from, boundsPeriod.end) + 1 !== step.days)
      said.push(`${boundsPeriod.start} to ${boundsPeriod.end} is not step ${sequence}`);
    if (sequence !== before && due !== undefined && due !== boundsPeriod.start) said.push(`a gap before ${due}`);
    due = addDays(boundsPeriod.end, 1);
    before = sequence;
    const [one, ...more] = doseAndRate;
    const { value, unit, system, code } = one?.doseQuantity ?? { value: 0, unit: '' };
    if (more.length > 0 || !(value > 0)) said.push(`dose ${value}`);
    if (system !== 'http://unitsofmeasure.org' || code !== unit) said.push(`unit ${unit} ${code}`);
  }
  for (const [index, { dailyDose }] of taken.entries()) {
    const sum = dosageInstruction
      .filter(({ sequence }) => sequence === index + 1)
      .reduce((all, { doseAndRate }) => all + (doseAndRate[0]?.doseQuantity.value ?? 0), 0);
    if (Math.abs(sum - dailyDose) > 1e-9) said.push(`step ${index + 1}: ${sum} is not ${dailyDose}`);
  }
  const end = steps.at(-1);
  if (end?.dailyDose === 0 && !note[0]?.text.includes(`From ${end.from} on nothing of`))
    said.push('the end is not told');
  return said;
}

interface Step {
  readonly from: Day;
  readonly days: number;
  readonly dailyDose: number;
}

function medicinesOf({ switch: change, steps }: TaperPlan): readonly (readonly Step[])[] {
  if (change === undefined) return [steps];
  const stages = (side: 'old' | 'new') => change.stages.map((stage) => ({ ...stage, ...stage[side] }));
  return [stages('old'), [...stages('new'), ...steps]];
}

function check(made: TaperPlan) {
  const bundle = taperToFhir(made, knowledge);
  const wrong = [
    ...faults(bundle),
    ...medicinesOf(made).flatMap((steps, index) => {
      const resource = bundle.entry[index]?.resource;
      return resource === undefined ? ['no resource'] : broken(resource, steps);
    }),
  ];
  if (wrong.length > 0) throw new Error(`${made.basis.drug} ${made.basis.method}: ${wrong.slice(0, 5).join('; ')}`);
  return bundle;
}

describe('a taper as FHIR R4', () => {
  it('keeps HL7’s schema and its own rules, for every guidance, method and form', () => {
    const methods = new Set<string>();
    const drugs = new Set<string>();
    let liquids = 0;
    for (const drug of new Set(tapers.flatMap((record) => drugsOf(record.for))))
      for (const made of plans(requestsOn(drug))) {
        check(made);
        methods.add(made.basis.method);
        drugs.add(drug);
        if (made.steps.some(({ doses }) => doses.some(({ tablets }) => tablets.some(({ liquid }) => liquid))))
          liquids++;
      }
    expect([...methods].sort()).toEqual([...TAPER_METHODS, 'custom'].sort());
    expect(drugs.size).toBeGreaterThan(60);
    expect(liquids).toBeGreaterThan(60);
  });

  it('keeps them through a switch from every medicine of the tables', () => {
    const all = (knowledge.pack.switches ?? []).flatMap(({ to, equivalents }) =>
      equivalents.flatMap(({ drug, mg }) => {
        const each = Math.min(...mg.map(({ low }) => low));
        const change = { to, dailyDose: 10, strengths: [2, 5], split: 'half' as const };
        return plans([
          {
            drug,
            start,
            currentDailyDose: each * 2,
            dosesPerDay: 1,
            strengths: [each],
            switch: change,
            method: 'percent-of-current',
            percent: 10,
            everyDays: 14,
          },
          {
            drug,
            start,
            currentDailyDose: each * 2,
            dosesPerDay: 2,
            strengths: [each, each / 4],
            switch: { ...change, dosesPerDay: 3 },
            method: 'percent-of-current',
            percent: 10,
            everyDays: 14,
          },
        ]);
      }),
    );
    expect(all.length).toBeGreaterThan(20);
    for (const made of all) expect(check(made).entry).toHaveLength(2);
  });

  it('has no empty list where the only step is nothing', () => {
    const [made] = plans([
      {
        drug: 'diazepam',
        start,
        currentDailyDose: 2,
        dosesPerDay: 1,
        strengths: [2],
        method: 'fixed',
        step: 2,
        everyDays: 7,
      },
    ]);
    expect(made?.steps.map(({ dailyDose }) => dailyDose)).toEqual([0]);
    const [only] = made === undefined ? [] : check(made).entry;
    expect(only?.resource).not.toHaveProperty('dosageInstruction');
    expect(only?.resource.note[0]?.text).toContain('From 2026-12-01 on nothing of diazepam');
  });

  it('is read by Doseline as the doses of the plan', () => {
    const [made] = plans([
      {
        drug: 'diazepam',
        start,
        currentDailyDose: 15,
        dosesPerDay: 3,
        strengths: [2, 5],
        split: 'half',
        method: 'fixed',
        step: 1,
        everyDays: 7,
      },
    ]);
    const first = made?.steps[0];
    const [entry] = made === undefined ? [] : taperToFhir(made, knowledge).entry;
    const { dosageInstruction = [], ...rest } = entry?.resource ?? {};
    const now = dosageInstruction.filter(({ sequence }) => sequence === 1);
    const { person, problems } = readParsed({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: { ...rest, status: 'active', intent: 'order', dosageInstruction: now } }],
    });
    const [understood] = screen(person, knowledge, { asOf: start, problems }).understood;
    expect(understood).toMatchObject({ dailyDose: { low: first?.dailyDose, unit: 'mg' }, route: 'oral' });
  });

  it('is refused for a patch, which no tablet makes', () => {
    const patch = planTaper(
      { drug: 'nicotine', route: 'transdermal', start, currentDailyDose: 21, dosesPerDay: 1, strengths: [21, 14, 7] },
      knowledge,
    );
    expect(patch).toHaveProperty('refused');
  });
});

describe('the schema of FHIR R4', () => {
  const made = { resourceType: 'MedicationRequest', status: 'draft', intent: 'proposal', subject: { display: 'x' } };
  const one = (more: object) =>
    faults({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: { ...made, ...more } }] });
  it('lets pass what is right', () => expect(one({})).toEqual([]));
  it.each<[string, object]>([
    ['an element that FHIR does not know', { dose: 1 }],
    ['a day that is none', { authoredOn: '2026-13-01' }],
    ['a missing subject', { subject: undefined }],
    ['an empty list', { note: [] }],
    ['an unknown moment', { dosageInstruction: [{ timing: { repeat: { when: ['LUNCH'] } } }] }],
  ])('finds %s', (_, more) => expect(one(more)).not.toEqual([]));
});
