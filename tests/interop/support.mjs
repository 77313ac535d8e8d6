// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sandbox of our own, a proxy that writes down what passes, and Twilio's SDK pointed at either.
import { spawn, execFile } from 'node:child_process';
import { createInterface } from 'node:readline';
import http from 'node:http';
import twilio from 'twilio';

export const cli = process.env.TESTED_CLI;
export const account = 'AC' + '0'.repeat(32);
export const service = 'VA' + '0'.repeat(32);
export const number = '+14155550123';

export async function startSandbox() {
  const child = spawn(cli, ['sandbox', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await new Promise((resolve, reject) => {
    createInterface(child.stdout).once('line', (text) => resolve([text]));
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}`)));
  });
  return {
    url: line.replace('listening on ', ''),
    stop: () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); }),
  };
}

export async function door(url, method, path, body) {
  const answer = await fetch(`${url}/sandbox/${path}`, {
    method, body: body && JSON.stringify(body), headers: { 'Content-Type': 'application/json' },
  });
  return answer.status === 204 ? undefined : answer.json();
}

/** Forwards to `target` and keeps {method, path, query, form, headers} of every request. */
export async function startRecorder(target) {
  const seen = [];
  const server = http.createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const url = new URL(request.url, target);
      seen.push({
        method: request.method, path: url.pathname, query: [...url.searchParams], headers: request.headers,
        form: [...new URLSearchParams(body.toString())], raw: body.toString(),
      });
      const headers = { ...request.headers, host: url.host };
      const forward = http.request(url, { method: request.method, headers }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      forward.end(body);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, seen, stop: () => { server.closeAllConnections(); server.close(); } };
}

/** Twilio's SDK with every address rewritten; its own transport otherwise. */
export function sdk(url, user = account, password = 'sandbox') {
  class Redirected extends twilio.RequestClient {
    request(options) {
      const address = new URL(options.uri);
      return super.request({ ...options, uri: url + address.pathname + address.search });
    }
  }
  return twilio(user, password, { httpClient: new Redirected(), accountSid: account });
}

/** Runs our command line; gives its exit code and its JSON. */
export function run(...args) {
  return new Promise((resolve) => {
    execFile(cli, [...args, '--json'], { timeout: 30_000 }, (error, stdout) => {
      resolve({ code: error ? error.code : 0, json: stdout ? JSON.parse(stdout) : undefined });
    });
  });
}
