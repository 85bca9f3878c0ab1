import { BadInput } from '../input/bad-input.ts';

/** What to say for the codes of the file system and of PostgreSQL that a user can do something about. */
const SAY: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room and run the same command again: it goes on where it was',
  '53100': 'the disk is full. Make room and run the same command again: it goes on where it was',
  EDQUOT: 'the disk quota is used up. Make room and run the same command again: it goes on where it was',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a disk that can only be read',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file of that name is in the way',
  ECONNREFUSED: 'nothing answers there; is it running?',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the password is wrong',
  '28000': 'this user may not log in',
  '3D000': 'there is no such database',
  '42501': 'this user may not make tables there',
  '57P01': 'the server was shut down',
};

/**
 * An error of the database or the disk as a line for the user, or as it was when it is a fault of ours. What had been stored before
 * stays stored: every step is a transaction.
 */
export function storeFailure(error: unknown, what: string): unknown {
  if (error instanceof BadInput) return error;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const codes = [cause, ...(cause instanceof AggregateError ? cause.errors : [])].flatMap((e: unknown) =>
      typeof e === 'object' && e !== null && 'code' in e ? [String(e.code)] : [],
    );
    const say =
      codes.map((code) => SAY[code]).find((known) => known !== undefined) ??
      (/No space left on device/.test(cause.message) ? SAY.ENOSPC : undefined);
    if (say !== undefined) return new BadInput(`${what}: ${say}${say.endsWith('?') ? '' : '.'}`, { cause: error });
  }
  return error;
}
