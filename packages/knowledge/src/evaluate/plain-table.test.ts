import { describe, expect, it } from 'vitest';
import { brandLabel } from './brand-labels.ts';
import { plainTables } from './plain-table.ts';

const tables = (text: string) => plainTables(text).flatMap((block) => ('table' in block ? [block.table] : []));

describe('tables in plain text', () => {
  it('have their caption, notes, heading and rows; loose marks of notes are dropped', () => {
    const text = `Table 1 shows what was seen.

 Table 1: Reactions of examplin
  1  Includes rash and itching

                     EXAMPLIN  (r)  n=20        Placebo  n=21
   Reaction         All (%)       Grade 3 (%)      All (%)      Grade 3 (%)
   Skin disorders
     Rash  1    40            5             10             0
     Dry skin   12            --            3              0
     Blister    2             1             0              0
 A paragraph that follows the table, in one line.`;
    expect(tables(text)).toEqual([
      {
        caption: 'Table 1: Reactions of examplin',
        head: [
          ['', '', 'EXAMPLIN n=20', 'EXAMPLIN n=20', 'Placebo n=21', 'Placebo n=21'],
          ['Reaction', 'Reaction', 'All (%)', 'Grade 3 (%)', 'All (%)', 'Grade 3 (%)'],
        ],
        rows: [
          ['Skin disorders'],
          ['', 'Rash', '40', '5', '10', '0'],
          ['', 'Dry skin', '12', '--', '3', '0'],
          ['', 'Blister', '2', '1', '0', '0'],
        ],
        notes: ['1 Includes rash and itching'],
      },
    ]);
  });

  it('may have the numbers of a row on the line below, and a group before the name', () => {
    const text = `  Reaction        Examplin       Placebo
  Eye disorders    Iritis         3 (6)         0
                   Cataract
                                  2 (4)         1 (2)`;
    expect(tables(text)[0]?.rows).toEqual([
      ['Eye disorders', 'Iritis', '3 (6)', '0'],
      ['', 'Cataract', '2 (4)', '1 (2)'],
    ]);
  });

  it('may hold lists', () => {
    expect(tables('  Eye disorders     Iritis, ptosis\n  Cardiac disorders     Syncope')[0]?.rows).toEqual([
      ['Eye disorders', 'Iritis, ptosis'],
      ['Cardiac disorders', 'Syncope'],
    ]);
  });

  it('are not seen in prose', () => {
    expect(tables('In study 2,  rash was seen in 5\n\n *   Rash [see  Warnings  (5.1)]')).toEqual([]);
  });
});

it('a brand label has a line for each paragraph, bullet and row', () => {
  const [section] = brandLabel(
    'Examplin',
    'Lead.\n\n *   Rash\n\n  Reaction     Rate\n  Rash     5%\n  Cough     2%',
  ).sections;
  expect(section?.text).toBe('Lead.\n• Rash\nReaction | Reaction | Rate\nRash | 5%\nCough | 2%');
  expect(section?.tables).toHaveLength(1);
});
