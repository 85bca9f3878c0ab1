import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InBrowser, missing, overhang, startBrowser, violations } from './in-browser.ts';

const EXAMPLE_KINDS = ['burden', 'kidney', 'condition', 'interaction'];

describe.skipIf(missing !== '')(missing === '' ? 'the web app' : `the web app (skipped: ${missing})`, () => {
  let app: InBrowser;
  let browser: Browser;
  const open: InBrowser['open'] = (path, options) => app.open(path, options);

  beforeAll(async () => {
    app = await startBrowser();
    browser = app.browser;
  });

  afterAll(async () => {
    await app?.close();
  });

  async function checkExample(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Example' }).click();
    await page.locator('.finding').first().waitFor();
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      const options: BrowserContextOptions = { colorScheme, viewport: { width, height: 844 } };
      test(`axe finds nothing, ${colorScheme}, ${width} wide`, async () => {
        const home = await open('/', options);
        expect(await violations(home)).toEqual([]);
        await home.getByRole('combobox').pressSequentially('bacl');
        await home.getByRole('option').first().waitFor();
        expect(await violations(home)).toEqual([]);
        await home.context().close();

        const drug = await open('/drugs/baclofen', options);
        expect(await violations(drug)).toEqual([]);
        await drug.context().close();

        const check = await open('/check', options);
        expect(await violations(check)).toEqual([]);
        await checkExample(check);
        await addMedicine(check, 'zyloprexinol 5 mg');
        await check.locator('.strange').waitFor();
        expect(await violations(check)).toEqual([]);
        await check.context().close();
      }, 120_000);
    }
  }

  async function addMedicine(page: Page, line: string): Promise<void> {
    await page.getByRole('combobox', { name: 'Add a medicine' }).fill(line);
    await page.keyboard.press('Enter');
  }

  test('the search works by keyboard alone, forgives a slip, and the way back works', async () => {
    const page = await open('/');
    expect(await page.getByText('are known by name').textContent()).toMatch(/on [1-9][\d,]* of them/);
    for (let tabs = 0; tabs < 10; tabs++) {
      await page.keyboard.press('Tab');
      if (await page.getByRole('combobox').evaluate((field) => field === document.activeElement)) break;
    }
    await page.keyboard.type('baclfen');
    await page.getByRole('option', { name: 'baclofen' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'baclofen' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/drugs/baclofen');
    expect(await page.title()).toContain('baclofen');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Look up a drug' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.context().close();
  });

  test('a whole name and Enter open its page', async () => {
    const page = await open('/');
    await page.getByRole('combobox').fill('Lioresal');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'baclofen' }).waitFor();
    await page.context().close();
  });

  test('an unknown drug gets a page that says so', async () => {
    const page = await open('/drugs/zyloprexinol');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('zyloprexinol');
    await page.context().close();
  });

  test('baclofen by mouth and into the spinal fluid stand apart', async () => {
    const page = await open('/drugs/baclofen');
    expect(await page.locator('[data-route="oral"]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-route="intrathecal"]').count()).toBeGreaterThan(0);
    const lines = page.locator('.line');
    expect(await lines.count()).toBeGreaterThan(20);
    const sourceless = page.locator('.run:not(:has(.sources a, .sources li))');
    expect(await sourceless.count()).toBe(0);
    await page.getByRole('radio', { name: /intrathecal/ }).check({ force: true });
    expect(await page.locator('[data-route="oral"]').count()).toBe(0);
    await page.context().close();
  });

  test('the example gives a burden, the kidney, the epilepsy and the interactions', async () => {
    const page = await open('/check');
    await checkExample(page);
    const kinds = await page
      .locator('.finding')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-kind')));
    expect(kinds).toEqual(expect.arrayContaining(EXAMPLE_KINDS));
    expect(kinds.length).toBeGreaterThanOrEqual(5);
    // What each adds to the sedation, as a sum of its own or with the opioid's warning.
    const sedation = await page.locator('.finding', { hasText: 'a strong share' }).first().textContent();
    for (const name of ['baclofen', 'amitriptyline', 'diphenhydramine', 'oxycodone']) expect(sedation).toContain(name);
    const titles = (await page.locator('.finding h3').allTextContents()).join('\n');
    expect(titles).toMatch(/opioid/i);
    expect(titles).toMatch(/tricyclic/i);
    expect(titles).toMatch(/kidney/i);
    expect(titles).toMatch(/epilepsy|seizure/i);
    expect(await page.locator('.finding:not(:has(.advice, .sources li))').count()).toBe(0);
    expect(await page.locator('.summary').textContent()).toMatch(/\d serious/);
    await page.context().close();
  });

  test('what is typed stays while one looks at a drug and comes back', async () => {
    const page = await open('/check');
    await checkExample(page);
    await page.getByRole('link', { name: 'About baclofen' }).click();
    await page.getByRole('heading', { level: 1, name: 'baclofen' }).waitFor();
    await page.goBack();
    await page.locator('.finding').first().waitFor();
    expect(await page.locator('.medicine').count()).toBe(4);
    await page.context().close();
  });

  test('zyloprexinol is not understood, and said so at the line and above the findings', async () => {
    const page = await open('/check');
    await addMedicine(page, 'zyloprexinol 5 mg');
    await page.locator('.strange').waitFor();
    expect(await page.locator('.strange').textContent()).toContain('zyloprexinol 5 mg');
    expect(await page.locator('.medicine').textContent()).toContain('Not understood');
    await page.context().close();
  });

  test('a test that is due, weeks of pregnancy, and what a source offers', async () => {
    const page = await open('/check', { viewport: { width: 360, height: 740 } });
    await addMedicine(page, 'warfarin 5 mg daily');
    await addMedicine(page, 'levothyroxine 100 mcg daily');
    await page.getByRole('radio', { name: 'Yes' }).check({ force: true });
    await page.getByLabel('Pregnant for').fill('22');
    await page.getByLabel('Add a test').selectOption('inr');
    await page.getByRole('textbox', { name: 'INR' }).fill('2.5');
    await page.getByLabel('Day', { exact: true }).fill('2025-05-01');
    const due = page.locator('.finding[data-kind="monitoring"]').first();
    await due.waitFor();
    expect(await due.locator('.kind').textContent()).toBe('test due');
    expect(await due.textContent()).toContain('2025-05-01');
    expect(await page.locator('.understood').textContent()).toMatch(/22 wk/);
    const offers = page.locator('.finding .offers').first();
    expect(await offers.locator('.offer').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  }, 60_000);

  const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

  test('a late refill, a stop and a stay in hospital are told on the form and answered', async () => {
    const page = await open('/check', { viewport: { width: 390, height: 844 }, timezoneId: 'UTC' });
    await addMedicine(page, 'baclofen 20 mg three times a day');
    await page.getByText('Days and supply').click();
    await page.getByLabel('Last supplied on').fill(dayBefore(34));
    await page.getByLabel('It lasts').fill('30');
    const late = page.locator('.finding[data-kind="miss"]');
    await late.waitFor();
    expect(await late.textContent()).toContain('ran out 4 days ago');
    expect(await page.locator('.understood').textContent()).toContain(`supplied on ${dayBefore(34)} for 30 days`);

    await page.getByRole('button', { name: 'Add a stay' }).click();
    await page.getByLabel('From', { exact: true }).fill(dayBefore(20));
    await page.getByLabel('To', { exact: true }).fill(dayBefore(10));
    await late.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove stay 1' }).click();
    await late.waitFor();

    await page.getByLabel('Last day').fill(dayBefore(2));
    await page.locator('.not-checked', { hasText: 'Give the first day' }).waitFor();
    await page.getByLabel('Taken since').fill(dayBefore(400));
    const stopped = page.locator('.finding[data-kind="stop"]');
    await stopped.waitFor();
    expect(await stopped.textContent()).toContain('stopped in one step');
    expect(await violations(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);

    await page.getByRole('tab', { name: 'As a list' }).click();
    await page.getByRole('textbox', { name: 'Medicines, one a line' }).fill('baclofen 20 mg four times a day');
    await page.getByRole('tab', { name: 'One by one' }).click();
    await page.getByText('Days and supply').click();
    expect(await page.getByLabel('It lasts').inputValue()).toBe('30');
    await page.context().close();
  }, 60_000);

  test('days that do not exist and counts that cannot be are marked where they stand', async () => {
    const page = await open('/check', { locale: 'en-US' });
    await addMedicine(page, 'baclofen 20 mg three times a day');
    await page.getByText('Days and supply').click();
    await page.getByLabel('Last supplied on').focus();
    await page.keyboard.type('02302026');
    await page.getByLabel('It lasts').fill('0');
    await page.getByLabel('Refills left').fill('-1');
    const errors = page.locator('.more-of-medicine .field-error');
    await expect.poll(() => errors.count()).toBe(3);
    expect((await errors.allTextContents()).join(' ')).toMatch(/no such day.*1 to 3660.*whole number/);
    const said = await page.getByLabel('It lasts').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${said?.split(' ').at(-1)}"]`).textContent()).toContain('1 to 3660');
    expect(await page.locator('.not-checked').textContent()).toContain('not said when it was last supplied');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('a pump is told beside its medicine, and its refill answered', async () => {
    const page = await open('/check', { viewport: { width: 390, height: 844 }, timezoneId: 'UTC' });
    await addMedicine(page, 'Lioresal intrathecal');
    await page.getByText('Days and supply, pump').click();
    await page.getByLabel('Model').selectOption({ label: 'Medtronic SynchroMed II 8637-20' });
    await page.getByLabel('Day of the fill', { exact: true }).fill(dayBefore(90));
    for (const [label, value] of [
      ['Filled with', '18'],
      ['Concentration', '2000'],
    ] as const)
      await page.getByLabel(label).fill(value);
    expect(await page.locator('.more-of-medicine').textContent()).toContain('once it is told: the dose a day');
    await page.getByLabel('Dose a day', { exact: false }).first().fill('350');
    const due = page.locator('.finding[data-kind="pump"]');
    await due.waitFor();
    expect(await due.textContent()).toContain('refill by');
    expect(await violations(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  }, 60_000);

  test('a list can be pasted, and a person file opened', async () => {
    const page = await open('/check');
    await page.getByRole('tab', { name: 'As a list' }).click();
    await page
      .getByRole('textbox', { name: 'Medicines, one a line' })
      .fill('1. baclofen 10 mg twice a day\n\n2. Zoloft 50 mg daily');
    await page.getByRole('tab', { name: 'One by one' }).click();
    expect(await page.locator('.medicine').count()).toBe(2);
    const file = { person: { age: 70, medicines: ['oxycodone 5 mg every 6 hours', 'alprazolam 1 mg twice a day'] } };
    await page.locator('input[type=file]').setInputFiles({
      name: 'person.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await page.getByRole('heading', { name: 'Opened: person.json' }).waitFor();
    expect(await page.locator('.opened').textContent()).toContain('2 medicines');
    await page.locator('input[type=file]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Close the file' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'broken.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"person": '),
    });
    expect(await page.getByRole('alert').textContent()).toContain('broken.json: The JSON is broken at line 1');
    await page.context().close();
  });

  test('nothing is wider than a phone of 360', async () => {
    const options = { viewport: { width: 360, height: 740 } };
    const home = await open('/', options);
    expect(await overhang(home)).toBeLessThanOrEqual(0);
    const drug = await open('/drugs/baclofen', options);
    expect(await overhang(drug)).toBeLessThanOrEqual(0);
    const check = await open('/check', options);
    await checkExample(check);
    await addMedicine(check, 'zyloprexinol 5 mg');
    expect(await overhang(check)).toBeLessThanOrEqual(0);
    for (const page of [home, drug, check]) await page.context().close();
  });

  test('a server without the facts: the page says so and offers to try again', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/pack-.*\.jsonl$/, (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(`${app.origin}/check`);
    expect(await page.getByRole('alert').textContent()).toContain('503');
    await page.unroute(/pack-.*\.jsonl$/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.entry').waitFor();
    await context.close();
  });

  test('no request left the origin, and no page complained', () => {
    const { requests, complaints } = app;
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.filter((url) => !url.startsWith(app.origin) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
