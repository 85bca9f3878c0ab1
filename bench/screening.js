import { factsOfPack, openPack, readParsed, screen } from '@doseline/engine';
import { Engine } from 'json-rules-engine';
import { bundle } from './bundle.js';
import { sideBySide, table } from './measure.js';

const AS_OF = '2026-11-01';

/** One screening beside JSON.parse of the same text, a general rules engine with as many rules, and itself with ten times the rules. */
export async function benchScreening(pack) {
  const text = JSON.stringify(bundle());
  const parsed = JSON.parse(text);
  // The peer has the reviewed rules only, so the two are measured on those; what was drawn from labels is a line of its own.
  const knowledge = openPack(pack, { reviewedOnly: true });
  const whole = openPack(pack);
  const grown = openPack(tenTimes(pack), { reviewedOnly: true });
  const ours = (from) => {
    const read = readParsed(parsed);
    return screen(read.person, from, { asOf: AS_OF, problems: read.problems });
  };
  const answer = ours(knowledge);
  const rules = await rulesEngine(pack, knowledge, answer);

  const variants = [
    { name: 'JSON.parse of the text', run: () => JSON.parse(text), same: true },
    { name: 'Doseline, parsed bundle to findings', run: () => ours(knowledge), same: true },
    { name: 'Doseline, what was drawn from labels too', run: () => ours(whole), same: true },
    { name: 'Doseline, ten times the rules', run: () => ours(grown), same: sameFindings(answer, ours(grown)) },
    { name: 'json-rules-engine', run: rules.run, same: rules.same },
  ];
  for (const { name, same } of variants) if (!same) console.log(`${name}: another answer, so no time is printed`);
  const times = await sideBySide(variants.filter((variant) => variant.same));
  const ratio = (name) => times.find((row) => row.name === name)?.ratio;
  const [, one, both, ten, peer] = variants.map(({ name }) => ratio(name));

  console.log(
    `\nOne screening: 8 medicines, 5 conditions, an allergy, ${(text.length / 1024).toFixed(1)} kB of FHIR; ${rules.count} rules; ${answer.findings.length} findings\n`,
  );
  console.log(
    table([['', 'µs', '× JSON.parse'], ...times.map((row) => [row.name, row.micros.toFixed(1), row.ratio.toFixed(2)])]),
  );
  return [
    ['parsed bundle to findings / JSON.parse', one, '<=', 0.4],
    ['the same with facts drawn from labels', both, '<=', 0.8],
    ['json-rules-engine / Doseline', peer === undefined ? undefined : peer / one, '>=', 70],
    ['ten times the rules / the pack', ten === undefined ? undefined : ten / one, '<=', 2.5],
  ];
}

function sameFindings(a, b) {
  return JSON.stringify(a.findings) === JSON.stringify(b.findings);
}

/**
 * The peer gets the hard part done: names resolved, classes and wider conditions spelled out, the sides that apply computed. Its rules
 * are all the interaction and condition facts of the pack; rules of the other kinds are made up to the same number.
 */
async function rulesEngine(pack, knowledge, answer) {
  const drugs = [...new Set(answer.understood.flatMap((u) => u.ingredients))];
  const places = drugs.flatMap((drug) =>
    knowledge.placesOf(drug).map((place) => `${knowledge.interactions[place >> 1].fact.id}#${place & 1}`),
  );
  const subjects = [
    ...new Set(
      answer.understood.flatMap(({ ingredients, route }) =>
        ingredients.flatMap((drug) => [drug, ...knowledge.classesOf(drug)].flatMap((id) => [id, `${id} ${route}`])),
      ),
    ),
  ];
  const { person } = readParsed(bundle());
  const conditions = [
    ...new Set(
      person.conditions
        .flatMap((c) => knowledge.conditions.find(c))
        .flatMap((id) => knowledge.conditions.withParents(id)),
    ),
  ];
  const checked = factsOfPack(pack).filter((fact) =>
    ['interaction', 'condition', 'kidney', 'dose', 'allergy', 'age', 'pregnancy', 'burden'].includes(fact.kind),
  );
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const fact of checked) engine.addRule({ event: { type: fact.id }, conditions: { all: conditionsOf(fact) } });
  const facts = { places, subjects, conditions, age: 54, egfr: 28 };
  const fired = async () => (await engine.run(facts)).events.map((event) => event.type);
  const ofTheKind = new Set(
    checked.filter(({ kind }) => kind === 'interaction' || kind === 'condition').map(({ id }) => id),
  );
  const expected = answer.findings.flatMap((f) => f.facts).filter((id) => ofTheKind.has(id));
  // The peer may fire more: it knows neither doses nor one finding a cause.
  const got = new Set(await fired());
  return { run: fired, count: checked.length, same: expected.length > 0 && expected.every((id) => got.has(id)) };
}

function conditionsOf(fact) {
  const has = (name, value) => ({ fact: name, operator: 'contains', value });
  if (fact.kind === 'interaction') return [has('places', `${fact.id}#0`), has('places', `${fact.id}#1`)];
  const subject =
    fact.routes === undefined
      ? has('subjects', fact.subject)
      : { any: fact.routes.map((route) => has('subjects', `${fact.subject} ${route}`)) };
  if (fact.kind === 'condition') return [subject, has('conditions', fact.condition)];
  if (fact.kind === 'kidney') return [subject, { fact: 'egfr', operator: 'lessThan', value: fact.below }];
  if (fact.kind === 'age') return [subject, { fact: 'age', operator: 'lessThan', value: fact.below ?? 200 }];
  return [subject];
}

/** The pack with nine further copies of every fact, about other drugs, classes and conditions. */
function tenTimes(pack) {
  const whole = { ...pack, facts: factsOfPack(pack), factsBySubject: undefined };
  const copies = [whole];
  for (let n = 2; n <= 10; n++) copies.push(renamed(whole, `${n}`));
  const all = (key) => copies.flatMap((copy) => copy[key]);
  return { ...whole, drugs: all('drugs'), classes: all('classes'), conditions: all('conditions'), facts: all('facts') };
}

function renamed(pack, n) {
  const id = (text) => `${text} ${n}`;
  const side = (s) => ({ ...s, ...(s.drug && { drug: id(s.drug) }), ...(s.class && { class: id(s.class) }) });
  return {
    drugs: pack.drugs.map((drug) => ({ id: id(drug.id), routes: drug.routes })),
    classes: pack.classes.map((c) => ({
      ...c,
      id: id(c.id),
      name: id(c.name),
      synonyms: [],
      members: c.members.map(id),
    })),
    conditions: pack.conditions.map((c) => ({ id: id(c.id), name: id(c.name), parents: (c.parents ?? []).map(id) })),
    facts: pack.facts.map((fact) => ({
      ...fact,
      id: id(fact.id),
      subject: id(fact.subject),
      ...(fact.condition && { condition: id(fact.condition) }),
      ...(fact.between && { between: fact.between.map(side) }),
    })),
  };
}
