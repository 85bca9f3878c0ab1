import { describe, expect, it } from 'vitest';
import { lint } from '../../test/fixture.ts';
import { noParentCircle } from './no-parent-circle.ts';

const condition = (id: string, ...parents: string[]) => ({
  [`conditions/${id}.yml`]: `id: ${id}\nname: ${id}\nparents: [${parents.join(', ')}]\n`,
});

describe('no-parent-circle', () => {
  it('passes', () => {
    expect(
      lint(noParentCircle, {
        ...condition('a', 'b', 'c'),
        ...condition('b', 'd'),
        ...condition('c', 'd'),
        ...condition('d'),
      }),
    ).toEqual([]);
  });

  it('fails, and ends', () => {
    expect(lint(noParentCircle, { ...condition('a', 'b'), ...condition('b', 'a'), ...condition('c', 'a') })).toEqual([
      'conditions/a.yml:3:10 `a` is its own parent',
      'conditions/b.yml:3:10 `b` is its own parent',
    ]);
  });
});
