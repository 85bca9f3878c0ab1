import type { Label, LabelProblem } from './label.ts';
import { type Chunks, LIMITS, type Limits, type ReadOptions } from './limits.ts';
import { MalformedDocument } from './malformed.ts';
import { readOpenFdaStream } from './openfda-stream.ts';
import type { Indexing } from './spl/indexing.ts';
import { readSplBytes } from './spl/read.ts';
import { type ByteSource, openBytes, rest } from './zip/bytes.ts';
import { readZip, type UnpackBudget } from './zip/read.ts';

/** A file to read: SPL, openFDA JSON, or a zip of such files or of zips. What it is is seen from its first bytes. */
export interface LabelFile {
  readonly path: string;
  readonly bytes: Chunks;
}

/** What was found in a file. `file` is the path, on into archives: `labels.zip/a/b.zip/c.xml`. */
export type LabelRead =
  | { readonly kind: 'label'; readonly file: string; readonly label: Label; readonly problems: readonly LabelProblem[] }
  | {
      readonly kind: 'indexing';
      readonly file: string;
      readonly indexing: Indexing;
      readonly problems: readonly LabelProblem[];
    }
  | { readonly kind: 'left out'; readonly file: string; readonly why: MalformedDocument }
  /** A picture or a leaflet beside the labels, as DailyMed's archives have them. */
  | { readonly kind: 'passed over'; readonly file: string };

const BESIDE = /\.(?:jpe?g|png|gif|tiff?|bmp|svg|pdf|txt|csv|css|xsl|xsd)$/i;

/**
 * Reads label files one after the other, whatever kind each is, and holds no more than one label of them. A malformed
 * document is left out with its place and the rest goes on; a file that can not be opened throws, as its stream does.
 *
 * @example
 * for await (const read of readLabels([{ path: 'a.zip', bytes: createReadStream('a.zip') }]))
 *   if (read.kind === 'label') keep(read.label);
 */
export async function* readLabels(
  files: Iterable<LabelFile> | AsyncIterable<LabelFile>,
  options: Pick<ReadOptions, 'limits'> = {},
): AsyncGenerator<LabelRead> {
  const limits = { ...LIMITS, ...options.limits };
  for await (const file of files) yield* readFile(file, limits, 0);
}

async function* readFile(
  { path, bytes }: LabelFile,
  limits: Limits,
  depth: number,
  outer?: UnpackBudget,
): AsyncGenerator<LabelRead> {
  const source = openBytes(bytes);
  const budget = outer ?? { unpacked: 0, read: source.offset };
  try {
    yield* readSource(source, path, limits, depth, budget);
  } catch (error) {
    if (!(error instanceof MalformedDocument)) throw error;
    yield { kind: 'left out', file: error.file, why: error };
  } finally {
    await source.release();
  }
}

async function* readSource(
  source: ByteSource,
  file: string,
  limits: Limits,
  depth: number,
  budget: UnpackBudget,
): AsyncGenerator<LabelRead> {
  if (BESIDE.test(file)) {
    yield { kind: 'passed over', file };
    return;
  }
  const kind = kindOf((await source.peek(512)).subarray(0, 512));
  switch (kind) {
    case 'zip':
      if (depth >= limits.archives) throw new MalformedDocument(file, `is more than ${limits.archives} archives deep`);
      for await (const entry of readZip(rest(source), { file, limits, budget }))
        yield* readFile({ path: `${file}/${entry.path}`, bytes: entry.bytes }, limits, depth + 1, budget);
      return;
    case 'spl':
      yield { file, ...(await readSplBytes(rest(source), { file, limits })) };
      return;
    case 'openfda':
      for await (const read of readOpenFdaStream(rest(source), { file, limits }))
        yield 'label' in read ? { kind: 'label', file, ...read } : { kind: 'left out', file, why: read.leftOut };
      return;
    default:
      throw new MalformedDocument(file, kind, { line: 1, column: 1 });
  }
}

/** What a file is, by how it begins; or why it can not be read. */
function kindOf(head: Uint8Array): string {
  if (head.length === 0) return 'is empty';
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 0) < 9) return 'zip';
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    return 'is in UTF-16, not in UTF-8';
  if (head[0] === 0x1f && head[1] === 0x8b) return 'is packed with gzip: unpack it first';
  const first = head.find((byte, i) => byte > 0x20 && !(i < 3 && (byte === 0xef || byte === 0xbb || byte === 0xbf)));
  if (first === 0x3c) return 'spl';
  if (first === 0x7b || first === 0x5b) return 'openfda';
  return 'is neither SPL XML nor openFDA JSON nor a zip archive';
}
