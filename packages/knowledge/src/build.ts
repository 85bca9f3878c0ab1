import { createHash } from 'node:crypto';
import type {
  BurdenRecord,
  ClassRecord,
  ConditionRecord,
  DrugProduct,
  DrugRecord,
  EquivalentRecord,
  Exception,
  ExtractedLabel,
  Fact,
  LabelRecord,
  MeasurementKind,
  OccupancyRecord,
  Pack,
  PackedLabel,
  PumpRecord,
  ReferenceRecord,
  SourceRef,
  SwitchRecord,
  TaperLimit,
  TaperRecord,
} from '@doseline/engine';
import { readExtracted } from './extract/files.ts';
import { readClassTerms } from './extract/lexicon.ts';
import { type HarmTold, harmsTold } from './harms-told.ts';
import type { Loaded } from './load.ts';
import { compare } from './problem.ts';
import type { BurdenFile } from './schema/burden.ts';
import type { ClassFile } from './schema/class.ts';
import type { ConditionFile } from './schema/condition.ts';
import type { DrugFile } from './schema/drug.ts';
import type { EquivalentFile } from './schema/equivalent.ts';
import type { AuthoredFact } from './schema/fact.ts';
import type { InteractionFile } from './schema/interaction.ts';
import { limitOf } from './schema/limit.ts';
import type { OccupancyFile } from './schema/occupancy.ts';
import type { PumpFile } from './schema/pump.ts';
import type { ReferenceFile } from './schema/reference.ts';
import type { SwitchFile } from './schema/switch.ts';
import type { TaperFile } from './schema/taper.ts';
import { citations } from './statements.ts';

/**
 * Compiles the knowledge into a pack. Throws a RangeError when the files have errors of shape. The same files give the same
 * pack, byte for byte; its version is the package's, with the first twelve hex digits of the SHA-256 of the content.
 *
 * @example JSON.stringify(buildPack(loadKnowledge(dir)))
 */
export function buildPack(loaded: Loaded): Pack {
  const broken = loaded.problems.filter(({ level }) => level === 'error').length;
  if (broken > 0) throw new RangeError(`The knowledge has ${broken} errors: run \`npm run knowledge:check\`.`);
  const sorted = <Value extends { readonly id: string }>(files: readonly { readonly value: Value }[]) =>
    files.map(({ value }) => value).sort((a, b) => compare(a.id, b.id));
  const drugs = sorted(loaded.drugs);
  const classes = sorted(loaded.classes);
  const interactions = sorted(loaded.interactions);
  const { vocabulary } = loaded;
  const analytes = new Map(loaded.conditions.map(({ value }) => [value.id, value.measured?.analyte]));
  const withFile = new Set(drugs.map(({ id }) => id));
  const harmOf = harmsTold(loaded);
  const content: Omit<Pack, 'version'> = {
    format: 1,
    drugs: drugs.map(drugRecord),
    named: vocabulary.named.filter(({ id }) => !withFile.has(id)),
    products: vocabulary.products,
    rxcuis: vocabulary.rxcuis,
    rxnormNames: vocabulary.rxnormNames,
    lookAlikes: vocabulary.lookAlikes,
    classes: classes.map(classRecord),
    conditions: sorted(loaded.conditions).map(conditionRecord),
    burdens: sorted(loaded.burdens).map(burdenRecord),
    equivalents: sorted(loaded.equivalents).map(equivalentRecord),
    pumps: sorted(loaded.pumps).map(pumpRecord),
    tapers: sorted(loaded.tapers).map(taperRecord),
    occupancies: sorted(loaded.occupancies).flatMap(occupancyRecords),
    switches: sorted(loaded.switches).map(switchRecord),
    helpLines: vocabulary.helpLines,
    allergens: vocabulary.allergens,
    labels: labelRecords(loaded),
    references: sorted(loaded.references).map(referenceRecord),
    facts: [
      ...[...drugs, ...classes].flatMap((subject) =>
        subject.facts.map((fact) => factRecord(subject.id, fact, analytes, harmOf)),
      ),
      ...interactions.map(interactionRecord),
    ],
    extracted: extractedPart(loaded),
  };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  return { ...content, version: `${loaded.version}+${hash}` };
}

/** What was drawn from labels, and the classes that only the lexicon names. */
function extractedPart(loaded: Loaded): NonNullable<Pack['extracted']> {
  const reviewed = new Set(loaded.classes.map(({ value }) => value.id));
  const classes = readClassTerms(loaded.dir)
    .filter(({ id }) => !reviewed.has(id))
    .map(({ id, names, members }) => ({ id, name: names[0] ?? id, members: members.toSorted() }));
  return { classes: classes.sort((a, b) => compare(a.id, b.id)), labels: readExtracted(loaded.dir).map(packed) };
}

