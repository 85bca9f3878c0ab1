import { ensureBuilt } from './build.js';
import { ensureInstalled, run } from './install.js';

const files = process.argv.slice(2);
ensureInstalled();
ensureBuilt();
if (files.length === 0) {
  run('npx', ['--no-install', 'biome', 'check', '--error-on-warnings', '.']);
  run('npx', ['--no-install', 'tsc', '-p', 'tsconfig.tests.json']);
}
run('npx', ['--no-install', 'vitest', 'run', ...files]);
