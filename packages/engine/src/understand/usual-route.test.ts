import { expect, test } from 'vitest';
import type { Route } from '../nouns/route.ts';
import { readSig } from '../sig/read-sig.ts';
import { contentOf } from './content.ts';
import { usualRoute } from './usual-route.ts';

test.each<[string, Route[], string, Route | undefined]>([
  ['a tablet by number, where drops are usual', ['ophthalmic', 'oral'], '10 mg twice daily', 'oral'],
  ['nothing said, where drops are usual', ['ophthalmic', 'oral'], 'twice daily', undefined],
  ['drops', ['ophthalmic', 'oral'], '1 drop twice daily', undefined],
  ['a mass once a week may be injected', ['subcutaneous', 'oral'], '1 mg once a week', undefined],
  ['a mass every day is swallowed', ['subcutaneous', 'oral'], '7 mg once a day', 'oral'],
  ['a patch is named in mg too', ['transdermal', 'oral'], '21 mg daily', undefined],
  ['puffs', ['inhalation', 'oral'], '2 puffs q4h prn', 'inhalation'],
  ['puffs, where the nose is usual', ['nasal', 'inhalation', 'topical'], '2 puffs bid', 'inhalation'],
  ['puffs, of what is not inhaled', ['oral', 'rectal'], '2 puffs bid', 'oral'],
  ['the mouth is usual', ['oral', 'intrathecal'], 'twice daily', 'oral'],
  ['the only one', ['subcutaneous'], 'once a week', 'subcutaneous'],
  ['no route known', [], '10 mg daily', undefined],
])('%s', (_, routes, sig, expected) => {
  expect(usualRoute(routes, undefined, readSig(sig))).toBe(expected);
});

test('a per cent is no tablet', () => {
  const half = contentOf({ value: 0.5, unit: '%' });
  expect(usualRoute(['ophthalmic', 'oral'], half, readSig('twice daily'))).toBe('ophthalmic');
});
