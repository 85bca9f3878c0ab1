import { type Library, type LibraryOptions, openLibrary } from './open-library.ts';

/** Lends the library for pieces of work, without keeping other processes from it for long. */
export interface LibraryLender {
  /** Does a piece of work with the library; undefined is handed over when there is none. */
  use<Result>(work: (library: Library | undefined) => Promise<Result>): Promise<Result>;
}

const IDLE_MS = 5_000;

/** Makes a lender: the library is opened for the first piece of work and closed when nothing was asked of it for five seconds. */
export function lendLibrary(options: LibraryOptions = {}): LibraryLender {
  let opening: Promise<Library | undefined> | undefined;
  let working = 0;
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    const library = opening;
    opening = undefined;
    await (await library)?.close();
  };
  return {
    async use(work) {
      clearTimeout(idle);
      working++;
      try {
        opening ??= openLibrary(options);
        return await work(await opening);
      } catch (error) {
        // A library that could not be opened is tried again the next time.
        if ((await opening?.catch(() => 'failed')) === 'failed') opening = undefined;
        throw error;
      } finally {
        working--;
        if (working === 0) idle = setTimeout(() => void close().catch(() => undefined), IDLE_MS).unref();
      }
    },
  };
}
