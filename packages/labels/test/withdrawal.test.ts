import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractWithdrawal, openLexicon, readOpenFda, resolve } from '../src/index.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/labels/openfda', import.meta.url));
const hasData = existsSync(folder);
const EVERY = 4;

const lexicon = openLexicon([
  { kind: 'effect', id: 'seizure', names: ['seizure'] },
  { kind: 'effect', id: 'insomnia', names: ['insomnia'] },
]);

describe.skipIf(!hasData)(`withdrawal statements of real labels${hasData ? '' : ' (skipped: no ../shared)'}`, () => {
  const labels = !hasData
    ? []
    : readdirSync(folder)
        .flatMap((name) => readOpenFda(JSON.parse(readFileSync(join(folder, name), 'utf8'))).labels)
        .filter((_, i) => i % EVERY === 0);

  it('point to few sentences each, and are the same in a second run', () => {
    const found = labels.map((label) => extractWithdrawal(label, lexicon));
    const facts = labels.flatMap((label, i) =>
      (found[i] ?? []).map((fact) => ({ fact, sentences: new Set(resolve(fact, label)?.map(({ text }) => text)) })),
    );
    expect(facts.length).toBeGreaterThan(100);
    expect(facts.filter(({ sentences }) => sentences.size === 0)).toEqual([]);
    expect(facts.filter(({ fact }) => fact.words.some((words) => words.split(' ').length > 7))).toEqual([]);
    const vague = facts.filter(({ sentences }) => sentences.size > 3);
    expect(vague.length / facts.length).toBeLessThan(0.05);
    expect(labels.map((label) => extractWithdrawal(label, lexicon))).toEqual(found);
  });
});
