import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';

/** Serves the built web app; addresses that are no file get its page, which knows them. Hashed files may be kept for ever. */
export function addWebApp(app: OpenAPIHono, folder: string): void {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.status === 200) c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use('*', serveStatic({ root: relative(process.cwd(), folder) || '.', precompressed: true }));
  app.get('*', async (c, next) => {
    const asksForFile = /\.[a-z0-9]+$/i.test(c.req.path);
    if (asksForFile) return next();
    return c.html(readFileSync(page, 'utf8'));
  });
}
