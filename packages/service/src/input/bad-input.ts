/** Input that cannot be used. The message says what, where, and what to do; interfaces show it without a stack. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
