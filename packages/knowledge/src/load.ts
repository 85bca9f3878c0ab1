import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { compare, type KnowledgeProblem } from './problem.ts';
import { type BurdenFile, burden } from './schema/burden.ts';
import { type ClassFile, drugClass } from './schema/class.ts';
import { type ConditionFile, condition } from './schema/condition.ts';
import { type DrugFile, drug } from './schema/drug.ts';
import { type EquivalentFile, equivalent } from './schema/equivalent.ts';
import { type InteractionFile, interaction } from './schema/interaction.ts';
import { schemaProblems } from './schema/messages.ts';
import { type OccupancyFile, occupancy } from './schema/occupancy.ts';
import { type PumpFile, pump } from './schema/pump.ts';
import { type ReferenceFile, reference } from './schema/reference.ts';
import { longerActing, type SwitchFile } from './schema/switch.ts';
import { type TaperFile, taper } from './schema/taper.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';
import { type Locate, readYaml } from './yaml.ts';

/** What each folder holds. */
export const FOLDERS = {
  drug: 'drugs',
  class: 'classes',
  condition: 'conditions',
  interaction: 'interactions',
  burden: 'burdens',
  equivalent: 'equivalents',
  pump: 'pumps',
  taper: 'tapers',
  occupancy: 'occupancies',
  switch: 'switches',
  reference: 'sources',
} as const;
export type FileKind = keyof typeof FOLDERS;

/** One file of the knowledge, read and of the right shape. */
export interface SourceFile<Value> {
  readonly kind: FileKind;
  /** Path below the knowledge folder, with forward slashes. */
  readonly path: string;
  readonly value: Value;
  readonly at: Locate;
}

/** The knowledge as it is written, and everything that is wrong with the shape of it. */
export interface Loaded {
  readonly dir: string;
  /** Of the package: the first part of a pack's version. */
  readonly version: string;
  readonly drugs: readonly SourceFile<DrugFile>[];
  readonly classes: readonly SourceFile<ClassFile>[];
  readonly conditions: readonly SourceFile<ConditionFile>[];
  readonly interactions: readonly SourceFile<InteractionFile>[];
  readonly burdens: readonly SourceFile<BurdenFile>[];
  readonly equivalents: readonly SourceFile<EquivalentFile>[];
  readonly pumps: readonly SourceFile<PumpFile>[];
  readonly tapers: readonly SourceFile<TaperFile>[];
  readonly occupancies: readonly SourceFile<OccupancyFile>[];
  readonly switches: readonly SourceFile<SwitchFile>[];
  readonly references: readonly SourceFile<ReferenceFile>[];
  readonly vocabulary: Vocabulary;
  /** Ids by kind, those of files that have errors included, so that one error does not make ten. */
  readonly ids: Readonly<Record<FileKind, ReadonlySet<string>>>;
  /** YAML, schema and table errors. */
  readonly problems: readonly KnowledgeProblem[];
}

/**
 * Reads all files of a knowledge folder. Never throws on their content: every error is in `problems`, with file, line and
 * column, and a file with an error is left out of the lists.
 *
 * @example const loaded = loadKnowledge('packages/knowledge'); loaded.problems.map(formatProblem)
 */
export function loadKnowledge(dir: string): Loaded {
  const problems: KnowledgeProblem[] = [];
  const ids: Record<FileKind, Set<string>> = {
    drug: new Set(),
    class: new Set(),
    condition: new Set(),
    interaction: new Set(),
    burden: new Set(),
    equivalent: new Set(),
    pump: new Set(),
    taper: new Set(),
    occupancy: new Set(),
    switch: new Set(),
    reference: new Set(),
  };
  const read = <Value>(kind: FileKind, schema: z.ZodType<Value>): readonly SourceFile<Value>[] => {
    const files: SourceFile<Value>[] = [];
    for (const path of yamlFiles(dir, FOLDERS[kind], problems)) {
      const yaml = readYaml(path, readFileSync(join(dir, path), 'utf8'));
      ids[kind].add(idOf(yaml.value) ?? idFromPath(path));
      problems.push(...yaml.problems);
      if (yaml.problems.length > 0) continue;
      const parsed = schema.safeParse(yaml.value);
      if (parsed.success) files.push({ kind, path, value: parsed.data, at: yaml.at });
      else problems.push(...schemaProblems(path, yaml, parsed.error.issues));
    }
    return files;
  };
  const { vocabulary, problems: tableProblems } = readVocabulary(dir);
  problems.push(...tableProblems);
  return {
    dir,
    version: packageVersion(dir),
    drugs: read('drug', drug),
    classes: read('class', drugClass),
    conditions: read('condition', condition),
    interactions: read('interaction', interaction),
    burdens: read('burden', burden),
    equivalents: read('equivalent', equivalent),
    pumps: read('pump', pump),
    tapers: read('taper', taper),
    occupancies: read('occupancy', occupancy),
    switches: read('switch', longerActing),
    references: read('reference', reference),
    vocabulary,
    ids,
    problems,
  };
}

/** The files whose statements cite a source. */
export function citingFiles(loaded: Loaded): readonly SourceFile<{ readonly id: string }>[] {
  const { drugs, classes, conditions, interactions, burdens, equivalents, pumps, tapers, occupancies, switches } =
    loaded;
  return [
    ...drugs,
    ...classes,
    ...conditions,
    ...interactions,
    ...burdens,
    ...equivalents,
    ...pumps,
    ...tapers,
    ...occupancies,
    ...switches,
  ];
}

/** All files of all kinds. */
export function allFiles(loaded: Loaded): readonly SourceFile<{ readonly id: string }>[] {
  return [...citingFiles(loaded), ...loaded.references];
}

function yamlFiles(dir: string, folder: string, problems: KnowledgeProblem[]): readonly string[] {
  const root = join(dir, folder);
  if (!existsSync(root)) return [];
  const files: string[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = `${folder}${entry.parentPath.slice(root.length)}/${entry.name}`.replaceAll('\\', '/');
    if (entry.name.endsWith('.yml')) files.push(path);
    else if (!entry.name.endsWith('.lock.json'))
      problems.push({
        file: path,
        line: 1,
        column: 1,
        level: 'error',
        rule: 'yaml',
        message: `does not belong here: ${folder}/ holds .yml files and their .lock.json`,
      });
  }
  return files.sort(compare);
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;
}

function idFromPath(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.yml$/, '');
}

function packageVersion(dir: string): string {
  const path = join(dir, 'package.json');
  if (!existsSync(path)) return '0.0.0';
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof value === 'object' && value !== null && 'version' in value ? String(value.version) : '0.0.0';
}
