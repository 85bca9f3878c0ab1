import { expect, it } from 'vitest';
import { labelOf, lexicon } from '../../../test/examplin.ts';
import { extractKidney } from './kidney.ts';

const found = (text: string, name = 'dosage_and_administration') =>
  extractKidney(labelOf([{ name, text }]), lexicon).map(
    ({ measure, below, atLeast, degree, advice }) =>
      `${degree ?? `${measure} ${atLeast === undefined ? '<' : `${atLeast}-`}${below}`} ${advice}`,
  );

it.each([
  ['Avoid examplin in patients with a creatinine clearance below 30 mL/min.', ['crcl <30 avoid']],
  ['Examplin is not recommended when eGFR is less than 45 mL/min/1.73 m2.', ['egfr <45 avoid']],
  ['In patients with CrCl 30 to 50 mL/min, reduce the dose by half.', ['crcl 30-50 reduce']],
  ['For moderate renal impairment (CLcr 30-59 mL/min), the maximum daily dose is 20 mg.', ['crcl 30-60 reduce']],
  ['In severe renal impairment (<15 mL/min) the dosing interval should be increased.', ['either <15 reduce']],
  ['Severe renal impairment: 5 mg once daily.', ['severe reduce']],
  [
    'In severe renal impairment [creatinine clearance (CLcr) 15 to 29 mL/min], give half the usual dose.',
    ['crcl 15-30 reduce'],
  ],
  ['The recommended dose for patients with severe renal impairment is 5 mg daily.', ['severe reduce']],
  ['Examplin is not recommended in end-stage renal disease (ESRD).', ['dialysis avoid']],
  ['Use with caution in patients with impaired renal function.', ['any caution']],
  ['Patients undergoing hemodialysis should not receive examplin.', ['dialysis avoid']],
  [
    'Reduce the dose in moderate renal impairment and avoid use in severe renal impairment.',
    ['moderate reduce', 'severe avoid'],
  ],
  ['Doses above 40 mg are not recommended in patients with mild renal impairment.', ['mild reduce']],
])('reads %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  'No dosage adjustment is necessary in patients with renal impairment.',
  'Examplin has not been studied in patients with severe renal impairment.',
  'Monitor renal function periodically.',
  'For edema of renal disease: 5 mg daily.',
  'There are insufficient data to recommend a dose adjustment in patients with renal impairment.',
  'Dosage adjustments for patients with renal impairment are described in Table 2.',
  'Examplin may cause acute renal failure.',
  'Use caution in patients with adrenal insufficiency.',
  'Avoid otherol in patients with a creatinine clearance below 30 mL/min.',
  'In patients with renal impairment taking strong enzyme inhibitors, reduce the dose.',
  'The recommended dose in patients with CrCl of 60 mL/min or above is 40 mg.',
  'Avoid use in pediatric patients with renal impairment.',
  'Withhold examplin for grade 3 renal impairment.',
])('finds nothing in %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('reads a table by its head, and takes what differs from the usual dose', () => {
  const text = [
    'Table 1 Dose by kidney function',
    'Creatinine clearance (mL/min) | Dose',
    '> 60 | 40 mg daily',
    '31 to 60 | 40 mg daily',
    '30 to 15 | 20 mg daily',
    'less than 15 | Do not use',
  ].join('\n');
  expect(found(text)).toEqual(['crcl 15-30 reduce', 'crcl <15 avoid']);
});

it('takes each item of the contraindications', () => {
  expect(found('Severe renal impairment', 'contraindications')).toEqual(['severe contraindicated']);
});

it('keeps a figure and not its degree, and the strictest advice', () => {
  expect(
    found(
      'Severe renal impairment: reduce the dose. In severe renal impairment (CrCl below 30 mL/min), avoid examplin.',
    ),
  ).toEqual(['crcl <30 avoid']);
});

it('leaves out all patients of the disease that the drug treats', () => {
  const treats = { name: 'indications_and_usage', text: 'For anemia in chronic kidney disease.' };
  const dosage = { name: 'dosage_and_administration', text: 'Use with caution in patients with kidney disease.' };
  expect(extractKidney(labelOf([treats, dosage]), lexicon)).toEqual([]);
});
