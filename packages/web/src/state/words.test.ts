import { ACTION_KINDS, FINDING_KINDS, ROUTES, SEVERITIES, URGENCIES } from '@doseline/engine';
import { expect, test } from 'vitest';
import {
  checkWords,
  doseWords,
  offerWords,
  readingWords,
  routesHeading,
  routeWords,
  severityWord,
  urgencyWords,
} from './words.ts';

test('every route, severity and urgency has words', () => {
  for (const route of ROUTES) expect(routeWords(route)).toMatch(/^[A-Z]/);
  for (const severity of SEVERITIES) expect(severityWord(severity)).toMatch(/^[A-Z]/);
  for (const kind of FINDING_KINDS) expect(checkWords(kind)).toMatch(/^[a-z]/);
  for (const kind of ACTION_KINDS) expect(offerWords(kind)).toMatch(/^[A-Z]/);
  expect(checkWords('recognition')).toBe('recognition');
  for (const urgency of URGENCIES) expect(urgencyWords(urgency)).toMatch(/^[A-Z]/);
});

test('doses', () => {
  expect(doseWords({ low: 20, high: 20, unit: 'unit' })).toBe('20 units');
  expect(doseWords({ low: 60, high: 60, unit: 'mg' })).toBe('60 mg');
  expect(doseWords({ low: 20, high: 40, unit: 'mg' })).toBe('20–40 mg');
  expect(doseWords({ low: 0.00125, high: 0.00125, unit: 'mg' })).toBe('0.00125 mg');
  expect(doseWords({ low: 0.125, high: 0.125, unit: 'mg' })).toBe('0.125 mg');
});

test('a reading says what is not known', () => {
  expect(readingWords({ given: 'baclofen', ingredients: ['baclofen'], route: null, asNeeded: false })).toEqual([
    'baclofen',
    'route not told',
    'daily dose not known',
  ]);
});

test('a combination product gives the daily amount of each ingredient', () => {
  expect(
    readingWords({
      given: 'Percocet 5/325 twice a day',
      ingredients: ['oxycodone', 'acetaminophen'],
      route: 'oral',
      asNeeded: true,
      dailyDoses: [
        { ingredient: 'oxycodone', low: 10, high: 10, unit: 'mg' },
        { ingredient: 'acetaminophen', low: 650, high: 650, unit: 'mg' },
      ],
    }),
  ).toEqual([
    'oxycodone + acetaminophen',
    'by mouth',
    'oxycodone 10 mg a day, acetaminophen 650 mg a day',
    'as needed',
  ]);
});

test('headings of routes', () => {
  expect(routesHeading(['intrathecal'])).toEqual(['Into the spinal fluid', 'intrathecal']);
  expect(routesHeading(['oral', 'injection'])).toEqual(['By mouth, by injection', 'oral, injection']);
  expect(routesHeading(['injection'])).toEqual(['By injection', '']);
});
