import { createReadStream } from 'node:fs';
import type { ImportSource } from '../import-labels.ts';
import { FetchFailure } from './fetch-failure.ts';
import type { LabelSource } from './label-sources.ts';
import type { Fetched } from './polite-client.ts';

/** What is to be fetched: a label by its set id, or labels of a drug. */
export type Wanted = { readonly setId: string } | { readonly drug: string; readonly most: number };

/** What was fetched, ready to be imported, and what was not. */
export interface FetchedLabels {
  readonly documents: number;
  /** Documents that are the same as when they were fetched before. */
  readonly unchanged: number;
  readonly sources: readonly ImportSource[];
  readonly failed: readonly { readonly wanted: string; readonly say: string }[];
}

/** Fetches one thing after the other; what can not be had is named, and the rest goes on. */
export async function fetchLabels(
  source: LabelSource,
  wanted: readonly Wanted[],
  onDone: (done: number, documents: number) => void = () => undefined,
): Promise<FetchedLabels> {
  const found = new Map<string, Fetched>();
  const failed: { wanted: string; say: string }[] = [];
  for (const [i, one] of wanted.entries()) {
    try {
      const answers = 'setId' in one ? await source.label(one.setId) : await source.drug(one.drug, one.most);
      for (const answer of answers) found.set(answer.url, answer);
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      failed.push({ wanted: 'setId' in one ? one.setId : one.drug, say: error.message });
    }
    onDone(i + 1, found.size);
  }
  const answers = [...found.values()];
  return {
    documents: answers.length,
    unchanged: answers.filter(({ unchanged }) => unchanged).length,
    sources: answers.map(({ url, stamp, size, file }) => ({
      path: url,
      stamp,
      size,
      open: () => createReadStream(file),
    })),
    failed,
  };
}
