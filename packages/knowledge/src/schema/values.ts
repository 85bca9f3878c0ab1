import { LOCAL_ROUTES, ROUTES, type Route, SEVERITIES, URGENCIES } from '@doseline/engine';
import { z } from 'zod';
import { closed } from './closed.ts';
import { nearest } from './nearest.ts';

/** Text that is not empty. YAML folds long lines; we keep single spaces. */
export const text = z
  .string()
  .min(1)
  .transform((given) => given.replace(/\s+/g, ' ').trim());

export const texts = z.array(text);

/** An id: lower-case, as drugs are written in sentences. */
export const id = z
  .string()
  .min(1)
  .regex(/^[a-z0-9][a-z0-9 ,.'()/+&-]*$/, 'must be lower-case letters, digits, spaces or hyphens');

export const severity = z.enum(SEVERITIES);

export const advice = closed({ urgency: z.enum(URGENCIES), say: text });

/** One entry or a list of them, read as a list. */
export function oneOrMany<Entry extends z.ZodType>(entry: Entry) {
  return z.preprocess(
    (value) => (value === undefined || value === null || Array.isArray(value) ? value : [value]),
    z.array(entry).min(1),
  );
}

const SYSTEMIC: readonly Route[] = ROUTES.filter((route) => !LOCAL_ROUTES.has(route));

/** A route, a list, `systemic` (all that reach the whole body), or `any` (no restriction: undefined). */
export const routes = oneOrMany(z.enum([...ROUTES, 'systemic', 'any'])).transform(
  (given): readonly Route[] | undefined => {
    if (given.includes('any')) return undefined;
    const named = new Set(given.flatMap((route) => (route === 'systemic' ? SYSTEMIC : route === 'any' ? [] : [route])));
    return ROUTES.filter((route) => named.has(route));
  },
);

const QUANTITY = /^(\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)\s*([A-Za-zµμ%[{][^\s]*(?: [A-Za-z][^\s]*)?)$/;
/** Drug uses are counted in mg. */
const IN_MG: Readonly<Record<string, number>> = { g: 1000, mg: 1, mcg: 0.001, ug: 0.001, µg: 0.001, μg: 0.001 };

/** "80 mg" → 80, mg. Grams and micrograms become mg; other units stay as written. A bare number is refused. */
export const quantity = z.union([z.string(), z.number()]).transform((given, context) => {
  const found = QUANTITY.exec(String(given).trim());
  if (found === null) {
    const number = /^[\d.,]+$/.test(String(given).trim());
    context.addIssue({
      code: 'custom',
      message: number
        ? `needs a unit: write \`${given} mg\``
        : `must be a number with its unit, such as \`80 mg\`, not \`${given}\``,
    });
    return z.NEVER;
  }
  const value = Number((found[1] ?? '').replaceAll(',', ''));
  const unit = found[2] ?? '';
  const factor = IN_MG[unit];
  return factor === undefined ? { value, unit } : { value: Number((value * factor).toPrecision(12)), unit: 'mg' };
});

export const SECTIONS = [
  'boxed_warning',
  'indications_and_usage',
  'dosage_and_administration',
  'dosage_forms_and_strengths',
  'contraindications',
  'warnings_and_cautions',
  'warnings',
  'precautions',
  'general_precautions',
  'adverse_reactions',
  'drug_interactions',
  'drug_and_or_laboratory_test_interactions',
  'use_in_specific_populations',
  'pregnancy',
  'pregnancy_or_breast_feeding',
  'teratogenic_effects',
  'nonteratogenic_effects',
  'labor_and_delivery',
  'nursing_mothers',
  'lactation',
  'pediatric_use',
  'geriatric_use',
  'drug_abuse_and_dependence',
  'controlled_substance',
  'abuse',
  'dependence',
  'overdosage',
  'description',
  'clinical_pharmacology',
  'mechanism_of_action',
  'pharmacodynamics',
  'pharmacokinetics',
  'pharmacogenomics',
  'microbiology',
  'nonclinical_toxicology',
  'clinical_studies',
  'how_supplied',
  'storage_and_handling',
  'information_for_patients',
  'instructions_for_use',
  'laboratory_tests',
  'spl_medguide',
  'spl_patient_package_insert',
  'spl_unclassified_section',
  'package_label_principal_display_panel',
  'active_ingredient',
  'purpose',
  'do_not_use',
  'ask_doctor',
  'ask_doctor_or_pharmacist',
  'when_using',
  'stop_use',
  'other_safety_information',
  'risks',
] as const;

const setId = z
  .string()
  .regex(
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'must be a set id such as 00c6c924-ddfd-4a75-afd7-f6561ff9abbc',
  );

const ADDRESS = {
  label: setId.optional(),
  reference: id.optional(),
  section: text.optional(),
  words: texts.min(1).optional(),
};

interface Address {
  readonly label?: string | undefined;
  readonly reference?: string | undefined;
  readonly section?: string | undefined;
  readonly words?: readonly string[] | undefined;
}

function checkAddress(given: Address, context: z.core.$RefinementCtx): void {
  const fail = (message: string, path: string[] = []) => void context.addIssue({ code: 'custom', message, path });
  if ((given.label === undefined) === (given.reference === undefined))
    fail('must name either a `label` or a `reference`');
  // A paper or a foreign label has sections of its own; a US label has openFDA's.
  const { section } = given;
  if (given.label === undefined || section === undefined || SECTIONS.some((known) => known === section)) return;
  const meant = nearest(section, SECTIONS);
  const hint = meant === undefined ? `such as ${SECTIONS.slice(0, 7).join(', ')}` : `did you mean ${meant}?`;
  fail(`must be a section of a label by openFDA's name, not \`${section}\`: ${hint}`, ['section']);
}

/** A label or a reference, as a whole or a passage of it. */
export const address = closed(ADDRESS).superRefine(checkAddress);

/** A pointer: where a statement stands. A label pointer names the section and the words. */
export const pointer = closed(ADDRESS)
  .superRefine(checkAddress)
  .refine((given) => given.label === undefined || (given.section !== undefined && given.words !== undefined), {
    message: 'must name the `section` of the label and the `words` that stand together there',
  });

export const sources = oneOrMany(pointer);
export const setIds = z.array(setId);

export type Pointer = z.infer<typeof pointer>;
