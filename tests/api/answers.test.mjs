// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every answer that the description promises, from the real server, and every answer as it is described.
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { codesAnywhere, operationOf, operations, problemsOf, promises } from './description.mjs';
import { codeFor, door, execute, nextNumber, otherCode, refusal, send, sendRaw, startProxy, startSandbox, startServer } from './support.mjs';

const seen = new Set();
const problems = [];

/** Holds an answer against the description. */
function noted(method, path, answer) {
  const operation = operationOf(method, path);
  const code = answer.json?.code;
  if (codesAnywhere.includes(code)) seen.add(code);
  if (operation) {
    seen.add(`${operation.method} ${operation.path} ${answer.status} ${code ?? ''}`.trim());
    problems.push(...problemsOf({ ...operation, method }, answer));
  }
  return answer;
}

const ask = async (url, method, path, options) => noted(method, path, await send(url, method, path, options));
const get = (url, path, headers) => ask(url, 'GET', path, { headers });
const post = (url, path, body, headers) => ask(url, 'POST', path, { body, headers });
const form = (url, path, fields, headers) => ask(url, 'POST', path, {
  body: new URLSearchParams(fields).toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
});
const expect = (answer, status, code) => assert.deepEqual([answer.status, answer.json?.code], [status, code], answer.text);
const bearer = (key) => ({ Authorization: `Bearer ${key}` });
const sidPath = (sid) => `/api/verifications/${sid}`;
const posts = ['/api/request-otp', '/api/verify-otp', '/api/cancel-otp'];
const noLimits = { RINGPROOF_LIMIT_IP_PER_MINUTE: 'off' };

async function withServer(options, work) {
  const server = await startServer({ ...options, env: { ...noLimits, ...options.env } });
  try {
    await work(server, server.url);
  } finally {
    await server.stop();
  }
}

/** The server on a sandbox behind a proxy that can be told to answer in its stead. */
async function withProxy(work, options = {}) {
  const sandbox = await startSandbox();
  const proxy = await startProxy(sandbox.url);
  try {
    await withServer({ sandbox: proxy.url, ...options }, (server, url) => work(server, url, proxy, sandbox));
  } finally {
    proxy.stop();
    await sandbox.stop();
  }
}

async function begun(url, number = nextNumber(), more = {}) {
  const answer = await post(url, '/api/request-otp', { phoneNumber: number, ...more });
  assert.equal(answer.status, 200, answer.text);
  return { ...answer.json, number };
}

const sql = (server, statement) => execute('sqlite3', ['-cmd', '.timeout 5000', join(server.data, 'ringproof.db'), statement]);

test('send, check, cancel and ask', () => withServer({}, async (server, url) => {
  const { sandbox } = server;
  const first = await begun(url);
  const code = await codeFor(sandbox, first.number);
  expect(await get(url, sidPath(first.verificationSid)), 200);
  expect(await post(url, '/api/verify-otp', { phoneNumber: first.number, code: otherCode(code) }), 400, 'incorrect_code');
  const approved = await form(url, '/api/verify-otp', { verificationSid: first.verificationSid, code: ` ${code.slice(0, 3)}\u00a0-\u2013 ${code.slice(3)}\r\n` });
  assert.equal(approved.json.verified, true, approved.text);
  assert.equal(approved.json.receipt.split('.').length, 3);
  expect(await post(url, '/api/verify-otp', { phoneNumber: first.number, code }), 410, 'verification_used');
  expect(await post(url, '/api/cancel-otp', { phoneNumber: first.number }), 410, 'verification_used');
  expect(await get(url, sidPath(first.verificationSid)), 200);

  const second = await form(url, '/api/request-otp', { phoneNumber: '(202) 555-0150', region: 'US', channel: 'call', replace: 'false' });
  assert.equal(second.json.channel, 'call', second.text);
  expect(await form(url, '/api/cancel-otp', { verificationSid: second.json.verificationSid }), 200);
  expect(await post(url, '/api/verify-otp', { phoneNumber: second.json.to, code: '123456' }), 410, 'verification_canceled');

  const third = await begun(url);
  await door(sandbox, 'POST', 'clock', { advanceSeconds: 601 });
  expect(await post(url, '/api/verify-otp', { phoneNumber: third.number, code: '123456' }), 410, 'verification_expired');
  expect(await post(url, '/api/cancel-otp', { phoneNumber: third.number }), 410, 'verification_expired');

  const fourth = await begun(url);
  const wrong = otherCode(await codeFor(sandbox, fourth.number));
  for (let left = 4; left >= 0; --left) {
    const answer = await post(url, '/api/verify-otp', { phoneNumber: fourth.number, code: wrong });
    assert.deepEqual([answer.status, answer.json.checksLeft], [400, left], answer.text);
  }
  expect(await post(url, '/api/verify-otp', { phoneNumber: fourth.number, code: wrong }), 429, 'too_many_checks');
  expect(await post(url, '/api/cancel-otp', { phoneNumber: fourth.number }), 429, 'too_many_checks');
}));

