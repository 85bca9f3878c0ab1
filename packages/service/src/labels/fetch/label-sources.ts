import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { FetchFailure } from './fetch-failure.ts';
import type { Fetched, PoliteClient } from './polite-client.ts';

/** A public source of labels. */
export interface LabelSource {
  /** The label of a set id. */
  label(setId: string): Promise<readonly Fetched[]>;
  /** Labels of a drug by any of its names, at most so many. */
  drug(name: string, most: number): Promise<readonly Fetched[]>;
}

export const SOURCES = ['dailymed', 'openfda'] as const;
export type SourceName = (typeof SOURCES)[number];

/** Where each source answers. */
export const ADDRESSES: Readonly<Record<SourceName, string>> = {
  dailymed: 'https://dailymed.nlm.nih.gov/dailymed/services/v2',
  openfda: 'https://api.fda.gov',
};

const Spls = z.object({ data: z.array(z.object({ setid: z.string() })) });

/** DailyMed: SPL documents, each for itself. */
function dailymed(client: PoliteClient, address: string): LabelSource {
  const label = async (setId: string) => [await client.get(`${address}/spls/${setId}.xml`)];
  return {
    label,
    drug: async (name, most) => {
      const asked = new URLSearchParams({ drug_name: name, pagesize: String(most) });
      const url = `${address}/spls.json?${asked}`;
      const { file } = await client.get(url);
      const listed = Spls.safeParse(parse(readFileSync(file, 'utf8')));
      if (!listed.success) throw new FetchFailure(`${new URL(url).host}: its answer is not a list of labels`);
      const found: Fetched[] = [];
      for (const { setid } of listed.data.data.slice(0, most)) found.push(...(await label(setid)));
      if (found.length === 0) throw new FetchFailure(`${new URL(url).host}: it has none`);
      return found;
    },
  };
}

/** openFDA: records as in its bulk files; one answer holds all. */
function openfda(client: PoliteClient, address: string): LabelSource {
  const search = async (query: string, limit: number) => [
    await client.get(`${address}/drug/label.json?${new URLSearchParams({ search: query, limit: String(limit) })}`),
  ];
  return {
    label: (setId) => search(`set_id:"${setId}"`, 1),
    drug: (name, most) => search(`openfda.generic_name:"${name}" openfda.brand_name:"${name}"`, most),
  };
}

/** Opens a source of labels at its address. */
export function openSource(name: SourceName, client: PoliteClient, address: string): LabelSource {
  const base = address.replace(/\/+$/, '');
  return name === 'dailymed' ? dailymed(client, base) : openfda(client, base);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
