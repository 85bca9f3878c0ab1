import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, LABEL, lint } from '../../test/fixture.ts';
import { shelfOf } from '../../test/shelf.ts';
import { notCopied } from './not-copied.ts';

const shelf = shelfOf({
  [LABEL]: [{ warnings: 'Do not stop testol at once: seizures, fever and death – have been reported.' }],
});
const run = (say: string) =>
  lint(
    notCopied,
    { 'drugs/t/testol.yml': drugFile('testol', conditionFact('testol-a').replace('Careful with epilepsy.', say)) },
    shelf,
  );

describe('not-copied', () => {
  it('passes', () => {
    expect(run('Stopping testol at once can lead to seizures.')).toEqual([]);
    expect(run('"Do not stop testol at once: seizures."')).toEqual([]);
  });

  it('fails whatever the signs between the words', () => {
    expect(run('"Stop testol at once; Seizures FEVER and death have been"')).toEqual([
      'drugs/t/testol.yml:3:83 stands so in the cited label, say it in our own words: "stop testol at once seizures fever and death"',
    ]);
  });

  it('fails for a pointer that cites a sentence', () => {
    const fact = conditionFact('testol-a').replace(
      'words: [stop, seizures]',
      'words: [stop testol at once seizures fever and death]',
    );
    expect(lint(notCopied, { 'drugs/t/testol.yml': drugFile('testol', fact) })).toEqual([
      expect.stringMatching(/a pointer cites a few words, not a sentence: take fewer than 8$/),
    ]);
  });
});
