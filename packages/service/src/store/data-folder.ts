import { resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * The folder that Doseline keeps its data in: the one asked for, else `DOSELINE_DATA`, else the system's place for a program's data
 * (`~/.local/share/doseline` on Linux, or in `XDG_DATA_HOME`).
 *
 * @example dataFolder('data') // '/home/ann/data'
 */
export function dataFolder(asked?: string): string {
  const named = asked ?? process.env.DOSELINE_DATA;
  return named === undefined || named === '' ? envPaths('doseline', { suffix: '' }).data : resolve(named);
}
