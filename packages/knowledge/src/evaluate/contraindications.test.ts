import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractContraindications, readOpenFda, resolve } from '@doseline/labels';
import { expect, it } from 'vitest';
import { buildLexicon } from '../extract/lexicon.ts';
import { loadKnowledge } from '../load.ts';
import { SHARED_DATA } from '../shelf.ts';

const folder = join(SHARED_DATA, 'labels', 'openfda');
const hasData = existsSync(folder);

it.skipIf(!hasData)(
  `contraindications of every fifth label point into them, and are the same twice${hasData ? '' : ' (skipped: no ../shared)'}`,
  () => {
    const lexicon = buildLexicon(loadKnowledge(fileURLToPath(new URL('../..', import.meta.url))));
    const labels = readdirSync(folder).flatMap(
      (name) => readOpenFda(JSON.parse(readFileSync(join(folder, name), 'utf8'))).labels,
    );
    let count = 0;
    const astray: string[] = [];
    for (const label of labels.filter((_, i) => i % 5 === 0)) {
      const facts = extractContraindications(label, lexicon);
      count += facts.length;
      for (const { section, words } of facts)
        if (resolve({ section, words }, label) === undefined || words.some((word) => word.split(' ').length > 7))
          astray.push(`${label.setId} ${words.join(' + ')}`);
      expect(extractContraindications(label, lexicon)).toEqual(facts);
    }
    expect(astray).toEqual([]);
    expect(count).toBeGreaterThan(400);
  },
);
