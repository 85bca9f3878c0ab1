import { describe, expect, it } from 'vitest';
import { isDenied, shorterNames } from './condition-words.ts';
import { buildConditions } from './conditions.ts';

const record = (id: string, ...synonyms: string[]) => ({ id, name: id.replaceAll('-', ' '), synonyms });
const index = buildConditions([
  record('asthma'),
  record('severe-asthma'),
  record('stroke'),
  record('kidney-disease', 'chronic kidney disease', 'end stage renal disease'),
  record('ckd-stage-3', 'chronic kidney disease stage 3'),
  record('atrial-fibrillation'),
  record('cirrhosis'),
  record('liver-disease', 'hepatic impairment'),
  record('hepatic-failure', 'severe hepatic impairment'),
  record('breast-cancer'),
  record('epilepsy', 'seizure disorder'),
  record('type-2-diabetes'),
  record('gastroesophageal-reflux-disease'),
  record('generalized-anxiety-disorder'),
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
    ['breast cancer, metastatic', 'breast-cancer'],
    ['gastro-oesophageal reflux disease', 'gastroesophageal-reflux-disease'],
    ['generalised anxiety disorder', 'generalized-anxiety-disorder'],
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

describe('what doctors write', () => {
  it.each([
    ['CKD 3b', ''],
    ['chronic kidney disease 3b', 'kidney-disease'],
    ['stage IIIb chronic kidney disease', 'ckd-stage-3'],
    ['type II DM', 'type-2-diabetes'],
    ['h/o breast CA', 'breast-cancer'],
    ['stage IV breast cancer', 'breast-cancer'],
    ['chronic kidney disease G3a', 'ckd-stage-3'],
    ['seizure d/o', 'epilepsy'],
    ['stroke/epilepsy', 'stroke,epilepsy'],
    ['AF, atrial fibrillation', ''],
    ['atrial fibrillation on warfarin', 'atrial-fibrillation'],
    ['stroke s/p breast cancer', 'stroke,breast-cancer'],
    ['asthma w/o exacerbation', 'asthma'],
    ['asthma (childhood)', 'asthma'],
    ['patient has asthma', 'asthma'],
    ['cirrhosis Child-Pugh C', 'cirrhosis,hepatic-failure'],
    ['Child-Pugh class B cirrhosis', 'cirrhosis'],
    ['cirrhosis (Child-Pugh score 11)', 'cirrhosis,hepatic-failure'],
    ['decompensated cirrhosis', 'cirrhosis,hepatic-failure'],
    ['severe hepatic impairment (Child-Pugh C)', 'hepatic-failure'],
    ['Child Pugh C', 'hepatic-failure'],
    ['Child-Pugh A', 'liver-disease'],
    ['stroke (father)', ''],
    ['stroke and asthma ruled out', ''],
    ['stroke or asthma', ''],
    ['wife with asthma', ''],
    ['no cirrhosis Child-Pugh C', ''],
    ['diabetes insipidus', ''],
  ])('%s is %s', (given, ids) => expect(found(given)).toBe(ids));

  it('may be a no, which is understood', () => {
    for (const denied of ['no asthma', 'denies asthma', 'never smoker', 'nonsmoker', 'non smoker'])
      expect(isDenied(denied)).toBe(true);
    for (const told of ['no longer in remission', 'not well controlled asthma', 'nonvalvular atrial fibrillation'])
      expect(isDenied(told)).toBe(false);
  });
});
