import { type Finding, factsOfPack, type Screening, SEVERITIES } from '@doseline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledge, screenPerson } from './knowledge.ts';

const reviewed = [
  ...new Set(
    factsOfPack(knowledge.pack).flatMap((fact) =>
      fact.kind === 'burden' || fact.kind === 'condition' ? [fact.subject] : [],
    ),
  ),
]
  .filter((id) => knowledge.hasFile(id))
  .sort();
const anyDrug = fc.oneof(fc.constantFrom(...reviewed), fc.constantFrom(...knowledge.pack.drugs.map((d) => d.id)));
const doseText = fc.constantFrom(
  '',
  ' 5 mg daily',
  ' 10 mg three times a day',
  ' 25 mg at bedtime',
  ' as directed',
  ' 2 tablets twice a day',
);
/** The kinds to which a finding may pass where one of the same harm tells it. */
const PASSES: Readonly<Partial<Record<Finding['kind'], readonly Finding['kind'][]>>> = {
  interaction: ['burden', 'condition', 'duplicate'],
  burden: ['interaction', 'duplicate'],
  condition: ['interaction', 'burden', 'kidney'],
  kidney: ['interaction', 'burden', 'condition'],
};
const line = fc.tuple(anyDrug, doseText).map(([drug, dose]) => drug + dose);
const medicine = fc.oneof(
  { weight: 5, arbitrary: line },
  { weight: 1, arbitrary: fc.constantFrom('zyloprexinol 5 mg', 'Percocet', 'Tylenol PM', 'aspirni', '   ', '123') },
  {
    weight: 1,
    arbitrary: fc.record({
      text: line,
      started: fc.constantFrom('2026-01-01', '2026-12-24'),
      stopped: fc.constantFrom('2026-10-25', '2027-02-01'),
    }),
  },
);
const condition = fc.constantFrom(...knowledge.pack.conditions.map((c) => c.name), 'a thing nobody knows');
const person = fc.record(
  {
    age: fc.integer({ min: 0, max: 100 }),
    sex: fc.constantFrom('female', 'male'),
    pregnant: fc.boolean(),
    conditions: fc.array(condition, { maxLength: 4 }),
    allergies: fc.array(fc.oneof(anyDrug, fc.constantFrom('penicillin', 'opioid', 'cat hair')), { maxLength: 2 }),
    labs: fc.record({ egfr: fc.integer({ min: 5, max: 120 }) }, { requiredKeys: [] }),
    medicines: fc.array(medicine, { maxLength: 8 }),
  },
  { requiredKeys: ['medicines'] },
);
const runs = { numRuns: 300, seed: 20261122 };

/** An answer without the places of its input, which move with the order of the list. */
const key = (screening: Screening) => ({
  findings: screening.findings,
  notChecked: screening.notChecked.map((n) => JSON.stringify(n).replaceAll(/\[\d+\]/g, '')).sort(),
});

