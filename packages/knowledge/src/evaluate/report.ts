import { columns } from '../columns.ts';
import { AIMS, type Aim } from './aims.ts';
import type { Alerts } from './alerts.ts';
import type { Split } from './gold.ts';
import type { Recall } from './lists.ts';
import type { Score } from './score.ts';

/** The scores of each split that was asked for, in one order. */
export type Evaluated = ReadonlyMap<Split, readonly Score[]>;

const WORST = 10;

/** One line a score: precision, recall and F1 of each split, and whether the aim for `test` is met. */
export function scoreTable(evaluated: Evaluated, aims: Readonly<Record<string, Aim>> = AIMS): string {
  const splits = [...evaluated.keys()];
  const names = [...new Set([...evaluated.values()].flatMap((scores) => scores.map(({ name }) => name)))];
  const rows = names.map((name) => {
    const figures = splits.flatMap((split) => {
      const score = scoreOf(evaluated, split, name);
      return [figure(score?.precision), figure(score?.recall), figure(score?.f1)];
    });
    return [name, ...figures, verdict(aims[name], scoreOf(evaluated, 'test', name))];
  });
  return columns([['score', ...splits.flatMap((split) => [`${split} P`, 'R', 'F1']), 'aim (F1, test)'], ...rows]);
}

/** How many of the pairs of published lists the labels name, by severity. */
export function recallTable(recalls: readonly Recall[]): string {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  return columns([
    ['list', 'severity', 'pairs', 'named', 'recall', 'by class too', 'recall'],
    ...recalls.map(({ list, severity, pairs, named, withClasses }) => [
      list,
      severity,
      String(pairs),
      String(named),
      share(named, pairs),
      String(withClasses),
      share(withClasses, pairs),
    ]),
  ]);
}

/** How many findings people see: on average, the person in the middle, and those who see most. */
export function alertTable(all: readonly Alerts[]): string {
  return columns([
    ['', 'people', 'mean', 'median', '90 in 100', '99 in 100', 'most'],
    ...all.map(({ name, counts }) => {
      const at = (share: number) => String(counts[Math.min(counts.length - 1, Math.floor(counts.length * share))] ?? 0);
      const mean = counts.reduce((sum, n) => sum + n, 0) / Math.max(1, counts.length);
      return [name, String(counts.length), mean.toFixed(2), at(0.5), at(0.9), at(0.99), at(1)];
    }),
  ]);
}

/** The kinds of error that come most often in the scores that have an aim, by what was missed or wrongly found. */
export function worstErrors(scores: readonly Score[], aims: Readonly<Record<string, Aim>> = AIMS): string {
  const counts = new Map<string, number>();
  for (const { name, missed, wrong } of scores) {
    if (aims[name] === undefined) continue;
    for (const error of missed) count(counts, `${name}\tmissed\t${reasonOf(error)}`);
    for (const error of wrong) count(counts, `${name}\twrong\t${reasonOf(error)}`);
  }
  const worst = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, WORST);
  return columns([
    ['score', 'error', 'of', 'times'],
    ...worst.map(([key, times]) => [...key.split('\t'), String(times)]),
  ]);
}

/** The first errors of each score. */
export function errorLines(scores: readonly Score[], most: number): string {
  return scores
    .filter(({ missed, wrong }) => missed.length + wrong.length > 0)
    .map(({ name, labels, missed, wrong }) =>
      [
        `${name}: ${missed.length} missed, ${wrong.length} wrong, in ${labels}`,
        ...missed.slice(0, most).map((error) => `  missed  ${error}`),
        ...wrong.slice(0, most).map((error) => `  wrong   ${error}`),
      ].join('\n'),
    )
    .join('\n');
}

/** The first pairs that no label names, of each list and severity. */
export function missedPairs(recalls: readonly Recall[], most: number): string {
  return recalls
    .filter(({ severity, missed }) => severity !== 'all' && missed.length > 0)
    .map(({ list, severity, missed }) =>
      [`${list}, ${severity}: ${missed.length} missed`, ...missed.slice(0, most).map((pair) => `  ${pair}`)].join('\n'),
    )
    .join('\n');
}

/** "label: kind: words" → the kind; "label: term 4% [arm]" → the term. */
function reasonOf(error: string): string {
  const [, kind = error] = error.split(': ');
  return kind.replace(/ ?\[.*$/, '').replace(/ [<>~]?=?[\d.]+.*$/, '');
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const scoreOf = (evaluated: Evaluated, split: Split, name: string): Score | undefined =>
  evaluated.get(split)?.find((score) => score.name === name);

const figure = (value: number | undefined): string => value?.toFixed(3) ?? '–';

function verdict(aim: Aim | undefined, score: Score | undefined): string {
  if (aim === undefined) return '';
  if (score === undefined) return aim.f1.toFixed(2);
  return `${aim.f1.toFixed(2)} ${(score.f1 ?? 0) >= aim.f1 ? 'met' : 'MISSED'}`;
}
