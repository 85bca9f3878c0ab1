import { ensureBuilt } from './build.js';
import { ensureInstalled } from './install.js';

ensureInstalled();
ensureBuilt();
process.argv.splice(2, process.argv.length - 2, 'serve', ...process.argv.slice(2));
await import('../packages/service/dist/main.js');
