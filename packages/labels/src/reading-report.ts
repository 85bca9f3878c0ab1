import type { LabelRead } from './read-labels.ts';

/** What came of reading many files. */
export interface ReadingReport {
  readonly labels: number;
  readonly indexings: number;
  readonly passedOver: number;
  /** In order: where and why. */
  readonly leftOut: readonly {
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
    readonly say: string;
  }[];
  /** Labels that were read but for a part: where and what. */
  readonly problems: readonly { readonly file: string; readonly where: string; readonly say: string }[];
  /** Left out and problems past the first thousand of each are counted, not kept. */
  readonly more: number;
}

const KEPT = 1000;

/** Counts what is read, and keeps what was left out and why. */
export function openReadingReport() {
  const counts = { labels: 0, indexings: 0, passedOver: 0, more: 0 };
  const leftOut: ReadingReport['leftOut'][number][] = [];
  const problems: ReadingReport['problems'][number][] = [];
  const keep = <Item>(list: Item[], item: Item) => {
    if (list.length < KEPT) list.push(item);
    else counts.more++;
  };
  return {
    add: (read: LabelRead): void => {
      if (read.kind === 'label') counts.labels++;
      else if (read.kind === 'indexing') counts.indexings++;
      else if (read.kind === 'passed over') counts.passedOver++;
      else {
        const { file, line, column, say } = read.why;
        keep(leftOut, { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }), say });
      }
      if ('problems' in read) for (const problem of read.problems) keep(problems, { file: read.file, ...problem });
    },
    end: (): ReadingReport => ({ ...counts, leftOut, problems }),
  };
}

/** The report in words: a line for each document that was left out. */
export function reportText(report: ReadingReport): string {
  const { labels, indexings, leftOut, problems, more } = report;
  const lines = [`${labels} labels and ${indexings} indexing documents read; ${leftOut.length} left out.`];
  for (const { file, line, column, say } of leftOut)
    lines.push(`left out: ${line === undefined ? file : `${file}:${line}:${column}`}: ${say}`);
  for (const { file, where, say } of problems) lines.push(`in part: ${file}: ${where} ${say}`);
  if (more > 0) lines.push(`… and ${more} more.`);
  return lines.join('\n');
}
