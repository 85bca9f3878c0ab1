import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSplBytes } from '@doseline/labels';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { EXTRACTORS } from '../packages/knowledge/dist/extract/extract-labels.js';
import { buildLexicon } from '../packages/knowledge/dist/extract/lexicon.js';
import { loadKnowledge } from '../packages/knowledge/dist/load.js';
import { sideBySide, table } from './measure.js';
import { splDocument } from './spl-documents.js';

const knowledge = fileURLToPath(new URL('../packages/knowledge', import.meta.url));
const folder = fileURLToPath(new URL('../../shared/data/labels/spl/', import.meta.url));
/** As a file is read: no parser here is given its document whole but the one that takes it no other way. */
const PIECE = 65_536;

/** Our reader of SPL, to labels and on to facts, beside a parser that makes a tree, the parser that it stands on, and the decoding that all must do. */
export async function benchLabels() {
  const official = existsSync(folder);
  const documents = official
    ? readdirSync(folder).map((name) => readFileSync(folder + name))
    : [1, 2, 3, 4].map((seed) => Buffer.from(splDocument(seed)));
  const length = documents.reduce((sum, document) => sum + document.length, 0);
  const pieces = documents.map((document) =>
    Array.from({ length: Math.ceil(document.length / PIECE) }, (_, i) => document.subarray(i * PIECE, (i + 1) * PIECE)),
  );
  const lexicon = buildLexicon(loadKnowledge(knowledge));
  const variants = [
    { name: 'saxes bare, handlers that do nothing', run: () => pieces.forEach(parseBare) },
    { name: 'plain UTF-8 decoding', run: () => pieces.forEach(decode) },
    {
      name: 'Doseline, to Label',
      run: async () => {
        for (const document of pieces) await readSplBytes(document);
      },
    },
    {
      name: 'Doseline, to facts',
      run: async () => {
        for (const document of pieces) {
          const read = await readSplBytes(document);
          if (read.kind === 'label') for (const extract of EXTRACTORS) extract(read.label, lexicon);
        }
      },
    },
    { name: 'fast-xml-parser, order of mixed words kept', run: () => documents.forEach(parseOrdered) },
    { name: 'fast-xml-parser, order lost', run: () => documents.forEach(parseLoose) },
  ];
  const times = await sideBySide(variants);
  const [, , label, facts, ordered] = times;
  console.log(
    `\nLabels: ${documents.length} ${official ? 'official' : 'made-up'} SPL documents, ${(length / 1e6).toFixed(1)} MB, from bytes\n`,
  );
  console.log(
    table([
      ['', 'MB/s', '× saxes bare'],
      ...times.map((row) => [row.name, (length / row.micros).toFixed(1), row.ratio.toFixed(2)]),
    ]),
  );
  return [
    ['SPL bytes to Label / saxes bare', label.ratio, '<=', 1.5],
    ['SPL bytes to facts / saxes bare', facts.ratio, '<=', 1.5],
    ['fast-xml-parser / SPL bytes to Label', ordered.ratio / label.ratio, '>=', 3],
    ['fast-xml-parser / SPL bytes to facts', ordered.ratio / facts.ratio, '>=', 3],
  ];
}

function nothing() {}

function parseBare(pieces) {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', nothing);
  parser.on('closetag', nothing);
  parser.on('text', nothing);
  const decoder = new TextDecoder();
  for (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
}

function decode(pieces) {
  const decoder = new TextDecoder();
  for (const piece of pieces) decoder.decode(piece, { stream: true });
}

const ORDERED = { ignoreAttributes: false, trimValues: false, parseTagValue: false, preserveOrder: true };

function parseOrdered(document) {
  return new XMLParser(ORDERED).parse(document.toString());
}

function parseLoose(document) {
  return new XMLParser({ ...ORDERED, preserveOrder: false }).parse(document.toString());
}
