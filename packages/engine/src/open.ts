import { buildAllergens } from './allergens.ts';
import { buildConditions } from './conditions.ts';
import { drugOfExtracted } from './extracted/facts.ts';
import { openExtracted } from './extracted/open-extracted.ts';
import { indexInto } from './group-into.ts';
import type { FactsByKind, Knowledge, OpenFact, OpenInteraction } from './knowledge.ts';
import { lazily, memo } from './memo.ts';
import { buildNames } from './names/build-names.ts';
import {
  CHECKED_KINDS,
  DESCRIPTIVE_KINDS,
  type Fact,
  type InteractionFact,
  type ShownSource,
  type Side,
  type SourceRef,
} from './nouns/fact.ts';
import type { Pack } from './nouns/pack.ts';
import { ANY_ROUTE, factBits, SYSTEMIC_ROUTES } from './nouns/route-bits.ts';
import { openFact } from './open-fact.ts';
import { factsOfSubject } from './pack-text.ts';

const DAILYMED = 'https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=';

export interface OpenOptions {
  /** Leaves out what a program drew from labels. */
  readonly reviewedOnly?: boolean;
}

/**
 * Makes a pack searchable. Tables that a screening may never need (names by spelling, RxCUIs) are built when first asked for.
 * Throws a TypeError when the value is not a pack of format 1.
 *
 * @example const knowledge = openPack(JSON.parse(text))
 */
