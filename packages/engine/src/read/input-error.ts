/** A place in a text; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The document as a whole cannot be read. The message says what is wrong, where, and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Where in the text, when that is known. */
  readonly where: TextPlace | undefined;

  constructor(message: string, where?: TextPlace) {
    super(message);
    this.where = where;
  }
}
