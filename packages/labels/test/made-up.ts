import { type Label, openLexicon, type TermKind } from '../src/index.ts';

const term = (id: string, ...names: readonly string[]) => ({
  kind: 'condition' as TermKind,
  id,
  names: [id.replaceAll('-', ' '), ...names],
});

/** A few conditions as labels name them. */
export const lexicon = openLexicon([
  term('anemia'),
  term('asthma'),
  term('bleeding-disorder', 'platelet count'),
  term('cough'),
  term('depression'),
  term('diabetes', 'diabetic'),
  term('edema'),
  term('epilepsy'),
  term('fever'),
  term('glaucoma'),
  term('headache'),
  term('heart-failure'),
  term('hypertension'),
  term('hypoglycemia'),
  term('hypokalemia'),
  term('hypotension', 'hypotensive'),
  term('kidney-disease', 'renal impairment'),
  term('liver-disease', 'hepatic impairment'),
  term('lung-disease', 'respiratory disease'),
  term('major-surgery', 'surgery'),
  term('myasthenia-gravis'),
  term('obesity'),
  term('seizures'),
  term('sinusitis'),
  term('soft-tissue-injury', 'strain'),
  term('stroke'),
  term('systemic-infection', 'infection'),
  term('tobacco-use', 'smoking'),
  term('type-2-diabetes'),
  term('upper-respiratory-infection', 'common cold'),
  { kind: 'effect', id: 'coma', names: ['coma'] },
  { kind: 'effect', id: 'hospitalization', names: ['hospitalization'] },
]);

/** A label of a made-up drug with these sections. */
export function labelOf(sections: Readonly<Record<string, string>>): Label {
  return {
    title: 'Madeupin',
    brandNames: [],
    genericNames: ['madeupin'],
    routes: ['oral'],
    uniis: [],
    rxcuis: [],
    epc: [],
    sections: Object.entries(sections).map(([name, text]) => ({ name, text })),
  };
}
