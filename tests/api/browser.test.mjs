// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person with a browser at the server's own pages, and pages of other origins that try to use the server.
import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import test, { after, before, beforeEach } from 'node:test';
import { chromium } from 'playwright-core';
import { operations } from './description.mjs';
import { codeFor, door, nextNumber, otherCode, startServer } from './support.mjs';

const noLimits = { RINGPROOF_LIMIT_IP_PER_MINUTE: 'off' };
const pictures = process.env.RINGPROOF_PICTURES;
let browser;
let server;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.RINGPROOF_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  server = await startServer({ env: noLimits });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(() => door(server.sandbox, 'DELETE', 'faults'));

/** Opens a page and gives it to `work`; whatever the browser complains of fails the test. */
async function onPage(url, work, options = {}, expected = []) {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    await page.goto(url);
    await work(page);
    if (pictures) mkdirSync(pictures, { recursive: true });
    assert.deepEqual(complaints.filter((text) => !expected.some((pattern) => pattern.test(text))), []);
  } finally {
    await context.close();
  }
}

// A browser writes a line for every answer that is no success.
const refusals = [/^Failed to load resource: the server responded with a status of 4\d\d/];
const focused = (page) => page.evaluate(() => document.activeElement.id);
const picture = async (page, name) => { if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true }); };
const describedBy = (page, id) => page.evaluate((field) => document.getElementById(field).getAttribute('aria-describedby').split(' ')
  .map((each) => document.getElementById(each).textContent).join(' '), id);

async function enterNumber(page, number) {
  await page.getByLabel('Phone number').fill(number);
  await page.getByRole('button', { name: 'Send the code' }).click();
}

async function toCodeStep(page, number) {
  await enterNumber(page, number);
  await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
}

test('a number is verified with the keyboard alone', () => onPage(server.url, async (page) => {
  const number = nextNumber();
  assert.equal(await focused(page), 'number');
  await page.getByRole('option', { name: 'Germany (+49)' }).waitFor({ state: 'attached' });
  assert.equal(await page.getByLabel('Country').inputValue(), 'US');
  await picture(page, 'number');
  await page.keyboard.type(`(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`);
  await page.keyboard.press('Enter');
  await page.getByText(`We sent a text message to ${number}.`, { exact: true }).first().waitFor();
  assert.equal(await focused(page), 'code');
  assert.equal(await page.getByRole('button', { name: 'Send again' }).isDisabled(), true);
  assert.match(await page.locator('#resend-hint').textContent(), /^It can be sent again in (1:0[01]|0:5\d)\.$/);
  await picture(page, 'code');
  const code = await codeFor(server.sandbox, number);
  await page.keyboard.type(otherCode(code));
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'That code is not right.' }).waitFor();
  assert.equal(await focused(page), 'code');
  assert.match(await describedBy(page, 'code'), /Tries left: 4\. .*not right/s);
  assert.equal(await page.getByLabel('Code', { exact: true }).getAttribute('aria-invalid'), 'true');
  await picture(page, 'wrong');
  await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: number }).waitFor();
  assert.equal(await focused(page), 'result-title');
  assert.equal(await page.title(), 'Verified – Ringproof');
  await page.getByText('Receipt', { exact: true }).click();
  assert.equal((await page.locator('#receipt').inputValue()).split('.').length, 3);
  await picture(page, 'verified');
  await page.getByRole('button', { name: 'Verify another number' }).click();
  assert.equal(await focused(page), 'number');
}, {}, refusals));

test('what is no number, no code, or too soon is said in words', () => onPage(server.url, async (page) => {
  await page.getByText('Sandbox.').waitFor();
  for (const text of ['', '12', 'hello']) {
    await enterNumber(page, text);
    await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    assert.equal(await focused(page), 'number');
    assert.equal(await page.getByLabel('Phone number').getAttribute('aria-invalid'), 'true');
  }
  const number = nextNumber();
  await toCodeStep(page, number);
  await page.getByLabel('Code', { exact: true }).fill('12');
  await page.getByRole('button', { name: 'Check the code' }).click();
  await page.getByRole('alert').filter({ hasText: 'This is not a code' }).waitFor();
  const wrong = otherCode(await codeFor(server.sandbox, number));
  for (let left = 4; left >= 0; --left) {
    await page.getByLabel('Code', { exact: true }).fill(wrong);
    await page.getByRole('button', { name: 'Check the code' }).click();
    await page.getByText(`Tries left: ${left}.`).waitFor();
  }
  assert.equal(await page.getByRole('button', { name: 'Check the code' }).isDisabled(), true);
  await page.getByRole('button', { name: 'Another number' }).click();
  await enterNumber(page, number);
  await page.getByRole('alert').filter({ hasText: 'Possible again in' }).waitFor();
}, {}, refusals));

