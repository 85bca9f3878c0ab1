import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswerCache } from '../src/labels/fetch/answer-cache.ts';
import { fetchLabels, type Wanted } from '../src/labels/fetch/fetch-labels.ts';
import { openSource, type SourceName } from '../src/labels/fetch/label-sources.ts';
import { openPoliteClient } from '../src/labels/fetch/polite-client.ts';
import { type LabelServer, startServer } from './label-server.ts';
import { openFdaFile, setIdOf, splDocument } from './made-labels.ts';

let folder: string;
let server: LabelServer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doseline-fetch-'));
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const spl = splDocument(setIdOf(1), 4, 'Never stop it at once.');

async function serve(
  answer: (url: string, times: number, response: ServerResponse, request: IncomingMessage) => void,
): Promise<void> {
  server = await startServer(answer);
}

/** Fetches with waits so short that a test need not wait. */
async function get(wanted: readonly Wanted[], source: SourceName = 'dailymed', timeout = 5000) {
  const client = openPoliteClient({
    cache: openAnswerCache(join(folder, 'cache')),
    userAgent: 'doseline/test',
    perSecond: 1000,
    retryAfter: 1,
    timeout,
  });
  try {
    return await fetchLabels(openSource(source, client, `${server.address}/`), wanted);
  } finally {
    await client.close();
  }
}

/** What the first source would import. */
async function bodyOf(fetched: Awaited<ReturnType<typeof get>>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of fetched.sources[0]?.open() ?? []) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe('DailyMed', () => {
  it('gives a label by its set id', async () => {
    await serve((_, __, response) => response.end(spl));
    const fetched = await get([{ setId: setIdOf(1) }]);
    expect(server.asked.map(({ url }) => url)).toEqual([`/spls/${setIdOf(1)}.xml`]);
    expect(server.asked[0]?.headers['user-agent']).toBe('doseline/test');
    expect(fetched).toMatchObject({ documents: 1, unchanged: 0, failed: [] });
    expect(await bodyOf(fetched)).toBe(spl);
  });

  it('gives the labels of a drug, no more than asked for', async () => {
    const data = [1, 2, 3].map((n) => ({ setid: setIdOf(n), title: 'Madeupine' }));
    await serve((url, _, response) => response.end(url.includes('.json') ? JSON.stringify({ data }) : spl));
    expect(await get([{ drug: 'made upine', most: 2 }])).toMatchObject({ documents: 2, failed: [] });
    expect(server.asked.map(({ url }) => url)).toEqual([
      '/spls.json?drug_name=made+upine&pagesize=2',
      `/spls/${setIdOf(1)}.xml`,
      `/spls/${setIdOf(2)}.xml`,
    ]);
  });

  it.each([
    ['no list', '<html>', 'its answer is not a list of labels'],
    ['an empty list', '{"data":[]}', 'it has none'],
  ])('says so when the answer for a drug is %s', async (_name, body, say) => {
    await serve((_url, _times, response) => response.end(body));
    const { failed } = await get([{ drug: 'x', most: 1 }]);
    expect(failed).toEqual([{ wanted: 'x', say: expect.stringContaining(say) }]);
  });
});

describe('openFDA', () => {
  it('is asked for a set id and for a drug by any of its names', async () => {
    await serve((_url, _times, response) => response.end(openFdaFile([{ setId: setIdOf(1) }])));
    const fetched = await get([{ setId: setIdOf(1) }, { drug: 'madeupine', most: 5 }], 'openfda');
    expect(fetched).toMatchObject({ documents: 2, failed: [] });
    expect(server.asked.map(({ url }) => new URLSearchParams(url.split('?')[1]).get('search'))).toEqual([
      `set_id:"${setIdOf(1)}"`,
      'openfda.generic_name:"madeupine" openfda.brand_name:"madeupine"',
    ]);
  });
});

