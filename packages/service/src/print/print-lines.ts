import type { MonographLine, ShownSource } from '@doseline/engine';
import { sourceLines } from './sources.ts';
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
    rows.push(wrap(`not verified against a source: ${line.unverified.join(', ')}`, width, '   ! ', '     '));
  return [...rows, ...printSources(line, width)].join('\n');
}

/** Statements of one passage of a label stand together, with their source once; mere names (side effects) run on. */
function printExtracted(lines: readonly MonographLine[], width: number): string {
  const bySource = new Map<string, MonographLine[]>();
  for (const line of lines) {
    const key = printSources(line, width).join('\n');
    bySource.set(key, [...(bySource.get(key) ?? []), line]);
  }
  return [...bySource]
    .map(([sources, own]) => {
      const names = own.filter((line) => line.severity === undefined && line.clinical === undefined);
      const run = names.map((line) => withFrequency(line).replace(/\.(?= \(|$)/, '')).join('; ');
      const rest = own
        .filter((line) => !names.includes(line))
        .map((line) => wrap([line.say, line.clinical].filter(Boolean).join(' '), width, ' ~ ', '   '));
      return [...rest, ...(run === '' ? [] : [wrap(run, width, ' ~ ', '   ')]), sources].join('\n');
    })
    .join('\n');
}

function withFrequency({ say, frequency }: MonographLine): string {
  return frequency === undefined ? say : `${say} (${frequency})`;
}

function printSources({ sources }: MonographLine, width: number): string[] {
  return [
    ...printPassages(sources, width),
    ...sourceLines(sources).map((source) => wrap(source, width, '   source ', '          ')),
  ];
}

/** The sentences behind the sources, each once. */
function printPassages(sources: readonly ShownSource[], width: number): string[] {
  const passages = new Set(sources.flatMap((source) => source.passages?.slice(0, 1) ?? []));
  return [...passages].map((passage) => wrap(`“${passage}”`, width, '   | '));
}
