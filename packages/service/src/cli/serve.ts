import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Command } from 'commander';
import { createApp } from '../http/app.ts';
import { BadInput } from '../input/bad-input.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { lendLibrary } from '../labels/lend-library.ts';

interface ServeOptions {
  readonly port?: string;
  readonly host: string;
}

/** `doseline serve` */
export function serveCommand(version: string): Command {
  return new Command('serve')
    .description('serve the web app and the API on one port')
    .option('--port <number>', 'the port (default: PORT from the environment, else 8080)')
    .option(
      '--host <address>',
      'the address to listen on; 0.0.0.0 lets other machines in',
      process.env.HOST ?? '127.0.0.1',
    )
    .action(async (options: ServeOptions) => {
      const port = readPort(options.port ?? process.env.PORT ?? '8080');
      const webApp = findWebApp();
      const app = createApp(openKnowledge(), {
        version,
        library: lendLibrary(),
        ...(webApp === undefined ? {} : { webApp }),
      });
      await listen(app.fetch, port, options.host);
      const address = `http://${options.host === '127.0.0.1' || options.host === '0.0.0.0' ? 'localhost' : options.host}:${port}`;
      process.stdout.write(
        [
          `Doseline is at ${address} (API: ${address}/api-docs). Stop it with Ctrl+C.`,
          ...(webApp === undefined ? ['The web app is not built; only the API is served. Run "npm run build".'] : []),
          'Try:',
          `  curl -s ${address}/api/screen -H 'content-type: text/plain' --data-binary $'baclofen 20 mg three times a day\\noxycodone 5 mg every 6 hours'`,
          '',
        ].join('\n'),
      );
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new BadInput(`"${text}" is not a port. Set PORT or --port to a number from 1 to 65535, such as 8080.`);
  return port;
}

async function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number, hostname: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, () => resolve());
    server.on('error', (error: NodeJS.ErrnoException) => reject(new BadInput(cannotListen(error, port, hostname))));
    const stop = () => {
      server.close(() => process.exit(0));
      // A browser keeps its connection open; it must not hold the end up.
      setTimeout(() => process.exit(0), 2000).unref();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=8080 npm start`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `${host} is not an address of this machine. Leave --host out, or use 0.0.0.0.`;
  return `Could not listen on port ${port}: ${error.message}`;
}

/** The built web app beside this package in the repository, where it is built. */
function findWebApp(): string | undefined {
  const candidates = [join(dirname(fileURLToPath(import.meta.url)), '../../../web/dist/app')];
  try {
    candidates.push(join(dirname(createRequire(import.meta.url).resolve('@doseline/web/package.json')), 'dist/app'));
  } catch {
    // The web app is an optional part: the API serves without it.
  }
  return candidates.find((folder) => existsSync(join(folder, 'index.html')));
}
