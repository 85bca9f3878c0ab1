import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from '../labels/import-labels.ts';

/** A bar on standard error where that is a terminal; elsewhere nothing is shown. */
export function showProgress(bytes: number): { update(progress: ImportProgress): void; stop(): void } {
  if (process.stderr.isTTY !== true) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: '{bar} {percentage} % | {labels} labels | {eta_formatted} to go',
      stream: process.stderr,
      barsize: 30,
      etaBuffer: 100,
    },
    Presets.shades_classic,
  );
  bar.start(Math.max(bytes, 1), 0, { labels: 0 });
  return {
    update: (progress) => bar.update(progress.bytes, { labels: progress.labels }),
    stop: () => bar.stop(),
  };
}
