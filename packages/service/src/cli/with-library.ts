import type { Command } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import type { Library } from '../labels/open-library.ts';

/** What every command of the library may be told. */
export interface LibraryChoice {
  readonly data?: string;
}

/** Adds the options by which the library is chosen. */
export function libraryOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'the folder of the library (default: DOSELINE_DATA, else a folder of this user)')
    .addHelpText('after', '\nThe library is kept in PostgreSQL instead where DATABASE_URL names a server.');
}

/** Opens the library for a piece of work and closes it again. Throws BadInput when there is none and none is to be made. */
export async function withLibrary<Result>(
  { data, create }: LibraryChoice & { readonly create?: boolean },
  work: (library: Library) => Promise<Result>,
): Promise<Result> {
  // Loaded here: no other command needs a database.
  const { openLibrary } = await import('../labels/open-library.ts');
  const library = await openLibrary({ data, create: create ?? false });
  if (library === undefined)
    throw new BadInput(
      'There are no labels in the library yet. Take some in with: doseline labels import PATH, or fetch them with: doseline labels fetch SETID',
    );
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}
