import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { BurdenFact, InteractionFact } from '../nouns/fact.ts';
import type { Finding, Severity } from '../nouns/finding.ts';
import type { BurdenRecord } from '../nouns/pack.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const told = { basis: 'reviewed', say: 'Made up.', do: { urgency: 'soon', say: 'Ask.' }, sources: [] } as const;
const advice = { urgency: 'soon', say: 'Together.', do: 'Ask.' } as const;

const share = (subject: string, weight: 1 | 2 | 3): BurdenFact => ({
  ...told,
  id: `${subject}-share`,
  kind: 'burden',
  subject,
  burden: 'serotonin',
  weight,
});

const pair = (one: string, two: string, severity: Severity): InteractionFact => ({
  ...told,
  id: `${one}--${two}`,
  kind: 'interaction',
  subject: `${one}--${two}`,
  severity,
  between: [{ drug: one }, { drug: two }],
});

const others = { id: 'others', name: 'other', members: ['baclofen', 'oxycodone'] };

/** Serious from a sum of 6 on, a caution from 4 on. Selegiline adds 3, baclofen and oxycodone 2 each, and so does diphenhydramine. */
function screened(pairs: readonly InteractionFact[], medicines: string[], last: 1 | 2 = 2): readonly Finding[] {
  const burden: BurdenRecord = {
    id: 'serotonin',
    name: 'too much serotonin',
    say: 'It adds up.',
    levels: [
      { drugs: 3, weight: 6, severity: 'serious', ...advice },
      { drugs: 2, weight: 4, severity: 'caution', ...advice },
    ],
    interactions: pairs.map(({ id }) => id),
    sources: [],
  };
  const facts = [
    share('selegiline', 3),
    share('baclofen', 2),
    share('oxycodone', 2),
    share('diphenhydramine', last),
    ...pairs,
  ];
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const { person } = readParsed({ person: { medicines } });
  return screen(person, openPack({ ...fixturePack, classes: [others], burdens: [burden], facts }), { asOf }).findings;
}

const found = (...given: Parameters<typeof screened>) =>
  screened(...given).map(({ severity, medicines }) => `${severity}: ${medicines.join(' + ')}`);

const three = ['selegiline', 'baclofen', 'oxycodone'];

describe('a burden of which graver interactions tell in part', () => {
  const withEach = [
    pair('selegiline', 'baclofen', 'contraindicated'),
    pair('selegiline', 'oxycodone', 'contraindicated'),
  ];

  it('joins the gravest, and what is left is told by itself', () => {
    expect(found(withEach, three)).toEqual([
      'contraindicated: baclofen + selegiline',
      'contraindicated: oxycodone + selegiline',
      'caution: baclofen + oxycodone',
    ]);
  });

  it('says its reasons there', () => {
    const grave = screened(withEach, three).filter(({ severity }) => severity === 'contraindicated');
    expect(grave.flatMap(({ facts }) => facts)).toContain('serotonin');
    expect(grave.flatMap(({ because }) => because)).toContain('selegiline: a strong share. Made up.');
  });

  it('counts the worst of what can be left', () => {
    expect(found(withEach.slice(0, 1), three)).toEqual([
      'contraindicated: baclofen + selegiline + oxycodone',
      'caution: oxycodone + selegiline',
    ]);
  });

  it('stands where what is left is as grave', () => {
    expect(found(withEach.slice(0, 1), [...three, 'diphenhydramine'])).toEqual([
      'contraindicated: baclofen + selegiline',
      'serious: baclofen + diphenhydramine + oxycodone + selegiline',
    ]);
  });

  it('names its other medicines there where nothing is left to tell', () => {
    const pairs = [pair('baclofen', 'oxycodone', 'serious')];
    expect(found(pairs, ['baclofen', 'oxycodone', 'diphenhydramine'], 1)).toEqual([
      'serious: baclofen + oxycodone + diphenhydramine',
    ]);
  });
});

describe('a burden beside interactions as grave', () => {
  it('joins one that names all of its medicines', () => {
    const between = [{ drug: 'selegiline' }, { class: 'others' }] as const;
    expect(found([{ ...pair('selegiline', 'baclofen', 'serious'), between }], three)).toEqual([
      'serious: baclofen + oxycodone + selegiline',
      'caution: baclofen + oxycodone',
    ]);
  });

  it('takes in those that name some', () => {
    const pairs = [pair('selegiline', 'baclofen', 'serious'), pair('selegiline', 'oxycodone', 'serious')];
    expect(found(pairs, three)).toEqual(['serious: baclofen + oxycodone + selegiline']);
  });
});