test('what cannot be used', () => withServer({}, async (server, url) => {
  const none = 'VE' + 'f'.repeat(32);
  expect(await post(url, '/api/verify-otp', { phoneNumber: nextNumber(), code: '123456' }), 404, 'verification_not_found');
  expect(await post(url, '/api/cancel-otp', { verificationSid: none }), 404, 'verification_not_found');
  expect(await get(url, sidPath(none)), 404, 'verification_not_found');
  for (const path of posts) {
    const rest = path === '/api/verify-otp' ? { code: '123456' } : {};
    for (const phoneNumber of ['12', 7, '+1415555012x', ''])
      expect(await post(url, path, { phoneNumber, ...rest }), 400, 'invalid_phone_number');
    expect(await post(url, path, { phoneNumber: '+19002345678', ...rest }), 403, 'destination_not_allowed');
    for (const body of ['{', '[]', '{"a":1,"a":2}', '"text"', '{"phoneNumber":"+1\\u0000"}'])
      assert.equal((await ask(url, 'POST', path, { body, headers: { 'Content-Type': 'application/json' } })).status, 400, body);
    expect(await ask(url, 'POST', path, { body: 'x', headers: { 'Content-Type': 'text/plain' } }), 415, 'unsupported_media_type');
    expect(await post(url, path, { phoneNumber: 'x'.repeat(17000) }), 413, 'too_large');
  }
  expect(await post(url, '/api/request-otp', { phoneNumber: nextNumber(), channel: 'pigeon' }), 400, 'invalid_request');
  expect(await post(url, '/api/cancel-otp', { verificationSid: 'VE1' }), 400, 'invalid_request');
  const known = await begun(url);
  for (const code of ['', ' ', '123', '12345678901', 'abcdef', '123,456', 'code 123456', 123456, '12345'])
    expect(await post(url, '/api/verify-otp', { phoneNumber: known.number, code }), 400, 'invalid_code');
  const unknown = await post(url, '/api/request-otp', { phoneNumber: '+12105550199' });
  assert.equal(unknown.status, 200, unknown.text);
  const newer = await post(url, '/api/request-otp', { phoneNumber: '+229 01 95 12 34 56' });
  assert.equal(newer.json.to, '+2290195123456', newer.text);
  const odd = await post(url, '/api/request-otp', { phoneNumber: '+1 202 555 01234' });
  assert.match(odd.json.warning, /Twilio decides/, odd.text);
  for (const [locale, warns] of [['en-US', false], ['pt_BR', false], ['zh-Hans-CN', false], ['zh_TW.UTF-8', false], ['de-AT@euro', false], ['no', false], ['C', true], ['sr-Latn', true], ['klingon', true]]) {
    const sent = await post(url, '/api/request-otp', { phoneNumber: nextNumber(), locale });
    assert.equal(sent.status, 200, sent.text);
    assert.equal('warning' in sent.json, warns, sent.text);
  }
}));

