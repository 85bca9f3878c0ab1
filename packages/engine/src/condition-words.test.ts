import { describe, expect, it } from 'vitest';
import { shorterNames } from './condition-words.ts';
import { buildConditions } from './conditions.ts';

const record = (id: string, ...synonyms: string[]) => ({ id, name: id.replaceAll('-', ' '), synonyms });
const index = buildConditions([
  record('asthma'),
  record('severe-asthma'),
  record('stroke'),
  record('kidney-disease', 'chronic kidney disease', 'end stage renal disease'),
  record('ckd-stage-3', 'chronic kidney disease stage 3'),
  record('atrial-fibrillation'),
]);
const found = (given: string) => index.find({ given, codes: [] }).join();

describe('what stands beside the name of a condition', () => {
  it('is left out step by step, the longest name first', () => {
    expect([...shorterNames('history of stroke 2019')]).toEqual([
      '2019 history of stroke',
      'history of stroke',
      'of stroke 2019',
      'of stroke',
      'stroke 2019',
      'stroke',
    ]);
    expect([...shorterNames('stroke')]).toEqual([]);
  });

  it.each([
    ['mild persistent asthma', 'asthma'],
    ['severe asthma', 'severe-asthma'],
    ['asthma, severe', 'severe-asthma'],
    ['asthma, mild', 'asthma'],
    ['history of stroke (2019)', 'stroke'],
    ['prior stroke', 'stroke'],
    ['chronic kidney disease stage 3', 'ckd-stage-3'],
    ['chronic kidney disease, stage 4', 'kidney-disease'],
    ['end-stage renal disease on hemodialysis', 'kidney-disease'],
    ['atrial fibrillation, paroxysmal', 'atrial-fibrillation'],
  ])('%s is %s', (given, id) => expect(found(given)).toBe(id));

  it.each([
    'family history of asthma',
    'no asthma',
    'no history of stroke',
    'asthma ruled out',
    'risk of stroke',
    'stroke prophylaxis',
    'severe',
    'history of',
    '',
  ])('"%s" is no condition that is known', (given) => expect(found(given)).toBe(''));
});
