import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label, LabelTable } from '@doseline/labels';
import { plainTables } from './plain-table.ts';

interface BrandSection {
  readonly label_id: string;
  readonly section_name: string;
  readonly section_text: string;
}

/** The part of a text that was annotated: from where `first` stands to the end of the line in which `last` next stands. */
export interface Scope {
  readonly first: string;
  readonly last: string;
}

/** The brand labels at hand, whose text is not openFDA's: sections by the label's name. */
export interface BrandLabels {
  /**
   * The adverse reactions section of a label as a label of its own, or the scope of it. Throws a RangeError when the label or the scope
   * is not there.
   */
  adverseReactions(name: string, scope?: Scope): Label;
}

/** Opens the file of brand labels in the official material. */
export function openBrandLabels(data: string): BrandLabels {
  const all = JSON.parse(
    readFileSync(join(data, 'labels/brand-label-sections-2017.json'), 'utf8'),
  ) as readonly BrandSection[];
  const texts = new Map(
    all.filter((one) => one.section_name === 'adverse reactions').map((one) => [one.label_id, one.section_text]),
  );
  return {
    adverseReactions(name, scope) {
      const text = texts.get(name);
      if (text === undefined) throw new RangeError(`The brand label ${name} is not at hand.`);
      return brandLabel(name, scope === undefined ? text : scoped(text, scope, name));
    },
  };
}

function scoped(text: string, { first, last }: Scope, name: string): string {
  const start = text.search(pattern(first));
  const behind = start < 0 ? null : pattern(last).exec(text.slice(start));
  if (behind === null) throw new RangeError(`The scope of ${name} is not in its text: "${first}" … "${last}".`);
  const line = text.indexOf('\n', start + behind.index + behind[0].length);
  return text.slice(start, line < 0 ? undefined : line);
}

function pattern(words: string): RegExp {
  return new RegExp(
    words
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'i',
  );
}

/**
 * A label of one section in the shape of the others: a row a line, cells apart by bars, the tables beside the text. The file marks what stands
 * in the highlights by `EXCERPT:`, which is no word of the label.
 */
export function brandLabel(name: string, text: string): Label {
  const lines: string[] = [];
  const tables: LabelTable[] = [];
  for (const block of plainTables(text)) {
    if ('table' in block) {
      tables.push(block.table);
      const { caption, head, rows, notes } = block.table;
      lines.push(
        caption ?? '',
        ...notes,
        ...[...head, ...rows].map((row) => row.filter((cell) => cell !== '').join(' | ')),
      );
    } else lines.push(block.line.replace(/^\s*EXCERPT:/, '').replace(/^\s*\*\s+/, '• '));
  }
  return {
    title: name,
    brandNames: [name],
    genericNames: [],
    routes: [],
    uniis: [],
    rxcuis: [],
    epc: [],
    sections: [
      {
        name: 'adverse_reactions',
        text: lines
          .map((line) => line.replace(/\s+/g, ' ').trim())
          .filter(Boolean)
          .join('\n'),
        tables,
      },
    ],
  };
}
