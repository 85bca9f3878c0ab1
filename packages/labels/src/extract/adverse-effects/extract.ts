import type { ExtractedAdverseEffect } from '@doseline/engine';
import type { Label, LabelSection } from '../../label.ts';
import { holdsAll, normalise } from '../../pointer.ts';
import { sentences } from '../../sentences.ts';
import type { LabelTable } from '../../table.ts';
import type { Lexicon } from '../lexicon.ts';
import { pointerWords } from '../statement.ts';
import { type Context, contextAfter } from './context.ts';
import { COMPARATOR, type Finding, type Reading } from './finding.ts';
import { flatFindings, isFlatTable } from './flat-table.ts';
import { proseFindings } from './prose.ts';
import { tableFindings } from './table.ts';

const SECTION = 'adverse_reactions';

/**
 * The adverse effects that a label's adverse reactions section names, with their frequency where it gives one. What was seen in
 * patients who did not take the drug is left out; {@link adverseEffectCells} has it.
 *
 * @example extractAdverseEffects(label, lexicon)[0] // { kind: 'adverse-effect', effect: 'nausea', frequency: '12%', … }
 */
export function extractAdverseEffects(label: Label, lexicon: Lexicon): readonly ExtractedAdverseEffect[] {
  return adverseEffectCells(label, lexicon).filter(({ arm }) => arm?.startsWith(COMPARATOR.trim()) !== true);
}

/**
 * The same with the cells of the comparators' columns, whose `arm` begins with `comparator: `. An effect that only a comparator
 * had is no effect of the drug.
 *
 * @example adverseEffectCells(label, lexicon).filter(({ arm }) => arm === 'comparator: placebo')
 */
export function adverseEffectCells(label: Label, lexicon: Lexicon): readonly ExtractedAdverseEffect[] {
  const reading: Reading = { lexicon, own: ownNames(label) };
  const found = label.sections.flatMap((section) => (isAbout(section) ? readSection(section, label, reading) : []));
  return unique(found);
}

function isAbout({ name, within, highlights }: LabelSection): boolean {
  return highlights !== true && (name.replace(/_table$/, '') === SECTION || within?.includes(SECTION) === true);
}

function ownNames(label: Label): readonly string[] {
  const names = [...label.brandNames, ...label.genericNames, label.title.replace(/\(.*/, '')];
  const words = names.flatMap((name) => [name, ...name.split(/[\s,/]+/)]).map((name) => name.toLowerCase().trim());
  return [...new Set(words)].filter(
    (name) =>
      name.length > 3 &&
      !/^(?:and|with|acid|sodium|tablets?|capsules?|injection|hydrochloride|oral|label|without|name)$/.test(name),
  );
}

function readSection(section: LabelSection, label: Label, reading: Reading): readonly ExtractedAdverseEffect[] {
  const inside = section.name === SECTION || section.within?.includes(SECTION) === true;
  const place = inside ? SECTION : section.name.replace(/_table$/, '');
  const all = sentences(section.text).map(({ text }) => text);
  const found = (section.tables ?? []).flatMap((table) => tableFindings(table, reading));
  const tables = inText(found, all).map((finding) => fact(finding, place));
  if (section.name.endsWith('_table')) return tables;
  const inTables = cellsOf(section.tables ?? []);
  const hasTables = label.sections.some(({ name }) => name === `${SECTION}_table`);
  const prose = readProse(
    all.filter((text) => !text.includes(' | ') && !inTables.has(normalise(text))),
    reading,
    !hasTables,
  );
  return [...inText(prose, all).map((finding) => fact(finding, place)), ...tables];
}

function readProse(all: readonly string[], reading: Reading, takeFlat: boolean): readonly Finding[] {
  const found: Finding[] = [];
  let context: Context = { inList: false };
  for (const text of all.flatMap(withoutHeadings)) {
    if (isFlatTable(text)) {
      found.push(...flatFindings(text, reading, takeFlat));
      continue;
    }
    found.push(...proseFindings(text, reading, context));
    context = contextAfter(text, context);
  }
  return found;
}

/** openFDA runs headings into the sentence behind them: "6.1 Clinical Trials Experience Because …". */
function withoutHeadings(text: string): readonly string[] {
  return text.replace(/\s+/g, ' ').split(/\s(?=\d{1,2}\.\d{1,2}\s+\p{Lu})|(?=To report SUSPECTED)/u);
}

function fact({ effect, frequency, arm, slices }: Finding, section: string): ExtractedAdverseEffect {
  return {
    kind: 'adverse-effect',
    effect,
    ...(frequency !== undefined && { frequency }),
    ...(arm !== undefined && { arm }),
    section,
    words: pointerWords(slices),
  };
}

/**
 * The findings with slices that one sentence of the text holds as whole words. A note inside a cell can part the name of a row from its
 * numbers; then the name alone has to do.
 */
function inText(found: readonly Finding[], all: readonly string[]): readonly Finding[] {
  const normal = all.map(normalise);
  const known = new Map<string, boolean>();
  const stands = (slices: readonly string[]) => {
    const words = pointerWords(slices);
    const key = words.join('|');
    const here = known.get(key) ?? (words.length > 0 && normal.some((text) => holdsAll(text, words)));
    known.set(key, here);
    return here;
  };
  return found.flatMap((finding) => {
    const slices = [finding.slices, finding.slices.slice(0, 1)].find(stands);
    return slices === undefined ? [] : [{ ...finding, slices }];
  });
}

/** The texts of tables' cells, captions and notes: in SPL they stand among the section's lines as well. */
function cellsOf(tables: readonly LabelTable[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ caption, head, rows, notes }) =>
      [caption ?? '', ...head.flat(), ...rows.flat(), ...notes].map(normalise),
    ),
  );
}

/** Each once; one without a number gives way to the same effect with one. */
function unique(facts: readonly ExtractedAdverseEffect[]): readonly ExtractedAdverseEffect[] {
  const counted = new Set(facts.filter(({ frequency }) => frequency !== undefined).map(({ effect }) => effect));
  const seen = new Set<string>();
  return facts.filter(({ effect, frequency, arm, words }) => {
    const key = JSON.stringify([effect, frequency, arm]);
    if (words.length === 0 || seen.has(key) || (frequency === undefined && counted.has(effect))) return false;
    seen.add(key);
    return true;
  });
}