test('a country, a call, and another try after a time', () => onPage(server.url, async (page) => {
  await page.getByLabel('Country').selectOption('DE');
  await page.getByLabel('Call', { exact: true }).check();
  await toCodeStep(page, '030 901820');
  await page.getByText('We sent a call to +4930901820.').first().waitFor();
  await door(server.sandbox, 'POST', 'clock', { advanceSeconds: 601 });
  await page.getByLabel('Code', { exact: true }).fill('123456');
  await page.getByRole('button', { name: 'Check the code' }).click();
  await page.getByRole('alert').filter({ hasText: 'The code has expired.' }).waitFor();
  assert.equal(await focused(page), 'number');
}, {}, refusals));

test('a server that cannot be reached is not a no', () => onPage(server.url, async (page) => {
  const number = nextNumber();
  await page.route('**/api/**', (route) => route.abort());
  await enterNumber(page, number);
  await page.getByRole('alert').filter({ hasText: 'nothing is known' }).waitFor();
  await page.unroute('**/api/**');
  await toCodeStep(page, number);
}, {}, [/^Failed to load resource/]));

test('a key is asked for where one is needed', async () => {
  const closed = await startServer({ env: { ...noLimits, RINGPROOF_REQUIRE_KEY: '1' }, keys: { page: ['verify'] } });
  try {
    await onPage(closed.url, async (page) => {
      const number = nextNumber();
      assert.equal(await page.getByLabel('API key').isVisible(), false);
      await enterNumber(page, number);
      await page.getByLabel('API key').waitFor();
      assert.equal(await focused(page), 'key');
      await page.getByLabel('API key').fill(closed.keys.page);
      await page.getByRole('button', { name: 'Send the code' }).click();
      await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
      assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
    }, {}, refusals);
  } finally {
    await closed.stop();
  }
});

for (const [name, options] of Object.entries({
  light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, contrast: { colorScheme: 'dark', contrast: 'more' },
})) {
  test(`fits a telephone, ${name}`, () => onPage(server.url, async (page) => {
    const fits = () => page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll('button, input, select, summary')].filter((each) => each.checkVisibility())
        .filter((each) => (each.closest('.choice') ?? each).getBoundingClientRect().height < 44).map((each) => each.id),
    }));
    const backgrounds = { light: 'rgb(245, 246, 248)', dark: 'rgb(20, 23, 28)', contrast: 'rgb(0, 0, 0)' };
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), backgrounds[name]);
    assert.deepEqual(await fits(), { wide: 0, small: [] });
    await picture(page, `phone-${name}-number`);
    const number = nextNumber();
    await toCodeStep(page, number);
    assert.deepEqual(await fits(), { wide: 0, small: [] });
    await picture(page, `phone-${name}-code`);
    await page.getByLabel('Code', { exact: true }).fill(await codeFor(server.sandbox, number));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: number }).waitFor();
    assert.deepEqual(await fits(), { wide: 0, small: [] });
    await picture(page, `phone-${name}-verified`);
  }, { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, ...options }));
}

test('every field has a label and colours can be read', () => onPage(server.url, async (page) => {
  const unlabelled = await page.evaluate(() => [...document.querySelectorAll('input, select, textarea')].filter((each) => each.labels.length === 0).map((each) => each.id));
  assert.deepEqual(unlabelled, []);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const poor = await page.evaluate(() => {
      // WCAG 2.2, 1.4.3: contrast of text.
      const luminance = (color) => {
        const parts = color.match(/\d+(\.\d+)?/g).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      const behind = (element) => {
        const color = getComputedStyle(element).backgroundColor;
        return color !== 'rgba(0, 0, 0, 0)' ? color : behind(element.parentElement);
      };
      for (const each of document.querySelectorAll('[hidden]')) each.hidden = false;
      for (const each of document.querySelectorAll('.error')) each.textContent = 'x';
      return [...document.querySelectorAll('h1, p, label, legend, a, button:enabled, select, summary')].map((each) => {
        const [one, two] = [luminance(getComputedStyle(each).color), luminance(behind(each))].sort((a, b) => b - a);
        return [each.id || each.textContent.trim().slice(0, 30), (one + 0.05) / (two + 0.05)];
      }).filter(([, contrast]) => contrast < 4.5);
    });
    assert.deepEqual(poor, [], colorScheme);
  }
}));

