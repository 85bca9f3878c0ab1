import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, LABEL, lint } from '../../test/fixture.ts';
import { formatLockFile } from '../lock.ts';
import { notOlderThanLabel } from './not-older-than-label.ts';

const run = (effective: string) =>
  lint(notOlderThanLabel, {
    'drugs/t/testol.yml': drugFile('testol', conditionFact('testol-a')),
    'drugs/t/testol.lock.json': formatLockFile({
      'testol-a': [
        { label: LABEL, section: 'warnings', words: ['stop', 'seizures'], effective, sentence: '0123456789ab' },
      ],
    }),
    'vocabulary/labels.tsv': `setId\ttitle\teffective\n${LABEL}\tTestol\t2024-05-01\n`,
  });

describe('not-older-than-label', () => {
  it('passes', () => {
    expect(run('2024-05-01')).toEqual([]);
  });

  it('fails', () => {
    expect(run('2023-01-01')).toEqual([
      expect.stringMatching(
        /^drugs\/t\/testol\.yml:3:\d+ the label is of 2024-05-01, this was read against the one of 2023-01-01: read it again and update the lock file$/,
      ),
    ]);
  });
});
