import type { MonographGroup, MonographLine, MonographSection, Route } from '@doseline/engine';
import { expect, test } from 'vitest';
import { routesThatDiffer, sectionsFor } from './routes.ts';

const line = (id: string): MonographLine => ({ id, say: id, basis: 'reviewed', sources: [] });
const group = (...routes: readonly Route[]): MonographGroup => ({ routes, lines: [line(routes.join(' ') || 'any')] });
const sections: readonly MonographSection[] = [
  { id: 'about', title: 'What it is', groups: [group()] },
  { id: 'dose', title: 'Highest doses', groups: [group('oral'), group('intrathecal')] },
  { id: 'hazards', title: 'Errors that harm', groups: [group('intrathecal')] },
];

test('a choice of route keeps what holds for every route', () => {
  const shown = sectionsFor(sections, 'oral');
  expect(shown.map(({ id, groups }) => [id, groups.length])).toEqual([
    ['about', 1],
    ['dose', 1],
  ]);
});

test('every route shows everything', () => {
  expect(sectionsFor(sections, 'every')).toEqual(sections);
});

test('a choice is offered only where routes differ', () => {
  expect(routesThatDiffer(['oral', 'intrathecal'], sections)).toEqual(['oral', 'intrathecal']);
  expect(routesThatDiffer(['oral'], sections)).toEqual([]);
  expect(routesThatDiffer(['oral', 'rectal'], sections)).toEqual([]);
});