test('limits', async () => {
  await withServer({}, async (server, url) => {
    const first = await begun(url);
    const again = await post(url, '/api/request-otp', { phoneNumber: first.number });
    expect(again, 429, 'too_many_requests');
    assert.equal(Number(again.headers.get('Retry-After')), again.json.retryAfter);
    await begun(url, nextNumber(), { reference: 'A' });
    await sql(server, 'UPDATE limit_counters SET guesses_in_a_row = 100');
    expect(await post(url, '/api/request-otp', { phoneNumber: first.number }), 403, 'number_locked');
    expect(await post(url, '/api/verify-otp', { phoneNumber: first.number, code: '123456' }), 403, 'number_locked');
  });
  await withServer({ env: { RINGPROOF_DAILY_SEND_BUDGET: '1', RINGPROOF_LIMIT_FAILURES_PER_HOUR: '1' } }, async (server, url) => {
    const first = await begun(url);
    expect(await post(url, '/api/request-otp', { phoneNumber: nextNumber() }), 429, 'budget_spent');
    const code = otherCode(await codeFor(server.sandbox, first.number));
    expect(await post(url, '/api/verify-otp', { phoneNumber: first.number, code }), 400, 'incorrect_code');
    expect(await post(url, '/api/verify-otp', { phoneNumber: first.number, code }), 429, 'too_many_requests');
  });
  await withServer({ env: { RINGPROOF_LIMIT_IP_PER_MINUTE: '2' } }, async (server, url) => {
    const first = await begun(url);
    const counted = await post(url, '/api/verify-otp', { phoneNumber: first.number, code: '1' });
    assert.deepEqual(['Limit', 'Remaining'].map((name) => counted.headers.get(`RateLimit-${name}`)), ['2', '0']);
    const refused = await post(url, '/api/verify-otp', { phoneNumber: first.number, code: '1' });
    expect(refused, 429, 'too_many_requests');
    assert.equal(refused.json.details.limit, 'client_address');
  });
});

test('a country whose codes do not come back is paused', () => withServer({}, async (server, url) => {
  for (let i = 0; i < 50; ++i) await begun(url);
  await door(server.sandbox, 'POST', 'clock', { advanceSeconds: 601 });
  let answer = { status: 200 };
  for (let i = 0; i < 5 && answer.status === 200; ++i) answer = await post(url, '/api/request-otp', { phoneNumber: nextNumber() });
  expect(answer, 403, 'destination_paused');
}));

test('nothing is sent beside a send in flight', () => withServer({}, async (server, url) => {
  const number = nextNumber();
  await door(server.sandbox, 'POST', 'faults', { kind: 'latency', operation: 'start', latencyMs: 5000, count: 1 });
  const sending = post(url, '/api/request-otp', { phoneNumber: number });
  let checked;
  do checked = await post(url, '/api/verify-otp', { phoneNumber: number, code: '123456' });
  while (checked.status === 404); // until the send is on record
  const canceled = await post(url, '/api/cancel-otp', { phoneNumber: number });
  const replaced = await post(url, '/api/request-otp', { phoneNumber: number, reference: 'B', replace: true });
  for (const answer of [checked, canceled, replaced]) {
    expect(answer, 409, 'verification_in_progress');
    assert.ok(Number(answer.headers.get('Retry-After')) >= 1 && Number(answer.headers.get('Retry-After')) <= 5, answer.text);
  }
  assert.equal((await sending).status, 200);
  assert.equal((await door(server.sandbox, 'GET', `messages?to=${encodeURIComponent(number)}`)).length, 1);
}));

