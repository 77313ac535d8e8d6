// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What our client puts on the wire beside what Twilio's SDK does for the same calls.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { account, door, number, run, sdk, service, startRecorder, startSandbox } from './support.mjs';

let sandbox;
let recorder;
let folder;
before(async () => {
  sandbox = await startSandbox();
  recorder = await startRecorder(sandbox.url);
});
beforeEach(async () => {
  await door(sandbox.url, 'POST', 'reset');
  folder = await mkdtemp(join(tmpdir(), 'ringproof-interop-'));
});
after(async () => {
  recorder.stop();
  await sandbox.stop();
});

const ours = async (...args) => {
  recorder.seen.length = 0;
  const result = await run(...args, `--sandbox=${recorder.url}`, '--data-dir', folder);
  return { ...result, seen: [...recorder.seen] };
};
const theirs = async (call) => {
  recorder.seen.length = 0;
  const value = await call(sdk(recorder.url).verify.v2);
  return { value, seen: [...recorder.seen] };
};
const essence = ({ method, path, query, form, headers }) => ({
  method, path, query, form: Object.fromEntries(form), type: headers['content-type'], login: headers.authorization, accept: headers.accept,
});
const messages = () => door(sandbox.url, 'GET', 'messages');

test('start', async () => {
  const our = await ours('send', number, '--channel', 'call', '--locale', 'de');
  assert.equal(our.code, 0);
  await door(sandbox.url, 'POST', 'reset');
  const their = await theirs((verify) => verify.services(service).verifications.create({ to: number, channel: 'call', locale: 'de' }));
  assert.equal(our.seen.length, 1);
  assert.deepEqual(essence(our.seen[0]), essence(their.seen[0]));
  assert.ok(our.seen[0].raw.includes('%2B1415'), 'the plus of the number is escaped');
  assert.match(our.seen[0].headers['user-agent'], /^ringproof\//);
  assert.equal(our.seen[0].headers['content-length'], String(our.seen[0].raw.length));
  await rm(folder, { recursive: true });
});

test('check, and the service that tells the code length', async () => {
  const sid = (await ours('send', number)).json.verificationSid;
  const code = (await messages())[0].code;
  const our = await ours('check', number, code);
  assert.equal(our.json.verified, true);
  const check = our.seen.find(({ method }) => method === 'POST');
  const fetched = our.seen.find(({ method }) => method === 'GET');
  await door(sandbox.url, 'POST', 'reset');
  const their = await theirs(async (verify) => {
    await verify.services(service).fetch();
    await verify.services(service).verificationChecks.create({ verificationSid: sid, code }).catch(() => {});
  });
  assert.deepEqual(essence(check), essence(their.seen[1]));
  assert.deepEqual(essence(fetched), essence(their.seen[0]));
  await rm(folder, { recursive: true });
});

test('cancel', async () => {
  const sid = (await ours('send', number)).json.verificationSid;
  const our = await ours('cancel', sid);
  assert.equal(our.json.status, 'canceled');
  await door(sandbox.url, 'POST', 'reset');
  const their = await theirs((verify) => verify.services(service).verifications(sid).update({ status: 'canceled' }).catch(() => {}));
  assert.deepEqual(our.seen.map(essence), their.seen.map(essence));
  await rm(folder, { recursive: true });
});

test('fetch and attempts, which find out how a verification ended', async () => {
  const sid = (await ours('send', number)).json.verificationSid;
  await door(sandbox.url, 'POST', 'clock', { advanceSeconds: 601 });
  const our = await ours('check', sid, '123456');
  assert.equal(our.code, 1);
  const attempts = our.seen.find(({ path }) => path === '/v2/Attempts');
  const their = await theirs((verify) => verify.verificationAttempts.list({
    verifyServiceSid: service, verificationSid: sid, limit: 50,
  }));
  const known = new Map(their.seen[0].query);
  for (const [name, value] of attempts.query) assert.equal(known.get(name), value, name);
  assert.equal(attempts.headers.authorization, their.seen[0].headers.authorization);
  await rm(folder, { recursive: true });
});

test('both sign in the same way', async () => {
  const our = await ours('doctor');
  assert.equal(our.code, 0);
  assert.equal(our.seen[0].headers.authorization, 'Basic ' + Buffer.from(`${account}:sandbox`).toString('base64'));
  await rm(folder, { recursive: true });
});
