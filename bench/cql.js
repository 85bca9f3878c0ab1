import { openPack, readParsed, screen } from '@doseline/engine';
import { PatientSource } from 'cql-exec-fhir';
import { Code, CodeService, Executor, Library } from 'cql-execution';
import { bundle } from './bundle.js';
import { sideBySide, table } from './measure.js';

const AS_OF = '2026-11-01';
const RULES = 300;
const DRUG_CODES = 'urn:doseline:drug';
const FHIR = 'http://hl7.org/fhir';

/**
 * The same 300 interactions in Doseline and in Clinical Quality Language, over the same person. The peer gets the hard part done: its medicines carry the
 * ingredient as a code, and its value sets spell out the classes. Best case: a patient source that does nothing but hand over these codes. As shipped:
 * cql-exec-fhir, which loads the bundle.
 */
export async function benchCql(pack) {
  const interactions = pack.facts.filter(isPlain).slice(0, RULES);
  const small = {
    ...pack,
    facts: interactions,
    factsBySubject: undefined,
    burdens: [],
    equivalents: [],
    extracted: undefined,
  };
  const knowledge = openPack({ ...small, classes: small.classes.map(({ duplicate: _, ...kept }) => kept) });
  const parsed = bundle();
  const ours = () => {
    const read = readParsed(parsed);
    return screen(read.person, knowledge, { asOf: AS_OF, problems: read.problems });
  };
  const answer = ours();
  const read = readParsed(parsed);
  const oursRead = () => screen(read.person, knowledge, { asOf: AS_OF, problems: read.problems });
  const drugs = answer.understood.flatMap(({ ingredients }) => ingredients);
  const expected = answer.findings.flatMap(({ facts }) => facts).sort();

  const members = new Map(pack.classes.map((record) => [record.id, record.members]));
  const valueSets = {};
  const put = (name, codes) => {
    valueSets[name] = { 1: codes.map((code) => ({ code, system: DRUG_CODES, version: '1' })) };
    return name;
  };
  const set = ({ drug, class: id, except = [] }) =>
    put(`${drug ?? id} ${except.join()}`, drug ? [drug] : members.get(id).filter((member) => !except.includes(member)));
  const elm = library(interactions, set);
  elm.library.valueSets.def = Object.keys(valueSets).map((name) => ({ name, id: name, version: '1' }));
  const executor = new Executor(new Library(elm), new CodeService(valueSets));
  const fired = async (source) => {
    const { patientResults } = await executor.exec(source);
    const [results] = Object.values(patientResults);
    return interactions.map(({ id }) => id).filter((id) => results[id] === true);
  };
  const minimal = new Minimal(drugs);
  const best = () => {
    minimal.reset();
    return fired(minimal);
  };
  const coded = codedBundle(parsed, answer);
  const shipped = () => {
    const source = PatientSource.FHIRv401();
    source.loadBundles([coded]);
    return fired(source);
  };

  const same = async (run) => JSON.stringify((await run()).sort()) === JSON.stringify(expected);
  const variants = [
    { name: 'Doseline, parsed bundle to findings', run: ours, same: true },
    { name: 'Doseline, person to findings', run: oursRead, same: true },
    { name: 'cql-execution, minimal patient source', run: best, same: await same(best) },
    { name: 'cql-execution with cql-exec-fhir', run: shipped, same: await same(shipped) },
  ];
  for (const variant of variants)
    if (!variant.same) console.log(`${variant.name}: another answer, so no time is printed`);
  const times = await sideBySide(variants.filter((variant) => variant.same));
  console.log(`\nClinical Quality Language: the same ${interactions.length} interactions; ${expected.length} hold\n`);
  console.log(
    table([['', 'µs', '× Doseline'], ...times.map((row) => [row.name, row.micros.toFixed(1), row.ratio.toFixed(1)])]),
  );
  const [whole, person, minimalSource, withFhir] = variants.map(
    ({ name }) => times.find((row) => row.name === name)?.ratio,
  );
  return [
    // Neither reads a record here: the person of the one and the source of the other hold what was read.
    ['cql-execution, minimal source / Doseline', minimalSource && minimalSource / person, '>=', 200],
    ['cql-execution with cql-exec-fhir / Doseline', withFhir && withFhir / whole, '>=', 10000],
  ];
}

/** Interactions between what is swallowed, whatever the dose: a code is all that decides. */
function isPlain({ kind, between }) {
  return (
    kind === 'interaction' &&
    between.every((side) => side.dailyAbove === undefined && (side.routes ?? ['oral']).includes('oral'))
  );
}

/** One expression a rule: somebody takes one of these, and one of those. */
function library(interactions, set) {
  const takes = (side) => ({
    type: 'Exists',
    operand: {
      type: 'Retrieve',
      dataType: `{${FHIR}}MedicationRequest`,
      templateId: `${FHIR}/StructureDefinition/MedicationRequest`,
      codeProperty: 'medication',
      codeComparator: 'in',
      codes: { type: 'ValueSetRef', name: set(side), preserve: true },
    },
  });
  const def = interactions.map(({ id, between }) => ({
    name: id,
    context: 'Patient',
    accessLevel: 'Public',
    expression: { type: 'And', operand: between.map(takes) },
  }));
  return {
    library: {
      identifier: { id: 'Interactions', version: '1' },
      schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      usings: { def: [{ localIdentifier: 'System', uri: 'urn:hl7-org:elm-types:r1' }] },
      valueSets: { def: [] },
      statements: { def },
    },
  };
}

/** The least that the executor asks of a source: one patient, whose records are codes made beforehand. */
class Minimal {
  constructor(drugs) {
    const records = drugs.map((drug) => {
      const code = new Code(drug, DRUG_CODES, '1');
      return { getCode: () => code };
    });
    this.patient = { getId: () => 'p-1', findRecords: () => records };
    this.left = true;
  }
  currentPatient() {
    return this.left ? this.patient : undefined;
  }
  nextPatient() {
    this.left = false;
  }
  reset() {
    this.left = true;
  }
}

/** The bundle with the ingredients as codes of its medicines. */
function codedBundle(parsed, answer) {
  const copy = structuredClone(parsed);
  const requests = copy.entry.map(({ resource }) => resource).filter((r) => r.resourceType === 'MedicationRequest');
  for (const [i, { ingredients }] of answer.understood.entries())
    requests[i].medicationCodeableConcept = {
      coding: ingredients.map((code) => ({ system: DRUG_CODES, code, version: '1' })),
    };
  return copy;
}
