import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.doseline-installed');

/** Installs what package-lock.json names, unless that very lock file is installed already. */
export function ensureInstalled() {
  requireNode(20, 19);
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Doseline: installing its libraries (the first time only) …');
  run('npm', ['ci', '--no-progress', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** Runs a program from the repository's root and ends with its exit code when it fails. */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (done.error !== undefined) {
    console.error(`Doseline: could not run ${program}: ${done.error.message}`);
    process.exit(1);
  }
  if (done.status !== 0) {
    console.error(`Doseline: "${program} ${args.join(' ')}" failed; its messages are above.`);
    process.exit(done.status ?? 1);
  }
}

/** Runs a program of an installed package, named by its file below node_modules. */
export function runTool(file, args) {
  run(process.execPath, [join('node_modules', file), ...args]);
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(`Doseline needs Node ${major}.${minor} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
