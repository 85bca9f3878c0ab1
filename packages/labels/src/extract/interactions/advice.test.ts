import { expect, it } from 'vitest';
import { adviceOf, stricter } from './advice.ts';

it.each([
  ['The two are contraindicated together.', 'contraindicated'],
  ['Avoid concomitant use.', 'avoid'],
  ['Coadministration is not recommended.', 'avoid'],
  ['Do not take it with alcohol.', 'avoid'],
  ['Avoid doses of simvastatin greater than 20 mg.', 'reduce'],
  ['Do not exceed 10 mg a day.', 'reduce'],
  ['Reduce the dose of digoxin by half.', 'reduce'],
  ['Consider a dose reduction.', 'reduce'],
  ['Adjust the warfarin dose by the INR.', 'monitor'],
  ['Dose adjustment of theophylline is advised.', 'reduce'],
  ['Take it 2 hours before the antacid.', 'separate'],
  ['Use with caution.', 'monitor'],
  ['Ask a doctor before use.', 'monitor'],
  ['No dose adjustment is needed.', 'none'],
  ['Start slowly to avoid sedation.', 'none'],
  ['Patients are advised to avoid alcohol.', 'avoid'],
  ['Levels were lower when it was given 2 hours after the antacid.', 'none'],
  ['Observe during dose adjustment.', 'monitor'],
  ['Levels rose [see Contraindications (4)].', 'none'],
  ['Stop it and discontinue the drug if a rash appears.', 'none'],
])('%s → %s', (text, advice) => {
  expect(adviceOf(text)).toBe(advice);
});

it('keeps the stricter', () => {
  expect(stricter('monitor', 'avoid')).toBe('avoid');
  expect(stricter('none', 'monitor')).toBe('monitor');
});
