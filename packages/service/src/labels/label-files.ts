import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BadInput } from '../input/bad-input.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** A file that labels may be in. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** Changes when the file does. */
  readonly stamp: string;
}

/** The files of what was named, and what of it can not be looked at. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly unreadable: readonly { readonly path: string; readonly say: string }[];
}

/**
 * The files that paths name, each once: files as they are, folders with all that is in them, in the order of their names. Throws
 * BadInput for a path that is not there.
 *
 * @example findFiles(['labels', 'dm_spl_release.zip']).files.length
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files = new Map<string, FoundFile>();
  const unreadable: { path: string; say: string }[] = [];
  const visit = (path: string, above: readonly string[]) => {
    try {
      const stat = statSync(path);
      if (stat.isDirectory()) {
        const real = realpathSync(path);
        if (above.includes(real)) return;
        for (const name of readdirSync(path).sort()) visit(join(path, name), [...above, real]);
      } else if (stat.isFile()) {
        files.set(path, { path, size: stat.size, stamp: `${stat.size} ${stat.mtimeMs}` });
      } else unreadable.push({ path, say: 'is neither a file nor a folder' });
    } catch (error) {
      unreadable.push({ path, say: whyUnreadable(error) });
    }
  };
  for (const path of paths) {
    const whole = resolve(path);
    try {
      statSync(whole);
    } catch (error) {
      throw new BadInput(`${path} ${whyUnreadable(error)}. Name files, folders or zip archives of labels.`);
    }
    visit(whole, []);
  }
  return { files: [...files.values()], unreadable };
}
