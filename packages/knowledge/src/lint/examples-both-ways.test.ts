import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, EXAMPLES, lint } from '../../test/fixture.ts';
import { examplesBothWays } from './examples-both-ways.ts';

const run = (fact: string) => lint(examplesBothWays, { 'drugs/t/testol.yml': drugFile('testol', fact) });

describe('examples-both-ways', () => {
  it('passes', () => {
    expect(run(conditionFact('testol-a'))).toEqual([]);
    expect(run('id: testol-a, kind: mechanism, say: Acts., source: { reference: x }')).toEqual([]);
  });

  it.each<[name: string, fact: string, problem: RegExp]>([
    [
      'none',
      conditionFact('testol-a').replace(`, ${EXAMPLES}`, ''),
      /:3:11 `testol-a` needs an example with `expect: found` and one with `expect: clear`$/,
    ],
    [
      'no clear one',
      conditionFact('testol-a').replace('expect: clear', 'expect: notChecked'),
      /:3:\d+ `testol-a` needs an example with `expect: clear`$/,
    ],
    [
      'one name twice',
      conditionFact('testol-a').replace('name: no', 'name: yes'),
      /:3:\d+ two examples are named `yes`$/,
    ],
    [
      'examples that nobody runs',
      `id: testol-a, kind: mechanism, say: Acts., source: { reference: x }, ${EXAMPLES}`,
      /:3:\d+ no check reads a fact of the kind mechanism: it takes no examples$/,
    ],
  ])('fails with %s', (_, fact, problem) => {
    expect(run(fact)).toEqual([expect.stringMatching(problem)]);
  });
});
