import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { BurdenFact } from '../nouns/fact.ts';
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

function found(medicines: readonly string[]): string[] {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const { person } = readParsed({ person: { medicines } });
  const { findings } = screen(person, openPack(pack), { asOf });
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
