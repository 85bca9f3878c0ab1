import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { OpenAPIHono } from '@hono/zod-openapi';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Doseline API</title>
<link rel="icon" href="data:,">
<style>openapi-explorer { --font-regular: system-ui, sans-serif; --font-mono: ui-monospace, monospace }</style>
<script type="module" src="/api-docs/openapi-explorer.min.js"></script>
</head>
<body>
<openapi-explorer spec-url="/openapi.json" hide-authentication hide-server-selection></openapi-explorer>
</body>
</html>
`;

/** A page to read and try the API, served from this machine alone. */
export function addExplorer(app: OpenAPIHono): void {
  let script: string | undefined;
  app.get('/api-docs', (c) => c.html(PAGE));
  app.get('/api-docs/openapi-explorer.min.js', (c) => {
    script ??= readFileSync(
      createRequire(import.meta.url).resolve('openapi-explorer/dist/browser/openapi-explorer.min.js'),
      'utf8',
    );
    return c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=3600' });
  });
}