describe('properties that hold for every person', () => {
  it('the order of the list does not matter', () => {
    fc.assert(
      fc.property(person, (p) => {
        const turned = {
          ...p,
          medicines: p.medicines.toReversed(),
          ...(p.conditions && { conditions: p.conditions.toReversed() }),
        };
        expect(key(screenPerson(turned))).toEqual(key(screenPerson(p)));
      }),
      runs,
    );
  });

  it('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(person, (p) => {
        expect(JSON.stringify(screenPerson(structuredClone(p)))).toBe(JSON.stringify(screenPerson(p)));
      }),
      runs,
    );
  });

  it('every medicine given appears in understood or notChecked', () => {
    fc.assert(
      fc.property(person, (p) => {
        const { understood, notChecked } = screenPerson(p);
        const unread = notChecked.filter((n) => n.check === 'recognition').length;
        expect(understood.length + unread).toBeGreaterThanOrEqual(p.medicines.length);
      }),
      runs,
    );
  });

  it('adding a medicine never removes a finding of another kind', () => {
    fc.assert(
      fc.property(person, medicine, (p, added) => {
        const before = screenPerson(p);
        const after = screenPerson({ ...p, medicines: [...p.medicines, added] });
        const drugs = screenPerson({ medicines: [added] }).understood.flatMap(({ ingredients }) => ingredients);
        const classes = new Set(drugs.flatMap((drug) => knowledge.classesOf(drug)));
        for (const finding of before.findings) {
          // Whoever changes within a class has not stopped.
          const stopped = finding.kind === 'stop' ? finding.about : [];
          if (stopped.some((drug) => knowledge.classesOf(drug).some((id) => classes.has(id)))) continue;
          // What tells of the same harm may pass to another kind that is no milder.
          const passes: readonly string[] = PASSES[finding.kind] ?? [];
          const stands = (f: Finding) =>
            f.kind === finding.kind ||
            (passes.includes(f.kind) && SEVERITIES.indexOf(f.severity) <= SEVERITIES.indexOf(finding.severity));
          const others = (m: string) => finding.medicines.filter((other) => other !== m);
          const kept = finding.medicines.every((m) =>
            after.findings.some(
              (f) =>
                stands(f) &&
                f.medicines.includes(m) &&
                (finding.medicines.length === 1 || others(m).some((other) => f.medicines.includes(other))),
            ),
          );
          expect(kept, `${finding.id} is gone after adding ${JSON.stringify(added)}`).toBe(true);
        }
      }),
      runs,
    );
  });

  it('raising a dose never lowers a severity', () => {
    const worst = (s: Screening) =>
      Math.min(SEVERITIES.length, ...s.findings.map((f) => SEVERITIES.indexOf(f.severity)));
    fc.assert(
      fc.property(
        person,
        anyDrug,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 4000 }),
        (p, drug, low, more) => {
          const at = (mg: number) =>
            screenPerson({ ...p, medicines: [...p.medicines, `${drug} ${mg} mg twice a day`] });
          expect(worst(at(low + more))).toBeLessThanOrEqual(worst(at(low)));
        },
      ),
      runs,
    );
  });

  it('leaving something out about the person never turns "not checked" into clear', () => {
    fc.assert(
      fc.property(person, fc.constantFrom('age', 'sex', 'pregnant', 'conditions', 'allergies', 'labs'), (p, left) => {
        const checks = (s: Screening) =>
          new Set([...s.notChecked.map((n) => n.check), ...s.findings.map((f) => f.kind)]);
        const before = screenPerson(p);
        const { [left]: _, ...rest } = p as Record<string, unknown>;
        const after = screenPerson(rest);
        for (const { check } of before.notChecked) {
          // A condition or allergy that was not understood is gone with its list; the missing list is then what is not checked.
          expect(checks(after).has(check), `${check} after leaving out ${left}`).toBe(true);
        }
      }),
      runs,
    );
  });

  it('a brand, a synonym, a code and the generic name of one drug give the same findings', () => {
    const named = knowledge.pack.drugs.filter(
      (d) =>
        reviewed.includes(d.id) && (d.rxcui !== undefined || (d.synonyms?.length ?? 0) + (d.brands?.length ?? 0) > 0),
    );
    const screened = (text: unknown, others: readonly string[]) =>
      screenPerson({
        age: 50,
        sex: 'male',
        conditions: ['epilepsy', 'depression'],
        allergies: [],
        labs: { egfr: 25 },
        medicines: [text, ...others],
      });
    const ids = (text: unknown, others: readonly string[]) => screened(text, others).findings.map((f) => f.id);
    // Some brands are drops of a medicine that is also swallowed.
    const routeOf = (text: string) => screened(text, []).understood[0]?.route;
    fc.assert(
      fc.property(
        fc.constantFrom(...named),
        fc.array(fc.constantFrom(...reviewed), { maxLength: 3 }),
        (drug, others) => {
          const plain = others.filter((o) => o !== drug.id);
          const expected = ids(drug.id, plain);
          const brands = (drug.brands ?? []).filter((brand) => /^[A-Za-z]+$/.test(brand));
          for (const brand of brands.slice(0, 3))
            if (routeOf(brand) === routeOf(drug.id)) expect(ids(brand, plain), brand).toEqual(expected);
          for (const synonym of (drug.synonyms ?? []).slice(0, 3))
            expect(ids(synonym, plain), synonym).toEqual(expected);
          if (drug.rxcui !== undefined) expect(ids({ system: 'rxnorm', code: drug.rxcui }, plain)).toEqual(expected);
        },
      ),
      { ...runs, numRuns: 150 },
    );
  });
});
