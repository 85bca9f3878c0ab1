import { ensureBuilt } from './build.js';
import { ensureInstalled, runTool } from './install.js';

const options = process.argv.slice(2);
const part = options.some((option) => !option.startsWith('-'));
ensureInstalled();
ensureBuilt();
if (!part) {
  runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
  runTool('typescript/bin/tsc', ['-p', 'tsconfig.tests.json']);
}
runTool('vitest/vitest.mjs', ['run', ...options]);
