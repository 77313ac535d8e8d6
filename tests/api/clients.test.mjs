// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clients that were written for something else: curl, a form, and the page of the tutorial whose server Ringproof stands in for.
import { strict as assert } from 'node:assert';
import test, { after, before } from 'node:test';
import { codeFor, execute, nextNumber, otherCode, startSandbox, startServer } from './support.mjs';

let sandbox;
let server;

before(async () => {
  sandbox = await startSandbox();
  server = await startServer({ sandbox: sandbox.url, env: { RINGPROOF_LIMIT_IP_PER_MINUTE: 'off' }, keys: { shop: ['verify'] } });
});

after(async () => {
  await server?.stop();
  await sandbox?.stop();
});

/** {status, json} of a call of curl; -w writes the status on a line of its own. */
async function curl(path, ...args) {
  const said = await execute('curl', ['-sS', '--max-time', '20', '-w', '\n%{http_code}', ...args, server.url + path]);
  const at = said.lastIndexOf('\n');
  return { status: Number(said.slice(at + 1)), json: at > 0 ? JSON.parse(said.slice(0, at)) : undefined };
}

test('curl with JSON', async () => {
  const number = nextNumber();
  const json = (body) => ['-H', 'Content-Type: application/json', '-d', JSON.stringify(body)];
  const sent = await curl('/api/request-otp', ...json({ phoneNumber: number }));
  assert.deepEqual([sent.status, sent.json.status, sent.json.to], [200, 'pending', number]);
  const checked = await curl('/api/verify-otp', ...json({ phoneNumber: number, code: await codeFor(sandbox.url, number) }));
  assert.deepEqual([checked.status, checked.json.verified], [200, true]);
});

test('curl as it is typed, which says that a form comes', async () => {
  const number = nextNumber();
  const sent = await curl('/api/request-otp', '--data-urlencode', `phoneNumber=${number}`, '-d', 'channel=call', '-H', `Authorization: Bearer ${server.keys.shop}`);
  assert.deepEqual([sent.status, sent.json.channel, sent.json.actor], [200, 'call', 'api:shop']);
  // The plus as it is means a space there: what is left is no number of any country.
  const bare = await curl('/api/request-otp', '-d', `phoneNumber=${nextNumber()}`);
  assert.deepEqual([bare.status, bare.json.code], [400, 'invalid_phone_number']);
});

test('curl that waits before a large body, and one that keeps its connection', async () => {
  // curl adds Expect: 100-continue by itself above a megabyte only; one that is told to must not hang.
  const refused = await curl('/api/request-otp', '-H', 'Expect: 100-continue', '-H', 'Content-Type: application/json', '-d', '{}');
  assert.deepEqual([refused.status, refused.json.code], [417, 'bad_request']);
  const twice = await execute('curl', ['-sS', '-v', '--max-time', '20', '--stderr', '-', `${server.url}/health`, `${server.url}/health`]);
  assert.match(twice, /Re-using existing connection/);
  assert.equal(twice.match(/"status":"UP"/g).length, 2);
});

test('curl that asks for the head alone', async () => {
  const head = await execute('curl', ['-sS', '--max-time', '20', '-I', `${server.url}/health`]);
  assert.match(head, /^HTTP\/1\.1 200 OK\r\n/);
  assert.match(head, /\r\nCache-Control: no-store\r\n/i);
});

/** As the tutorial's page does it: two calls, and the sentences of the answers as they come. */
class TutorialPage {
  async call(path, fields) {
    const answer = await fetch(`${server.url}/api/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fields) });
    const data = await answer.json();
    this.message = data.error ?? data.message ?? '';
    return { ok: answer.ok, data };
  }
  async requestOtp(phoneNumber) {
    return (await this.call('request-otp', { phoneNumber })).ok;
  }
  async verifyOtp(phoneNumber, code) {
    const { ok, data } = await this.call('verify-otp', { phoneNumber, code });
    return ok && data.verified === true;
  }
}

test('the page of the tutorial', async () => {
  const page = new TutorialPage();
  const number = nextNumber();
  assert.equal(await page.requestOtp(''), false);
  assert.match(page.message, /\w+ .*\.$/);
  assert.equal(await page.verifyOtp(number, '123456'), false);
  assert.match(page.message, /^No verification was ever started/);
  assert.equal(await page.requestOtp(number), true);
  const code = await codeFor(sandbox.url, number);
  assert.equal(await page.verifyOtp(number, otherCode(code)), false);
  assert.match(page.message, /^That code is not right\./);
  assert.equal(await page.verifyOtp(number, ''), false);
  assert.match(page.message, /\w+ .*\.$/);
  assert.equal(await page.verifyOtp(number, code), true);
  assert.equal(page.message, 'Phone number verified successfully.');
  assert.equal(await page.verifyOtp(number, code), false);
  const health = await (await fetch(`${server.url}/health`)).json();
  assert.deepEqual([health.status, typeof health.timestamp], ['UP', 'string']);
});

test('the same page, as a form', async () => {
  const number = nextNumber();
  const post = async (path, fields) => (await fetch(`${server.url}/api/${path}`, { method: 'POST', body: new URLSearchParams(fields) })).json();
  assert.equal((await post('request-otp', { phoneNumber: number })).status, 'pending');
  const wrong = await post('verify-otp', { phoneNumber: number, code: '12a4' });
  assert.deepEqual([wrong.verified, wrong.code], [false, 'invalid_code']);
  assert.equal((await post('verify-otp', { phoneNumber: number, code: await codeFor(sandbox.url, number) })).verified, true);
});
