// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Servers and sandboxes of our own, requests that say exactly what we want, and an upstream that answers as it is told to.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const cli = process.env.RINGPROOF_CLI;
let numbers = 0;
/** Another number for fiction each time, of the United States, and no more than 40 of one prefix. */
export const nextNumber = () => `+1${212 + Math.floor(numbers / 40)}55501${String(numbers++ % 40).padStart(2, '0')}`;

const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TWILIO_|RINGPROOF_|PORT$)/.test(name)));

/** A program that says where it listens; `lines` is what it has said. */
async function start(args, env) {
  const child = spawn(cli, args, { stdio: ['ignore', 'pipe', process.env.RINGPROOF_TEST_LOG ? 'inherit' : 'ignore'], env: { ...clean, ...env }, cwd: tmpdir() });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  const lines = createInterface(child.stdout);
  const said = (beginning) => new Promise((resolve, reject) => {
    lines.on('line', (line) => { if (line.startsWith(beginning)) resolve(line.slice(beginning.length)); });
    ended.then((code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
  });
  const wanted = [said('listening on ')];
  if (args.includes('--sandbox')) wanted.push(said('sandbox on '));
  const [url, sandbox] = await Promise.all(wanted);
  return { url, sandbox, stop: () => { child.kill('SIGTERM'); return ended; } };
}

export const startSandbox = () => start(['sandbox', '--port', '0'], {});

/** `sandbox`: true for one of its own, else an address; `keys`: {name: [scope...]}, made before it starts. */
export async function startServer({ sandbox = true, args = [], env = {}, keys = {} } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'ringproof-api-'));
  const provider = sandbox === true ? ['--sandbox', '--sandbox-port', '0'] : [`--sandbox=${sandbox}`];
  const made = {};
  for (const [name, scopes] of Object.entries(keys)) {
    const options = scopes.flatMap((scope) => ['--scope', scope]);
    made[name] = JSON.parse(await execute(cli, ['apikey', 'create', name, ...options, '--data-dir', data, '--json'])).key;
  }
  const server = await start(['serve', '--port', '0', '--data-dir', data, ...provider, ...args], env);
  const stop = async () => { const code = await server.stop(); rmSync(data, { recursive: true, force: true }); return code; };
  return { ...server, sandbox: server.sandbox ?? sandbox, data, keys: made, stop };
}

export function execute(program, args, input = '') {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { timeout: 60_000, env: clean }, (error, stdout, stderr) => (error ? reject(new Error(`${error.message} ${stderr}`)) : resolve(stdout)));
    child.stdin.on('error', () => {}); // some do not read it
    child.stdin.end(input);
  });
}

/** One request over a connection of its own, with these headers and no other; {status, headers, text, json, path}. */
export function send(base, method, path, { headers = {}, body } = {}) {
  const url = new URL(path, base);
  const content = typeof body === 'object' && !Buffer.isBuffer(body) ? JSON.stringify(body) : body;
  const type = typeof body === 'object' ? { 'Content-Type': 'application/json' } : {};
  const length = content === undefined ? {} : { 'Content-Length': Buffer.byteLength(content) };
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, path, headers: { ...type, ...length, ...headers }, agent: false }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const get = (name) => answer.headers[name.toLowerCase()] ?? null;
        const isJson = /json/.test(get('content-type') ?? '') && text !== '';
        resolve({ status: answer.statusCode, headers: { get }, text, json: isJson ? JSON.parse(text) : undefined, path: path.split('?')[0] });
      });
    });
    request.on('error', reject);
    request.end(content);
  });
}

export async function door(sandbox, method, path, body) {
  const answer = await send(sandbox, method, `/sandbox/${path}`, body === undefined ? {} : { body });
  return answer.json;
}

export async function codeFor(sandbox, number) {
  const messages = await door(sandbox, 'GET', `messages?to=${encodeURIComponent(number)}`);
  return messages[0].code;
}

export const otherCode = (code) => (code === '000000' ? '111111' : '000000');

/** Bytes as they are, for requests that no client would send; {status, headers, text, json}. */
export function sendRaw(base, bytes, path = '/') {
  const url = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = net.connect(url.port, url.hostname, () => socket.write(bytes));
    let said = '';
    socket.on('data', (part) => { said += part; });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head, text = ''] = said.split(/\r\n\r\n(.*)/s);
      const [line, ...fields] = head.split('\r\n');
      const headers = new Map(fields.map((field) => [field.split(':')[0].toLowerCase(), field.slice(field.indexOf(':') + 1).trim()]));
      const get = (name) => headers.get(name.toLowerCase()) ?? null;
      resolve({ status: Number(line.split(' ')[1]), headers: { get }, text, json: text.startsWith('{') ? JSON.parse(text) : undefined, path });
    });
  });
}

/** Passes everything on to `target`, unless `wish(request)` has an answer {status, body}, or null to close the connection. */
export async function startProxy(target) {
  const proxy = { wish: () => undefined };
  const server = http.createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const wish = proxy.wish({ method: request.method, path: request.url });
      if (wish === null) return request.socket.destroy();
      if (wish) {
        response.writeHead(wish.status, { 'Content-Type': 'application/json' });
        return response.end(JSON.stringify(wish.body));
      }
      const url = new URL(request.url, target);
      const forward = http.request(url, { method: request.method, headers: { ...request.headers, host: url.host } }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      forward.on('error', () => request.socket.destroy());
      return forward.end(Buffer.concat(parts));
    });
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  proxy.url = `http://127.0.0.1:${server.address().port}`;
  proxy.stop = () => { server.closeAllConnections(); server.close(); };
  return proxy;
}

/** As Twilio refuses. */
export const refusal = (status, code) => ({ status, body: { code, message: 'as the test wants it', status, more_info: '' } });
