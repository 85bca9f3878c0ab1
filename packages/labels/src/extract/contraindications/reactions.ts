/** What an allergic reaction looks like: beside a word of allergy it is the reaction, not another disease. */
export const REACTIONS = new Set([
  'asthma',
  'severe-asthma',
  'bronchospasm',
  'urticaria',
  'angioedema',
  'allergic-rhinitis',
  'nasal-polyps',
  'stevens-johnson-syndrome',
  'toxic-epidermal-necrolysis',
  'hypotension',
  'eczema',
  'edema',
  'shock',
  'allergic-reaction',
]);
