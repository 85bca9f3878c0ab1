import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readInput, readParsed } from './input.ts';
import { asObj } from './json.ts';

// Synthetic patients beside the repository; absent in a plain clone.
const DATA = new URL('../../../../../shared/data/patients/', import.meta.url);
const skipped = existsSync(DATA) ? '' : ' (skipped: no ../shared)';

describe.skipIf(skipped !== '')(`synthetic patients${skipped}`, () => {
  test('six whole bundles: every order survives, and nothing is odd but death', () => {
    const folder = new URL('bundles/', DATA);
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(names).toHaveLength(6);
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const { person, problems } = readInput(text);
      expect(problems.filter((one) => !one.say.includes('has died'))).toEqual([]);
      expect(person.birthDate).toBeDefined();
      expect(person.sex).toBeDefined();
      expect(person.conditions).toBeDefined();
      expect(person.measurements.length).toBeGreaterThan(1);
      expect(new Set(person.medicines.map((one) => one.codes[0]?.code))).toEqual(
        new Set([...text.matchAll(/umls\/rxnorm",\s*"code": "(\d+)"/g)].map((found) => found[1])),
      );
    }
  });

  test('480 patients of bulk NDJSON', () => {
    const byPatient = new Map<string, unknown[]>();
    const codes = new Map<string, Set<string>>();
    for (const type of ['Patient', 'Condition', 'MedicationRequest', 'AllergyIntolerance', 'Observation'])
      for (const line of readFileSync(new URL(`synthea-r4/${type}.ndjson`, DATA), 'utf8').split('\n')) {
        if (line === '') continue;
        const resource = asObj(JSON.parse(line)) ?? {};
        const pointer = String(
          asObj(resource.subject ?? resource.patient)?.reference ?? `Patient/${String(resource.id)}`,
        );
        const all = byPatient.get(pointer) ?? [];
        all.push(resource);
        byPatient.set(pointer, all);
        if (type !== 'MedicationRequest') continue;
        const set = codes.get(pointer) ?? new Set();
        set.add(/"code":"(\d+)"/.exec(line)?.[1] ?? '');
        codes.set(pointer, set);
      }
    expect(byPatient.size).toBe(480);
    let medicines = 0;
    let measured = 0;
    const odd = new Set<string>();
    for (const [pointer, resources] of byPatient) {
      const { person, problems } = readParsed(resources);
      medicines += person.medicines.length;
      if (person.measurements.length > 0) measured++;
      for (const { say } of problems) if (!say.includes('has died')) odd.add(say.replace(/^\S+: /, ''));
      expect(person.birthDate).toBeDefined();
      expect(new Set(person.medicines.map((one) => one.codes[0]?.code))).toEqual(codes.get(pointer) ?? new Set());
    }
    expect(medicines).toBeGreaterThan(1500);
    expect(measured).toBeGreaterThan(450);
    expect([...odd]).toEqual([]);
  });
});
