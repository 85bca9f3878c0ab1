import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtractedFact, ExtractedLabel } from '@doseline/engine';

const FOLDER = 'extracted';

/**
 * Writes one file a kind of fact, `extracted/<kind>.jsonl`, a line a label, so that a change of one label is a change of one
 * line. Gives the names of the files. What other kinds left there is removed.
 */
export function writeExtracted(dir: string, labels: readonly ExtractedLabel[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { label, drugs, routes, facts } of labels) {
    for (const kind of [...new Set(facts.map((fact) => fact.kind))]) {
      const own = facts.filter((fact) => fact.kind === kind).map(({ kind: _, ...rest }) => rest);
      const line = JSON.stringify({ label, drugs, routes, facts: own });
      lines.set(kind, [...(lines.get(kind) ?? []), line]);
    }
  }
  const folder = join(dir, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [kind, all] of files) writeFileSync(join(folder, `${kind}.jsonl`), `${all.join('\n')}\n`);
  return files.map(([kind]) => `${FOLDER}/${kind}.jsonl`);
}

/** Reads what {@link writeExtracted} wrote, by set id; empty when there is none. Throws a RangeError with file and line. */
export function readExtracted(dir: string): readonly ExtractedLabel[] {
  const folder = join(dir, FOLDER);
  if (!existsSync(folder)) return [];
  const labels = new Map<string, ExtractedLabel & { facts: ExtractedFact[] }>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    const kind = name.slice(0, -'.jsonl'.length);
    const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    for (const [i, line] of lines.entries()) {
      const read = parseLine(line, `${FOLDER}/${name}:${i + 1}`);
      const facts = read.facts.map((fact) => ({ ...fact, kind }) as ExtractedFact);
      const known = labels.get(read.label);
      if (known === undefined) labels.set(read.label, { ...read, facts });
      else known.facts.push(...facts);
    }
  }
  return [...labels.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

function parseLine(line: string, place: string): ExtractedLabel {
  try {
    const value = JSON.parse(line) as ExtractedLabel;
    if (typeof value.label === 'string' && Array.isArray(value.drugs) && Array.isArray(value.facts)) return value;
  } catch {
    // Told below.
  }
  throw new RangeError(
    `${place}: not a line of extracted facts. These files are never edited: run \`npm run extract\`.`,
  );
}
