import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { serveFolder } from './static-server.ts';

const APP = fileURLToPath(new URL('../dist/app', import.meta.url));
const executablePath = findChromium();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps the tests in a browser from running; empty when nothing does. */
export const missing = executablePath ? (existsSync(`${APP}/index.html`) ? '' : 'web app not built') : 'no Chromium';

/** The built app in a browser, with everything that any page asked for and complained of. */
export interface InBrowser {
  readonly origin: string;
  readonly browser: Browser;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the app and starts a browser. */
export async function startBrowser(): Promise<InBrowser> {
  const server = await serveFolder(APP);
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS });
  const requests: string[] = [];
  const complaints: string[] = [];
  return {
    origin: server.origin,
    browser,
    requests,
    complaints,
    async open(path, options = {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(server.origin + path);
      await page.locator('.search input, .entry, .monograph, .answer').first().waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** What axe finds wrong with the page as it stands. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** How far the page is wider than its window, in pixels. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
