import type { Route } from '@doseline/engine';
import type { Label } from '@doseline/labels';

/** FDA's route terms, in lower case, that bear another name here. Terms that are not listed are `other`. */
const ROUTE_OF: Readonly<Record<string, Route>> = {
  oral: 'oral',
  enteral: 'oral',
  sublingual: 'sublingual',
  buccal: 'buccal',
  intravenous: 'intravenous',
  intramuscular: 'intramuscular',
  subcutaneous: 'subcutaneous',
  parenteral: 'injection',
  intrathecal: 'intrathecal',
  epidural: 'epidural',
  transdermal: 'transdermal',
  rectal: 'rectal',
  'respiratory (inhalation)': 'inhalation',
  inhalation: 'inhalation',
  nasal: 'nasal',
  subdermal: 'implant',
  topical: 'topical',
  cutaneous: 'topical',
  dental: 'topical',
  periodontal: 'topical',
  ophthalmic: 'ophthalmic',
  intraocular: 'ophthalmic',
  intravitreal: 'ophthalmic',
  conjunctival: 'ophthalmic',
  'auricular (otic)': 'otic',
  vaginal: 'vaginal',
  intrauterine: 'intrauterine',
};

/** The routes of a label, each once; empty when it does not say. */
export function routesOf({ routes }: Label): readonly Route[] {
  return [...new Set(routes.map((route) => ROUTE_OF[route] ?? 'other'))];
}
