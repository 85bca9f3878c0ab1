import type { FoundName } from '@doseline/engine';
import { expect, test } from 'vitest';
import { pathOfName } from './name-path.ts';

const names = (via: FoundName['via'], ...ingredients: readonly string[]) => ({
  find: (query: string): FoundName => ({ query, via, ingredients, closest: [] }),
});

test('one ingredient as spelled has its page; everything else is shown first', () => {
  expect(pathOfName(names('exact', 'baclofen'), 'baclofen')).toBe('/drugs/baclofen');
  expect(pathOfName(names('alias', 'baclofen'), 'Lioresal')).toBe('/drugs/baclofen');
  expect(pathOfName(names('corrected', 'baclofen'), 'baclofn')).toBe('/?q=baclofn');
  expect(pathOfName(names('alias', 'oxycodone', 'acetaminophen'), 'Percocet')).toBe('/?q=Percocet');
  expect(pathOfName(names(null), 'zyloprexinol')).toBe('/?q=zyloprexinol');
});