test('one request at a time for a number and for an Idempotency-Key', () => withServer({}, async (server, url) => {
  const key = (name) => ({ 'Idempotency-Key': name });
  const first = await begun(url, nextNumber(), { reference: 'A' });
  const other = await post(url, '/api/request-otp', { phoneNumber: first.number, reference: 'B' });
  expect(other, 409, 'verification_in_progress');
  assert.equal(other.json.expiresAt, first.expiresAt);

  const wish = { phoneNumber: nextNumber() };
  const once = await post(url, '/api/request-otp', wish, key('once'));
  const twice = await post(url, '/api/request-otp', wish, key('once'));
  assert.deepEqual([once.status, twice.status, twice.json], [200, 200, once.json]);
  assert.equal((await door(server.sandbox, 'GET', `messages?to=${encodeURIComponent(wish.phoneNumber)}`)).length, 1);
  expect(await post(url, '/api/request-otp', { phoneNumber: nextNumber() }, key('once')), 422, 'idempotency_conflict');
  assert.equal((await sql(server, "SELECT COUNT(*) FROM idempotency_keys WHERE answer LIKE '%555%'")).trim(), '0');

  // A server that died before it could note its answer: the next one tells of the message that went out, and sends no other.
  await sql(server, "UPDATE idempotency_keys SET status = 0, answer = ''");
  expect(await post(url, '/api/request-otp', wish, key('once')), 409, 'request_in_progress');
  await door(server.sandbox, 'POST', 'clock', { advanceSeconds: 61 });
  const later = await post(url, '/api/request-otp', wish, key('once'));
  assert.deepEqual([later.status, later.json.verificationSid, later.json.sends], [200, once.json.verificationSid, once.json.sends]);
  assert.equal((await door(server.sandbox, 'GET', `messages?to=${encodeURIComponent(wish.phoneNumber)}`)).length, 1);

  // A send whose end nobody knows is looked up when it is asked again: one message, and its verification.
  await door(server.sandbox, 'POST', 'faults', { kind: 'drop_after', operation: 'start', count: 1 });
  await door(server.sandbox, 'POST', 'faults', { kind: 'error_503', operation: 'attempts', count: 50 });
  const lost = { phoneNumber: nextNumber() };
  const unknown = await post(url, '/api/request-otp', lost, key('lost'));
  expect(unknown, 503, 'send_unknown');
  assert.ok(unknown.json.retryAfter >= 1 && unknown.json.retryAfter <= 30, unknown.text);
  expect(await post(url, '/api/request-otp', lost, key('lost')), 503, 'send_unknown');
  await door(server.sandbox, 'DELETE', 'faults');
  const settled = await post(url, '/api/request-otp', lost, key('lost'));
  assert.deepEqual([settled.status, settled.json.status], [200, 'pending'], settled.text);
  assert.equal((await door(server.sandbox, 'GET', `messages?to=${encodeURIComponent(lost.phoneNumber)}`)).length, 1);
  assert.deepEqual((await post(url, '/api/request-otp', lost, key('lost'))).json, settled.json);

  await door(server.sandbox, 'POST', 'faults', { kind: 'latency', latencyMs: 4000, count: 1 });
  const slow = { phoneNumber: nextNumber() };
  const both = await Promise.all([1, 2].map(() => post(url, '/api/request-otp', slow, key('slow'))));
  assert.deepEqual(both.map((answer) => answer.json.code ?? answer.status).sort(), [200, 'request_in_progress']);
}));

test('what Twilio refuses', () => withProxy(async (server, url, proxy) => {
  const live = await begun(url);
  proxy.wish = () => refusal(403, 60205);
  const landline = await post(url, '/api/request-otp', { phoneNumber: nextNumber() });
  expect(landline, 422, 'channel_not_available');
  assert.deepEqual(landline.json.details.channels, ['call', 'whatsapp']);
  proxy.wish = () => refusal(401, 20003);
  expect(await post(url, '/api/request-otp', { phoneNumber: nextNumber() }), 502, 'provider_rejected');
  expect(await post(url, '/api/verify-otp', { phoneNumber: live.number, code: '123456' }), 502, 'provider_rejected');
  expect(await post(url, '/api/cancel-otp', { phoneNumber: live.number }), 502, 'provider_rejected');
  await sql(server, 'UPDATE verifications SET expires_at = created_at, live_until = live_until - 600000');
  expect(await get(url, sidPath(live.verificationSid)), 502, 'provider_rejected');
}));