function packed({ label, drugs, routes, facts }: ExtractedLabel): PackedLabel {
  const uses = new Set(facts.flatMap((fact) => (fact.kind === 'use' ? [fact.condition] : [])));
  return { label, drugs, routes, uses: [...uses], facts: JSON.stringify(facts) };
}

/** A record without its undefined values and empty lists. All of a record's fields must be given, so that none is forgotten. */
function trim<Value extends object>(record: { readonly [Key in keyof Value]-?: Value[Key] | undefined }): Value {
  const kept = Object.entries(record).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Value;
}

function drugRecord({ id, names, codes, facts: _, products, legalSources, ...rest }: DrugFile): DrugRecord {
  return trim<DrugRecord>({
    id,
    brands: names?.brands,
    synonyms: names?.synonyms,
    misspellings: names?.misspellings,
    rxcui: codes?.rxcui,
    unii: codes?.unii,
    atc: codes?.atc,
    routes: rest.routes,
    supply: rest.supply,
    schedule: rest.schedule,
    legalSources: legalSources?.map(({ label, reference }) => trim({ label, reference })),
    unverified: rest.unverified,
    pharmacologicClass: rest.pharmacologicClass,
    complete: rest.complete,
    silent: rest.silent?.kinds,
    unseen: rest.unseen?.kinds,
    labels: rest.labels,
    products: products?.map(({ source, strengths, ...product }) => ({
      ...trim<Omit<DrugProduct, 'strengths'>>({
        route: product.route,
        form: product.form,
        brand: product.brand,
        scored: product.scored,
        status: product.status,
        note: product.note,
        unverified: product.unverified,
        sources: source && sourceRefs(source),
      }),
      strengths,
    })),
  });
}

function classRecord({ id, name, synonyms, members, localRoutes, duplicate }: ClassFile): ClassRecord {
  return trim<ClassRecord>({
    id,
    name,
    synonyms,
    members,
    localRoutes,
    duplicate: duplicate && {
      severity: duplicate.severity,
      say: duplicate.say,
      ...(duplicate.except !== undefined && duplicate.except.length > 0 && { except: duplicate.except }),
      sources: sourceRefs(duplicate.source),
    },
  });
}

function conditionRecord(file: ConditionFile): ConditionRecord {
  return trim<ConditionRecord>({
    id: file.id,
    name: file.name,
    synonyms: file.shorthand === undefined ? file.synonyms : [...(file.synonyms ?? []), ...file.shorthand],
    icd10cm: file.icd10cm,
    snomed: file.snomed,
    parents: file.parents,
    measured: file.measured && {
      analyte: file.measured.analyte,
      ...limitOf(file.measured.analyte, file.measured),
      ...(file.measured.note !== undefined && { note: file.measured.note }),
      sources: sourceRefs(file.measured.source),
    },
  });
}

function burdenRecord({ id, name, say, levels, interactions, source }: BurdenFile): BurdenRecord {
  return {
    id,
    name,
    say,
    levels: levels.map(({ because: _, parts, eachFrom, ...level }) => ({
      ...level,
      ...(eachFrom !== undefined && { eachFrom }),
      ...(parts !== undefined && { parts }),
    })),
    ...(interactions !== undefined && { interactions }),
    sources: sourceRefs(source),
  };
}

function equivalentRecord({ id, name, factors, levels, source }: EquivalentFile): EquivalentRecord {
  return {
    id,
    name,
    factors: factors.map(({ drug, route, factor }) =>
      trim<EquivalentRecord['factors'][number]>({ drug, routes: route, factor }),
    ),
    levels: levels.map(({ because: _, ...level }) => level),
    sources: sourceRefs(source),
  };
}

function pumpRecord({ source, ...pump }: PumpFile): PumpRecord {
  return trim<PumpRecord>({
    id: pump.id,
    name: pump.name,
    reservoirMl: pump.reservoirMl,
    flowMlPerDay: pump.flowMlPerDay,
    alarmMl: pump.alarmMl,
    residualMl: pump.residualMl,
    tubingMl: pump.tubingMl,
    flowTolerance: pump.flowTolerance,
    marginDays: pump.marginDays,
    stabilityDays: pump.stabilityDays,
    unverified: pump.unverified,
    sources: sourceRefs(source),
  });
}

