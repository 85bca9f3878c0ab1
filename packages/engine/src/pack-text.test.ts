import { describe, expect, it } from 'vitest';
import { fixturePack } from '../test/fixture-pack.ts';
import type { Pack } from './nouns/pack.ts';
import { readPackText, writePack } from './pack-text.ts';

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

/** The pack with the facts of its labels parsed: they may be written with other escapes. */
function meant({ extracted, ...rest }: Pack): unknown {
  return { ...rest, labels: extracted?.labels.map(({ facts, ...head }) => ({ ...head, facts: JSON.parse(facts) })) };
}

describe('a pack as text', () => {
  const text = writePack(pack);

  it('comes back as it was, with and without facts drawn from labels', () => {
    expect(meant(readPackText(text))).toEqual(meant(pack));
    expect(readPackText(writePack(fixturePack))).toEqual(fixturePack);
    expect(readPackText(JSON.stringify(fixturePack))).toEqual(fixturePack);
  });

  it('is ASCII, a line for the pack and a line for each label', () => {
    expect(text).toMatch(/^[\n -~]+$/);
    expect(text.trimEnd().split('\n')).toHaveLength(3);
  });

  it('is refused where it breaks off', () => {
    expect(() => readPackText(text.slice(0, -1))).toThrow(/breaks off/);
    expect(() => readPackText(text.slice(0, text.indexOf('\n')))).toThrow(/breaks off/);
    expect(() => readPackText(text.slice(0, 100))).toThrow(SyntaxError);
  });
});