test('a send whose end is not known', () => withProxy(async (server, url, proxy) => {
  proxy.wish = ({ method, path }) => (path.includes('/Attempts') || (method === 'POST' && path.endsWith('/Verifications')) ? null : undefined);
  const number = nextNumber();
  expect(await post(url, '/api/request-otp', { phoneNumber: number }), 503, 'send_unknown');
  // The code is asked about all the same: Twilio might know it.
  expect(await post(url, '/api/verify-otp', { phoneNumber: number, code: '123456' }), 503, 'send_unknown');
  expect(await post(url, '/api/cancel-otp', { phoneNumber: number }), 503, 'send_unknown');
}));

test('Twilio cannot be reached', () => withProxy(async (server, url, proxy) => {
  const live = await begun(url);
  expect(await get(url, '/health/ready'), 200);
  proxy.stop();
  expect(await post(url, '/api/request-otp', { phoneNumber: nextNumber() }), 503, 'provider_unavailable');
  expect(await post(url, '/api/verify-otp', { phoneNumber: live.number, code: '123456' }), 503, 'provider_unavailable');
  expect(await post(url, '/api/cancel-otp', { phoneNumber: live.number }), 503, 'provider_unavailable');
  await sql(server, 'UPDATE verifications SET expires_at = created_at, live_until = live_until - 600000');
  expect(await get(url, sidPath(live.verificationSid)), 503, 'provider_unavailable');
}));

