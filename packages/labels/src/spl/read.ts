import { isoDay, type Label, type LabelProblem, supplyOf, titleOf } from '../label.ts';
import { type Chunks, LIMITS, type ReadOptions } from '../limits.ts';
import type { Product } from '../product.ts';
import { openUtf8 } from '../utf8.ts';
import { openXml } from '../xml.ts';
import { at, type Element, growElement, words } from './element.ts';
import { type IndexedSubstance, type Indexing, substancesOf } from './indexing.ts';
import { productsOf, unique } from './products.ts';
import { openProse, type Prose } from './prose.ts';
import { gatherSections } from './sections.ts';

/** An SPL document that has been read: a label, or one of the FDA's indexing documents. */
export type SplDocument =
  | { readonly kind: 'label'; readonly label: Label; readonly problems: readonly LabelProblem[] }
  | { readonly kind: 'indexing'; readonly indexing: Indexing; readonly problems: readonly LabelProblem[] };

/** An SPL document that is being read. */
export interface SplReader {
  /** Reads on, in pieces of any length. Throws MalformedDocument with file, line and column. */
  write(text: string): void;
  /** The whole document. Throws MalformedDocument when it is not whole. */
  end(): SplDocument;
  /** Gives the document up. */
  fail(say: string): never;
}

type Attributes = Readonly<Record<string, string>>;

/** Begins to read an HL7 SPL document: a drug label, or the FDA's indexing of substances and classes. */
export function openSpl(options: ReadOptions = {}): SplReader {
  const head: { [key in 'id' | 'setId' | 'version' | 'time' | 'type' | 'code']?: string } = {};
  let heading = '';
  let manufacturer: string | undefined;
  const products: Product[] = [];
  const substances: IndexedSubstance[] = [];
  const problems: LabelProblem[] = [];
  const sections = gatherSections();
  const budget = { left: { ...LIMITS, ...options.limits }.tableCells };
  const open: string[] = [];
  let prose: Prose | undefined;
  let tree: ReturnType<typeof growElement> | undefined;
  /** How deep the element stood from which prose or a tree is read. */
  let from = 0;

  const startProse = () => {
    from = open.length;
    prose = openProse(budget, () => xml.fail('has tables that span too many cells'));
  };
  const startTree = (name: string, attributes: Attributes) => {
    from = open.length;
    tree = growElement(name, attributes);
  };
  const takeTree = (element: Element) => {
    if (element.name === 'author') {
      manufacturer ??= words(at(element, 'assignedEntity', 'representedOrganization', 'name'));
      return;
    }
    products.push(...productsOf(element));
    substances.push(...substancesOf(element));
  };
  const takeProse = (read: ReturnType<Prose['end']>, name: string, parent: string | undefined) => {
    if (name === 'title' && parent === 'section') sections.title(read.text);
    else if (name === 'title') heading = read.text.replaceAll('\n', ' ');
    else if (parent === 'highlight') sections.highlight(read.text, read.tables);
    else sections.text(read.text, read.tables);
  };
  const openInDocument = (name: string, attributes: Attributes) => {
    const value = attributes.root?.trim() || attributes.value?.trim();
    if (name === 'title') startProse();
    else if (name === 'author') startTree(name, attributes);
    else if (name === 'code') {
      if (attributes.displayName !== undefined) head.type = attributes.displayName;
      if (attributes.code !== undefined) head.code = attributes.code;
    } else if (value === undefined || value === '') return;
    else if (name === 'id') head.id = value;
    else if (name === 'setId') head.setId = value;
    else if (name === 'versionNumber') head.version = value;
    else if (name === 'effectiveTime') head.time = value;
  };
  const openInSection = (name: string, attributes: Attributes) => {
    if (name === 'text' || name === 'title') startProse();
    else if (name === 'subject') startTree(name, attributes);
    else if (name === 'code') sections.code(attributes.code?.trim(), attributes.displayName);
  };
  const xml = openXml(
    {
      open: (name, attributes) => {
        const parent = open.at(-1);
        open.push(name);
        if (prose !== undefined) prose.open(name, attributes);
        else if (tree !== undefined) tree.open(name, attributes);
        else if (parent === undefined) {
          if (name !== 'document') xml.fail(`is not SPL: expected <document>, found <${name.slice(0, 40)}>`);
        } else if (name === 'section') sections.open();
        else if (parent === 'section') openInSection(name, attributes);
        else if (parent === 'highlight' && name === 'text') startProse();
        else if (open.length === 2) openInDocument(name, attributes);
      },
      text: (text) => {
        if (prose !== undefined) prose.text(text);
        else tree?.text(text);
      },
      close: (name) => {
        const whole = open.length === from;
        open.pop();
        if (prose !== undefined) {
          if (!whole) return prose.close(name);
          const read = prose.end();
          prose = undefined;
          takeProse(read, name, open.at(-1));
        } else if (tree !== undefined) {
          const element = tree.close();
          if (element === undefined) return;
          tree = undefined;
          takeTree(element);
        } else if (name === 'section') sections.close();
      },
    },
    options,
  );

  const finish = (): SplDocument => {
    xml.end();
    const effective = isoDay(head.time);
    if (head.time !== undefined && effective === undefined)
      problems.push({ where: 'effectiveTime', say: 'is not a date of the form YYYYMMDD' });
    if (head.setId === undefined) problems.push({ where: 'setId', say: 'is missing' });
    const identity = {
      ...(head.setId !== undefined && { setId: head.setId }),
      ...(head.id !== undefined && { id: head.id }),
      ...(head.version !== undefined && { version: head.version }),
      ...(effective !== undefined && { effective }),
    };
    const read = sections.end();
    if (substances.length > 0 || (/^indexing\b/i.test(head.type ?? '') && read.length === 0)) {
      const title = heading === '' ? (substances[0]?.name ?? 'indexing without a name') : heading;
      return { kind: 'indexing', indexing: { ...identity, title, substances }, problems };
    }
    if (read.length === 0 && head.setId === undefined && head.id === undefined)
      xml.fail('is not a label: it has neither a section nor an id');
    return {
      kind: 'label',
      label: {
        ...identity,
        ...describe(products, heading, head),
        ...(manufacturer !== undefined && { manufacturer }),
        sections: read,
      },
      problems,
    };
  };
  return { write: xml.write, end: finish, fail: xml.fail };
}

