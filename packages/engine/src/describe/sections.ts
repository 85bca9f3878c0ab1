import type { Fact } from '../nouns/fact.ts';
import type { MonographSectionId } from '../nouns/monograph.ts';

/** Under which heading of a monograph a fact stands. */
export const SECTION_OF: Readonly<Record<Fact['kind'], MonographSectionId>> = {
  mechanism: 'about',
  'boxed-warning': 'boxed-warning',
  use: 'uses',
  limitation: 'uses',
  'off-label-use': 'off-label',
  evidence: 'evidence',
  administration: 'administration',
  dose: 'dose',
  'adverse-effect': 'adverse-effects',
  withdrawal: 'withdrawal',
  taper: 'taper',
  condition: 'conditions',
  kidney: 'kidney',
  pregnancy: 'pregnancy',
  breastfeeding: 'pregnancy',
  age: 'age',
  allergy: 'allergy',
  interaction: 'interactions',
  burden: 'burden',
  hazard: 'hazards',
  monitoring: 'monitoring',
  overdose: 'overdose',
  pharmacokinetics: 'pharmacokinetics',
};

/** Headings that every monograph should fill; an empty one is named as missing. */
export const EXPECTED: readonly MonographSectionId[] = [
  'uses',
  'dose',
  'adverse-effects',
  'withdrawal',
  'conditions',
  'kidney',
  'pregnancy',
  'interactions',
];