test('not ready without Twilio', () => withProxy(async (server, url, proxy) => {
  proxy.stop();
  const ready = await get(url, '/health/ready');
  assert.deepEqual([ready.status, ready.json.checks], [503, { database: 'up', provider: 'down' }]);
  assert.equal(ready.json.details.provider.state, 'unreachable');
  assert.match(ready.json.details.provider.message, /^Couldn't reach Twilio/);
  assert.ok(Math.abs(Date.parse(ready.json.details.provider.seenAt) - Date.now()) < 60_000);
  assert.equal(ready.json.details.database.state, 'working');
}));

test('the database cannot be used', () => withServer({ keys: { clerk: ['history'] } }, async (server, url) => {
  const clerk = bearer(server.keys.clerk);
  const live = await begun(url);
  expect(await get(url, '/api/verifications', clerk), 200);
  await sql(server, 'ALTER TABLE verifications RENAME TO gone; ALTER TABLE receipt_keys RENAME TO gone_too');
  for (const path of posts) expect(await post(url, path, { phoneNumber: live.number, code: '123456' }), 503, 'storage_unavailable');
  expect(await get(url, sidPath(live.verificationSid)), 503, 'storage_unavailable');
  expect(await get(url, '/api/verifications', clerk), 503, 'storage_unavailable');
  expect(await get(url, '/.well-known/jwks.json'), 503, 'storage_unavailable');
}));

const scopes = { verify: ['verify'], history: ['history'], metrics: ['metrics'], admin: ['admin'] };

test('keys and their scopes', () => withServer({
  env: { RINGPROOF_REQUIRE_KEY: '1' }, keys: { ...scopes, shop: ['verify'], boss: ['verify', 'admin'] },
}, async (server, url) => {
  const { shop, boss, ...keys } = Object.fromEntries(Object.entries(server.keys).map(([name, key]) => [name, bearer(key)]));
  for (const { method, path, operation } of operations) {
    const wanted = operation.security?.flatMap((way) => way.apiKey ?? []) ?? [];
    const at = path.replace('{sid}', 'VE' + 'f'.repeat(32)).replace('{file}', 'style.css');
    if (wanted.length === 0) continue;
    const body = method === 'POST' ? {} : undefined;
    for (const headers of [{}, bearer('rp_k_aaaaaaaa_' + 'A'.repeat(43)), bearer('nonsense'), { Authorization: 'Basic eDp5' }]) {
      const answer = await ask(url, method, at, { body, headers });
      expect(answer, 401, 'unauthorized');
    }
    for (const [scope, headers] of Object.entries(keys)) {
      const answer = await ask(url, method, at, { body, headers });
      assert.equal(answer.status === 403 && answer.json.code === 'forbidden', !wanted.includes(scope), `${scope} at ${at}: ${answer.text}`);
    }
  }
  const live = await post(url, '/api/request-otp', { phoneNumber: nextNumber() }, shop);
  assert.equal(live.json.actor, 'api:shop');
  expect(await post(url, '/api/cancel-otp', { phoneNumber: live.json.to }, keys.verify), 403, 'forbidden');
  expect(await post(url, '/api/cancel-otp', { phoneNumber: live.json.to }, boss), 200);
  expect(await get(url, '/metrics', keys.metrics), 200);
}));

test('the history', () => withServer({ keys: { clerk: ['history'] } }, async (server, url) => {
  const clerk = bearer(server.keys.clerk);
  for (let i = 0; i < 3; ++i) await begun(url, nextNumber(), { reference: `CASE-${i}`, purpose: 'payout' });
  const page = await get(url, '/api/verifications?limit=2&reference=CASE', clerk);
  assert.equal(page.json.verifications.length, 2, page.text);
  const next = await get(url, `/api/verifications?limit=2&reference=CASE&cursor=${page.json.nextCursor}`, clerk);
  assert.deepEqual([next.json.verifications.length, next.json.nextCursor], [1, undefined]);
  for (const query of ['limit=0', 'status=sparkling', 'from=yesterday', 'cursor=here', 'limit=1&limit=2'])
    expect(await get(url, `/api/verifications?${query}`, clerk), 400, 'invalid_request');
  expect(await get(url, '/api/verifications?number=12', clerk), 400, 'invalid_phone_number');
}));

test('doors: pages and names that are not ours', () => withServer({}, async (server, url) => {
  for (const { method, path } of operations) {
    const at = path.replace('{sid}', 'VE' + 'f'.repeat(32)).replace('{file}', 'style.css');
    const body = method === 'POST' ? {} : undefined;
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }])
      expect(await ask(url, method, at, { body, headers }), 403, 'origin_not_allowed');
    for (const host of ['evil.example', `evil.example:${new URL(url).port}`, 'localhost:1'])
      expect(await ask(url, method, at, { body, headers: { Host: host } }), 421, 'host_not_allowed');
    expect(await ask(url, method, at, { body, headers: { 'X-Request-Id': ['a', 'b'] } }), 400, 'bad_request');
    const wrong = await ask(url, 'DELETE', at);
    expect(wrong, 405, 'method_not_allowed');
    assert.equal(wrong.headers.get('Allow'), method === 'POST' ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS');
  }
}));