describe('a server with troubles', () => {
  it('is asked again after 429 and 503', async () => {
    await serve((_url, times, response) => {
      response.statusCode = [429, 503][times] ?? 200;
      response.end(times < 2 ? 'not now' : spl);
    });
    const fetched = await get([{ setId: setIdOf(1) }]);
    expect(server.asked).toHaveLength(3);
    expect(await bodyOf(fetched)).toBe(spl);
  });

  it('is given up when it goes on', async () => {
    await serve((_url, _times, response) => {
      response.statusCode = 503;
      response.end();
    });
    const { failed } = await get([{ setId: setIdOf(1) }]);
    expect(server.asked).toHaveLength(5);
    expect(failed[0]?.say).toMatch(/^127\.0\.0\.1:\d+: it answers with the error 503$/);
  });

  it('has its 404 told, and the rest goes on', async () => {
    await serve((url, _times, response) => {
      response.statusCode = url.includes(setIdOf(2)) ? 404 : 200;
      response.end(spl);
    });
    const fetched = await get([{ setId: setIdOf(2) }, { setId: setIdOf(1) }]);
    expect(fetched.documents).toBe(1);
    expect(fetched.failed).toEqual([{ wanted: setIdOf(2), say: expect.stringContaining('it has none (404)') }]);
    expect(server.asked).toHaveLength(2);
  });

  it('is not waited for longer than the limit', async () => {
    await serve(() => undefined);
    const { failed } = await get([{ setId: setIdOf(1) }], 'dailymed', 50);
    expect(failed[0]?.say).toContain('it does not answer in time');
  });

  it('leaves nothing behind when it breaks off', async () => {
    await serve((_url, _times, response) => {
      response.writeHead(200, { 'content-length': String(spl.length) });
      response.write(spl.slice(0, 50), () => response.destroy());
    });
    const fetched = await get([{ setId: setIdOf(1) }]);
    expect(fetched).toMatchObject({ documents: 0, failed: [{ wanted: setIdOf(1) }] });
  });

  it('is named when nothing answers', async () => {
    await serve(() => undefined);
    await server.stop();
    const { failed } = await get([{ setId: setIdOf(1) }]);
    expect(failed[0]?.say).toMatch(/nothing answers there/);
  });
});

describe('what was fetched before', () => {
  const marks = { etag: '"one"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' };

  it('is asked for with its marks, and taken from the disk when it has not changed', async () => {
    await serve((_url, _times, response, request) => {
      const same = request.headers['if-none-match'] === '"one"';
      response.writeHead(same ? 304 : 200, marks);
      response.end(same ? undefined : spl);
    });
    const first = await get([{ setId: setIdOf(1) }]);
    const second = await get([{ setId: setIdOf(1) }]);
    expect(server.asked[1]?.headers).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': marks['last-modified'],
    });
    expect(second).toMatchObject({ documents: 1, unchanged: 1 });
    expect(second.sources[0]?.stamp).toBe(first.sources[0]?.stamp);
    expect(await bodyOf(second)).toBe(spl);
  });

  it('is replaced when it has changed', async () => {
    const newer = splDocument(setIdOf(1), 5, 'Changed.');
    await serve((_url, times, response) => {
      response.writeHead(200, { etag: `"${times}"` });
      response.end(times === 0 ? spl : newer);
    });
    const first = await get([{ setId: setIdOf(1) }]);
    const second = await get([{ setId: setIdOf(1) }]);
    expect(second).toMatchObject({ unchanged: 0 });
    expect(second.sources[0]?.stamp).not.toBe(first.sources[0]?.stamp);
    expect(await bodyOf(second)).toBe(newer);
  });

  it('is fetched anew when its entry is damaged', async () => {
    await serve((_url, _times, response) => response.end(spl));
    const cache = openAnswerCache(join(folder, 'cache'));
    await get([{ setId: setIdOf(1) }]);
    const url = `${server.address}/spls/${setIdOf(1)}.xml`;
    const kept = cache.get(url);
    expect(readFileSync(kept?.file ?? '', 'utf8')).toBe(spl);
    rmSync(kept?.file ?? '');
    expect(cache.get(url)).toBeUndefined();
    expect(await get([{ setId: setIdOf(1) }])).toMatchObject({ documents: 1, unchanged: 0 });
  });
});
