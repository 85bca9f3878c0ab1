import type { MonographGroup, MonographLine, MonographSection, Route } from '@doseline/engine';
import { expect, test } from 'vitest';
import { groupedFor, routesThatDiffer, sectionsFor } from './routes.ts';

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

test('routes that the drug does not have are not named, and all of its own are "every route"', () => {
  const wide: MonographSection = {
    id: 'hazards',
    title: 'Errors that harm',
    groups: [group(), group('oral', 'intravenous', 'rectal'), group('oral'), group('topical')],
  };
  const routesOf = (routes: readonly Route[]) => groupedFor(routes, [wide])[0]?.groups.map((one) => one.routes);
  expect(routesOf(['oral'])).toEqual([[], ['topical']]);
  expect(routesOf(['oral', 'topical'])).toEqual([[], ['oral'], ['topical']]);
  const lines = groupedFor(['oral'], [wide])[0]?.groups[0]?.lines;
  expect(lines).toHaveLength(3);
});
