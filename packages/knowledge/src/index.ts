export { buildPack } from './build.ts';
export { type Checked, type CheckOptions, checkKnowledge } from './check-knowledge.ts';
export { type Loaded, loadKnowledge, type SourceFile } from './load.ts';
export { formatProblem, type KnowledgeProblem } from './problem.ts';
export { PACK_PATH, readPack } from './read-pack.ts';
export { openShelf, SHARED_DATA, type Shelf } from './shelf.ts';
