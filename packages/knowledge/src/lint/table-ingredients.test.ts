import { describe, expect, it } from 'vitest';
import { lint } from '../../test/fixture.ts';
import { tableIngredients } from './table-ingredients.ts';

describe('table-ingredients', () => {
  it('passes', () => {
    expect(
      lint(tableIngredients, {
        'drugs/t/testol.yml': 'id: testol\n',
        'vocabulary/named.tsv': 'other\n',
        'vocabulary/products.tsv': 'Testa\ttestol|other\n',
        'vocabulary/rxcui.tsv': 'testol\t1\n',
      }),
    ).toEqual([]);
  });

  it('fails', () => {
    expect(
      lint(tableIngredients, {
        'drugs/t/testol.yml': 'id: testol\n',
        'vocabulary/named.tsv': 'testol\n',
        'vocabulary/products.tsv': 'Testa\ttestol|other\nTestb\tother\n',
        'vocabulary/rxcui.tsv': 'another\t1\n',
      }),
    ).toEqual([
      'vocabulary/products.tsv:1:1 there is no drug `other`',
      'vocabulary/rxcui.tsv:1:1 there is no drug `another`',
      'vocabulary/named.tsv:1:1 `testol` has a file of its own: it does not belong here',
    ]);
  });
});
