import type { ExampleEngine } from './examples.ts';

/** The engine, where it can screen; knowledge can be checked and built without. */
export async function engineForExamples(): Promise<ExampleEngine | undefined> {
  const engine = (await import('@doseline/engine')) as unknown as Partial<ExampleEngine>;
  const { openPack, readParsed, screen } = engine;
  return openPack && readParsed && screen ? { openPack, readParsed, screen } : undefined;
}
