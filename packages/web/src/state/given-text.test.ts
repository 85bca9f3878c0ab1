import { expect, test } from 'vitest';
import { readGivenText } from './given-text.ts';

const DAY = '2026-11-01';

test('plain text is a list', () => {
  expect(readGivenText('baclofen 10 mg\nZoloft', 'list.txt', DAY)).toEqual({
    kind: 'lines',
    lines: ['baclofen 10 mg', 'Zoloft'],
  });
});

test('JSON is a document', () => {
  const given = readGivenText('\uFEFF{"medicines":["baclofen 10 mg"]}', 'a.json', DAY);
  expect(given.kind === 'document' && given.read.person.medicines.map((medicine) => medicine.given)).toEqual([
    'baclofen 10 mg',
  ]);
});

test('FHIR resources one a line are a document', () => {
  const lines = [
    { resourceType: 'Patient', gender: 'female' },
    { resourceType: 'MedicationStatement', status: 'active', medicationCodeableConcept: { text: 'baclofen 10 mg' } },
  ];
  const given = readGivenText(lines.map((line) => JSON.stringify(line)).join('\n'), 'a.ndjson', DAY);
  expect(given.kind === 'document' && given.read.person.sex).toBe('female');
});

test.each([
  ['', 'empty'],
  ['{"a": ', 'broken at line 1'],
  ['<Bundle/>', 'looks like XML'],
  ['b\u0000a\u0000c\u0000', 'UTF-16'],
])('%j says what is wrong', (text, words) => {
  const given = readGivenText(text, 'a.json', DAY);
  expect(given.kind).toBe('broken');
  expect(given.kind === 'broken' && given.say).toContain(words);
});

test('a text too large for a browser is not even looked at', () => {
  expect(readGivenText(' '.repeat(20_000_001), 'big.json', DAY).kind).toBe('broken');
});
