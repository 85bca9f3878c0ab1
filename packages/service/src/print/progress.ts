import { Presets, SingleBar } from 'cli-progress';
/** A bar that shows how far a long piece of work is. */
export interface Progress {
  update(done: number, count: number): void;
  stop(): void;
}

/** A bar on standard error where that is a terminal; elsewhere nothing is shown. `noun`: what is counted beside it. */
export function showProgress(total: number, noun: string): Progress {
  if (process.stderr.isTTY !== true) return { update: () => undefined, stop: () => undefined };
  const format = `{bar} {percentage} % | {count} ${noun} | {eta_formatted} to go`;
  const bar = new SingleBar({ format, stream: process.stderr, barsize: 30, etaBuffer: 100 }, Presets.shades_classic);
  bar.start(Math.max(total, 1), 0, { count: 0 });
  return { update: (done, count) => bar.update(done, { count }), stop: () => bar.stop() };
}
