import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractAdverseEffects, readOpenFda, resolve } from '@doseline/labels';
import { expect, it } from 'vitest';
import { buildLexicon } from '../extract/lexicon.ts';
import { loadKnowledge } from '../load.ts';
import { SHARED_DATA } from '../shelf.ts';

const folder = join(SHARED_DATA, 'labels', 'openfda-additional');
const hasData = existsSync(folder);

it.skipIf(!hasData)(
  `adverse effects of every ninth label point into them, and are the same twice${hasData ? '' : ' (skipped: no ../shared)'}`,
  () => {
    const lexicon = buildLexicon(loadKnowledge(fileURLToPath(new URL('../..', import.meta.url))));
    const labels = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => readOpenFda(JSON.parse(readFileSync(join(folder, name), 'utf8'))).labels)
      .filter((_, i) => i % 9 === 0);
    const drawn = labels.map((label) => ({ label, facts: extractAdverseEffects(label, lexicon) }));
    const astray = drawn.flatMap(({ label, facts }) =>
      facts
        .filter(({ section, words }) => resolve({ section, words }, label) === undefined)
        .map(({ effect }) => `${label.setId} ${effect}`),
    );
    expect(astray).toEqual([]);
    const long = drawn.flatMap(({ facts }) =>
      facts.filter(({ words }) => words.some((one) => one.split(' ').length > 7)),
    );
    expect(long).toEqual([]);
    expect(drawn.reduce((count, { facts }) => count + facts.length, 0)).toBeGreaterThan(1500);
    for (const { label, facts } of drawn.filter((_, i) => i % 5 === 0))
      expect(extractAdverseEffects(label, lexicon)).toEqual(facts);
  },
  30_000,
);
