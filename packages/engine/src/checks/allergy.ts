import { groupInto } from '../group-into.ts';
import { memo } from '../memo.ts';
import { normalise } from '../names/normalise.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { AllergyFact } from '../nouns/fact.ts';
import type { AllergenRecord } from '../nouns/pack.ts';
import type { Coded } from '../nouns/person.ts';
import { isNoMilder } from '../nouns/severity.ts';
import type { Answers, Case, Check } from './check.ts';
import { holds } from './collect.ts';
import { assumptions, compare, distinct, findingOf, listed } from './compose.ts';

/** Allergies on record: the same ingredient, a member of the class named, or a cross-reaction that a fact names. */
export const allergy: Check = {
  id: 'allergy',
  title: 'Allergies',
  about:
    'Finds medicines to which an allergy is on record, by ingredient, by class, or by a cross-reaction that a label names; of inactive ingredients, such as peanut oil, only those that a reviewed label names.',
  notYet: 'each',
  run(c, answers) {
    if (c.person.allergies === undefined) {
      answers.notChecked.push({
        check: 'allergy',
        about: 'allergies',
        reason: 'No list of allergies was given. Give the allergies, or say that there are none.',
      });
      return;
    }
    for (const given of [...c.person.allergies].sort((a, b) => compare(a.given, b.given))) judge(c, given, answers);
  },
};

function judge(c: Case, given: Coded, answers: Answers): void {
  const { to, allergen } = allergens(c, given);
  if (allergen !== undefined) to.add(allergen.id);
  if (to.size === 0) {
    answers.notChecked.push({
      check: 'allergy',
      about: given.given,
      reason: 'This is not a medicine or class that Doseline knows; inactive ingredients of medicines are not checked.',
    });
    return;
  }
  // A cross-reaction that a fact names by class holds for every member of the class.
  const related = [...to].flatMap((id) => c.knowledge.labelSubjectsOf(id));
  const plain: DrugUse[] = [];
  const byFact = new Map<AllergyFact, DrugUse[]>();
  for (const use of c.current) {
    const same = to.has(use.drug) || c.knowledge.classesOf(use.drug).some((id) => to.has(id));
    const facts = c.knowledge.factsOf(use.drug).allergy;
    if (!same && facts.length === 0) continue;
    const itself = (id: string) => id === use.drug || c.knowledge.classesOf(use.drug).includes(id);
    // What a program drew from a label never stands for an allergy to the medicine itself.
    const fact = gravest(
      facts.filter((f) =>
        same
          ? f.basis === 'reviewed' && (f.to.length === 0 || f.to.some(itself))
          : f.to.some((id) => related.includes(id)) && holds(f, use, c),
      ),
    );
    if (fact !== undefined) {
      groupInto(byFact, fact, use);
    } else if (same) plain.push(use);
  }
  for (const [fact, uses] of byFact)
    answers.findings.push(findingOf('allergy', fact, uses, [given.given], [`allergy: ${given.given}`], c));
  if (plain.length > 0) answers.findings.push(onRecord(c, given, plain));
  if (allergen?.inMedicines === true && c.current.length > 0)
    answers.notChecked.push({
      check: 'allergy',
      about: given.given,
      reason: `Inactive ingredients are known only where a reviewed label names ${allergen.id}: ask a pharmacist about the other medicines.`,
    });
}

function gravest(facts: readonly AllergyFact[]): AllergyFact | undefined {
  return facts.reduce<AllergyFact | undefined>(
    (worst, fact) => (worst === undefined || !isNoMilder(worst.severity, fact.severity) ? fact : worst),
    undefined,
  );
}

function onRecord(c: Case, given: Coded, uses: readonly DrugUse[]) {
  const names = distinct(uses.map((use) => use.name));
  const drugs = distinct(uses.map((use) => use.drug));
  const label = drugs.map((drug) => c.knowledge.drug(drug)?.labels?.[0]).find((id) => id !== undefined);
  return {
    id: `allergy:${normalise(given.given)}:${drugs.join('+')}`,
    kind: 'allergy' as const,
    severity: 'serious' as const,
    medicines: names,
    about: [...drugs, given.given],
    title: `An allergy to ${given.given} is on record`,
    detail: `${listed(names)} ${names.length === 1 ? 'is' : 'are'} or ${names.length === 1 ? 'belongs' : 'belong'} to what the person is allergic to.`,
    advice: {
      urgency: 'today' as const,
      say: 'Do not take the next dose before a prescriber or pharmacist has looked at the allergy.',
    },
    because: [`allergy: ${given.given}`, ...assumptions(uses, c.asOf)],
    sources: c.knowledge.sources([label === undefined ? { reference: 'rxnorm' } : { label }]),
    basis: 'reviewed' as const,
    facts: [],
  };
}

/** What is said of an allergy beside what it is to: "allergy to penicillin", "penicillin anaphylaxis", "penicillin (rash)". */
const ABOUT_IT =
  /^(?:allergy|anaphylaxis|hypersensitivity|intolerance|reaction) to\s+|\s+(?:allergy|anaphylaxis|hypersensitivity|intolerance|reaction|rash|hives)$|\s*(?:\([^)]*\)|[:,-]\s*(?:anaphylaxis|rash|hives|swelling|angioedema))\s*$/gi;

const namedIn = memo((given: string) => normalise(given.replace(ABOUT_IT, '')));

interface Allergens {
  /** Ids of drugs and classes. */
  readonly to: Set<string>;
  /** What is no medicine. */
  readonly allergen: AllergenRecord | undefined;
}

/** What an allergy stands for: by code, by name, or by the name of a class. */
function allergens(c: Case, given: Coded): Allergens {
  const to = new Set<string>();
  for (const { system, code } of given.codes)
    if (system === 'rxnorm') for (const id of c.knowledge.names.rxcui(code)?.ingredients ?? []) to.add(id);
  const words = namedIn(given.given);
  for (const id of c.knowledge.allergens.classesNamed(words)) to.add(id);
  const found = c.knowledge.names.find(words);
  if (found.via === 'exact' || found.via === 'alias') for (const id of found.ingredients) to.add(id);
  const allergen = to.size > 0 ? undefined : c.knowledge.allergens.find(given, words);
  return { to, allergen };
}
