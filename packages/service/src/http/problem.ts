import type { Context } from 'hono';

/** An RFC 9457 problem. `detail` says what, where and what to do; it never repeats a person's data. */
export function problem(
  c: Context,
  status: 400 | 404 | 413 | 415 | 500,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  return c.body(JSON.stringify({ type: 'about:blank', title, status, detail, ...more }), status, {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
