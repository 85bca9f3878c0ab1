import { expect, it } from 'vitest';
import { describedClasses } from './described.ts';

const ids = (text: string) => describedClasses(text).map(({ id }) => id);

it.each([
  ['Do not combine with drugs that prolong the QT interval.', ['qt-prolonging-drugs']],
  ['Other medicines known to cause hypokalemia add to it.', ['hypokalemia-causing-drugs']],
  [
    'Watch people on drugs that can induce hypotension, bradycardia or respiratory depression.',
    ['hypotension-inducing-drugs', 'bradycardia-inducing-drugs', 'respiratory-depressants'],
  ],
  ['drugs having a narrow therapeutic index', ['narrow-therapeutic-index-drugs']],
  ['medications that lower the seizure threshold should be stopped', ['seizure-threshold-lowering-drugs']],
  ['drugs for bleeding', []],
  ['The product may increase the risk of bleeding.', []],
  ['The reagents which cause hemolysis', []],
])('%s', (text, expected) => {
  expect(ids(text)).toEqual(expected);
});
