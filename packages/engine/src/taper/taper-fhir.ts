import type { Knowledge } from '../knowledge.ts';
import { addDays, type Day } from '../nouns/day.ts';
import { exactly, times, toNumber, ZERO } from './fraction.ts';
import { sayPart } from './say-dose.ts';
import type { TaperDose, TaperPart, TaperPlan } from './taper-plan.ts';

/** A FHIR R4 MedicationRequest as far as a taper fills it. */
export interface TaperRequestResource {
  readonly resourceType: 'MedicationRequest';
  readonly status: 'draft';
  readonly intent: 'proposal';
  readonly medicationCodeableConcept: {
    readonly text: string;
    readonly coding?: readonly { readonly system: string; readonly code: string; readonly display: string }[];
  };
  readonly subject: { readonly display: string };
  readonly note: readonly { readonly text: string }[];
  /** Absent where nothing is taken: FHIR knows no empty lists. */
  readonly dosageInstruction?: readonly TaperDosage[];
}

interface TaperDosage {
  readonly sequence: number;
  readonly text: string;
  readonly timing: {
    readonly repeat: {
      readonly boundsPeriod: { readonly start: Day; readonly end: Day };
      readonly frequency: 1;
      readonly period: 1;
      readonly periodUnit: 'd';
      readonly when?: readonly string[];
    };
  };
  readonly route: { readonly text: string };
  readonly doseAndRate: readonly { readonly doseQuantity: ReturnType<typeof quantity> }[];
}

export interface TaperBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly entry: readonly { readonly resource: TaperRequestResource }[];
}

/**
 * A plan in FHIR R4: one draft MedicationRequest for each medicine, in a Bundle. Each step is a `sequence` of dosage instructions with its days as
 * `boundsPeriod` (both days included), one instruction for each time and product. The medicine is named by its ingredient, so a dose is an amount of that
 * (`doseQuantity` in UCUM): "1 tablet" would not say of which strength. Of which tablets it is made, `text` tells. Days of nothing have no instruction; a
 * note says from when.
 *
 * @example taperToFhir(plan, knowledge).entry[0]?.resource.dosageInstruction?.[0]?.doseAndRate
 *   // [{ doseQuantity: { value: 7.5, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' } }]
 */
export function taperToFhir(plan: TaperPlan, knowledge: Knowledge): TaperBundle {
  const { drug, unit, route } = plan.basis;
  const stages = plan.switch?.stages ?? [];
  const old = stages.map((stage) => ({ ...stage, doses: stage.old.doses, unit: 'mg' }));
  const own = [
    ...stages.map((stage) => ({ ...stage, doses: stage.new.doses, unit: 'mg' })),
    ...plan.steps.map((step) => ({ ...step, unit })),
  ];
  const resources = [
    ...(plan.switch === undefined ? [] : [resource(plan.switch.from, route, old, plan, knowledge)]),
    resource(drug, route, own, plan, knowledge),
  ];
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((one) => ({ resource: one })) };
}

interface Dosed {
  readonly from: Day;
  readonly days: number;
  readonly unit: string;
  readonly doses: readonly TaperDose[];
}

function resource(
  drug: string,
  route: string,
  steps: readonly Dosed[],
  plan: TaperPlan,
  knowledge: Knowledge,
): TaperRequestResource {
  const rxcui = knowledge.drug(drug)?.rxcui;
  const taken = steps.filter(({ doses }) => doses.length > 0);
  const instructions = taken.flatMap((step, index) =>
    step.doses.flatMap(({ time, tablets }) => tablets.map((part) => dosage(index + 1, step, time, part, route))),
  );
  return {
    resourceType: 'MedicationRequest',
    status: 'draft',
    intent: 'proposal',
    medicationCodeableConcept: {
      text: drug,
      ...(rxcui !== undefined && {
        coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: rxcui, display: drug }],
      }),
    },
    subject: { display: 'The person for whom the taper was planned' },
    note: [
      ...noneFrom(drug, steps),
      ...plan.supervise.map((one) => `${one.say} ${one.do}`),
      ...plan.warnings,
      ...plan.notes.professional,
    ].map((text) => ({ text })),
    ...(instructions.length > 0 && { dosageInstruction: instructions }),
  };
}

/** From when on nothing is taken. */
function noneFrom(drug: string, steps: readonly Dosed[]): readonly string[] {
  const first = steps[steps.findLastIndex(({ doses }) => doses.length > 0) + 1];
  return first === undefined
    ? ['A draft for a prescriber.']
    : [`A draft for a prescriber. From ${first.from} on nothing of ${drug} is taken.`];
}

function dosage(
  sequence: number,
  { from, days, unit }: Dosed,
  time: string,
  part: TaperPart,
  route: string,
): TaperDosage {
  const when = WHEN[time];
  return {
    sequence,
    text: `${time}: ${sayPart(part, unit)}`,
    timing: {
      repeat: {
        boundsPeriod: { start: from, end: addDays(from, days - 1) },
        frequency: 1,
        period: 1,
        periodUnit: 'd',
        ...(when !== undefined && { when: [when] }),
      },
    },
    route: { text: route },
    doseAndRate: [{ doseQuantity: quantity(part, unit) }],
  };
}

/** The amount of the ingredient; of a liquid `strength` is that in 1 mL. A unit that UCUM does not know stands alone. */
function quantity({ strength, count }: TaperPart, unit: string) {
  const value = toNumber(times(exactly(strength) ?? ZERO, exactly(count) ?? ZERO));
  const code = UCUM[unit.toLowerCase()];
  return { value, unit, ...(code !== undefined && { system: 'http://unitsofmeasure.org' as const, code }) };
}

/** By our units in lower case. */
const UCUM: Readonly<Record<string, string>> = {
  kg: 'kg',
  g: 'g',
  mg: 'mg',
  mcg: 'ug',
  ug: 'ug',
  ng: 'ng',
  iu: '[iU]',
  meq: 'meq',
  mmol: 'mmol',
};
/** HL7 EventTiming. */
const WHEN: Readonly<Record<string, string>> = { morning: 'MORN', noon: 'NOON', evening: 'EVE', bedtime: 'HS' };
