import type { Coded, Medicine } from '../nouns/person.ts';
import { readConcept } from './fhir-concept.ts';
import { resolve, type Targets } from './fhir-references.ts';
import { type Filling, items, type Obj, obj, words } from './json.ts';

/** Which medicine a resource is about: its own concept (R4, R5), or the Medication it points at, or the words beside that reference. */
export function nameMedicine(resource: Obj, targets: Targets): Filling<Medicine> | undefined {
  const own = readConcept(resource.medicationCodeableConcept);
  if (own !== undefined) return named(own);
  const { concept, reference } = obj(resource.medication);
  const r5 = readConcept(concept);
  if (r5 !== undefined) return named(r5);
  const pointer = resource.medicationReference ?? reference;
  const medication = resolve(pointer, resource, targets);
  const ingredients = items(medication?.ingredient)
    .map((one) => readIngredient(one, medication ?? {}, targets))
    .filter((one) => one !== undefined);
  const code = readConcept(medication?.code);
  const given = words(obj(pointer).display) ?? ingredients.map((one) => one.given).join(' / ');
  if (code === undefined && given === '') return undefined;
  // A name made of the ingredients is for showing only: they are resolved one by one.
  const medicine: Filling<Medicine> =
    code === undefined && ingredients.length > 0 ? { given, codes: [] } : named(code ?? { given, codes: [] });
  if (ingredients.length > 0) medicine.ingredients = ingredients;
  return medicine;
}

function named(coded: Coded): Filling<Medicine> {
  const medicine: Filling<Medicine> = coded;
  const first = coded.codes[0];
  // A bare code is not a name.
  if (first === undefined || first.code !== coded.given || first.display !== undefined) medicine.text = coded.given;
  return medicine;
}

/** One Medication.ingredient, its strength behind its name: "Baclofen 10 mg". */
function readIngredient(value: unknown, medication: Obj, targets: Targets): Coded | undefined {
  const one = obj(value);
  const { concept, reference } = obj(one.item);
  const pointer = one.itemReference ?? reference;
  const coded =
    readConcept(one.itemCodeableConcept) ??
    readConcept(concept) ??
    readConcept(resolve(pointer, medication, targets)?.code) ??
    readConcept({ text: obj(pointer).display });
  if (coded === undefined || /\d/.test(coded.given)) return coded;
  const { numerator, denominator } = obj(one.strength ?? one.strengthRatio);
  const { value: amount } = obj(numerator);
  if (typeof amount !== 'number') return coded;
  const { value: count } = obj(denominator);
  const per = unitOf(denominator);
  const behind = /^m?l$/i.test(per) ? `/${typeof count === 'number' && count !== 1 ? `${count} ` : ''}${per}` : '';
  return { ...coded, given: `${coded.given} ${amount} ${unitOf(numerator)}${behind}` };
}

function unitOf(quantity: unknown): string {
  const { code, unit } = obj(quantity);
  return words(code) ?? words(unit) ?? '';
}
