import { expect, it } from 'vitest';
import { stepOfTaper } from './step-of-taper.ts';

it.each([
  [
    ['morning', 'noon', 'evening', 'bedtime'],
    [8, 12, 18, 22],
  ],
  [
    ['08:00', '20:30'],
    [8, 20.5],
  ],
  [
    ['dose 1', 'dose 2', 'dose 3', 'dose 4', 'dose 5'],
    [0, 4.8, 9.6, 14.4, 19.2],
  ],
])('doses at %o are taken at hours %o', (times, hours) => {
  const doses = times.map((time) => ({
    time,
    tablets: [
      { strength: 10, count: 0.5 },
      { strength: 5, count: 2 },
    ],
  }));
  expect(stepOfTaper({ days: 3, dailyDose: 15 * times.length, doses }).doses).toEqual(
    hours.map((hour) => ({ hour, mg: 15 })),
  );
});

it('without doses is a step of nothing', () => {
  expect(stepOfTaper({ days: 1, dailyDose: 0, doses: [] })).toEqual({ days: 1, dailyDose: 0 });
});
