import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InBrowser, missing, overhang, startBrowser, violations } from './in-browser.ts';

describe.skipIf(missing !== '')(missing === '' ? 'planners' : `planners (skipped: ${missing})`, () => {
  let app: InBrowser;

  beforeAll(async () => {
    app = await startBrowser();
  });

  afterAll(async () => {
    await app?.close();
  });

  async function pumpExample(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await app.open('/pump', options);
    await page.getByRole('button', { name: 'Example' }).click();
    await page.locator('.dates').first().waitFor();
    return page;
  }

  async function fillBridge(page: Page, newConcentration: string): Promise<void> {
    await page.getByRole('button', { name: 'Take what stands above' }).click();
    for (const [label, value] of [
      ['New concentration', newConcentration],
      ['New dose a day', '350'],
      ['Catheter, as implanted', '70'],
      ['Catheter holds', '0.0022'],
    ] as const)
      await page.getByLabel(label).fill(value);
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      const options: BrowserContextOptions = { colorScheme, viewport: { width, height: 844 } };
      test(`axe finds nothing on the page of pumps, and it fits, ${colorScheme}, ${width} wide`, async () => {
        const page = await pumpExample(options);
        await fillBridge(page, '500');
        expect(await violations(page)).toEqual([]);
        await page.getByText('By periods').click();
        await page.getByText('Margins, the dose before').click();
        await page.getByLabel('Filled with').fill('2,000');
        await page.locator('.field-error').waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await overhang(page)).toBeLessThanOrEqual(0);
        await page.context().close();
      }, 60_000);
    }
  }

  test('a pump is told and answered by keyboard alone, with today in sight', async () => {
    const page = await app.open('/pump');
    await page.getByLabel('Model').focus();
    await page.keyboard.type('Medtronic SynchroMed II 8637-20');
    expect(await page.getByLabel('Reservoir').inputValue()).toBe('20');
    for (const [label, value] of [
      ['Filled with', '20'],
      ['Concentration', '2000'],
      ['Dose a day', '850'],
    ] as const) {
      await page.getByLabel(label, { exact: false }).first().focus();
      await page.keyboard.type(value);
    }
    expect(await page.locator('.results').first().textContent()).toContain('the day of the fill');
    await page.getByLabel('Day of the fill').first().fill('2025-03-01');
    await page.locator('.verdict').waitFor();
    expect(await page.locator('.verdict').textContent()).toMatch(/^Emergency: call now\..*emergency department/);
    const dates = await page.locator('.dates').first().textContent();
    for (const day of ['Apr 5, 2025', 'Apr 12, 2025', 'Apr 13, 2025']) expect(dates).toContain(day);
    expect(await page.locator('.working').first().textContent()).toContain('0.425 mL a day');
    expect(await page.locator('.plan-sources .sources li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('what no pump can be is refused, with what to do', async () => {
    const page = await pumpExample();
    await page.getByLabel('Filled with').fill('25');
    expect(await page.getByRole('alert').textContent()).toMatch(
      /25 mL is more than the reservoir.*call the pump clinic/,
    );
    expect(await page.locator('.dates').count()).toBe(0);
    await page.context().close();
  });

  test('a bridge says what would happen without it', async () => {
    const page = await pumpExample();
    await fillBridge(page, '500');
    const bridge = page.getByRole('region', { name: 'The bridge' });
    expect(await bridge.textContent()).toMatch(/48\.41 hours.*1400 mcg a day.*overdose/);
    await page.getByLabel('New concentration').fill('2000');
    expect(await bridge.textContent()).toContain('no bridge is needed');
    await page.context().close();
  });

  test('the calendar names no pump unless one asks for it', async () => {
    const page = await pumpExample();
    const save = async () => {
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save to my calendar' }).click(),
      ]);
      const text = await readFile(await saved.path(), 'utf8');
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      return { text, days: events.map((event) => new ICAL.Event(event).startDate.toString()) };
    };
    const kept = await save();
    expect(kept.days.length).toBeGreaterThanOrEqual(3);
    expect(kept.text).not.toMatch(/SUMMARY:.*(?:pump|baclofen|refill)/i);
    await page.getByText('Name the pump in the titles').click();
    expect((await save()).text).toMatch(/SUMMARY:.*pump/i);
    await page.context().close();
  });

  test('on paper: the answer without the form', async () => {
    const page = await pumpExample();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Filled with').isVisible()).toBe(false);
    expect(await page.getByText(/Filled on .* with 18 mL of 2000 mcg\/mL/).isVisible()).toBe(true);
    expect(await page.getByRole('region', { name: 'The bridge' }).isVisible()).toBe(false);
    await page.context().close();
  });

  test('nothing left the origin, and no page complained', () => {
    const { origin, requests, complaints } = app;
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
