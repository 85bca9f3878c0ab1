import { join } from 'node:path';
import { ensureBuilt } from './build.js';
import { ensureInstalled, root, run } from './install.js';

ensureInstalled();
ensureBuilt();
const bench = join(root, 'bench');
run('npm', ['ci', '--no-progress', '--loglevel=error'], { cwd: bench });
run(process.execPath, ['run.js', ...process.argv.slice(2)], { cwd: bench });
