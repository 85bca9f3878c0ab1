import { describe, expect, it } from 'vitest';
import { fixturePack } from '../test/fixture-pack.ts';
import type { Pack } from './nouns/pack.ts';
import { openPack } from './open.ts';
import { factCount, factsOfPack, readPackText, writePack } from './pack-text.ts';

const label = (id: string, say: string) => ({
  label: id,
  drugs: ['baclofen'],
  routes: [],
  uses: [],
  facts: JSON.stringify([{ say }]),
});
const pack: Pack = {
  ...fixturePack,
  extracted: { classes: [], labels: [label('one', 'below 30 µg – “so”'), label('two', 'a\nline, a \\ and 💊')] },
};

/** The pack with all its facts parsed: they may be written with other escapes, and in the order of their subjects. */
function meant(pack: Pack): unknown {
  const { extracted, factsBySubject: _, ...rest } = pack;
  return {
    ...rest,
    facts: [...factsOfPack(pack)].sort((a, b) => (a.id < b.id ? -1 : 1)),
    labels: extracted?.labels.map(({ facts, ...head }) => ({ ...head, facts: JSON.parse(facts) })),
  };
}

describe('a pack as text', () => {
  const text = writePack(pack);

  it('comes back as it was, with and without facts drawn from labels', () => {
    expect(meant(readPackText(text))).toEqual(meant(pack));
    expect(meant(readPackText(writePack(readPackText(text))))).toEqual(meant(pack));
    expect(meant(readPackText(writePack(fixturePack)))).toEqual(meant(fixturePack));
    expect(readPackText(JSON.stringify(fixturePack))).toEqual(fixturePack);
  });

  it('keeps only the interactions in the first line; a drug is read when it is asked for', () => {
    const read = readPackText(text);
    expect(read.facts.every(({ kind }) => kind === 'interaction')).toBe(true);
    expect(factCount(read)).toBe(fixturePack.facts.length);
    const [fact] = fixturePack.facts.filter(({ kind }) => kind === 'condition');
    const knowledge = openPack(read);
    expect(knowledge.hasFacts(fact?.subject ?? '')).toBe(true);
    expect(knowledge.fact(fact?.id ?? '')).toMatchObject({ ...fact });
    expect(knowledge.factsOf(fact?.subject ?? '')).toEqual(openPack(pack).factsOf(fact?.subject ?? ''));
  });

  it('is ASCII, a line for the pack, two for codes, one for each subject and one for each label', () => {
    expect(text).toMatch(/^[\n -~]+$/);
    const subjects = fixturePack.facts.flatMap((fact) => (fact.kind === 'interaction' ? [] : [fact.subject]));
    expect(text.trimEnd().split('\n')).toHaveLength(5 + new Set(subjects).size);
  });

  it('is refused where it breaks off', () => {
    expect(() => readPackText(text.slice(0, -1))).toThrow(/breaks off/);
    expect(() => readPackText(text.slice(0, text.indexOf('\n')))).toThrow(/breaks off/);
    expect(() => readPackText(text.slice(0, 100))).toThrow(SyntaxError);
  });
});
