import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, lint } from '../../test/fixture.ts';
import { fileNameOf, idsLikeFiles } from './ids-like-files.ts';

describe('ids-like-files', () => {
  it('passes', () => {
    expect(
      lint(idsLikeFiles, {
        'drugs/v/valproic-acid.yml': drugFile('valproic acid', conditionFact('valproic-acid-epilepsy')),
        'drugs/5/5-hydroxytryptophan.yml': 'id: 5-hydroxytryptophan\n',
        'conditions/epilepsy.yml': 'id: epilepsy\nname: epilepsy\n',
      }),
    ).toEqual([]);
  });

  it('fails', () => {
    expect(
      lint(idsLikeFiles, {
        'drugs/b/valproic-acid.yml': drugFile('valproic acid', conditionFact('valproate-epilepsy')),
        'conditions/epilepsie.yml': 'id: epilepsy\nname: epilepsy\n',
      }),
    ).toEqual([
      'drugs/b/valproic-acid.yml:1:5 `valproic acid` belongs in drugs/v/valproic-acid.yml, not in drugs/b/valproic-acid.yml',
      'conditions/epilepsie.yml:1:5 `epilepsy` belongs in conditions/epilepsy.yml, not in conditions/epilepsie.yml',
      "drugs/b/valproic-acid.yml:3:11 the fact's id `valproate-epilepsy` must begin with `valproic-acid-`",
    ]);
  });

  it('makes file names of ids', () => {
    expect(['valproic acid', "st john's wort", 'estrogens, conjugated (synthetic)'].map(fileNameOf)).toEqual([
      'valproic-acid',
      'st-john-s-wort',
      'estrogens-conjugated-synthetic',
    ]);
  });
});
