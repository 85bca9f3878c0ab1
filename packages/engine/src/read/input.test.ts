import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInput, readParsed } from './input.ts';
import { InputError } from './input-error.ts';

function errorOf(text: string): InputError {
  try {
    readInput(text);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

describe('what the input is, is told from the text', () => {
  const resource = {
    resourceType: 'MedicationRequest',
    status: 'active',
    medicationCodeableConcept: { text: 'baclofen' },
  };
  const bundle = { resourceType: 'Bundle', type: 'searchset', entry: [{ resource }] };

  test.each<[string, string]>([
    ['a person file', '{"person": {"medicines": ["baclofen"]}}'],
    ['a bare person', '{"medicines": [{"text": "baclofen"}]}'],
    ['a list of medicines', '["baclofen"]'],
    ['a Bundle', JSON.stringify(bundle)],
    ['a Bundle, spaced out', JSON.stringify(bundle, null, 2)],
    ['one resource', JSON.stringify(resource)],
    ['an array of resources', JSON.stringify([resource])],
    ['NDJSON', `${JSON.stringify(resource)}\n\n{"resourceType": "Claim"}\r\n`],
    ['text', 'baclofen'],
    ['text behind a byte order mark', '\uFEFFbaclofen'],
    ['JSON behind a byte order mark', '\uFEFF{"medicines": ["baclofen"]}'],
    ['a check list', '[ ] baclofen'],
    ['text in quotation marks', '"baclofen'],
  ])('%s', (_, text) => {
    expect(readInput(text).person.medicines.map((one) => one.given.replace('"', ''))).toEqual(['baclofen']);
  });
});

describe('a document that cannot be read', () => {
  test.each<[string, string, RegExp]>([
    ['empty', '', /is empty/],
    ['a byte order mark alone', '\uFEFF', /is empty/],
    ['white space', ' \n\t ', /only white space/],
    [
      'XML',
      '<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"/>',
      /looks like XML.*Doseline reads JSON, NDJSON or text/,
    ],
    ['HTML', '<!DOCTYPE html><html>', /looks like HTML/],
    ['UTF-16', 'b\0a\0c\0l\0o\0f\0e\0n\0', /UTF-16/],
    ['UTF-16, decoded as UTF-8', '\uFFFD\uFFFDb\0a\0c\0', /UTF-16/],
    ['binary', 'PK\u0003\u0004 something', /binary/],
    ['a NUL far inside', `${'baclofen\n'.repeat(1000)}\0`, /binary/],
    ['PDF', '%PDF-1.7 …', /PDF/],
    ['RTF', '{\\rtf1\\ansi baclofen}', /RTF/],
    ['HL7 v2', 'MSH|^~\\&|LAB|', /HL7 version 2/],
    ['CSV', 'name,dose,frequency\nbaclofen,10 mg,daily', /CSV/],
    ['a table with tabs', 'Medication\tDose\nbaclofen\t10 mg', /CSV/],
    ['a number', '12', /a number \(12\)/],
    ['a text in JSON', '"baclofen"', /a string \("baclofen"\)/],
    ['null', ' null ', /is null/],
    ['true', 'true', /a boolean/],
    ['an empty list', '[]', /empty list/],
    ['an empty object', '{}', /is empty: it is neither/],
    ['another object', '{"patients": []}', /has the keys "patients"/],
    ['another resource', '{"resourceType": "Encounter"}', /"Encounter" is not read/],
    ['several person files', '{"medicines": []}\n{"medicines": []}', /one person file at a time/],
  ])('%s', (_, text, say) => {
    const { message } = errorOf(text);
    expect(message).toMatch(say);
    expect(message).not.toContain('\n');
  });

  test.each<[string, number, number]>([
    ['{"person": {\n  "age": 54,\n  "medicines": ["baclofen",]\n}}', 3, 28],
    ['{"person": ', 1, 12],
    ['[{"resourceType": "Patient"},\n {"resourceType": Condition}]', 2, 19],
    ['{"resourceType": "Patient"}\n{"resourceType": "Condition"\n', 2, 29],
  ])('broken JSON says where: %j', (text, line, column) => {
    const error = errorOf(text);
    expect(error.where).toEqual({ line, column });
    expect(error.message).toContain(`line ${line}, column ${column}`);
  });

  test('more medicines than allowed', () => {
    const text = 'baclofen\n'.repeat(501);
    expect(readInput(text).person.medicines).toHaveLength(501);
    expect(() => readInput(text, { maxMedicines: 500 })).toThrow(/501 medicines; at most 500/);
  });

  test('very long and very deep input', () => {
    expect(errorOf('['.repeat(200_000)).where).toEqual({ line: 1, column: 200_001 });
    expect(errorOf(`{"a": "${'x'.repeat(5_000_000)}`).where).toEqual({ line: 1, column: 7 });
    expect(readInput('x'.repeat(20_000_000)).problems).toHaveLength(1);
    expect(() => readParsed(JSON.parse(`${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`))).not.toThrow(RangeError);
    let bundle: object = { resourceType: 'Bundle' };
    for (let i = 0; i < 100_000; i++) bundle = { resourceType: 'Bundle', entry: [{ resource: bundle }] };
    expect(readParsed(bundle).person.medicines).toEqual([]);
  });
});

/** Calls and lets only an InputError pass. */
function calmly(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message.length).toBeLessThan(1000);
  }
}

