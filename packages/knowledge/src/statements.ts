import type { Loaded, SourceFile } from './load.ts';
import { compare } from './problem.ts';
import type { AuthoredFact } from './schema/fact.ts';
import type { InteractionFile } from './schema/interaction.ts';
import type { Pointer } from './schema/values.ts';
import type { Path } from './yaml.ts';

/** A fact, with where it is written. */
export interface Statement {
  readonly file: SourceFile<{ readonly id: string }>;
  /** Path of the fact inside its file. */
  readonly path: Path;
  readonly kind: string;
  /** Drug or class that the fact belongs to; for an interaction its own id. */
  readonly subject: string;
  readonly fact: AuthoredFact | InteractionFile;
}

/** All facts, in the order of files and of the facts in them. */
export function statements(loaded: Loaded): readonly Statement[] {
  const found: Statement[] = [];
  for (const file of [...loaded.drugs, ...loaded.classes])
    file.value.facts.forEach((fact, i) => {
      found.push({ file, path: ['facts', i], kind: fact.kind, subject: file.value.id, fact });
    });
  for (const file of loaded.interactions)
    found.push({ file, path: [], kind: 'interaction', subject: file.value.id, fact: file.value });
  return found;
}

/** A pointer, with where it is written and the name of what it stands for in the lock file. */
export interface Citation {
  readonly file: SourceFile<{ readonly id: string }>;
  readonly path: Path;
  /** The fact's id, or `<file id> duplicate`, `<file id> products[0]` and the like. */
  readonly key: string;
  readonly pointer: Pointer;
}

/** All pointers of all files, those to a label or reference as a whole included. */
export function citations(loaded: Loaded): readonly Citation[] {
  const found: Citation[] = [];
  const add = (
    file: SourceFile<{ readonly id: string }>,
    key: string,
    path: Path,
    pointers: readonly Pointer[] | undefined,
  ) => {
    pointers?.forEach((pointer, i) => void found.push({ file, path: [...path, i], key, pointer }));
  };
  for (const { file, path, fact } of statements(loaded)) add(file, fact.id, [...path, 'source'], fact.source);
  for (const file of loaded.drugs) {
    add(file, `${file.value.id} legalSources`, ['legalSources'], file.value.legalSources);
    add(file, `${file.value.id} silent`, ['silent', 'source'], file.value.silent?.source);
    add(file, `${file.value.id} unseen`, ['unseen', 'source'], file.value.unseen?.source);
    file.value.products?.forEach((product, i) => {
      add(file, `${file.value.id} products[${i}]`, ['products', i, 'source'], product.source);
    });
  }
  for (const file of loaded.classes)
    add(file, `${file.value.id} duplicate`, ['duplicate', 'source'], file.value.duplicate?.source);
  const { burdens, equivalents, pumps, tapers, switches } = loaded;
  for (const file of [...burdens, ...equivalents, ...pumps, ...tapers, ...switches])
    add(file, file.value.id, ['source'], file.value.source);
  for (const file of loaded.conditions)
    add(file, `${file.value.id} measured`, ['measured', 'source'], file.value.measured?.source);
  for (const file of loaded.occupancies)
    file.value.drugs.forEach(({ drug, source }, i) => {
      add(file, `${file.value.id} ${drug}`, ['drugs', i, 'source'], source);
    });
  return found.sort((a, b) => compare(a.file.path, b.file.path));
}
