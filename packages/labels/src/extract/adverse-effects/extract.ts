import type { ExtractedAdverseEffect } from '@doseline/engine';
import type { Label, LabelSection } from '../../label.ts';
import { normalise } from '../../pointer.ts';
import { sentences } from '../../sentences.ts';
import type { LabelTable } from '../../table.ts';
import type { Lexicon } from '../lexicon.ts';
import { pointerWords } from '../statement.ts';
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
  const at =
    section.name === SECTION || section.within?.includes(SECTION) === true
      ? SECTION
      : section.name.replace(/_table$/, '');
  const fact = ({ effect, frequency, arm, slices }: Finding): ExtractedAdverseEffect => ({
    kind: 'adverse-effect',
    effect,
    ...(frequency !== undefined && { frequency }),
    ...(arm !== undefined && { arm }),
    section: at,
    words: pointerWords(slices),
  });
  const tables = (section.tables ?? []).flatMap((table) => tableFindings(table, reading)).map(fact);
  if (section.name.endsWith('_table')) return tables;
  const inTables = cellsOf(section.tables ?? []);
  const hasTables = label.sections.some(({ name }) => name === `${SECTION}_table`);
  const found: Finding[] = [];
  let inList = false;
  for (const { text } of sentences(section.text)) {
    if (text.includes(' | ') || inTables.has(normalise(text))) continue;
    if (isFlatTable(text)) {
      found.push(...flatFindings(text, reading, !hasTables));
      continue;
    }
    const opens = /:\s*$|\bfollowing\b.*\b(?:reactions|events|effects|discussed|described)\b/i.test(text);
    found.push(...proseFindings(text, reading, inList));
    inList = opens || (inList && text.length < 160);
  }
  return [...found.map(fact), ...tables];
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
