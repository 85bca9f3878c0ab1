import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { BurdenFact, InteractionFact, Side } from '../nouns/fact.ts';
import type { Pack } from '../nouns/pack.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const share = (subject: string, weight: 1 | 2 | 3, part?: string): BurdenFact => ({
  id: `${subject}-kidney`,
  kind: 'burden',
  subject,
  basis: 'reviewed',
  burden: 'kidney',
  weight,
  say: 'It strains the kidneys.',
  sources: [],
  ...(part !== undefined && { part }),
});

const advice = { urgency: 'soon', say: 'Together.', do: 'Ask.' } as const;
const pack: Pack = {
  ...fixturePack,
  burdens: [
    {
      id: 'kidney',
      name: 'strain on the kidneys',
      say: 'It adds up.',
      levels: [
        { drugs: 3, weight: 3, parts: ['first', 'second', 'third'], severity: 'serious', ...advice },
        { drugs: 3, weight: 5, severity: 'note', ...advice },
      ],
      sources: [],
    },
  ],
  facts: [
    share('baclofen', 1, 'first'),
    share('oxycodone', 1, 'second'),
    share('diphenhydramine', 1, 'third'),
    share('selegiline', 1, 'first'),
    share('amoxicillin', 3),
  ],
};

const pair: InteractionFact = {
  id: 'amoxicillin--baclofen',
  kind: 'interaction',
  subject: 'amoxicillin--baclofen',
  basis: 'reviewed',
  severity: 'caution',
  between: [{ drug: 'amoxicillin' }, { drug: 'baclofen' }],
  say: 'Bad for the kidneys.',
  do: { urgency: 'soon', say: 'Ask.' },
  sources: [],
};

/** The pack with that interaction, a level for two drugs, and what the burden says of the interaction. */
function withPair(severity: 'serious' | 'note', interactions: readonly string[]): Pack {
  const levels = [{ drugs: 2, weight: 4, severity, ...advice }];
  return {
    ...pack,
    burdens: pack.burdens.map((record) => ({ ...record, levels, interactions })),
    facts: [...pack.facts, pair],
  };
}

function found(medicines: readonly string[], knowledge: Pack = pack): string[] {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const { person } = readParsed({ person: { medicines } });
  const { findings } = screen(person, openPack(knowledge), { asOf });
  return findings.map((finding) => `${finding.severity}: ${finding.medicines.join(' + ')}`);
}

describe('a level that asks for parts', () => {
  it('holds when each part is played', () => {
    expect(found(['baclofen', 'oxycodone', 'diphenhydramine'])).toEqual([
      'serious: baclofen + diphenhydramine + oxycodone',
    ]);
  });

  it('does not hold when two play the same part and one is missing', () => {
    expect(found(['baclofen', 'oxycodone', 'selegiline'])).toEqual([]);
  });

  it('leaves the weights to the other levels', () => {
    expect(found(['baclofen', 'oxycodone', 'amoxicillin'])).toEqual(['note: amoxicillin + baclofen + oxycodone']);
  });
});

