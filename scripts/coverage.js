import { ensureBuilt } from './build.js';
import { ensureInstalled, run } from './install.js';

ensureInstalled();
ensureBuilt();
run(process.execPath, ['packages/knowledge/dist/coverage/coverage-cli.js', ...process.argv.slice(2)]);
