// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The OpenAPI description as the tests use it: its operations, what each may answer, and whether an answer is as described.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export const file = fileURLToPath(new URL('../../resources/openapi.json', import.meta.url));
export const description = JSON.parse(readFileSync(file, 'utf8'));

const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'api', ...description });

export function resolved(node) {
  return node?.$ref ? node.$ref.slice(2).split('/').reduce((at, part) => at[part.replaceAll('~1', '/')], description) : node;
}

/** [{method, path, operation}] */
export const operations = Object.entries(description.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })));

/** The words that `code` may be in that answer. */
export function codesOf(response) {
  const schema = resolved(response).content?.['application/json']?.schema;
  return schema?.allOf?.flatMap((part) => part.properties?.code?.enum ?? []) ?? [];
}

/** Words of the answers that any address may give: they do not depend on the operation. */
export const codesAnywhere = codesOf({ $ref: '#/components/responses/Other' });

/** What every operation may answer by itself, as "METHOD /path STATUS code"; without a code where there is none. */
export const promises = operations.flatMap(({ method, path, operation }) =>
  Object.entries(operation.responses).filter(([status]) => status !== 'default').flatMap(([status, response]) => {
    const own = codesOf(response).filter((code) => !(codesAnywhere.includes(code) && anywhere(status, code)));
    return (own.length ? own : ['']).map((code) => `${method} ${path} ${status} ${code}`.trim());
  }));

/** Whether that word under that status is one that any address may give. */
export function anywhere(status, code) {
  return (String(status) === '400' && code === 'bad_request') || (String(status) === '503' && ['shutting_down', 'too_many_requests'].includes(code));
}

/** The operation of a path as it was asked for. */
export function operationOf(method, path) {
  const asked = path.split('?')[0].split('/');
  const fits = (pattern) => {
    const parts = pattern.split('/');
    return parts.length === asked.length && parts.every((part, at) => part === asked[at] || (part.startsWith('{') && asked[at] !== ''));
  };
  const found = operations.filter((each) => each.method === (method === 'HEAD' ? 'GET' : method) && fits(each.path));
  return found.find((each) => !each.path.includes('{')) ?? found[0];
}

const checks = new Map();
function isValid(schema, value, key) {
  if (!checks.has(key)) {
    // References are to the description, and what it does not name is a mistake of the server here, not of a client.
    const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
    checks.set(key, ajv.compile({ allOf: [JSON.parse(text)], unevaluatedProperties: false }));
  }
  const check = checks.get(key);
  return check(value) ? [] : check.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

/** What is wrong with an answer {status, headers, text} to an operation; empty when it is as described. */
export function problemsOf({ method, path, operation }, answer) {
  const name = operation.responses[answer.status] ? String(answer.status) : 'default';
  const response = resolved(operation.responses[name]);
  const where = `${method} ${path} ${name}`;
  const problems = [];
  for (const [header, reference] of Object.entries(response.headers ?? {})) {
    const value = answer.headers.get(header);
    const wanted = resolved(reference);
    if (value === null && wanted.required) problems.push(`${where}: ${header} is missing`);
    const typed = wanted.schema.type === 'integer' ? Number(value) : value;
    if (value !== null) problems.push(...isValid(wanted.schema, typed, header).map((text) => `${where}: ${header} ${text}`));
  }
  if (method === 'HEAD' || answer.status === 304) return problems;
  const type = (answer.headers.get('content-type') ?? '').split(';')[0];
  const content = response.content?.[type] ?? response.content?.['*/*'];
  if (!content) return [...problems, `${where}: ${type} is not described`];
  if (!type.endsWith('json') || !content.schema.type && !content.schema.$ref && !content.schema.allOf) return problems;
  if (answer.path === '/openapi.json') return problems;
  return [...problems, ...isValid(content.schema, JSON.parse(answer.text), `${where} ${type}`).map((text) => `${where}: ${text}`)];
}
