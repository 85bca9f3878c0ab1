import { expect, test } from 'vitest';
import { codeSystem } from './code-systems.ts';
import { wordTable } from './word-table.ts';

test('every word stands for the first of its line', () => {
  const table = wordTable('female f woman\nmale m');
  expect(['female', 'f', 'woman', 'male', 'm', 'x', undefined].map((word) => table.get(word))).toEqual([
    'female',
    'female',
    'female',
    'male',
    'male',
    undefined,
    undefined,
  ]);
});

test.each([
  ['http://www.nlm.nih.gov/research/umls/rxnorm', 'rxnorm'],
  ['urn:oid:2.16.840.1.113883.6.88', 'rxnorm'],
  ['RxNorm', 'rxnorm'],
  ['http://snomed.info/sct/731000124108', 'snomed-ct'],
  ['SNOMED CT', 'snomed-ct'],
  ['http://hl7.org/fhir/sid/icd-10-cm', 'icd-10-cm'],
  ['ICD-10-CM', 'icd-10-cm'],
  ['urn:oid:2.16.840.1.113883.4.9', 'unii'],
  ['http://loinc.org', 'loinc'],
  ['atc', 'atc'],
  ['http://example.org/codes', 'http://example.org/codes'],
])('code system %s is %s', (given, short) => {
  expect(codeSystem(given)).toBe(short);
});
