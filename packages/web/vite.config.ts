import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** React Aria brings its few words in some thirty languages; the app speaks one, and the rest is half of its weight. */
function englishOnly(): Plugin {
  return {
    name: 'english-only',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/](?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/ },
      handler: () => 'export default {};',
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [react(), englishOnly()],
  resolve: {
    // The engine is bundled from its TypeScript source, so that one build sees the whole program.
    conditions: ['source', ...defaultClientConditions],
    // The built pack is an asset: fetched once, named by its content.
    alias: [{ find: /^#pack(?=\?)/, replacement: here('../knowledge/dist/pack.jsonl') }],
  },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
});
