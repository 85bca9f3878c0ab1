import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one process holds of a folder until it ends, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes a folder for this process alone; undefined when another process of this machine has it. The lock is a socket that listens
 * under a name made from the folder: the system takes it away with the process, so that a killed one leaves nothing behind that a
 * person would have to remove. Containers that share a folder do not see each other's locks.
 */
export async function lockFolder(folder: string): Promise<FolderLock | undefined> {
  const name = socketName(realpathSync(folder));
  const server = await listen(name);
  if (server !== undefined) return holding(server);
  if (isAbstract() || (await isAnswered(name))) return undefined;
  // Outside Linux and Windows the name is a file, which a killed process leaves behind.
  rmSync(name, { force: true });
  const again = await listen(name);
  return again === undefined ? undefined : holding(again);
}

/** Linux and Windows have names that are no files. */
function isAbstract(): boolean {
  return platform() === 'linux' || platform() === 'win32';
}

function socketName(folder: string): string {
  const name = `doseline-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (platform() === 'linux') return `\0${name}`;
  return platform() === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.lock`);
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error),
    );
    server.listen(name, () => resolve(server));
  });
}

function isAnswered(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function holding(server: Server): FolderLock {
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
