import { fileURLToPath } from 'node:url';
import type { Label } from '@doseline/labels';
import { describe, expect, it } from 'vitest';
import { buildPack } from './build.ts';
import { checkKnowledge } from './check-knowledge.ts';
import { loadKnowledge } from './load.ts';
import { findPassages } from './passages.ts';
import { formatProblem } from './problem.ts';
import { openShelf, SHARED_DATA, type Shelf } from './shelf.ts';
import { citations } from './statements.ts';

const loaded = loadKnowledge(fileURLToPath(new URL('..', import.meta.url)));
const shelf = openShelf(SHARED_DATA);
const errors = (given: typeof shelf) =>
  checkKnowledge(loaded, { shelf: given })
    .problems.filter(({ level }) => level === 'error')
    .map(formatProblem);

const skipped = shelf === undefined ? ' (skipped: no ../shared)' : '';

/** The shelf with some passages of its labels and texts edited. */
function edited(real: Shelf, passages: ReadonlySet<string>): Shelf {
  const edit = (label: Label): Label => ({
    ...label,
    sections: label.sections.map((section) => {
      let { text } = section;
      for (const passage of passages) text = text.replaceAll(passage, `${passage.replace(/[.]?$/, '')} or so.`);
      return text === section.text ? section : { ...section, text };
    }),
  });
  const done = new Map<Label, Label>();
  const once = (label: Label): Label => {
    const known = done.get(label) ?? edit(label);
    done.set(label, known);
    return known;
  };
  return { labels: (id) => real.labels(id).map(once), text: (path) => real.text(path)?.map(once) };
}

describe.skipIf(shelf === undefined)(`the passages of baclofen${skipped}`, () => {
  const real = shelf as Shelf;
  const texts = new Map(loaded.references.map(({ value }) => [value.id, value.text]));
  const cited = citations(loaded).filter(({ file, pointer }) => file.value.id === 'baclofen' && pointer.words);
  const found = cited.map(({ key, pointer }) => ({
    key,
    resolved: findPassages(pointer, texts.get(pointer.reference ?? ''), real),
    atHand: pointer.label !== undefined || texts.get(pointer.reference ?? '') !== undefined,
  }));

  it('are sentences, each of them', () => {
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ resolved, atHand }) => atHand && resolved.state !== 'found')).toEqual([]);
  });

  it('turn the facts that cite them red when they are edited', () => {
    const some = found.filter(({ resolved }) => resolved.state === 'found').filter((_, i) => i % 8 === 0);
    const sentences = some.flatMap(({ resolved }) =>
      resolved.state === 'found' ? resolved.passages.map(({ passage }) => passage.text) : [],
    );
    const red = errors(edited(real, new Set(sentences)));
    expect(red.length).toBeGreaterThanOrEqual(new Set(some.map(({ key }) => key)).size);
    expect(red.filter((line) => !line.includes('the label passage changed, read it again'))).toEqual([]);
  });
});

describe('the knowledge of this repository', () => {
  it('holds against its lock files', () => {
    expect(errors(undefined)).toEqual([]);
  });

  it.skipIf(shelf === undefined)(
    shelf === undefined
      ? 'holds against the official labels (skipped: no ../shared)'
      : 'holds against the official labels',
    () => {
      expect(errors(shelf)).toEqual([]);
    },
  );

  it('makes the same pack twice', () => {
    const [one, other] = [loadKnowledge(loaded.dir), loadKnowledge(loaded.dir)].map((read) =>
      JSON.stringify(buildPack(read)),
    );
    expect(one === other).toBe(true);
  });
});