export function openPack(pack: Pack, options: OpenOptions = {}): Knowledge {
  if (typeof pack !== 'object' || pack === null || pack.format !== 1 || !Array.isArray(pack.drugs)) {
    throw new TypeError('This is not a Doseline knowledge pack of format 1: build one with `npm run build`.');
  }
  const drugs = new Map([...pack.named, ...pack.drugs].map((drug) => [drug.id, drug]));
  const withFile = new Set(pack.drugs.map((drug) => drug.id));
  const classes = new Map(pack.classes.map((c) => [c.id, c]));
  const burdens = new Map(pack.burdens.map((b) => [b.id, b]));
  const labels = new Map(pack.labels.map((l) => [l.setId, l]));
  const references = new Map(pack.references.map((r) => [r.id, r]));

  const conditions = buildConditions(pack.conditions);

  const classesByDrug = new Map<string, string[]>();
  for (const c of pack.classes) for (const member of c.members) indexInto(classesByDrug, member, c.id);

  const facts = new Map<string, Fact>();
  const bySubject = new Map<string, OpenFact<Fact['kind']>[]>();
  const interactions: OpenInteraction[] = [];
  const placesBySubject = new Map<string, { place: number; except: readonly string[] | undefined }[]>();
  const keep = (fact: Exclude<Fact, InteractionFact>) => {
    facts.set(fact.id, fact);
    // A share in a burden is one of the whole body unless its fact says otherwise.
    const bits = factBits(fact.routes, fact.kind === 'burden' ? SYSTEMIC_ROUTES : ANY_ROUTE);
    indexInto(bySubject, fact.subject, openFact(fact, bits));
  };
  for (const fact of pack.facts) {
    if (fact.kind !== 'interaction') {
      keep(fact);
      continue;
    }
    facts.set(fact.id, fact);
    const first = interactions.length * 2;
    const bits = (side: Side) => factBits(side.routes, SYSTEMIC_ROUTES);
    const routes = [bits(fact.between[0]), bits(fact.between[1])] as const;
    interactions.push({ fact: openFact(fact, routes[0] | routes[1]), sides: fact.between, routes });
    fact.between.forEach((side, i) => {
      indexInto(placesBySubject, side.drug ?? side.class ?? '', { place: first + i, except: side.except });
    });
  }

  const unread = new Map((pack.factsBySubject ?? []).map((packed) => [packed.subject, packed]));
  const factsOn = (subject: string) => {
    const packed = unread.get(subject);
    if (packed !== undefined) {
      unread.delete(subject);
      for (const fact of factsOfSubject(packed)) if (fact.kind !== 'interaction') keep(fact);
    }
    return bySubject.get(subject) ?? [];
  };

  const classesOf = (drug: string): readonly string[] => classesByDrug.get(drug) ?? [];
  const subjects = (drug: string) => [drug, ...classesOf(drug)];
  const reviewedFactsOf = (drug: string) => subjects(drug).flatMap(factsOn);
  const placesOf = memo((drug: string): readonly number[] => {
    const places = subjects(drug).flatMap((subject) => placesBySubject.get(subject) ?? []);
    return [...new Set(places.filter(({ except }) => except?.includes(drug) !== true).map(({ place }) => place))];
  });
  const placeSetOf = memo((drug: string): ReadonlySet<number> => new Set(placesOf(drug)));

  const extracted = openExtracted(options.reviewedOnly === true ? undefined : pack.extracted, {
    factsOf: reviewedFactsOf,
    interactionsOf: (drug) => placesOf(drug).flatMap((place) => interactions[place >> 1]?.fact ?? []),
    conditions,
    className: (id) => classes.get(id)?.name,
    classesOf,
  });
  const factsOf = memo((drug: string) => {
    const sorted: Record<string, (Fact & { readonly bits?: number })[]> = {};
    for (const kind of [...CHECKED_KINDS, ...DESCRIPTIVE_KINDS]) sorted[kind] = [];
    for (const fact of reviewedFactsOf(drug)) sorted[fact.kind]?.push(fact);
    for (const { fact, aside } of extracted.factsOf(drug)) {
      if (fact.kind !== 'interaction' && !aside)
        sorted[fact.kind]?.push(openFact(fact, factBits(fact.routes, ANY_ROUTE)));
      facts.set(fact.id, fact);
    }
    return sorted as unknown as FactsByKind;
  });
  const labelInteractionsOf = memo((drug: string) =>
    extracted.factsOf(drug).flatMap(({ fact, aside }): OpenInteraction[] => {
      if (fact.kind !== 'interaction' || aside) return [];
      const [, other] = fact.between;
      const routes = [factBits(fact.routes, SYSTEMIC_ROUTES), factBits(other.routes, SYSTEMIC_ROUTES)] as const;
      return [{ fact: openFact(fact, routes[0] | routes[1]), sides: fact.between, routes }];
    }),
  );

  // One table for all screenings: a mark counts only in the round in which it was made, so that nothing is cleared or allocated.
  const marks = new Uint32Array(interactions.length * 2);
  let round = 0;
  const meets = (place: number) => marks[place ^ 1] === round;
  const meeting = (list: readonly { readonly places: readonly number[] }[]) => {
    round = (round + 1) >>> 0 || 1;
    for (const { places } of list) for (const place of places) marks[place] = round;
    return meets;
  };

  const show = (ref: SourceRef): ShownSource => {
    const place = {
      ...(ref.section === undefined ? {} : { section: ref.section }),
      ...(ref.words === undefined ? {} : { words: ref.words }),
    };
    if (ref.label !== undefined) {
      const title = labels.get(ref.label)?.title ?? `Label ${ref.label}`;
      return { label: ref.label, title, ...place, url: DAILYMED + ref.label };
    }
    const reference = references.get(ref.reference ?? '');
    const url = reference?.url === undefined ? {} : { url: reference.url };
    return { reference: ref.reference ?? '', title: reference?.title ?? ref.reference ?? '', ...place, ...url };
  };
  const shown = new WeakMap<readonly SourceRef[], readonly ShownSource[]>();
  const lazy = lazily(() => buildNames(pack));

  return {
    pack,
    get names() {
      return lazy();
    },
    conditions,
    allergens: buildAllergens(pack),
    drug: (id) => drugs.get(id),
    hasFile: (id) => withFile.has(id),
    hasFacts: (id) => bySubject.has(id) || unread.has(id),
    classById: (id) => classes.get(id) ?? extracted.classById(id),
    classesOf,
    soleClassesOf: memo((drug) =>
      (classesByDrug.get(drug) ?? []).flatMap((id) => {
        const record = classes.get(id);
        return record?.duplicate === undefined ? [] : [record];
      }),
    ),
    usesOf: extracted.usesOf,
    drugsFor: extracted.drugsFor,
    burden: (id) => burdens.get(id),
    equivalents: pack.equivalents ?? [],
    factsOf,
    labelInteractionsOf,
    isReviewedPair: (drug, other) => {
      const places = placeSetOf(other);
      return placesOf(drug).some((place) => places.has(place ^ 1));
    },
    asideOf: memo((drug) => extracted.factsOf(drug).flatMap(({ fact, aside }) => (aside ? [fact] : []))),
    labelSubjectsOf: memo((drug) => [drug, ...classesOf(drug), ...extracted.classesOf(drug)]),
    interactions,
    placesOf,
    meeting,
    fact(id) {
      const known = facts.get(id);
      if (known !== undefined) return known;
      const drug = drugOfExtracted(id);
      if (drug !== undefined) factsOf(drug);
      else for (const subject of [...unread.keys()]) factsOn(subject);
      return facts.get(id);
    },
    sources(refs) {
      let list = shown.get(refs);
      if (list === undefined) {
        list = Object.freeze(refs.map(show));
        shown.set(refs, list);
      }
      return list;
    },
  };
}

const reviewed = new WeakMap<Knowledge, Knowledge>();

/**
 * The same knowledge without what a program drew from labels; opened once.
 *
 * @example screen(person, reviewedOnly(knowledge), { asOf })
 */
export function reviewedOnly(knowledge: Knowledge): Knowledge {
  let only = reviewed.get(knowledge);
  if (only === undefined) {
    only = openPack(knowledge.pack, { reviewedOnly: true });
    reviewed.set(knowledge, only);
  }
  return only;
}
