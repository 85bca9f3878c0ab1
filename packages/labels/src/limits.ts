/** What a reader takes before it refuses a document. Far beyond any real label; a caller may set them otherwise. */
export interface Limits {
  /** Characters of one XML document. */
  readonly documentLength: number;
  /** Elements of one XML document. */
  readonly elements: number;
  /** Bytes of one record of a JSON file. */
  readonly recordLength: number;
  /** Elements, or JSON brackets, inside each other. */
  readonly nesting: number;
  /** Cells of a document's tables after spans are laid out. */
  readonly tableCells: number;
  /** Bytes that one entry of an archive unpacks to. */
  readonly entryLength: number;
  /** Bytes that one file unpacks to, archives inside it counted too. DailyMed's release comes in files of 3 to 7 GB. */
  readonly unpackedLength: number;
  /**
   * Times its packed size that an entry may unpack to, once past its first MiB, and a whole file with the archives inside
   * it, once past 64 MiB. Text seldom passes 20.
   */
  readonly ratio: number;
  /** Entries of one archive. */
  readonly entries: number;
  /** Archives inside each other. */
  readonly archives: number;
}

const MEBI = 1024 * 1024;
const GIBI = 1024 * MEBI;

export const LIMITS: Limits = {
  documentLength: 64 * MEBI,
  elements: 1_500_000,
  recordLength: 64 * MEBI,
  nesting: 100,
  tableCells: 1_000_000,
  entryLength: 8 * GIBI,
  unpackedLength: 64 * GIBI,
  ratio: 200,
  entries: 1_000_000,
  archives: 3,
};

/** A document in pieces, as a file or a download gives it. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What every reader may be told: the name that errors give, and other limits. */
export interface ReadOptions {
  readonly file?: string;
  readonly limits?: Partial<Limits>;
}
