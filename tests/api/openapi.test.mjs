// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The description by itself: a public linter with every rule as an error, and what a linter cannot know.
import { strict as assert } from 'node:assert';
import test from 'node:test';
import { createConfig, lint } from '@redocly/openapi-core';
import { codesAnywhere, codesOf, description, file, operations, promises, resolved } from './description.mjs';

// Off: an order of tags and plurals are matters of taste, and nothing needs more than one of these.
const rules = {
  'no-server-example.com': 'error', 'operation-4xx-response': 'error', 'operation-2xx-response': 'error', 'no-unused-components': 'error',
  'tag-description': 'error', 'tags-alphabetical': 'off', 'operation-description': 'error', 'parameter-description': 'error',
  'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: false }, 'no-invalid-schema-examples': 'error',
  'no-invalid-parameter-examples': 'error', 'operation-operationId-unique': 'error', 'operation-tag-defined': 'error',
  'path-segment-plural': 'off', 'response-contains-header': { severity: 'error', names: { '2xx': ['X-Request-Id'], '4xx': ['X-Request-Id'], '5xx': ['X-Request-Id'] } },
  'security-defined': 'error', 'no-ambiguous-paths': 'error', 'no-http-verbs-in-paths': 'off', 'paths-kebab-case': 'off',
  'no-enum-type-mismatch': 'error', 'no-required-schema-properties-undefined': 'error', 'component-name-unique': 'error',
};

test('the linter has nothing to say', async () => {
  const config = await createConfig({ extends: ['recommended-strict'], rules });
  const problems = await lint({ ref: file, config });
  assert.deepEqual(problems.map((each) => `${each.ruleId}: ${each.message} ${each.location[0]?.pointer}`), []);
});

test('every error has its words, and an example of each', () => {
  for (const { method, path, operation } of operations) {
    for (const [status, reference] of Object.entries(operation.responses)) {
      const response = resolved(reference);
      if (!/^[45]/.test(status) || (path === '/health/ready' && status === '503')) continue;
      const shown = Object.keys(response.content['application/json'].examples).map((name) => resolved(response.content['application/json'].examples[name]).value.code);
      assert.deepEqual(shown, codesOf(response).slice(0, shown.length), `${method} ${path} ${status}`);
      assert.ok(shown.length > 0, `${method} ${path} ${status}`);
    }
  }
});

test('it promises what the contract with the world names', () => {
  const words = new Set([...promises.map((each) => each.split(' ')[3]).filter(Boolean), ...codesAnywhere]);
  const contract = `invalid_phone_number invalid_code invalid_request incorrect_code too_many_checks unauthorized forbidden origin_not_allowed
    host_not_allowed destination_not_allowed destination_paused number_locked channel_not_available verification_in_progress
    verification_not_found not_found method_not_allowed verification_expired verification_canceled verification_used too_large
    unsupported_media_type bad_request not_implemented version_not_supported too_many_requests budget_spent provider_rejected
    provider_unavailable send_unknown storage_unavailable shutting_down internal_error idempotency_conflict request_in_progress`;
  assert.deepEqual([...words].sort(), contract.split(/\s+/).sort());
});

test('requests have no defaults, which some generators turn into code that does not compile', () => {
  const found = [];
  const visit = (value, path) => {
    if (value === null || typeof value !== 'object') return;
    if ('default' in value && !path.endsWith('/responses')) found.push(path);
    for (const [name, inner] of Object.entries(value)) visit(inner, `${path}/${name}`);
  };
  visit(description, '');
  assert.deepEqual(found, []);
});

test('examples hold numbers for fiction only', () => {
  const numbers = JSON.stringify(description).match(/\+1\d{10}\b/g);
  assert.ok(numbers.length > 3);
  for (const number of numbers) assert.match(number, /^\+1\d{3}55501\d\d$/);
});
