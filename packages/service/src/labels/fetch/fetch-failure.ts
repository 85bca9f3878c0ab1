/** Something that could not be fetched. The message says what to do, to stand behind its name. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
}

const SAY: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host, or no network',
  EAI_AGAIN: 'there is no network',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  UND_ERR_CONNECT_TIMEOUT: 'it can not be reached in time',
  UND_ERR_HEADERS_TIMEOUT: 'it does not answer in time',
  UND_ERR_BODY_TIMEOUT: 'its answer does not come to an end in time',
};

const STATUS: Readonly<Record<number, string>> = {
  401: 'it wants a key (401)',
  403: 'it refuses to answer (403)',
  404: 'it has none (404)',
  429: 'it has had too many questions (429): try again later',
};

/** Why a host's answer is of no use. */
export function statusFailure(host: string, status: number): FetchFailure {
  return new FetchFailure(`${host}: ${STATUS[status] ?? `it answers with the error ${status}`}`);
}

/** An error of the network as a failure; others as they are. */
export function networkFailure(host: string, error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('statusCode' in cause && typeof cause.statusCode === 'number') return statusFailure(host, cause.statusCode);
    const code = 'code' in cause ? String(cause.code) : '';
    const say = SAY[code];
    if (say !== undefined || code.startsWith('UND_ERR') || code.startsWith('CERT') || code.includes('SSL'))
      return new FetchFailure(`${host}: ${say ?? cause.message}`, { cause: error });
  }
  return error;
}
