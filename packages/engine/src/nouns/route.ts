/** How a medicine enters the body. The names follow FDA's route terms, in lower case. */
export const ROUTES = [
  'oral',
  'sublingual',
  'buccal',
  'intravenous',
  'intramuscular',
  'subcutaneous',
  'injection',
  'intrathecal',
  'epidural',
  'transdermal',
  'rectal',
  'inhalation',
  'nasal',
  'implant',
  'topical',
  'ophthalmic',
  'otic',
  'vaginal',
  'intrauterine',
  'other',
] as const;

/** `injection` is a parenteral route that the source does not name more closely. */
export type Route = (typeof ROUTES)[number];

/** Routes that act on the skin, eye, ear or one organ: a fact about systemic use does not hold for them. */
export const LOCAL_ROUTES: ReadonlySet<Route> = new Set(['topical', 'ophthalmic', 'otic', 'vaginal', 'intrauterine']);
