import { BadInput } from '../input/bad-input.ts';
import type { Library } from './open-library.ts';
import type { LabelVersion } from './read-library.ts';

/** The versions held of a label, newest first. Throws BadInput when the library does not hold it. */
export async function heldVersions(library: Library, setId: string): Promise<readonly LabelVersion[]> {
  const versions = await library.versions(setId);
  if (versions.length === 0)
    throw new BadInput(
      `The library holds no label with the set id ${setId}. Find it with: doseline labels search TEXT, or fetch it with: doseline labels fetch ${setId}`,
    );
  return versions;
}

/** The version that is asked for by its number, its effective date, or @ and its number in the library; the newest that fits. */
export function chooseVersion(versions: readonly LabelVersion[], asked: string): LabelVersion {
  const found = versions.find(
    ({ version, effective, nth }) => version === asked || effective === asked || `@${nth}` === asked,
  );
  if (found !== undefined) return found;
  throw new BadInput(
    `The library holds no version "${asked}" of this label. It holds: ${versions.map(versionName).join('; ')}.`,
  );
}

/** "version 12 of 2024-05-01 (@2)" */
export function versionName({ version, effective, nth }: LabelVersion): string {
  const number = version === undefined ? 'without a version number' : `version ${version}`;
  return `${number}${effective === undefined ? '' : ` of ${effective}`} (@${nth})`;
}
