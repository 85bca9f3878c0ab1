export { type Label, type LabelProblem, type LabelSection, sectionOf } from './label.ts';
export { type ReadLabels, readOpenFda, readOpenFdaRecord } from './openfda.ts';
export { holdsAll, normalise, type Passage, type Pointer, resolve } from './pointer.ts';
export { type Sentence, sentences } from './sentences.ts';
export { tableText } from './table-text.ts';