/** What a label's product data say of it as a whole. */
function describe(
  products: readonly Product[],
  heading: string,
  head: { readonly type?: string; readonly code?: string; readonly setId?: string },
): Omit<Label, 'sections'> {
  const each = products.flatMap((product) => [product, ...product.parts]);
  const brandNames = unique(each.map(({ name }) => name ?? ''));
  const genericNames = unique(each.map(({ genericName }) => genericName?.toLowerCase() ?? ''));
  const productType = typeOf(head.type, head.code);
  const supply = supplyOf(productType);
  return {
    title: titleOf(brandNames[0], genericNames[0], heading === '' ? head.setId : heading),
    ...(heading !== '' && { heading }),
    brandNames,
    genericNames,
    routes: unique(each.flatMap(({ routes }) => routes)),
    uniis: unique(
      each.flatMap(({ ingredients }) => ingredients.map(({ role, unii }) => (role === 'active' && unii) || '')),
    ),
    rxcuis: [],
    epc: [],
    ...(productType !== undefined && { productType }),
    ...(supply !== undefined && { supply }),
    products,
  };
}

function typeOf(display: string | undefined, code: string | undefined): string | undefined {
  if (code === '34391-3') return 'human prescription drug';
  if (code === '34390-5') return 'human otc drug';
  const type = display
    ?.slice(0, 200)
    .toLowerCase()
    .replace(/\s+label\b.*$/, '')
    .trim();
  return type === '' ? undefined : type;
}

/** Reads a whole SPL document. Throws MalformedDocument with file, line and column. */
export function readSpl(text: string, options: ReadOptions = {}): SplDocument {
  const reader = openSpl(options);
  reader.write(text);
  return reader.end();
}

/**
 * Reads an SPL document from the bytes of a file as they come. Throws MalformedDocument with file, line and column: for
 * XML that is not well-formed, bytes that are no UTF-8, a document type declaration, and what is past the limits.
 *
 * @example await readSplBytes(createReadStream('label.xml'), { file: 'label.xml' })
 */
export async function readSplBytes(chunks: Chunks, options: ReadOptions = {}): Promise<SplDocument> {
  const reader = openSpl(options);
  const decode = openUtf8();
  const take = (piece: Uint8Array, last: boolean) => {
    const { text, badAt } = decode(piece, last);
    reader.write(badAt === -1 ? text : text.slice(0, badAt));
    if (badAt !== -1) reader.fail('is not UTF-8 here');
  };
  for await (const chunk of chunks) take(chunk, false);
  take(new Uint8Array(0), true);
  return reader.end();
}
