import type { Knowledge } from '../knowledge.ts';
import { addDays, type Day } from '../nouns/day.ts';
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
  readonly dosageInstruction: readonly TaperDosage[];
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
 * `boundsPeriod` (both days included), one instruction for each time and product. Days of nothing have none.
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
    note: [...plan.warnings, ...plan.notes.professional].map((text) => ({ text })),
    dosageInstruction: steps
      .filter(({ doses }) => doses.length > 0)
      .flatMap((step, index) =>
        step.doses.flatMap(({ time, tablets }) => tablets.map((part) => dosage(index + 1, step, time, part, route))),
      ),
  };
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
    doseAndRate: [{ doseQuantity: quantity(part) }],
  };
}

function quantity({ count, form, liquid }: TaperPart) {
  return liquid
    ? { value: count, unit: 'mL', system: 'http://unitsofmeasure.org', code: 'mL' }
    : { value: count, unit: form };
}

/** HL7 EventTiming. */
const WHEN: Readonly<Record<string, string>> = { morning: 'MORN', noon: 'NOON', evening: 'EVE', bedtime: 'HS' };
