import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BadInput } from './bad-input.ts';
import { parseRequest } from './parse-request.ts';

const schema = z.strictObject({
  amount: z.number().min(1).max(9),
  unit: z.enum(['mg', 'g']).optional(),
  days: z.array(z.number()).min(1).optional(),
  drug: z.string('must be the name of a medicine').optional(),
});

describe('parseRequest', () => {
  it('hands over what the schema takes', () => {
    expect(parseRequest('{"amount": 5, "unit": "mg"}', schema)).toEqual({ amount: 5, unit: 'mg' });
  });

  it.each([
    ['a field that is missing', {}, 'amount: is missing, and must be a number'],
    ['a text for a number', { amount: '5' }, 'amount: must be a number'],
    ['too little', { amount: 0 }, 'amount: must be 1 at least'],
    ['too much', { amount: 10 }, 'amount: must be 9 at most'],
    ['none of the words', { amount: 5, unit: 'stone' }, 'unit: must be one of mg, g'],
    ['an empty list', { amount: 5, days: [] }, 'days: must have 1 entry at least'],
    ["the schema's own words", { amount: 5, drug: 7 }, 'drug: must be the name of a medicine'],
    [
      'a field that nobody knows',
      { amount: 5, doze: 1 },
      'the request: has "doze", which it does not know; it knows amount, unit, days, drug',
    ],
    ['no object', null, 'the request: must be an object in braces'],
  ])('says of %s what is wrong, in plain words', (_, given, said) => {
    expect(() => parseRequest(JSON.stringify(given), schema)).toThrow(
      new BadInput(`The request cannot be used. ${said}.`),
    );
  });
});
