import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, lint } from '../../test/fixture.ts';
import { bareNumbers, numbersHaveUnits } from './numbers-have-units.ts';

describe('numbers-have-units', () => {
  it.each<[text: string, bare: string[]]>([
    ['Do not take more than 80 mg a day.', []],
    ['Do not take more than 80.', ['80']],
    ['A total of 80, or less.', ['80']],
    ['Take 5 or 10.', ['10']],
    ['Take 5 or 10 mg.', []],
    ['In people older than 65, start low.', []],
    ['Known since 2019.', []],
    ['Half-life 3.5 to 6.8 hours.', []],
    ['About 8%.', []],
    ['CYP2D6 and vitamin B12.', []],
  ])('%s', (text, bare) => {
    expect(bareNumbers(text)).toEqual(bare);
  });

  it('warns', () => {
    const fact = conditionFact('testol-a').replace('Careful with epilepsy.', 'Not more than 80.');
    expect(lint(numbersHaveUnits, { 'drugs/t/testol.yml': drugFile('testol', fact) })).toEqual([
      'drugs/t/testol.yml:3:83 warning: the number 80 has no unit or word behind it',
    ]);
  });
});
