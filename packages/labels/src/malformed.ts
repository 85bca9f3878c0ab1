/** A place in a document, both counted from 1. Columns count characters (in JSON: bytes). */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A message may quote the document; it stays a message. */
const LONGEST = 300;

/** A document that can not be read, with its place: `a.xml:3:7: unclosed tag: title`. Zip archives have no lines. */
export class MalformedDocument extends Error {
  override readonly name = 'MalformedDocument';
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What is wrong, without the place. */
  readonly say: string;

  constructor(file: string, say: string, place?: Place) {
    const what = say.length > LONGEST ? `${say.slice(0, LONGEST)} …` : say;
    super(place === undefined ? `${file}: ${what}` : `${file}:${place.line}:${place.column}: ${what}`);
    this.file = file;
    this.line = place?.line;
    this.column = place?.column;
    this.say = what;
  }
}
