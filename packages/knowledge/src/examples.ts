import type {
  Day,
  Knowledge,
  NotChecked,
  Pack,
  Person,
  Problem,
  ReadPerson,
  Screening,
  Severity,
  Understood,
} from '@doseline/engine';
import { buildPack } from './build.ts';
import type { Loaded } from './load.ts';
import type { Example } from './schema/fact.ts';
import { type Statement, statements } from './statements.ts';

/** What the runner needs of the engine. */
export interface ExampleEngine {
  readonly openPack: (pack: Pack) => Knowledge;
  readonly readParsed: (value: unknown) => ReadPerson;
  readonly screen: (
    person: Person,
    knowledge: Knowledge,
    options: { readonly asOf: Day; readonly problems?: readonly Problem[] },
  ) => Screening;
}

/** One example, run. `got` is `unreadable` when the example's own list was not understood. */
export interface ExampleResult {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly fact: string;
  readonly name: string;
  readonly expect: Example['expect'];
  readonly got: Example['expect'] | 'unreadable' | 'another severity';
  /** What the engine said to it, for the reader of a failure. */
  readonly why: string;
}

/** Examples without a day of their own are judged on this one, so that they stay true. */
const AS_OF = '2026-11-01' as Day;

/**
 * Screens every example of every fact with the knowledge as it is written. An example passes when `got` equals `expect`.
 * Throws a RangeError when the knowledge has errors of shape.
 *
 * @example runExamples(loadKnowledge(dir), engine).filter(({ got, expect }) => got !== expect)
 */
export function runExamples(loaded: Loaded, engine: ExampleEngine): readonly ExampleResult[] {
  const pack = buildPack(loaded);
  const knowledge = engine.openPack(pack);
  const members = new Map(pack.classes.map((record) => [record.id, record.members]));
  return statements(loaded).flatMap((statement) => {
    const concerned = concernedBy(statement, members);
    return (statement.fact.examples ?? []).map((example, i): ExampleResult => {
      const { file, path, fact, kind } = statement;
      const given = engine.readParsed({ asOf: example.asOf ?? AS_OF, person: example.given });
      const screening = engine.screen(given.person, knowledge, { asOf: given.asOf ?? AS_OF, problems: given.problems });
      return {
        file: file.path,
        ...file.at([...path, 'examples', i]),
        fact: fact.id,
        name: example.name,
        expect: example.expect,
        ...answer(fact.id, kind, concerned, screening, example.severity),
      };
    });
  });
}

/** Whether a check is one that reads facts of a kind. */
function asks(check: string, kind: string): boolean {
  return check === kind || (kind === 'withdrawal' && (check === 'stop' || check === 'miss'));
}

/** A failed example as one line. */
export function formatResult(result: ExampleResult): string {
  const { file, line, column, name, fact, expect, got, why } = result;
  return `${file}:${line}:${column} example "${name}" of ${fact}: expected ${expect}, got ${got}${why === '' ? '' : ` (${why})`}`;
}

function answer(
  id: string,
  kind: string,
  concerned: ReadonlySet<string>,
  screening: Screening,
  severity: Severity | undefined,
): Pick<ExampleResult, 'got' | 'why'> {
  const unread = screening.notChecked.filter(({ check }) => check === 'recognition' || check === 'input');
  if (unread.length > 0) return { got: 'unreadable', why: reasons(unread) };
  const found = screening.findings.find(({ facts }) => facts.includes(id));
  if (found !== undefined && severity !== undefined && found.severity !== severity)
    return { got: 'another severity', why: `${found.severity}, not ${severity}` };
  if (found !== undefined) return { got: 'found', why: '' };
  const open = screening.notChecked.filter(
    (entry) => asks(entry.check, kind) && concerns(entry.about, concerned, screening.understood),
  );
  if (open.length > 0) return { got: 'notChecked', why: reasons(open) };
  const others = screening.findings.map((finding) => finding.id);
  return { got: 'clear', why: others.length > 0 ? `findings: ${others.join(', ')}` : 'no findings' };
}

/**
 * Whether an open question is about this fact: about one of its drugs, or about none of the list's (then it is about the
 * check as a whole, such as "no conditions given"). Facts that we lack on another medicine of the list are not.
 */
function concerns(about: string, concerned: ReadonlySet<string>, understood: readonly Understood[]): boolean {
  const parts = about.split(/, and |, | and | with /).map((part) => part.trim().toLowerCase());
  let named = false;
  for (const { given, ingredients } of understood) {
    // An ingredient that is named itself is meant alone; a medicine with all it holds.
    const itself = ingredients.filter((drug) => parts.includes(drug));
    if (itself.length === 0 && !parts.some((part) => part !== '' && given.toLowerCase().includes(part))) continue;
    named = true;
    if ((itself.length > 0 ? itself : ingredients).some((drug) => concerned.has(drug))) return true;
  }
  return !named;
}

/** The drugs that a fact is about. */
function concernedBy(
  { fact, subject }: Statement,
  members: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const subjects = 'between' in fact ? fact.between.map((side) => side.drug ?? side.class ?? '') : [subject];
  return new Set(subjects.flatMap((one) => members.get(one) ?? [one]));
}

function reasons(entries: readonly NotChecked[]): string {
  return entries.map(({ check, about, reason }) => `${check} ${about}: ${reason}`).join('; ');
}