describe('nothing else is ever thrown', () => {
  const lines = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        'age 54',
        'eGFR',
        'weight 70 kg',
        'conditions:',
        'allergies: none',
        '- [ ] x',
        '{',
        '[',
        '"',
        '<',
        '#',
        ',',
      ),
    ),
  );

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => calmly(() => readInput(text))),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(lines, (all) => calmly(() => readInput(all.join('\n')))),
      { numRuns: 1000 },
    );
  });

  const KEYS =
    'resourceType type entry resource fullUrl id status subject reference patient code coding system display text birthDate gender ' +
    'deceasedBoolean clinicalStatus verificationStatus reaction substance valueQuantity value unit comparator effectiveDateTime ' +
    'effectivePeriod start end medicationCodeableConcept medicationReference contained ingredient itemCodeableConcept strength ' +
    'numerator dosageInstruction dosage timing repeat boundsPeriod boundsDuration authoredOn whenHandedOver daysSupply ' +
    'authorizingPrescription request meta link relation issue severity person age sex conditions allergies labs egfr weight date ' +
    'medicines sig route started stopped asNeeded valueCodeableConcept __proto__ constructor';
  const WORDS =
    'Bundle Patient MedicationRequest MedicationStatement MedicationDispense MedicationAdministration Medication Condition ' +
    'AllergyIntolerance Observation history next error active stopped completed #m Medication/m urn:uuid:1 2026-01-01 2026-02-30 2026 ' +
    'http://loinc.org 33914-3 2160-0 82810-3 mg/dL female 77386006 baclofen';
  const { value } = fc.letrec((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom(...WORDS.split(' ')),
      fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308),
      fc.string(),
    ),
    object: fc.dictionary(fc.constantFrom(...KEYS.split(' ')), tie('value'), { maxKeys: 5 }),
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      tie('leaf'),
      tie('object'),
      tie('object'),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
  }));

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => calmly(() => readParsed(json))),
      { numRuns: 500 },
    );
  });

  test('JSON that looks like what is read', () => {
    fc.assert(
      fc.property(value, (json) => calmly(() => readParsed(json))),
      { numRuns: 500 },
    );
    const resources = fc.array(
      fc.tuple(
        fc.constantFrom(...WORDS.split(' ').slice(0, 10)),
        fc.dictionary(fc.constantFrom(...KEYS.split(' ')), value),
      ),
    );
    fc.assert(
      fc.property(resources, (all) =>
        calmly(() => {
          const before = JSON.stringify(all);
          const { problems } = readParsed({
            resourceType: 'Bundle',
            entry: all.map(([resourceType, rest]) => ({ resource: { ...rest, resourceType } })),
          });
          expect(JSON.stringify(all)).toBe(before);
          for (const { say, where, check } of problems)
            expect([say, where, check].every((one) => one !== '')).toBe(true);
        }),
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...KEYS.split(' ').slice(-22)), value), (person) =>
        calmly(() => readParsed({ person })),
      ),
      { numRuns: 300 },
    );
  });
});
