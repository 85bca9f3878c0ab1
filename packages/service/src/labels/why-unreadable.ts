const SAY: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there: a part of the path is a file',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ELOOP: 'is a link that leads back to itself',
  EIO: 'can not be read: the disk reports an error',
};

/** Why a file can not be read, to stand behind its path. Throws what is no error of the file system. */
export function whyUnreadable(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
  return SAY[String(error.code)] ?? `can not be read: ${error.message}`;
}
