import { type Label, type LabelSection, openLexicon } from '../src/index.ts';

/** The drug of a made-up label, and another one. */
export const lexicon = openLexicon([
  { kind: 'drug', id: 'examplin', names: ['examplin'] },
  { kind: 'drug', id: 'otherol', names: ['otherol'] },
]);

/** A label of examplin that says nothing but these sections. */
export function labelOf(sections: readonly LabelSection[], more: Partial<Label> = {}): Label {
  const empty = { brandNames: [], routes: [], uniis: [], rxcuis: [], epc: [] };
  return { title: 'examplin', genericNames: ['examplin'], ...empty, sections, ...more };
}
