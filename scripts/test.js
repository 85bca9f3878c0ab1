import { ensureBuilt } from './build.js';
import { ensureInstalled, run } from './install.js';

const options = process.argv.slice(2);
const part = options.some((option) => !option.startsWith('-'));
ensureInstalled();
ensureBuilt();
if (!part) {
  run('npx', ['--no-install', 'biome', 'check', '--error-on-warnings', '.']);
  run('npx', ['--no-install', 'tsc', '-p', 'tsconfig.tests.json']);
}
run('npx', ['--no-install', 'vitest', 'run', ...options]);