function taperRecord({ route: routes, refuse, supervise, source, ...taper }: TaperFile): TaperRecord {
  return trim<TaperRecord>({
    id: taper.id,
    for: taper.for,
    routes,
    usedFromDays: taper.usedFromDays,
    method: taper.method,
    percent: taper.percent,
    currentFrom: taper.currentFrom,
    largerDose: taper.largerDose,
    form: taper.form,
    step: taper.step,
    bands: taper.bands?.map((band) =>
      trim<NonNullable<TaperRecord['bands']>[number]>({ everyDays: undefined, ...band }),
    ),
    everyDays: taper.everyDays,
    stopFrom: taper.stopFrom,
    noneUpToDays: taper.noneUpToDays,
    refuse: refuse?.map(taperLimit),
    supervise: supervise?.map(taperLimit),
    notes: taper.notes,
    unverified: taper.unverified,
    sources: sourceRefs(source),
  });
}

function taperLimit({ route: routes, ...limit }: NonNullable<TaperFile['refuse']>[number]): TaperLimit {
  return trim<TaperLimit>({
    say: limit.say,
    do: limit.do,
    conditions: limit.conditions,
    pregnant: limit.pregnant,
    ageBelow: limit.ageBelow,
    dailyAbove: limit.dailyAbove,
    routes,
  });
}

function occupancyRecords({ target, drugs }: OccupancyFile): readonly OccupancyRecord[] {
  return drugs.map(({ source, ...drug }) => ({ ...drug, target, sources: sourceRefs(source) }));
}

function switchRecord({ to, mg, equivalents, say, source }: SwitchFile): SwitchRecord {
  return { to, mg, equivalents, say, sources: sourceRefs(source) };
}

function referenceRecord({ id, title, year, url }: ReferenceFile): ReferenceRecord {
  return trim<ReferenceRecord>({ id, title, year, url });
}

/** Titles of all labels that a fact cites or a drug names. */
function labelRecords(loaded: Loaded): readonly LabelRecord[] {
  const named = new Set(loaded.drugs.flatMap(({ value }) => value.labels ?? []));
  for (const { pointer } of citations(loaded)) if (pointer.label !== undefined) named.add(pointer.label);
  const known = new Map(loaded.vocabulary.labels.map((label) => [label.setId, label]));
  return [...named].sort(compare).map((setId) => known.get(setId) ?? { setId, title: setId });
}

function sourceRefs(
  pointers: readonly { readonly [Key in keyof SourceRef]: SourceRef[Key] | undefined }[],
): SourceRef[] {
  return pointers.map(({ label, reference, section, words }) => trim<SourceRef>({ label, reference, section, words }));
}

type Written = AuthoredFact | InteractionFile;

/** What every fact has; what is for reviewers only stays behind. */
function common(subject: string, fact: Written) {
  return {
    id: fact.id,
    subject,
    basis: 'reviewed' as const,
    say: fact.say,
    clinical: fact.clinical,
    do: fact.do,
    sources: sourceRefs(fact.source),
    unverified: fact.unverified,
    suggest: fact.suggest,
  };
}

function factRecord(
  subject: string,
  fact: AuthoredFact,
  analytes: ReadonlyMap<string, MeasurementKind | undefined>,
  harmOf: HarmTold,
): Fact {
  const { route: routes, source: _, because: __, examples: ___, ...own } = fact;
  const analyte = fact.kind === 'condition' ? analytes.get(fact.condition) : undefined;
  const measured =
    analyte !== undefined && fact.kind === 'condition' && fact.measured !== undefined
      ? { ...limitOf(analyte, fact.measured), ...(fact.measured.only === true && { only: true }) }
      : undefined;
  const unless = 'unless' in fact && fact.unless !== undefined ? exception(fact.unless) : undefined;
  const told = 'harm' in fact ? fact.harm : undefined;
  const harm = fact.kind === 'condition' ? (told ?? harmOf(subject, fact.condition)) : told;
  const record = trim<Record<string, unknown>>({ ...common(subject, fact), routes, ...own, harm, measured, unless });
  // An empty list of cross-reactive substances is an answer: the drug itself only.
  const whole = fact.kind === 'allergy' ? { ...record, to: fact.to } : record;
  return whole as unknown as Fact;
}

function exception({
  route: routes,
  ...unless
}: NonNullable<Extract<AuthoredFact, { kind: 'condition' }>['unless']>): Exception {
  return trim<Exception>({
    conditions: unless.conditions,
    drugs: unless.drugs,
    classes: unless.classes,
    routes,
    members: unless.members,
    severity: unless.severity,
    say: unless.say,
    do: unless.do,
  });
}

function interactionRecord(fact: InteractionFile): Fact {
  const [one, other] = fact.between.map(({ route: routes, ...side }) =>
    trim<Record<string, unknown>>({ ...side, routes }),
  );
  const { severity, tellsOf, graver } = fact;
  const record = { ...common(fact.id, fact), kind: 'interaction', severity, between: [one, other], tellsOf, graver };
  return trim<Record<string, unknown>>(record) as unknown as Fact;
}
