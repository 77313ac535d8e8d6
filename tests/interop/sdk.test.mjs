// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The life of a verification through Twilio's own SDK against the sandbox.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { account, door, number, sdk, service, startSandbox } from './support.mjs';

let sandbox;
let verify;
before(async () => {
  sandbox = await startSandbox();
  verify = sdk(sandbox.url).verify.v2;
});
beforeEach(() => door(sandbox.url, 'POST', 'reset'));
after(() => sandbox.stop());

const start = (channel = 'sms', to = number) => verify.services(service).verifications.create({ to, channel });
const check = (code, to = number) => verify.services(service).verificationChecks.create({ to, code });
const code = async () => (await door(sandbox.url, 'GET', 'messages'))[0].code;
const wrong = async () => ((await code()) === '000000' ? '111111' : '000000');
const fails = (promise, status, twilioCode) => assert.rejects(promise, (error) => {
  assert.equal(error.status, status);
  assert.equal(error.code, twilioCode);
  assert.match(error.moreInfo, new RegExp(`/${twilioCode}$`));
  return true;
});

test('start, wrong code, right code, gone', async () => {
  const verification = await start();
  assert.match(verification.sid, /^VE[0-9a-f]{32}$/);
  assert.equal(verification.status, 'pending');
  assert.equal(verification.to, number);
  assert.equal(verification.accountSid, account);
  assert.equal(verification.sendCodeAttempts.length, 1);
  assert.ok(verification.dateCreated instanceof Date && !Number.isNaN(verification.dateCreated.getTime()));
  assert.equal((await check(await wrong())).status, 'pending');
  const approved = await check(await code());
  assert.equal(approved.status, 'approved');
  assert.equal(approved.valid, true);
  assert.equal(approved.sid, verification.sid);
  await fails(check(await code()), 404, 20404);
  await fails(verify.services(service).verifications(verification.sid).fetch(), 404, 20404);
});

test('resend keeps SID and code, the sixth is refused', async () => {
  const first = await start();
  const firstCode = await code();
  for (let sends = 2; sends <= 5; ++sends) {
    const again = await start(sends === 3 ? 'call' : 'sms');
    assert.equal(again.sid, first.sid);
    assert.equal(again.sendCodeAttempts.length, sends);
    assert.equal(await code(), firstCode);
  }
  await fails(start(), 429, 60203);
});

test('five wrong codes', async () => {
  await start();
  for (let tries = 0; tries < 5; ++tries) assert.equal((await check(await wrong())).status, 'pending');
  await fails(check(await code()), 429, 60202);
});

test('cancel by number, then a new verification', async () => {
  const first = await start();
  const canceled = await verify.services(service).verifications(number).update({ status: 'canceled' });
  assert.equal(canceled.status, 'canceled');
  assert.notEqual((await start()).sid, first.sid);
});

test('expiry by the virtual clock', async () => {
  await start();
  const sent = await code();
  await door(sandbox.url, 'POST', 'clock', { advanceSeconds: 601 });
  await fails(check(sent), 404, 20404);
});

test('fetch by SID and by number', async () => {
  const verification = await start();
  assert.equal((await verify.services(service).verifications(verification.sid).fetch()).status, 'pending');
  assert.equal((await verify.services(service).verifications(number).fetch()).to, number);
});

test('service, attempts and their summary', async () => {
  assert.equal((await verify.services(service).fetch()).codeLength, 6);
  const verification = await start();
  await check(await code());
  const attempts = await verify.verificationAttempts.list({ verificationSid: verification.sid, limit: 20 });
  assert.deepEqual(attempts.map((each) => each.conversionStatus.toLowerCase()), ['converted']);
  const one = await verify.verificationAttempts(attempts[0].sid).fetch();
  assert.equal(one.verificationSid, verification.sid);
  const summary = await verify.verificationAttemptsSummary().fetch();
  assert.equal(summary.totalAttempts, 1);
  assert.equal(summary.totalConverted, 1);
});

test('errors', async () => {
  await fails(start('sms', 'not a number'), 400, 60200);
  await fails(start('pigeon'), 400, 60200);
  await fails(verify.services(service).verificationChecks.create({ code: '123456' }), 400, 60221);
  await fails(verify.services('VA' + '9'.repeat(32)).fetch(), 404, 20404);
  await fails(sdk(sandbox.url, account, 'wrong').verify.v2.services(service).fetch(), 401, 20003);
});
