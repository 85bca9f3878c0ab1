import type { Label } from '@doseline/labels';
import { expect, it } from 'vitest';
import { labelOf, rowsOf } from './label-rows.ts';

const label: Label & { readonly setId: string } = {
  setId: 's',
  id: 'i',
  version: '3',
  effective: '2024-01-01',
  title: 'Madeupine',
  heading: 'Drug Facts',
  brandNames: ['Madeupine'],
  genericNames: [],
  manufacturer: 'Nobody',
  routes: ['oral'],
  uniis: [],
  rxcuis: ['1'],
  epc: [],
  supply: 'prescription',
  products: [],
  sections: [
    { name: 'warnings', text: 'One.\nTwo.', loinc: '34071-1', path: ['WARNINGS'], within: ['other'], highlights: true },
    { name: 'warnings_table', text: 'a | b', tables: [{ head: [], rows: [['a', 'b']], notes: [] }] },
  ],
};

it('comes back as it was', () => {
  const { version, sections } = rowsOf(label);
  const back = labelOf(
    { ...version, nth: 1 },
    sections.map((row) => ({ ...row, nth: 1 })),
  );
  expect(back).toEqual(label);
});

it('gives the same hash for the same label only', () => {
  const { hash } = rowsOf(label).version;
  expect(rowsOf({ ...label }).version.hash).toBe(hash);
  expect(rowsOf({ ...label, version: '4' }).version.hash).not.toBe(hash);
});

it('holds nothing that PostgreSQL takes for no text', () => {
  const odd = { ...label, title: 'a\0b', epc: ['\ud800'], sections: [{ name: 'x\0', text: 'half \udc00 and 😀' }] };
  const { version, sections } = rowsOf(odd);
  expect(version.title).toBe('a�b');
  expect(version.about).toMatchObject({ epc: ['�'] });
  expect(sections[0]).toMatchObject({ name: 'x�', text: 'half � and 😀' });
});
