import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Pack, readPackText } from '@doseline/engine';

/** Where the build puts the pack. */
export const PACK_PATH = fileURLToPath(new URL('../dist/pack.jsonl', import.meta.url));

/**
 * The pack that was built last. Throws an Error that says what to run when there is none.
 *
 * @example const knowledge = openPack(readPack())
 */
export function readPack(): Pack {
  if (!existsSync(PACK_PATH)) throw new Error('There is no knowledge pack yet: run `npm run build`.');
  return readPackText(readFileSync(PACK_PATH, 'latin1'));
}
