import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractInteractions, openLexicon, readOpenFda, resolve } from '../src/index.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/labels/openfda', import.meta.url));
const hasData = existsSync(folder);
const EVERY = 8;

const drugs = [
  'warfarin',
  'digoxin',
  'lithium',
  'aspirin',
  'carbamazepine',
  'phenytoin',
  'rifampin',
  'ketoconazole',
  'alcohol',
];
const lexicon = openLexicon([
  ...drugs.map((id) => ({ kind: 'drug' as const, id, names: [id] })),
  { kind: 'class', id: 'nsaids', names: ['NSAID', 'nonsteroidal anti-inflammatory drug'] },
  { kind: 'class', id: 'anticoagulants', names: ['anticoagulant'] },
  { kind: 'class', id: 'diuretics', names: ['diuretic'] },
]);

describe.skipIf(!hasData)(`interactions of real labels${hasData ? '' : ' (skipped: no ../shared)'}`, () => {
  const labels = !hasData
    ? []
    : readdirSync(folder)
        .flatMap((name) => readOpenFda(JSON.parse(readFileSync(join(folder, name), 'utf8'))).labels)
        .filter((_, i) => i % EVERY === 0);

  it('point to a sentence each, and are the same in a second run', () => {
    const found = labels.map((label) => extractInteractions(label, lexicon));
    const facts = labels.flatMap((label, i) =>
      (found[i] ?? []).map((fact) => ({ fact, sentences: new Set(resolve(fact, label)?.map(({ text }) => text)) })),
    );
    expect(facts.length).toBeGreaterThan(250);
    expect(facts.filter(({ sentences }) => sentences.size === 0)).toEqual([]);
    expect(facts.filter(({ fact }) => fact.words.some((words) => words.split(' ').length > 7))).toEqual([]);
    const vague = facts.filter(({ sentences }) => sentences.size > 2);
    expect(vague.length / facts.length).toBeLessThan(0.05);
    expect(labels.map((label) => extractInteractions(label, lexicon))).toEqual(found);
  });
});
