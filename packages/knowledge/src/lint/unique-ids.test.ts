import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, lint } from '../../test/fixture.ts';
import { uniqueIds } from './unique-ids.ts';

describe('unique-ids', () => {
  it('passes when a condition is named like a drug', () => {
    expect(
      lint(uniqueIds, { 'drugs/t/testol.yml': 'id: testol\n', 'conditions/testol.yml': 'id: testol\nname: testol\n' }),
    ).toEqual([]);
  });

  it('fails', () => {
    expect(
      lint(uniqueIds, {
        'drugs/t/a.yml': drugFile('testol', conditionFact('testol-a'), conditionFact('testol-a')),
        'drugs/t/b.yml': 'id: testol\n',
        'classes/testol.yml': 'id: testol\nname: testol\nmembers: [testol]\n',
      }),
    ).toEqual([
      'drugs/t/b.yml:1:5 the id `testol` is taken by drugs/t/a.yml:1',
      'classes/testol.yml:1:5 the id `testol` is taken by drugs/t/a.yml:1',
      'drugs/t/a.yml:4:11 the id `testol-a` is taken by drugs/t/a.yml:3',
    ]);
  });
});
