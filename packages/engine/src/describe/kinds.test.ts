import { expect, test } from 'vitest';
import { isKind } from './kinds.ts';

test.each(['benzodiazepine', 'SSRI', 'depressant of the nervous system', 'beta blocker eye drop', 'NSAID painkiller'])(
  '%s is a kind of medicine',
  (name) => expect(isKind(name)).toBe(true),
);

test.each([
  'blood thinner to avoid with caplacizumab',
  'antidepressant with a boxed warning on suicidal thoughts',
  'omeprazole or its half',
  'medicine whose level rifampin lowers',
])('%s was put together for one warning', (name) => expect(isKind(name)).toBe(false));
