import type { Context } from 'hono';
import { BadInput } from '../input/bad-input.ts';
import { decode } from '../input/decode.ts';

/** The largest request body, in bytes. */
export const MOST_BODY_BYTES = 10 * 1024 * 1024;

/** A body larger than {@link MOST_BODY_BYTES}. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Reads the body as text and stops reading at the limit, whatever the request says of its length. */
export async function bodyText(c: Context): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > MOST_BODY_BYTES) throw new BodyTooLarge();
  const encoding = c.req.header('content-encoding');
  if (encoding !== undefined && encoding !== 'identity')
    throw new BadInput(`The body is sent with content-encoding ${encoding}. Send it as it is.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = c.req.raw.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_BODY_BYTES) {
      await reader.cancel();
      throw new BodyTooLarge();
    }
    chunks.push(value);
  }
  return decode(Buffer.concat(chunks, size));
}
