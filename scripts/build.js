import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ensureInstalled, root, run, runTool } from './install.js';

/** What each step reads and makes. A step runs again when a file it reads has changed or what it makes is gone. */
const STEPS = [
  {
    name: 'code',
    reads: [
      'tsconfig.json',
      'tsconfig.base.json',
      ...['engine', 'labels', 'knowledge', 'service', 'web'].map((p) => `packages/${p}/src`),
    ],
    makes: ['packages/engine/dist/index.js', 'packages/service/dist/main.js'],
    make: () => runTool('typescript/bin/tsc', ['-b']),
  },
  {
    name: 'knowledge',
    reads: [
      'packages/knowledge/src',
      'packages/engine/src',
      'packages/labels/src',
      ...[
        'drugs',
        'classes',
        'conditions',
        'interactions',
        'burdens',
        'equivalents',
        'pumps',
        'tapers',
        'occupancies',
        'switches',
        'sources',
        'vocabulary',
        'lexicon',
        'extracted',
      ].map((d) => `packages/knowledge/${d}`),
    ],
    makes: ['packages/knowledge/dist/pack.jsonl'],
    make: () => run(process.execPath, ['packages/knowledge/dist/build-cli.js']),
  },
  {
    name: 'web app',
    reads: ['packages/web', 'packages/engine/src', 'packages/knowledge/dist/pack.jsonl'],
    makes: ['packages/web/dist/app/index.html'],
    make: () => {
      runTool('vite/bin/vite.js', ['build', 'packages/web', '--logLevel', 'warn']);
      compress(join(root, 'packages/web/dist/app/assets'));
    },
  },
];

/** Brings everything up to date. Quick when nothing has changed. */
export function ensureBuilt() {
  const folder = join(root, '.build');
  mkdirSync(folder, { recursive: true });
  for (const step of STEPS) {
    const stamp = join(folder, step.name.replaceAll(' ', '-'));
    const state = () => fingerprint(step.reads);
    if (
      step.makes.every((file) => existsSync(join(root, file))) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === state()
    )
      continue;
    console.error(`Doseline: building the ${step.name} …`);
    step.make();
    writeFileSync(stamp, state());
  }
}

/** Lays a compressed copy beside every file, for the service to send. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name));
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content));
  }
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) visit(path, hash);
  return hash.digest('hex');
}

function visit(path, hash) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return;
  const stat = statSync(absolute);
  if (!stat.isDirectory()) {
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(absolute).sort()) {
    if (name !== 'dist' && name !== 'node_modules') visit(join(path, name), hash);
  }
}

if (process.argv[1] === join(root, 'scripts', 'build.js')) {
  ensureInstalled();
  ensureBuilt();
}