test('the description can be browsed and tried under the policy', () => onPage(`${server.url}/docs`, async (page) => {
  await page.locator('.opblock').first().waitFor();
  assert.equal(await page.locator('.opblock').count(), operations.length);
  const health = page.locator('#operations-operations-getHealth');
  await health.locator('.opblock-summary-control').click();
  await health.getByRole('button', { name: 'Try it out' }).click();
  await health.getByRole('button', { name: 'Execute' }).click();
  await health.locator('.live-responses-table').getByText('"UP"').waitFor();
  await picture(page, 'docs');
}));

test('the plain description needs no script', () => onPage(`${server.url}/docs/plain`, async (page) => {
  assert.equal(await page.locator('h2[id]').count(), operations.length);
  for (const { operation } of operations) assert.equal(await page.locator(`h2[id="${operation.operationId}"]`).count(), 1);
  assert.ok(await page.getByText('incorrect_code').count() > 0);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  await picture(page, 'plain');
}, { javaScriptEnabled: false, viewport: { width: 360, height: 640 } }));

/** A page of another origin, with nothing on it. */
async function startForeignPage() {
  const foreign = http.createServer((request, response) => { response.writeHead(200, { 'Content-Type': 'text/html' }); response.end('<!doctype html><title>Shop</title>'); });
  await new Promise((resolve) => { foreign.listen(0, '127.0.0.1', resolve); });
  return { origin: `http://localhost:${foreign.address().port}`, stop: () => { foreign.closeAllConnections(); foreign.close(); } };
}

const fetchFrom = (page, url, options) => page.evaluate(async ([address, wish]) => {
  try {
    const answer = await fetch(address, wish);
    return { status: answer.status, requestId: answer.headers.get('X-Request-Id'), body: answer.type === 'opaque' ? null : await answer.json() };
  } catch (error) {
    return { refused: error.name };
  }
}, [url, options]);

const wish = (number, type = 'application/json') => ({
  method: 'POST', headers: { 'Content-Type': type },
  body: type === 'application/json' ? JSON.stringify({ phoneNumber: number }) : `phoneNumber=${encodeURIComponent(number)}`,
});

test('a page of a listed origin may use the server, errors included', async () => {
  const shop = await startForeignPage();
  const open = await startServer({ env: noLimits, args: ['--allow-origin', shop.origin] });
  try {
    await onPage(shop.origin, async (page) => {
      const number = nextNumber();
      const sent = await fetchFrom(page, `${open.url}/api/request-otp`, { ...wish(number), headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'shop-1' } });
      assert.deepEqual([sent.status, sent.body.to, typeof sent.requestId], [200, number, 'string']);
      const wrong = await fetchFrom(page, `${open.url}/api/verify-otp`, { ...wish(number), body: JSON.stringify({ phoneNumber: number, code: '1' }) });
      assert.deepEqual([wrong.status, wrong.body.code], [400, 'invalid_code']);
    }, {}, [...refusals, /favicon/]);
  } finally {
    shop.stop();
    await open.stop();
  }
});

test('a page of another origin gets nothing and sends nothing', async () => {
  const shop = await startForeignPage();
  try {
    await onPage(shop.origin, async (page) => {
      const number = nextNumber();
      const refused = await fetchFrom(page, `${server.url}/api/request-otp`, wish(number));
      assert.deepEqual(refused, { refused: 'TypeError' });
      // Without a preflight the request goes out, and the answer stays hidden; the server must refuse by itself.
      for (const type of ['application/x-www-form-urlencoded', 'text/plain'])
        await fetchFrom(page, `${server.url}/api/request-otp`, { ...wish(number, type), mode: 'no-cors' });
      assert.deepEqual(await fetchFrom(page, `${server.url}/health`, {}), { refused: 'TypeError' });
      assert.deepEqual(await door(server.sandbox, 'GET', `messages?to=${encodeURIComponent(number)}`), []);
      // Nor may it be shown in a frame.
      await page.evaluate((address) => { const frame = document.createElement('iframe'); frame.src = address; document.body.append(frame); }, server.url);
      await page.waitForFunction(() => { try { return document.querySelector('iframe').contentDocument === null; } catch { return true; } });
    }, {}, [/.*/]);
  } finally {
    shop.stop();
  }
});
