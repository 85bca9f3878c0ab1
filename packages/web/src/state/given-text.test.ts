import { expect, test } from 'vitest';
import { readGivenText } from './given-text.ts';

test('plain text is a list', () => {
  expect(readGivenText('baclofen 10 mg\nZoloft', 'list.txt')).toEqual({
    kind: 'lines',
    lines: ['baclofen 10 mg', 'Zoloft'],
  });
});

test('JSON is a document', () => {
  expect(readGivenText('\uFEFF{"resourceType":"Bundle"}', 'a.json')).toEqual({
    kind: 'document',
    name: 'a.json',
    value: { resourceType: 'Bundle' },
  });
});

test.each([
  ['', 'empty'],
  ['{"a": ', 'not valid JSON'],
  ['<Bundle/>', 'looks like XML'],
  ['b\u0000a\u0000c', 'not text in UTF-8'],
])('%j says what is wrong', (text, words) => {
  const given = readGivenText(text, 'a.json');
  expect(given.kind).toBe('broken');
  expect(given.kind === 'broken' && given.say).toContain(words);
});
