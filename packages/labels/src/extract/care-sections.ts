/** The sections in which labels say for whom a drug is not right, or right in another dose; each extractor adds its own. */
export const CARE_SECTIONS = [
  'boxed_warning',
  'dosage_and_administration',
  'warnings',
  'warnings_and_cautions',
  'precautions',
  'general_precautions',
  'use_in_specific_populations',
] as const;