test('documents and the questions of those who run it', async () => {
  await withServer({}, async (server, url) => {
    for (const path of ['/openapi.json', '/docs', '/docs/plain', '/', '/web/style.css', '/web/app.js', '/web/countries.json']) {
      const document = await get(url, path);
      assert.equal(document.status, 200, path);
      const etag = document.headers.get('ETag');
      assert.match(etag, /^"[0-9a-f]{32,64}"$/);
      for (const known of [etag, `"other", ${etag}`, '*', `W/${etag}`]) {
        const again = await get(url, path, { 'If-None-Match': known });
        assert.deepEqual([again.status, again.text, again.headers.get('ETag')], [304, '', etag], `${path} ${known}`);
      }
      const head = await ask(url, 'HEAD', path);
      assert.deepEqual([head.status, head.text, head.headers.get('Content-Length')], [200, '', String(Buffer.byteLength(document.text))]);
    }
    expect(await get(url, '/web/nothing.css'), 404, 'not_found');
    expect(await get(url, '/nothing'), 404, 'not_found');
    const health = await get(url, '/health', { 'X-Request-Id': 'order-7' });
    assert.deepEqual([health.json.status, health.json.provider, health.headers.get('X-Request-Id')], ['UP', 'sandbox', 'order-7']);
    expect(await get(url, '/health/ready'), 200);
    const { number } = await begun(url);
    await post(url, '/api/verify-otp', { phoneNumber: number, code: await codeFor(server.sandbox, number) });
    const keys = await get(url, '/.well-known/jwks.json');
    assert.equal(keys.json.keys.length, 1, keys.text);
  });
  await withServer({ args: ['--try-out', 'off', '--metrics-open'] }, async (server, url) => {
    expect(await get(url, '/'), 404, 'not_found');
    expect(await get(url, '/web/app.js'), 404, 'not_found');
    expect(await get(url, '/docs'), 200);
    expect(await get(url, '/metrics'), 200);
  });
});

test('requests that no client should send', () => withServer({}, async (server, url) => {
  const { host } = new URL(url);
  const raw = async (method, path, head) => noted(method, path, await sendRaw(url, head, path));
  expect(await raw('POST', '/api/verify-otp', `POST /api/verify-otp HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n`), 501, 'not_implemented');
  expect(await raw('GET', '/health', `GET /health HTTP/2.0\r\nHost: ${host}\r\n\r\n`), 505, 'version_not_supported');
  expect(await raw('GET', '/health', `GET /health HTTP/1.1\r\nHost: ${host}\r\nno colon\r\n\r\n`), 400, 'bad_request');
  expect(await raw('GET', '/health', `GET /${'x'.repeat(3000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`), 414, 'too_large');
  expect(await raw('GET', '/health', `GET /health HTTP/1.1\r\nHost: ${host}\r\nX: ${'x'.repeat(17000)}\r\n\r\n`), 431, 'too_large');
}));

test('a server that is closing', () => withServer({}, async (server, url) => {
  // A head that was begun before is answered after.
  const { host, hostname, port } = new URL(url);
  const { connect } = await import('node:net');
  const socket = connect(port, hostname);
  let said = '';
  socket.on('data', (part) => { said += part; });
  const closed = new Promise((resolve) => { socket.on('close', resolve); });
  const slow = { phoneNumber: nextNumber() };
  // Long enough for what follows, and shorter than the five seconds that a server gives what is under way.
  await door(server.sandbox, 'POST', 'faults', { kind: 'latency', latencyMs: 3000, count: 1 });
  const pending = post(url, '/api/request-otp', slow);
  await new Promise((resolve) => { socket.write(`GET ${sidPath('VE' + 'f'.repeat(32))} HTTP/1.1\r\nHost: ${host}\r\n`, resolve); });
  const isUnderWay = async () => (await door(server.sandbox, 'GET', 'requests')).some((each) => each.fault === 'latency');
  while (!await isUnderWay());
  const stopped = server.stop();
  const isRefused = () => new Promise((resolve) => {
    const probe = connect(port, hostname, () => { probe.destroy(); resolve(false); });
    probe.on('error', (error) => resolve(error.code === 'ECONNREFUSED'));
  });
  while (!await isRefused());
  socket.write('\r\n');
  assert.equal((await pending).status, 200);
  await closed;
  assert.equal(await stopped, 0);
  if (said.includes('shutting_down')) seen.add('shutting_down');
  assert.match(said, /^HTTP\/1\.1 503 [^]*"shutting_down"/);
}));

after(() => {
  assert.deepEqual([...new Set(problems)], [], 'answers that are not as described');
  // That one would be a mistake of ours.
  const wanted = [...promises, ...codesAnywhere.filter((code) => code !== 'internal_error')];
  assert.deepEqual(wanted.filter((each) => !seen.has(each)), [], 'promised and never given');
});
