// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a developer would write without Ringproof: three routes on Express, Twilio's SDK, a map in memory.
// UPSTREAM is the address that stands for Twilio; the port is chosen by the system and printed.
import express from 'express';
import twilio from 'twilio';

const upstream = new URL(process.env.UPSTREAM);

class Redirected extends twilio.RequestClient {
  request(options) {
    const uri = new URL(options.uri);
    uri.protocol = upstream.protocol;
    uri.host = upstream.host;
    return super.request({ ...options, uri: uri.toString() });
  }
}

const httpClient = new Redirected({ keepAlive: true, maxSockets: 1024, maxTotalSockets: 1024 });
const client = twilio('AC' + '0'.repeat(32), 'sandbox', { httpClient });
const service = client.verify.v2.services('VA' + '0'.repeat(32));
const started = new Map();
const app = express();
app.use(express.json());
app.use(express.urlencoded({ extended: false }));

app.get('/health', (request, response) => {
  response.json({ status: 'UP', timestamp: new Date().toISOString() });
});

app.post('/api/request-otp', async (request, response) => {
  const { phoneNumber, channel = 'sms' } = request.body ?? {};
  if (!/^\+[1-9]\d{6,14}$/.test(phoneNumber ?? '')) {
    response.status(400).json({ error: 'Invalid phone number' });
    return;
  }
  try {
    const verification = await service.verifications.create({ to: phoneNumber, channel });
    started.set(phoneNumber, { sid: verification.sid, at: Date.now() });
    response.json({ verificationSid: verification.sid, status: verification.status, to: phoneNumber });
  } catch (error) {
    response.status(500).json({ error: error.message });
  }
});

app.post('/api/verify-otp', async (request, response) => {
  const { phoneNumber, code } = request.body ?? {};
  try {
    const check = await service.verificationChecks.create({ to: phoneNumber, code });
    const verified = check.status === 'approved';
    response.status(verified ? 200 : 400).json({ verified });
  } catch (error) {
    response.status(500).json({ error: error.message });
  }
});

const server = app.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});
