import { relative } from 'node:path';
import type { ImportReport, LeftOut } from '../labels/import-report.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** So many lines of one kind are shown; --json has them all. */
const SHOWN = 20;

/** What came of an import, as text. */
export function printImport(report: ImportReport, width: number): string {
  const { files, filesKnown, labels, leftOut, problems, unreadable } = report;
  const rows: [string, number, string][] = [
    ['new', report.new, 'labels that the library did not hold'],
    ['replaced', report.replaced, 'newer versions of labels that it held'],
    ['into history', report.history, 'versions older than the current one'],
    ['unchanged', report.unchanged, 'held already, word for word'],
    ['left out', leftOut.length, 'documents and records, see below'],
    ['not labels', report.indexings, "the FDA's indexing of substances and classes, not kept"],
    ['passed over', report.passedOver, 'pictures and leaflets beside the labels'],
  ];
  const read = filesKnown === files ? '' : ` ${count(labels, 'label')} read.`;
  const known = filesKnown === 0 ? '' : ` ${filesKnown} of them had been imported before and have not changed.`;
  const lines = [
    wrap(`${count(files, 'file')}.${known}${read}`, width),
    ...rows.filter(([, n]) => n > 0).map(([name, n, about]) => `${String(n).padStart(8)} ${name.padEnd(13)} ${about}`),
  ];
  if (leftOut.length > 0) lines.push('', heading('LEFT OUT'), ...some(groups(leftOut), width));
  if (problems.length > 0)
    lines.push(
      '',
      heading('TAKEN IN BUT FOR A PART'),
      ...some(
        problems.map((p) => `${short(p.file)}: ${p.where} ${p.say}`),
        width,
      ),
    );
  if (unreadable.length > 0)
    lines.push(
      '',
      heading('NOT READ'),
      ...some(
        unreadable.map((u) => `${short(u.path)} ${u.say}`),
        width,
      ),
    );
  return `${lines.join('\n')}\n`;
}

/** One line for what is left out of one file for one reason. */
function groups(leftOut: readonly LeftOut[]): string[] {
  const found = new Map<string, LeftOut[]>();
  for (const item of leftOut) {
    // What has a place is shown by itself, what is a record of many together.
    const key =
      item.line === undefined ? `${item.file} ${item.say}` : `${item.file} ${item.line} ${item.column} ${item.say}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, [item]);
    else group.push(item);
  }
  return [...found.values()].map(([first, ...more]) => {
    if (first === undefined) return '';
    const place = first.line === undefined ? short(first.file) : `${short(first.file)}:${first.line}:${first.column}`;
    const record = first.record === undefined ? '' : ` ${first.record}`;
    const others = more.length === 0 ? '' : ` (and ${more.length} more of this file)`;
    return `${place}:${record} ${first.say}${others}`;
  });
}

function some(lines: readonly string[], width: number): string[] {
  const shown = lines.slice(0, SHOWN).map((line) => wrap(line, width, ' - ', '   '));
  return lines.length > SHOWN ? [...shown, ` … and ${lines.length - SHOWN} more (see --json)`] : shown;
}

/** A path as it is short to read: from here, where that is not a way up. */
function short(path: string): string {
  if (/^https?:/.test(path)) return path;
  const from = relative(process.cwd(), path);
  return from === '' || from.startsWith('..') ? path : from;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function heading(text: string): string {
  return coloured('bold', text);
}
