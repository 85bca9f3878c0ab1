import { asLists, type MonographLine, type MonographList, type ShownSource } from '@doseline/engine';
import { sourceLines } from './sources.ts';
import { valueWords } from './value-words.ts';
import { wrap } from './wrap.ts';

/** The lines of one group of a monograph: reviewed ones each with its source, then what a program drew from the labels. */
export function printLines(lines: readonly MonographLine[], width: number): string[] {
  const reviewed = lines.filter((line) => line.basis === 'reviewed');
  const extracted = lines.filter((line) => line.basis === 'extracted');
  const printed = reviewed.map((line) => printReviewed(line, width));
  if (extracted.length > 0)
    printed.push(' Drawn from label text by a program, not reviewed:', printExtracted(extracted, width));
  return printed;
}

function printReviewed(line: MonographLine, width: number): string {
  const severity = line.severity === undefined ? '' : `${line.severity.toUpperCase()}: `;
  const rows = [wrap(`${severity}${withFrequency(line)}`, width, ' - ', '   ')];
  if (line.clinical !== undefined) rows.push(wrap(line.clinical, width, '   '));
  if (line.advice !== undefined) rows.push(wrap(line.advice, width, '   -> ', '      '));
  if (line.unverified !== undefined && line.unverified.length > 0)
    rows.push(
      wrap(`not verified against a source: ${line.unverified.map(valueWords).join(', ')}`, width, '   ! ', '     '),
    );
  return [...rows, ...passageRows([line], width), ...sourceRows(line.sources, width)].join('\n');
}

/** Statements of one source together, with it once; those that differ only in what they name as one list. */
function printExtracted(lines: readonly MonographLine[], width: number): string {
  const bySource = new Map<string, MonographLine[]>();
  for (const line of lines) {
    const key = sourceRows(line.sources, width).join('\n');
    bySource.set(key, [...(bySource.get(key) ?? []), line]);
  }
  return [...bySource]
    .map(([source, own]) => {
      const lists = asLists(own).map((list) => wrap(listText(list), width, ' ~ ', '   '));
      return [...lists, ...passageRows(own, width), source].join('\n');
    })
    .join('\n');
}

function listText({ lead, clinical, lines }: MonographList): string {
  if (lead === undefined) return `${lines.map((line) => withFrequency(line).replace(/\.(?= \(|$)/, '')).join('; ')}.`;
  const named = lines.flatMap((line) => line.named ?? []);
  return [named.length === 0 ? lead : `${lead} ${named.join('; ')}.`, clinical].filter(Boolean).join(' ');
}

function withFrequency({ say, frequency }: MonographLine): string {
  return frequency === undefined ? say : `${say} (${frequency})`;
}

function sourceRows(sources: readonly ShownSource[], width: number): string[] {
  return sourceLines(sources).map((source) => wrap(source, width, '   source ', '          '));
}

/** The sentences behind the sources of lines, each once. */
function passageRows(lines: readonly MonographLine[], width: number): string[] {
  const passages = new Set(
    lines.flatMap((line) => line.sources.flatMap((source) => source.passages?.slice(0, 1) ?? [])),
  );
  return [...passages].map((passage) => wrap(`“${shortened(passage)}”`, width, '   | '));
}

const LONGEST_PASSAGE = 280;

/** A terminal shows the beginning of a long sentence; JSON has it whole. */
function shortened(passage: string): string {
  if (passage.length <= LONGEST_PASSAGE) return passage;
  return `${passage.slice(0, passage.lastIndexOf(' ', LONGEST_PASSAGE))} …`;
}
