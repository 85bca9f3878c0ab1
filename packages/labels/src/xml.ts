import { SaxesParser } from 'saxes';
import { LIMITS, type ReadOptions } from './limits.ts';
import { MalformedDocument, type Place } from './malformed.ts';

/** Who is told of a document's elements. Names come without a prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** A document that is being read. */
export interface XmlReader {
  /** Reads on. Throws MalformedDocument. */
  write(text: string): void;
  end(): void;
  place(): Place;
  /** Gives the document up: throws MalformedDocument with the present place. */
  fail(say: string): never;
}

/**
 * Begins to read XML, strictly, as it comes. A document type declaration is refused, so there are no entities but XML's
 * five; so are other encodings than UTF-8, deep nesting and documents beyond the limit.
 */
export function openXml(handler: XmlHandler, options: ReadOptions = {}): XmlReader {
  const file = options.file ?? 'document';
  const { documentLength, elements, nesting } = { ...LIMITS, ...options.limits };
  const parser = new SaxesParser({ xmlns: false, position: true });
  let length = 0;
  let depth = 0;
  let opened = 0;
  /** `v3:` where the whole document is written with a prefix. */
  let prefix = '';
  let failed: MalformedDocument | undefined;

  /** While it is not parsing, saxes counts its last piece twice: the column is then known by what was written. */
  let parsing = false;
  let column = 1;
  const place = (): Place => ({ line: parser.line, column: parsing ? parser.columnIndex + 1 : column });
  const fail = (say: string): never => {
    failed ??= new MalformedDocument(file, say, place());
    throw failed;
  };
  const local = (name: string) => (prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')));
  parser.on('doctype', () => fail('has a document type declaration, which labels never need and bombs do'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/i.test(encoding)) fail(`is in ${encoding}, not in UTF-8`);
  });
  parser.on('opentag', (tag) => {
    if (depth === 0) prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    if (++depth > nesting) fail(`has more than ${nesting} elements inside each other`);
    if (++opened > elements) fail(`has more than ${elements} elements`);
    handler.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(local(tag.name));
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  return {
    write: (text) => {
      if (failed !== undefined) throw failed;
      length += text.length;
      if (length > documentLength) fail(`is longer than ${documentLength} characters`);
      parsing = true;
      parser.write(text);
      parsing = false;
      const newline = text.lastIndexOf('\n');
      column = newline === -1 ? column + text.length : text.length - newline;
    },
    end: () => {
      if (failed !== undefined) throw failed;
      if (length === 0) fail('is empty');
      parser.close();
    },
    place,
    fail,
  };
}
