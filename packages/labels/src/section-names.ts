/** LOINC codes of SPL sections and what openFDA calls them. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  `34066-1 boxed_warning · 34067-9 indications_and_usage · 34068-7 dosage_and_administration · 43678-2 dosage_forms_and_strengths
34070-3 contraindications · 43685-7 warnings_and_cautions · 34071-1 warnings · 42232-9 precautions · 34072-9 general_precautions
34084-4 adverse_reactions · 34073-7 drug_interactions · 34074-5 drug_and_or_laboratory_test_interactions · 34075-2 laboratory_tests
43684-0 use_in_specific_populations · 42228-7 pregnancy · 34077-8 teratogenic_effects · 34078-6 nonteratogenic_effects
34079-4 labor_and_delivery · 34080-2 nursing_mothers · 34081-0 pediatric_use · 34082-8 geriatric_use
42227-9 drug_abuse_and_dependence · 34085-1 controlled_substance · 34086-9 abuse · 34087-7 dependence · 34088-5 overdosage
34089-3 description · 34090-1 clinical_pharmacology · 43679-0 mechanism_of_action · 43681-6 pharmacodynamics
43682-4 pharmacokinetics · 49489-8 microbiology · 43680-8 nonclinical_toxicology
34083-6 carcinogenesis_and_mutagenesis_and_impairment_of_fertility · 34091-9 animal_pharmacology_and_or_toxicology
34092-7 clinical_studies · 34093-5 references · 34069-5 how_supplied · 44425-7 storage_and_handling
34076-0 information_for_patients · 59845-8 instructions_for_use · 42230-3 spl_patient_package_insert · 42231-1 spl_medguide
43683-2 recent_major_changes · 51945-4 package_label_principal_display_panel · 42229-5 spl_unclassified_section
55106-9 active_ingredient · 51727-6 inactive_ingredient · 55105-1 purpose · 50570-1 do_not_use · 50569-3 ask_doctor
50568-5 ask_doctor_or_pharmacist · 50567-7 when_using · 50566-9 stop_use · 53414-9 pregnancy_or_breast_feeding
50565-1 keep_out_of_reach_of_children · 53413-1 questions · 60561-8 other_safety_information · 54433-8 user_safety_warnings`
    .split(/ · |\n/)
    .map((pair) => pair.split(' ')),
);

const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NAMES).map(([code, name]) => [name, code]),
);

/** Display names are short; what is not may be made to keep us busy. */
const LONGEST = 200;

/** The code of parts that have none of their own. */
export const UNCLASSIFIED = '42229-5';

/**
 * A section's name as openFDA has it; for a code that is not in the table made from its display name.
 *
 * @example sectionName('34070-3') // 'contraindications'
 */
export function sectionName(code: string | undefined, display?: string): string {
  const known = code === undefined ? undefined : NAMES[code];
  if (known !== undefined) return known;
  const made = (display ?? '')
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/\s+section$/, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return made === '' ? 'spl_unclassified_section' : made;
}

/** The LOINC code of a section that openFDA calls so, or undefined. */
export function sectionCode(name: string): string | undefined {
  return CODES[name.replace(/_table$/, '')];
}
