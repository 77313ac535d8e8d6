// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The try-out page: number, code, result. It shows what the server says in words and moves the focus with the step.
// Keeps nothing: no cookie, no storage, and the API key only in its field.
'use strict';

const find = (id) => document.getElementById(id);
const steps = ['number-form', 'code-form', 'result'];
const channelWords = { sms: 'a text message', call: 'a call', whatsapp: 'a WhatsApp message' };
const over = ['verification_expired', 'verification_canceled', 'verification_used', 'verification_not_found'];

/** The verification under way; null on the first step. */
let current = null;
/** Of the send that has not been answered yet, so that trying again sends nothing twice. */
let sendKey = null;
let clockOffset = 0;
let countdown = 0;

function randomKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** {status, body}; status 0 when there was no answer. */
async function ask(path, body, headers = {}) {
  const key = find('key').value.trim();
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(key ? { Authorization: `Bearer ${key}` } : {}), ...headers },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
    });
    const date = Date.parse(answer.headers.get('Date') ?? '');
    clockOffset = Number.isNaN(date) ? clockOffset : date - Date.now();
    return { status: answer.status, body: await answer.json() };
  } catch {
    return { status: 0, body: { error: 'The server could not be reached, so nothing is known. Try again.' } };
  }
}

function show(step, title) {
  for (const each of steps) find(each).hidden = each !== step;
  document.title = `${title} – Ringproof`;
  window.scrollTo(0, 0);
}

function say(text) { find('status').textContent = text; }

function complain(field, text) {
  find(`${field}-error`).textContent = text;
  if (text) find(field).setAttribute('aria-invalid', 'true');
  else find(field).removeAttribute('aria-invalid');
  if (text) find(field).focus();
}

function setBusy(form, busy) {
  for (const button of find(form).querySelectorAll('button')) button.disabled = busy;
  find(form).setAttribute('aria-busy', String(busy));
  if (!busy) showWait();
}

function waitText(seconds) {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How long until the code may be sent again; not spoken, for it changes every second. */
function showWait() {
  clearTimeout(countdown);
  if (!current) return;
  const seconds = Math.ceil((Date.parse(current.resendAt) - Date.now() - clockOffset) / 1000);
  const isSpent = current.sendsLeft === 0;
  find('resend').disabled = isSpent || seconds > 0;
  find('resend-hint').textContent = isSpent ? 'It cannot be sent again for now.' : seconds > 0 ? `It can be sent again in ${waitText(seconds)}.` : '';
  if (!isSpent && seconds > 0) countdown = setTimeout(showWait, 1000);
}

function showCodeStep(verification) {
  current = verification;
  find('sent-to').textContent = `We sent ${channelWords[verification.channel]} to ${verification.to}.`;
  find('number-warning').textContent = verification.warning ?? '';
  find('number-warning').hidden = !verification.warning;
  find('code-hint').textContent = `Tries left: ${verification.checksLeft}.`;
  find('code').value = '';
  find('check').disabled = false;
  complain('code', '');
  show('code-form', 'Enter the code');
  find('code').focus();
  say(find('sent-to').textContent);
  showWait();
}

function showNumberStep(text = '') {
  current = null;
  clearTimeout(countdown);
  find('replace').hidden = true;
  show('number-form', 'Verify a phone number');
  complain('number', text);
  find('number').focus();
}

function showResult(answer) {
  current = null;
  clearTimeout(countdown);
  find('result-title').textContent = answer.to;
  find('receipt').value = answer.receipt ?? '';
  find('receipt-part').hidden = !answer.receipt;
  show('result', 'Verified');
  find('result-title').focus();
  say(`Verified: ${answer.to}`);
}

function wish() {
  const channel = document.querySelector('input[name=channel]:checked').value;
  return { phoneNumber: find('number').value, region: find('country').value, channel };
}

async function send(request, form, field) {
  sendKey = sendKey ?? randomKey();
  setBusy(form, true);
  complain(field, '');
  say('Sending…');
  const { status, body } = await ask('/api/request-otp', request, { 'Idempotency-Key': sendKey });
  setBusy(form, false);
  say('');
  if (status !== 0 && body.code !== 'request_in_progress') sendKey = null;
  if (status === 200) return showCodeStep(body);
  if (status === 401) find('key-part').hidden = false;
  find('replace').hidden = body.code !== 'verification_in_progress';
  if (field === 'code') find('check').disabled = false;
  complain(field, body.error);
  if (status === 401) find('key').focus();
}

async function check() {
  const code = find('code').value;
  setBusy('code-form', true);
  complain('code', '');
  say('Checking…');
  const { status, body } = await ask('/api/verify-otp', { verificationSid: current.verificationSid, code });
  setBusy('code-form', false);
  say('');
  if (status === 200 && body.verified) return showResult(body);
  if (over.includes(body.code)) return showNumberStep(body.error);
  if (body.checksLeft !== undefined) find('code-hint').textContent = `Tries left: ${body.checksLeft}.`;
  find('check').disabled = body.checksLeft === 0 || body.code === 'too_many_checks';
  complain('code', body.error);
  find('code').select();
}

async function goBack() {
  const { verificationSid } = current;
  showNumberStep();
  // Whoever comes next should not meet this one; if it cannot be cancelled it expires by itself.
  await ask('/api/cancel-otp', { verificationSid });
}

async function fillCountries() {
  const codes = await (await fetch('/web/countries.json')).json();
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
  const home = navigator.languages.map((each) => each.split('-')[1]?.toUpperCase()).find((each) => codes[each]) ?? 'US';
  const rows = Object.entries(codes).map(([code, dial]) => ({ code, text: `${names.of(code)} (+${dial})` }));
  rows.sort((a, b) => a.text.localeCompare(b.text, 'en'));
  for (const { code, text } of rows) find('country').append(new Option(text, code, code === home, code === home));
}

async function tellProvider() {
  const health = await (await fetch('/health', { cache: 'no-store' })).json();
  find('sandbox').hidden = health.provider !== 'sandbox';
}

find('number-form').addEventListener('submit', (event) => { event.preventDefault(); send(wish(), 'number-form', 'number'); });
find('replace').addEventListener('click', () => send({ ...wish(), replace: true }, 'number-form', 'number'));
find('code-form').addEventListener('submit', (event) => { event.preventDefault(); check(); });
find('resend').addEventListener('click', () => send({ phoneNumber: current.to, channel: current.channel }, 'code-form', 'code'));
find('back').addEventListener('click', goBack);
find('again').addEventListener('click', () => { find('number').value = ''; showNumberStep(); });
for (const id of ['number', 'country', 'key']) find(id).addEventListener('input', () => { sendKey = null; find('replace').hidden = true; });

find('number').focus();
fillCountries().catch(() => complain('number', 'The list of countries could not be loaded: write the number with + and its country code.'));
tellProvider().catch(() => {});
