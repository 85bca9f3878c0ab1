import { indexInto } from './group-into.ts';
import { lazily } from './memo.ts';
import type { Fact } from './nouns/fact.ts';
import type { Pack, PackedFacts, PackedLabel } from './nouns/pack.ts';

/** What the first line says of a subject and of a label whose facts stand on a line of their own. */
type SubjectHead = Omit<PackedFacts, 'facts'>;
type LabelHead = Omit<PackedLabel, 'facts'>;

/** What only codes of medicines ask for. */
const CODES = ['rxcuis', 'rxnormNames'] as const;

/**
 * A pack as the text of a file: the first line is the pack without codes, without the facts of drugs and classes and without those that were drawn from
 * labels; then two lines of codes, and these facts, one line a subject and one line a label, in the order in which the first line names them. They are
 * nine tenths of the text and are read only when a drug or a code is asked for. Interactions stay in the first line: every list is held against all of
 * them. Other than ASCII is escaped: such a text is read fastest.
 *
 * @example writeFileSync('pack.jsonl', writePack(pack))
 */
export function writePack(pack: Pack): string {
  const { extracted } = pack;
  const bySubject = new Map<string, Fact[]>();
  const interactions: Fact[] = [];
  for (const fact of factsOfPack(pack)) {
    if (fact.kind === 'interaction') interactions.push(fact);
    else indexInto(bySubject, fact.subject, fact);
  }
  const subjects = [...bySubject].map(([subject, facts]): SubjectHead => ({ subject, count: facts.length }));
  const heads = extracted?.labels.map(({ facts: _, ...head }): LabelHead => head);
  const { rxcuis: _rows, rxnormNames: _names, ...rest } = pack;
  const core = {
    ...rest,
    facts: interactions,
    factsBySubject: subjects,
    ...(extracted && { extracted: { ...extracted, labels: heads } }),
  };
  const lines = [
    JSON.stringify(core),
    ...CODES.map((part) => JSON.stringify(pack[part])),
    ...[...bySubject.values()].map((facts) => JSON.stringify(facts)),
    ...(extracted?.labels ?? []).map(({ facts }) => facts),
  ];
  return `${lines.join('\n')}\n`.replace(
    /[\u0080-\uffff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Reads the text that `writePack` makes, or a pack as plain JSON. A text that breaks off throws a SyntaxError; whether it is a pack is for `openPack` to
 * say.
 *
 * @example openPack(readPackText(await response.text()))
 */
export function readPackText(text: string): Pack {
  let end = text.indexOf('\n');
  const core = JSON.parse(end < 0 ? text : text.slice(0, end)) as Pack;
  // Plain JSON holds all in one line.
  if (typeof core !== 'object' || core === null || !('factsBySubject' in core)) return core;
  const line = (): string => {
    const from = end + 1;
    end = from === 0 ? -1 : text.indexOf('\n', from);
    if (end < 0) throw new SyntaxError('the file of facts breaks off before its end');
    return text.slice(from, end);
  };
  const [rxcuis, rxnormNames] = CODES.map(line);
  const codes = lazily(() => JSON.parse(rxcuis ?? '') as Pack['rxcuis']);
  const codeNames = lazily(() => JSON.parse(rxnormNames ?? '') as Pack['rxnormNames']);
  const withLine = <H>(head: H): H & { readonly facts: string } => ({ ...head, facts: line() });
  const subjects: readonly SubjectHead[] = core.factsBySubject ?? [];
  const heads: readonly LabelHead[] = core.extracted?.labels ?? [];
  const factsBySubject = subjects.map(withLine);
  const labels = heads.map(withLine);
  return {
    ...core,
    get rxcuis() {
      return codes();
    },
    get rxnormNames() {
      return codeNames();
    },
    factsBySubject,
    ...(core.extracted && { extracted: { classes: core.extracted.classes, labels } }),
  };
}

/**
 * Every reviewed fact of a pack, those that were not read yet too.
 *
 * @example factsOfPack(readPack()).filter(({ kind }) => kind === 'withdrawal')
 */
export function factsOfPack(pack: Pack): readonly Fact[] {
  return [...pack.facts, ...(pack.factsBySubject ?? []).flatMap(factsOfSubject)];
}

/** How many reviewed facts a pack has; none is read for it. */
export function factCount(pack: Pack): number {
  return (pack.factsBySubject ?? []).reduce((sum, { count }) => sum + count, pack.facts.length);
}

/** The facts of one subject, read. */
export function factsOfSubject({ facts }: PackedFacts): readonly Fact[] {
  return JSON.parse(facts) as readonly Fact[];
}
