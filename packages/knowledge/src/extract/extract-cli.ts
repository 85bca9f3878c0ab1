import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Label, type LabelFile, type LabelRead, readLabels } from '@doseline/labels';
import { loadKnowledge } from '../load.ts';
import { SHARED_DATA } from '../shelf.ts';
import { extractLabels } from './extract-labels.ts';
import { writeExtracted } from './files.ts';
import { buildLexicon } from './lexicon.ts';
import { openSubjects } from './subjects.ts';

/** Selected sections copied by hand: good for tests, not to be cited. */
const NOT_CITED = new Set(['additional-0003.json']);

/** `npm run extract [-- PATH…]`: draws the facts of all labels in files and folders anew, into `extracted/`. */
async function main(paths: readonly string[]): Promise<void> {
  const sources =
    paths.length > 0
      ? paths
      : ['openfda', 'openfda-additional', 'spl'].map((name) => join(SHARED_DATA, 'labels', name));
  const missing = sources.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    console.error(`no such file or folder: ${missing.join(', ')}. Give the labels to read: npm run extract -- PATH…`);
    process.exitCode = 2;
    return;
  }
  const dir = fileURLToPath(new URL('../..', import.meta.url));
  const loaded = loadKnowledge(dir);
  const leftOut: string[] = [];
  const drawn = await extractLabels(
    labelsIn(readLabels(files(sources)), leftOut),
    openSubjects(loaded),
    buildLexicon(loaded),
  );
  const written = writeExtracted(dir, drawn.labels);
  for (const one of [...leftOut, ...drawn.leftOut]) console.error(`left out: ${one}`);
  const facts = drawn.labels.reduce((sum, label) => sum + label.facts.length, 0);
  console.log(
    `${facts} facts of ${drawn.labels.length} labels, ${leftOut.length + drawn.leftOut.length} left out: ${written.join(', ')}`,
  );
}

/** The labels of what was read; what was left out is told in `leftOut`. */
async function* labelsIn(all: AsyncIterable<LabelRead>, leftOut: string[]): AsyncGenerator<Label> {
  for await (const read of all) {
    if (read.kind === 'label') yield read.label;
    else if (read.kind === 'left out') leftOut.push(read.why.message);
  }
}

function* files(paths: readonly string[]): Generator<LabelFile> {
  for (const path of paths) {
    if (statSync(path).isDirectory()) {
      const names = readdirSync(path).filter((name) => /\.(?:json|xml|zip)$/i.test(name) && !NOT_CITED.has(name));
      yield* files(names.sort().map((name) => join(path, name)));
    } else yield { path, bytes: createReadStream(path) };
  }
}

await main(process.argv.slice(2));
