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

  async function taperExample(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await app.open('/taper', options);
    await page.getByRole('button', { name: 'Example' }).click();
    await page.locator('.steps').waitFor();
    await page.locator('.chart svg').waitFor();
    return page;
  }
  const dosesOf = (page: Page) =>
    page
      .locator('.dose-cell input')
      .evaluateAll((fields) => fields.map((field) => Number((field as HTMLInputElement).value)));

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      const options: BrowserContextOptions = { colorScheme, viewport: { width, height: 844 } };
      test(`axe finds nothing on the page of tapers, and it fits, ${colorScheme}, ${width} wide`, async () => {
        const page = await taperExample(options);
        expect(await violations(page)).toEqual([]);
        expect(await overhang(page)).toBeLessThanOrEqual(0);
        await page.getByLabel('Down to').fill('100');
        await page.locator('.strange').waitFor();
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      }, 60_000);
    }
  }

  test('a taper falls to nothing in doses that the tablets make, with a picture that says what it shows', async () => {
    const page = await taperExample();
    const doses = await dosesOf(page);
    expect(doses.length).toBeGreaterThan(5);
    expect(doses).toEqual([...doses].sort((a, b) => b - a));
    expect(doses.every((dose) => dose % 5 === 0)).toBe(true);
    expect(await page.locator('.steps tbody tr').last().textContent()).toContain('nothing');
    const picture = page.getByRole('img', { name: /Daily dose of baclofen over time.*from 60 to 0 mg/ });
    expect(await picture.count()).toBe(1);
    expect(await page.locator('.dispense li').first().textContent()).toContain('tablet');
    expect(await page.locator('.plan-sources .sources li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('a dose can be typed over; what breaks the rules is refused and can be taken back', async () => {
    const page = await taperExample();
    await page.getByLabel('Method').selectOption('fixed');
    await page.getByRole('textbox', { name: 'Step mg' }).fill('5');
    await expect.poll(() => dosesOf(page)).toEqual([55, 50, 45, 40, 35, 30, 25, 20, 15, 10, 5]);
    const before = await dosesOf(page);
    const third = page.locator('.dose-cell input').nth(2);
    await third.fill('40');
    await third.press('Enter');
    await expect.poll(() => page.getByLabel('Doses typed over').count()).toBe(1);
    await expect.poll(() => dosesOf(page)).toEqual([55, 50, 40, 40, 35, 30, 25, 20, 15, 10, 5]);
    await page.getByLabel('Doses typed over').fill('50, 55, 20, 0');
    expect(await page.getByRole('alert').textContent()).toContain('rises');
    await page.getByRole('button', { name: 'Back to the reckoned steps' }).click();
    await expect.poll(() => dosesOf(page)).toEqual(before);
    await page.context().close();
  });

  test('hold, go back and slow down make the plan longer, and can be undone', async () => {
    const page = await taperExample();
    const ends = () => page.locator('.plan-line b').textContent();
    const before = await ends();
    for (const name of ['Hold', 'Go back a step', 'Slow down']) {
      await page.getByLabel('From this day').fill(await dayOfStep(page, 3));
      await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await expect.poll(ends).not.toBe(before);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(ends).toBe(before);
    }
    await page.context().close();
  });

  test('changes follow one another, stand in a list, and are undone one by one', async () => {
    const page = await taperExample({ viewport: { width: 360, height: 844 } });
    const ends = () => page.locator('.plan-line b').textContent();
    const seen = [await ends()];
    for (const [index, name] of ['Hold', 'Slow down', 'Go back a step', 'Plan afresh'].entries()) {
      await page.getByLabel('From this day').fill(await dayOfRow(page, index + 2));
      await page.getByRole('button', { name }).click();
      await expect.poll(() => page.locator('.changes li').count()).toBe(index + 1);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What was changed');
      expect(await page.locator('.change .field-error').count()).toBe(0);
      seen.push(await ends());
    }
    expect(await page.locator('.steps tbody th').allTextContents()).toHaveLength(
      new Set(await page.locator('.steps tbody th').allTextContents()).size,
    );
    expect(await violations(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.getByLabel('From this day').fill(await dayOfRow(page, 1));
    expect(await page.locator('.change .field-error').textContent()).toContain('follow one another');
    for (const before of seen.slice(0, -1).reverse()) {
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(ends).toBe(before);
    }
    expect(await page.locator('.changes').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  /** The ISO day of a row of the table, read from its words. */
  async function dayOfRow(page: Page, at: number): Promise<string> {
    const words = await page.locator('.steps tbody th').nth(at).textContent();
    return new Date(`${words} UTC`).toISOString().slice(0, 10);
  }

  test('a step is dragged in the picture, never above the one before', async () => {
    const page = await taperExample();
    await page.getByLabel('Method').selectOption('fixed');
    await page.getByRole('textbox', { name: 'Step mg' }).fill('10');
    await expect.poll(() => dosesOf(page)).toEqual([50, 40, 30, 20, 10, 5]);
    const grip = page.locator('.chart-grip').nth(2);
    await grip.scrollIntoViewIfNeeded();
    const { x = 0, y = 0, width = 0, height = 0 } = (await grip.boundingBox()) ?? {};
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y - 200, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => dosesOf(page)).toEqual([50, 40, 40, 20, 10, 5]);
    await page.context().close();
  });

  test('a switch: the tables first, then the stages with both medicines and the taper of the new one', async () => {
    const page = await app.open('/taper', { viewport: { width: 360, height: 844 } });
    await page.getByRole('combobox', { name: 'Medicine' }).fill('alprazolam');
    await page.keyboard.press('Escape');
    await page.getByLabel('Dose a day, now').fill('2');
    await page.getByLabel('Change first to').selectOption('diazepam');
    const refused = page.getByRole('alert');
    await refused.waitFor();
    expect(await refused.textContent()).toMatch(/Ashton: 40 mg.*The prescriber chooses.*Dose a day, then/);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Dose a day, then').fill('20');
    const stages = page.getByRole('region', { name: 'From alprazolam to diazepam' });
    await stages.waitFor();
    expect(await stages.textContent()).toMatch(/1 mg a day.*10 mg a day/);
    expect(await page.locator('.plan-line').textContent()).toContain('from 20 mg a day to nothing');
    await page.locator('.chart svg').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  }, 60_000);

  /** The ISO day of a step, read from the name of its field. */
  async function dayOfStep(page: Page, at: number): Promise<string> {
    const name = await page.locator('.dose-cell label').nth(at).textContent();
    return /\d{4}-\d{2}-\d{2}/.exec(name ?? '')?.[0] ?? '';
  }

  test('a pump is never brought down at home', async () => {
    const page = await taperExample();
    await page.getByLabel('Way it is taken').selectOption('intrathecal');
    expect(await page.getByRole('alert').textContent()).toMatch(/intrathecal.*clinic/);
    await page.context().close();
  });

  test('a medicine without guidance gets no invented plan', async () => {
    const page = await app.open('/taper');
    await page.getByRole('combobox', { name: 'Medicine' }).fill('metformin');
    await page.getByLabel('Dose a day, now').fill('1000');
    expect(await page.getByRole('alert').textContent()).toContain('no guidance');
    await page.context().close();
  });

  test('nothing left the origin, and no page complained', () => {
    const { origin, requests, complaints } = app;
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
