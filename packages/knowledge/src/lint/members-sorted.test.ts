import { describe, expect, it } from 'vitest';
import { lint } from '../../test/fixture.ts';
import { membersSorted } from './members-sorted.ts';

const run = (members: string) =>
  lint(membersSorted, { 'classes/tests.yml': `id: tests\nname: test\nmembers: [${members}]\n` });

describe('members-sorted', () => {
  it('passes', () => {
    expect(run('a, b, c')).toEqual([]);
  });

  it('fails', () => {
    expect(run('a, c, b')).toEqual(['classes/tests.yml:3:17 `b` must stand before `c`']);
    expect(run('a, b, b')).toEqual(['classes/tests.yml:3:17 `b` stands twice']);
  });
});