describe('a burden of medicines that an interaction names', () => {
  const both = ['amoxicillin', 'baclofen'];

  it('joins it where it tells of the same harm', () => {
    expect(found(both, withPair('note', [pair.id]))).toEqual(['caution: amoxicillin + baclofen']);
  });

  it('stays where the harm is another', () => {
    const two = ['caution: amoxicillin + baclofen', 'note: amoxicillin + baclofen'];
    expect(found(both, withPair('note', []))).toEqual(two);
  });

  it('takes in a milder interaction', () => {
    expect(found(both, withPair('serious', [pair.id]))).toEqual(['serious: amoxicillin + baclofen']);
    expect(found([...both, 'oxycodone'], withPair('serious', [pair.id]))).toEqual([
      'serious: amoxicillin + baclofen + oxycodone',
    ]);
  });

  it('stays where what an interaction leaves is as grave as the whole', () => {
    const between = (one: Side, two: Side, weight: number): Pack => ({
      ...withPair('note', [pair.id]),
      burdens: pack.burdens.map((record) => ({
        ...record,
        levels: [{ drugs: 2, weight, severity: 'note', ...advice }],
        interactions: [pair.id],
      })),
      classes: [
        ...pack.classes,
        { id: 'others', name: 'other', members: ['baclofen', 'oxycodone'] },
        { id: 'all', name: 'all', members: ['amoxicillin', 'baclofen', 'oxycodone'] },
      ],
      facts: [...pack.facts, { ...pair, between: [one, two] }],
    });
    const three = [...both, 'oxycodone'];
    const others = { class: 'others' };
    expect(found(three, between({ drug: 'amoxicillin' }, others, 2))).toHaveLength(2);
    expect(found(three, between({ drug: 'amoxicillin' }, others, 3))).toHaveLength(1);
    expect(found(three, between({ class: 'all' }, { class: 'all' }, 2))).toHaveLength(1);
  });

  it('stays where it names a medicine more', () => {
    expect(found([...both, 'oxycodone'], withPair('note', [pair.id]))).toEqual([
      'caution: amoxicillin + baclofen',
      'note: amoxicillin + baclofen + oxycodone',
    ]);
  });

  it('joins where several together name each two of its medicines, the gravest of them', () => {
    const named = (one: string, two: string, severity: 'caution' | 'serious'): InteractionFact => ({
      ...pair,
      id: `${one}--${two}`,
      subject: `${one}--${two}`,
      severity,
      between: [{ drug: one }, { drug: two }],
    });
    const pairs = [
      named('amoxicillin', 'baclofen', 'caution'),
      named('amoxicillin', 'oxycodone', 'caution'),
      named('baclofen', 'oxycodone', 'serious'),
    ];
    const base = withPair(
      'note',
      pairs.map(({ id }) => id),
    );
    const three = [...both, 'oxycodone'];
    expect(found(three, { ...base, facts: [...pack.facts, ...pairs] })).toEqual([
      'serious: baclofen + oxycodone',
      'caution: amoxicillin + baclofen',
      'caution: amoxicillin + oxycodone',
    ]);
    expect(found(three, { ...base, facts: [...pack.facts, ...pairs.slice(1)] })).toContain(
      'note: amoxicillin + baclofen + oxycodone',
    );
  });

  it('takes in an interaction as grave as it is where it names a medicine more, and says it', () => {
    const knowledge = openPack(withPair('serious', [pair.id]));
    const asOf = parseDay('2026-11-01');
    if (asOf === undefined) throw new Error('no such day');
    const grave = { ...pair, severity: 'serious' } as const;
    const facts = [...pack.facts, grave];
    const { person } = readParsed({ person: { medicines: [...both, 'oxycodone'] } });
    const { findings } = screen(person, openPack({ ...knowledge.pack, facts }), { asOf });
    expect(findings.map(({ id }) => id)).toEqual(['burden:kidney:amoxicillin+baclofen+oxycodone']);
    expect(findings[0]?.because).toContain(pair.say);
    expect(findings[0]?.facts).toContain(pair.id);
  });
});

describe('a level that counts shares from a weight on', () => {
  const levels = [
    { drugs: 3, weight: 5, eachFrom: 2, severity: 'serious', ...advice },
    { drugs: 3, weight: 5, severity: 'note', ...advice },
  ] as const;
  const withShares = (third: 1 | 2): Pack => ({
    ...pack,
    burdens: pack.burdens.map((record) => ({ ...record, levels })),
    facts: [share('amoxicillin', 3), share('baclofen', 2), share('oxycodone', third)],
  });

  it('is not reached by mild ones', () => {
    const three = ['amoxicillin', 'baclofen', 'oxycodone'];
    expect(found(three, withShares(2))).toEqual(['serious: amoxicillin + baclofen + oxycodone']);
    expect(found(three, withShares(1))).toEqual(['note: amoxicillin + baclofen + oxycodone']);
  });
});
