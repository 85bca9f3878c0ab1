import { describe, expect, test } from 'vitest';
import { parseDay } from '../nouns/day.ts';
import type { Pack } from '../nouns/pack.ts';
import { openPack } from '../open.ts';
import { readInput } from '../read/input.ts';
import { screen } from '../screen.ts';
import { understand } from '../understand.ts';
import { byBody } from './by-body.ts';

const pack: Pack = {
  format: 1,
  version: 'test',
  drugs: [
    { id: 'infliximab', routes: ['intravenous'] },
    { id: 'acetaminophen', routes: ['oral'] },
  ],
  named: [],
  products: [],
  rxcuis: [],
  rxnormNames: [],
  lookAlikes: [],
  classes: [],
  conditions: [],
  burdens: [],
  labels: [],
  references: [],
  facts: [],
};
const knowledge = openPack(pack);

function uses(text: string, kg: number | undefined) {
  const reading = byBody(understand({ given: text, text, codes: [] }, 0, knowledge), () =>
    kg === undefined ? 'no weight was given' : { value: kg },
  );
  const [use] = reading.ok ? reading.uses : [];
  return use && { daily: use.daily?.high ?? use.dailyReason, single: use.single?.high, unit: use.daily?.unit };
}

describe('a dose for each m² of body surface', () => {
  const bySurface = (text: string, surface: number | string) => {
    const reading = byBody(understand({ given: text, text, codes: [] }, 0, knowledge), (per) =>
      per !== 'm2' ? 'not asked for' : typeof surface === 'string' ? surface : { value: surface },
    );
    return reading.ok ? reading.uses[0] : undefined;
  };
  test.each([
    ['acetaminophen 45 mg/m2/day in 2 divided doses', { daily: 81, single: 40.5 }],
    ['acetaminophen 45 mg/m²/day', { daily: 81, single: undefined }],
    ['acetaminophen 22.5 mg per m2 twice daily', { daily: 81, single: 40.5 }],
    ['acetaminophen 22.5 mg per square meter twice daily', { daily: 81, single: 40.5 }],
    ['acetaminophen 50 mg/m2 twice daily, max 100 mg/day', { daily: 100, single: 90 }],
    ['acetaminophen 10 mg/m2 every week', { daily: 18 / 7, single: 18 }],
  ])('%s', (text, { daily, single }) => {
    const use = bySurface(text, 1.8);
    expect(use?.dailyReason).toBeUndefined();
    expect(use?.daily?.high).toBeCloseTo(daily, 6);
    if (single === undefined) expect(use?.single).toBeUndefined();
    else expect(use?.single?.high).toBeCloseTo(single, 6);
  });

  test('without a height it is not known', () => {
    expect(bySurface('acetaminophen 45 mg/m2/day', 'no height was given')).toMatchObject({
      dailyReason: 'The dose is for each m² of body surface, and no height was given.',
    });
  });

  test.each(['acetaminophen 45 mg/m3/day', 'acetaminophen 500 mg (300 mg/m2) daily', 'acetaminophen 5 mg/kg/m2 daily'])(
    '%s: no amount a day is made up',
    (text) => {
      expect(bySurface(text, 1.8)?.daily).toBeUndefined();
    },
  );

  test('a screening makes the surface of height and weight and says so', () => {
    const asOf = parseDay('2026-11-01');
    const labs = { weightKg: 70, heightCm: 170 };
    const input = JSON.stringify({ person: { labs, medicines: ['acetaminophen 100 mg/m2 daily'] } });
    const [understood] = asOf ? screen(readInput(input).person, knowledge, { asOf }).understood : [];
    expect(understood?.assumed).toEqual(['route: oral', 'body surface: 1.82 m²']);
    expect(understood?.dailyDose?.high).toBeCloseTo(181.81, 2);
  });
});

describe('a dose for each kg of body weight', () => {
  test.each([
    ['infliximab 5 mg/kg intravenous every 8 weeks', 80, { single: 400, daily: 400 / 56 }],
    ['infliximab 100 mg vial, 5 mg/kg IV every 8 weeks', 80, { single: 400, daily: 400 / 56 }],
    ['acetaminophen 15 mg/kg every 6 hours', 20, { single: 300, daily: 1200 }],
    ['acetaminophen 60 mg/kg/day divided q6h', 20, { single: 300, daily: 1200 }],
    ['acetaminophen 10-15 mg/kg/dose q6h prn', 20, { single: 300, daily: 1200 }],
    ['acetaminophen 15 mg per kg every 6 hours, max 4 g/day', 90, { single: 1350, daily: 4000 }],
    ['acetaminophen 1 mg/kg/hr', 20, { single: undefined, daily: 480 }],
  ])('%s at %d kg', (text, kg, expected) => {
    const read = uses(text, kg);
    expect(read).toMatchObject({ single: expected.single, unit: 'mg' });
    expect(read?.daily).toBeCloseTo(expected.daily, 6);
  });

  test('without a weight the medicine is understood, and its dose is not', () => {
    expect(uses('infliximab 5 mg/kg intravenous every 8 weeks', undefined)).toEqual({
      daily: 'The dose is for each kg of body weight, and no weight was given.',
      single: undefined,
      unit: undefined,
    });
  });

  test.each([
    'acetaminophen 500 mg (15 mg/kg) every 6 hours',
    'acetaminophen 15 mg/kg, 2 tablets every 6 hours',
    'acetaminophen 15 mg/kg',
  ])('%s: no amount a day is made up', (text) => {
    expect(typeof uses(text, 20)?.daily).toBe('string');
  });

  test('a screening takes the weight of the person and says so', () => {
    const asOf = parseDay('2026-11-01');
    const input = JSON.stringify({
      person: { labs: { weightKg: 20 }, medicines: ['acetaminophen 15 mg/kg every 6 hours'] },
    });
    expect(asOf && screen(readInput(input).person, knowledge, { asOf }).understood).toMatchObject([
      { dailyDose: { high: 1200, unit: 'mg' }, assumed: ['route: oral', 'weight: 20 kg'] },
    ]);
  });
});
