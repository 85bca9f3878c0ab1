import pThrottle from 'p-throttle';
import { EnvHttpProxyAgent, interceptors, request } from 'undici';
import type { AnswerCache, KeptAnswer } from './answer-cache.ts';
import { networkFailure, statusFailure } from './fetch-failure.ts';

/** An answer, and whether the server says that it is the same as the time before. */
export interface Fetched extends KeptAnswer {
  readonly url: string;
  readonly unchanged: boolean;
}

/** Asks servers for documents, gently. */
export interface PoliteClient {
  /** The document at an address. Throws FetchFailure when it can not be had. */
  get(url: string): Promise<Fetched>;
  close(): Promise<void>;
}

export interface PoliteOptions {
  readonly cache: AnswerCache;
  /** How the server may know us. */
  readonly userAgent: string;
  /** Questions a second to each host; 3. */
  readonly perSecond?: number;
  /** Milliseconds before the first new try, twice as many before each further one; 1000. `Retry-After` goes before it. */
  readonly retryAfter?: number;
  /** Milliseconds in which an answer must begin, and go on; 30,000. */
  readonly timeout?: number;
}

const TRIES = 4;
const LONGEST_WAIT = 120_000;
const PASSING = [
  'ECONNRESET',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EPIPE',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
];

/**
 * Opens a client that asks each host a few times a second, tries again what fails for a passing reason (429, 5xx, a broken connection;
 * `Retry-After` is heeded), keeps answers on disk and asks next time only whether they have changed. Proxies are taken from the environment.
 */
export function openPoliteClient({
  cache,
  userAgent,
  perSecond = 3,
  retryAfter = 1000,
  timeout = 30_000,
}: PoliteOptions): PoliteClient {
  const agent = new EnvHttpProxyAgent({ headersTimeout: timeout, bodyTimeout: timeout, connectTimeout: timeout });
  const dispatcher = agent.compose(
    interceptors.redirect({ maxRedirections: 3 }),
    interceptors.retry({
      maxRetries: TRIES,
      minTimeout: retryAfter,
      maxTimeout: LONGEST_WAIT,
      timeoutFactor: 2,
      errorCodes: PASSING,
    }),
  );
  const ask = async (url: string): Promise<Fetched> => {
    const before = cache.get(url);
    const { host } = new URL(url);
    try {
      const { statusCode, headers, body } = await request(url, {
        dispatcher,
        headers: {
          'user-agent': userAgent,
          ...(before?.etag !== undefined && { 'if-none-match': before.etag }),
          ...(before?.lastModified !== undefined && { 'if-modified-since': before.lastModified }),
        },
      });
      if (statusCode !== 200) await body.dump();
      if (statusCode === 304 && before !== undefined) return { ...before, url, unchanged: true };
      if (statusCode !== 200) throw statusFailure(host, statusCode);
      const kept = await cache.put(url, body, { etag: one(headers.etag), lastModified: one(headers['last-modified']) });
      return { ...kept, url, unchanged: kept.stamp === before?.stamp };
    } catch (error) {
      throw networkFailure(host, error);
    }
  };
  const byHost = new Map<string, typeof ask>();
  return {
    get: (url) => {
      const { host } = new URL(url);
      const gently = byHost.get(host) ?? pThrottle({ limit: 1, interval: 1000 / perSecond })(ask);
      byHost.set(host, gently);
      return gently(url);
    },
    close: () => agent.close(),
  };
}

function one(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}
