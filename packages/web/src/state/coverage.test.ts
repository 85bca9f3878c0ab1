import type { MonographSection } from '@doseline/engine';
import { expect, test } from 'vitest';
import { drugsWithFacts, isIdentityOnly } from './coverage.ts';

const section = (id: MonographSection['id']): MonographSection => ({ id, title: id, groups: [] });

test('legal status and products are no facts', () => {
  expect(isIdentityOnly({ sections: [] })).toBe(true);
  expect(isIdentityOnly({ sections: [section('legal'), section('products')] })).toBe(true);
  expect(isIdentityOnly({ sections: [section('legal'), section('kidney')] })).toBe(false);
});

test('a drug counts by its own facts and by its classes', () => {
  const burden = { kind: 'burden', burden: 'x', weight: 1, basis: 'reviewed', say: '', sources: [] } as const;
  expect(
    drugsWithFacts({
      drugs: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      classes: [{ id: 'bs', name: 'b', members: ['b'] }],
      facts: [
        { ...burden, id: '1', subject: 'a' },
        { ...burden, id: '2', subject: 'bs' },
      ],
    }),
  ).toBe(2);
  expect(
    drugsWithFacts({
      drugs: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      classes: [{ id: 'bs', name: 'b', members: ['b'] }],
      facts: [],
      factsBySubject: [{ subject: 'bs', count: 1, facts: JSON.stringify([{ ...burden, id: '2', subject: 'bs' }]) }],
    }),
  ).toBe(1);
});
