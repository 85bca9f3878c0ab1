import type { HelpLine } from '@doseline/engine';
import { expect, test } from 'vitest';
import { countriesOf, countryName, countryOf, dialled, linesFor } from './call-lines.ts';

const line = (country: string, kind: string): HelpLine => ({
  country,
  kind,
  name: `${country} ${kind}`,
  verified: true,
});
const LINES = [line('US', 'poison'), line('US', 'emergency'), line('EU', 'emergency'), line('NZ', 'emergency')];

test('countries by name, the union last', () => {
  expect(countriesOf(LINES)).toEqual(['NZ', 'US', 'EU']);
  expect(countryName('NZ')).toBe('New Zealand');
});

test('the country of the browser, else the first', () => {
  expect(countryOf('en-NZ', LINES)).toBe('NZ');
  expect(countryOf('de-DE', LINES)).toBe('EU');
  expect(countryOf('pt-BR', LINES)).toBe('US');
  expect(countryOf('en', [])).toBeUndefined();
});

test('emergency comes first and is never left out', () => {
  expect(linesFor(LINES, 'US', ['poison']).map(({ kind }) => kind)).toEqual(['emergency', 'poison']);
  expect(linesFor(LINES, 'NZ', ['poison']).map(({ kind }) => kind)).toEqual(['emergency']);
});

test('only one plain number is dialled', () => {
  expect(dialled('13 11 26')).toBe('tel:13-11-26');
  expect(dialled('999 or 112')).toBeUndefined();
  expect(dialled('988 then press 1')).toBeUndefined();
});
