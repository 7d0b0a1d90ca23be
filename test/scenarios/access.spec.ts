import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { accessKey } from '../../apps/api/src/session/access-metadata.js';
import type { RouteAccess } from '../../apps/api/src/session/route-access.js';
import { TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface Route {
  readonly method: Method;
  readonly path: string;
  readonly access: string;
}

/** Every handler of every controller, with what it declares. */
function listRoutes(): readonly Route[] {
  const discovery = new DiscoveryService(api.app.get(ModulesContainer));
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, object> }).prototype;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const declared = (Reflect.getMetadata(accessKey, handler) ??
        Reflect.getMetadata(accessKey, metatype as object)) as RouteAccess | undefined;
      const parts = [metatype as object, handler].map((target) =>
        String(Reflect.getMetadata(PATH_METADATA, target)),
      );
      const path = `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
      return [{ method: RequestMethod[method] as Method, path, access: accessOf(declared) }];
    });
  });
}

function accessOf(declared: RouteAccess | undefined): string {
  if (declared === undefined)
    return 'undeclared: add @Needs(<a permission of docs/permissions.csv>) or @Public()';
  return declared.kind === 'permitted' ? declared.permission : declared.kind;
}

/** Reviewed by people: a route that is not in this table, or says otherwise, fails. */
const expectedAccess: readonly (readonly [string, string])[] = [
  ['DELETE /api/v1/session', 'session.own'],
  ['DELETE /api/v1/session/others', 'session.own'],
  ['GET /api/v1/administration/changes', 'administration.read'],
  ['GET /api/v1/administration/people', 'administration.read'],
  ['GET /api/v1/audit/entries', 'audit.read'],
  ['GET /api/v1/audit/entries/file', 'audit.read'],
  ['GET /api/v1/audit/event-log', 'audit.read'],
  ['GET /api/v1/audit/returns', 'audit.read'],
  ['GET /api/v1/audit/items/:id/as-of', 'audit.read'],
  ['GET /api/v1/audit/items/:id/integrity', 'audit.read'],
  ['GET /api/v1/audit/items/:id/trail', 'audit.read'],
  ['GET /api/v1/audit/people', 'audit.read'],
  ['GET /api/v1/calendar/due', 'calendar.read'],
  ['GET /api/v1/calendar/years/:year', 'calendar.read'],
  ['GET /api/v1/definitions/:hash', 'definitions.read'],
  ['GET /api/v1/erasures', 'erasure.read'],
  ['GET /api/v1/installation', 'public'],
  ['GET /api/v1/items', 'item.list'],
  ['GET /api/v1/items/:id', 'item.read'],
  ['GET /api/v1/items/:id/approval-form', 'item.read'],
  ['GET /api/v1/items/:id/findings', 'item.findings'],
  ['GET /api/v1/items/:id/preview', 'item.preview'],
  ['GET /api/v1/items/:id/publication-limits', 'item.read'],
  ['GET /api/v1/items/:id/rendition', 'item.rendition'],
  ['GET /api/v1/items/:id/revisions/current', 'item.source'],
  ['GET /api/v1/items/:id/timeline', 'item.read'],
  ['GET /api/v1/items/:id/treatment-proposal', 'item.findings'],
  ['GET /api/v1/log/:tree/checkpoint', 'public'],
  ['GET /api/v1/log/:tree/tile/:level/*', 'public'],
  ['GET /api/v1/log/consistency', 'public'],
  ['GET /api/v1/log/entries/:id/proof', 'log.proof'],
  ['GET /api/v1/notifications', 'notifications.own'],
  ['GET /api/v1/colleagues', 'colleague.find'],
  ['GET /api/v1/items/:id/comments', 'comment.read'],
  ['GET /api/v1/items/:id/consequences', 'item.read'],
  ['GET /api/v1/items/:id/experts', 'expert.read'],
  ['GET /api/v1/items/:id/position', 'item.read'],
  ['GET /api/v1/live', 'notifications.own'],
  ['GET /api/v1/tasks/:id/consequences', 'task.read'],
  ['GET /api/v1/tasks/:id/signer-candidates', 'signer.change'],
  ['GET /api/v1/tasks/:id/signers', 'task.read'],
  ['POST /api/v1/expert/opening', 'public'],
  ['POST /api/v1/expert/opinion', 'public'],
  ['POST /api/v1/items/:id/comments', 'comment.add'],
  ['POST /api/v1/items/:id/copies', 'item.copy'],
  ['POST /api/v1/items/:id/experts/:link/revocation', 'expert.revoke'],
  ['POST /api/v1/items/:id/pause', 'item.stop'],
  ['POST /api/v1/items/:id/take-back', 'item.takeBack'],
  ['POST /api/v1/items/:id/urging', 'item.urge'],
  ['POST /api/v1/items/:id/void', 'item.stop'],
  ['POST /api/v1/tasks/:id/experts', 'expert.invite'],
  ['POST /api/v1/tasks/:id/signers', 'signer.change'],
  ['GET /api/v1/office-tables/:table', 'officeTables.keep'],
  ['GET /api/v1/office-tables/:table/versions/:version/changes', 'officeTables.keep'],
  ['GET /api/v1/office-tables/:table/versions/:version/file', 'officeTables.keep'],
  ['GET /api/v1/openapi.json', 'public'],
  ['GET /api/v1/processes', 'processes.read'],
  ['GET /api/v1/processes/definitions/:hash', 'processes.read'],
  ['GET /api/v1/processes/staffing', 'processes.decide'],
  ['GET /api/v1/processes/proposals/:id', 'processes.read'],
  ['POST /api/v1/processes/proofs', 'processes.propose'],
  ['POST /api/v1/processes/proposals', 'processes.propose'],
  ['POST /api/v1/processes/proposals/:id/decision', 'processes.decide'],
  ['GET /api/v1/reference', 'reference.read'],
  ['GET /api/v1/session', 'session.own'],
  ['GET /api/v1/session/provider', 'public'],
  ['GET /api/v1/session/provider/return', 'public'],
  ['GET /api/v1/session/security', 'session.own'],
  ['GET /api/v1/tasks', 'task.list'],
  ['GET /api/v1/tasks/:id', 'task.read'],
  ['GET /api/v1/tasks/:id/deadline', 'deadline.read'],
  ['GET /api/v1/tasks/:id/paper', 'task.read'],
  ['GET /api/v1/items/:id/paper-scans/:number', 'item.source'],
  ['POST /api/v1/tasks/:id/paper-decision', 'paper.record'],
  ['POST /api/v1/tasks/:id/paper-form', 'paper.print'],
  ['GET /assets/page-1.css', 'public'],
  ['GET /health/live', 'public'],
  ['GET /health/ready', 'public'],
  ['GET /metrics', 'public'],
  ['POST /api/v1/administration/changes', 'administration.propose'],
  ['POST /api/v1/administration/changes/:id/decision', 'administration.decide'],
  ['POST /api/v1/calendar/tables', 'calendar.keep'],
  ['POST /api/v1/definitions/migrations', 'definitions.migrate'],
  ['POST /api/v1/erasures/:id/decision', 'erasure.decide'],
  ['POST /api/v1/items', 'item.create'],
  ['POST /api/v1/items/:id/correction', 'item.correct'],
  ['POST /api/v1/items/:id/dispositions', 'findings.answer'],
  ['POST /api/v1/items/:id/erasure', 'erasure.propose'],
  ['POST /api/v1/items/:id/quarantine', 'item.quarantine'],
  ['POST /api/v1/items/:id/quarantine-resolution', 'item.resolveQuarantine'],
  ['POST /api/v1/items/:id/recall', 'item.recall'],
  ['POST /api/v1/items/:id/revelation', 'item.reveal'],
  ['POST /api/v1/items/:id/take-down', 'item.takeDown'],
  ['POST /api/v1/notifications/:id/read', 'notifications.own'],
  ['POST /api/v1/office-tables/:table/read-file', 'officeTables.keep'],
  ['POST /api/v1/office-tables/:table/versions', 'officeTables.keep'],
  ['POST /api/v1/office-tables/:table/versions/:version/activate', 'officeTables.keep'],
  ['POST /api/v1/session', 'public'],
  ['POST /api/v1/session/password', 'session.own'],
  ['POST /api/v1/session/reauthentication', 'session.own'],
  ['POST /api/v1/session/second-factor', 'session.own'],
  ['POST /api/v1/session/second-factor/confirmation', 'session.own'],
  ['GET /api/v1/items/:id/explanation', 'item.read'],
  ['GET /api/v1/stranded-cases', 'cases.stranded'],
  ['GET /api/v1/substitutions', 'substitutions.own'],
  ['GET /api/v1/tasks/:id/candidates', 'task.read'],
  ['GET /api/v1/tasks/:id/hands', 'task.read'],
  ['POST /api/v1/items/:id/recusals', 'item.recuse'],
  ['POST /api/v1/substitutions', 'substitutions.own'],
  ['POST /api/v1/substitutions/:id/end', 'substitutions.own'],
  ['POST /api/v1/tasks/:id/advice', 'task.decide'],
  ['POST /api/v1/tasks/:id/assignment', 'task.assign'],
  ['POST /api/v1/tasks/:id/claim', 'task.decide'],
  ['POST /api/v1/tasks/:id/delegation', 'task.decide'],
  ['POST /api/v1/tasks/:id/release', 'task.decide'],
  ['POST /api/v1/tasks/:id/transfer', 'task.decide'],
  ['POST /api/v1/tasks/:id/deadline', 'deadline.change'],
  ['POST /api/v1/tasks/:id/decision', 'task.decide'],
  ['POST /api/v1/tasks/:id/opening', 'task.open'],
  ['PUT /api/v1/items/:id/draft', 'item.edit'],
  ['PUT /api/v1/items/:id/treatment', 'item.treat'],
];

const absentId = '0190a000-0009-7000-8000-000000000009';
const addressOf = (path: string): string => path.replace(':id', absentId).replace(':hash', 'sha256:00');

describe('every route', () => {
  it('declares who may call it, as the reviewed table says', () => {
    const declared = listRoutes().map(({ method, path, access }): [string, string] => [
      `${method} ${path}`,
      access,
    ]);
    expect(new Map(declared)).toEqual(new Map(expectedAccess));
  });

  it('is closed to visitors unless it is public', async () => {
    const answers = [];
    for (const { method, path, access } of listRoutes()) {
      if (access === 'public') continue;
      const { status, body } = await api
        .visitor()
        .send(method, addressOf(path), method === 'GET' ? undefined : {});
      answers.push([method, path, status, (body as { code: string }).code]);
    }
    expect(answers.filter(([, , status, code]) => status !== 401 || code !== 'SESSION.MISSING')).toEqual([]);
    expect(answers.length).toEqual(expectedAccess.filter(([, access]) => access !== 'public').length);
  });

  it('refuses a changing request that lacks the token of the session', async () => {
    const person = await api.signIn('linxiao');
    person.csrfToken = null;
    const codes = new Set<unknown>();
    for (const { method, path, access } of listRoutes()) {
      if (access === 'public' || method === 'GET') continue;
      const { status, body } = await person.send(
        method,
        addressOf(path),
        {},
        { 'x-csrf-token': 'x'.repeat(43) },
      );
      codes.add(`${status} ${(body as { code: string }).code}`);
    }
    expect([...codes]).toEqual(['403 CSRF.TOKEN']);
  });
});

describe('a changing request', () => {
  it.each([
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling of this site', { 'sec-fetch-site': 'same-site' }],
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('is refused when it comes from %s', async (_, headers) => {
    const person = await api.signIn('linxiao');
    const answer = await person.post('/api/v1/items', {}, headers);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'CSRF.CROSS_SITE']);
  });

  it('cannot sign somebody in from another site', async () => {
    const answer = await api
      .visitor()
      .post(
        '/api/v1/session',
        { username: 'linxiao', password: 'Yunxi-Demo-2026' },
        { 'sec-fetch-site': 'cross-site' },
      );
    expect(answer.status).toEqual(403);
  });

  it('passes from a page of this origin', async () => {
    const person = await api.signIn('linxiao');
    const headers = {
      origin: 'http://127.0.0.1:3000',
      host: '127.0.0.1:3000',
      'sec-fetch-site': 'same-origin',
    };
    expect((await person.post('/api/v1/items', {}, headers)).status).toEqual(400);
  });

  it('needs an Idempotency-Key when it is a command', async () => {
    const person = await api.signIn('linxiao');
    const answer = await person.post(
      '/api/v1/items',
      { document: {}, metadata: {}, releasePlan: {} },
      { 'idempotency-key': 'short' },
    );
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([400, 'IDEMPOTENCY_KEY.MISSING']);
  });
});

describe('a wrong request', () => {
  it('is told everything that is wrong with it at once, by place and without what was sent', async () => {
    const person = await api.signIn('zhouzheng');
    const answer = await person.post(`/api/v1/tasks/${absentId}/decision`, {
      outcome: 'canary-outcome',
      taskVersion: 0,
      contentDigest: 'canary-digest',
      releasePlanDigest: `sha256:${'0'.repeat(64)}`,
      positions: [{ block: 'p1', start: -1, end: 2 }],
      surprise: 'canary-surprise',
    });
    const { traceId, ...problem } = answer.body as { traceId: string };
    expect([answer.status, answer.headers['content-type'], answer.headers['content-language']]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
      'zh-CN',
    ]);
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(problem).toEqual({
      type: 'urn:shenjiao:problem:input.invalid',
      title: '请求有误',
      status: 400,
      detail: '填写有误，请按提示修改。',
      code: 'INPUT.INVALID',
      reasons: [],
      issues: [
        { code: 'INPUT.WHITELIST_VALIDATION', path: 'surprise', text: '不能识别的项目。' },
        { code: 'INPUT.IS_IN', path: 'outcome', text: '取值不在允许范围内。' },
        { code: 'INPUT.MIN', path: 'positions[0].start', text: '数值过小。' },
        { code: 'INPUT.MIN', path: 'taskVersion', text: '数值过小。' },
        { code: 'INPUT.MATCHES', path: 'contentDigest', text: '格式有误。' },
      ],
    });
    expect(JSON.stringify(answer.body)).not.toContain('canary');
  });

  it.each([
    ['is no JSON', '{"outcome":', {}, [400, 'HTTP.MALFORMED']],
    ['tries to reach into prototypes', '{"__proto__":{"x":1}}', {}, [400, 'HTTP.MALFORMED']],
    [
      'is of another media type',
      'outcome=pass',
      { 'content-type': 'application/x-www-form-urlencoded' },
      [415, 'HTTP.MEDIA_TYPE'],
    ],
    ['is a list', '[]', {}, [400, 'INPUT.INVALID']],
    ['is too large', `{"opinion":"${'x'.repeat(300 * 1024)}"}`, {}, [413, 'HTTP.TOO_LARGE']],
  ])('is refused when it %s', async (_, body, headers, expected) => {
    const person = await api.signIn('zhouzheng');
    const answer = await person.post(`/api/v1/tasks/${absentId}/decision`, body, headers);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual(expected);
  });

  it('to an address that does not exist is answered with a problem too', async () => {
    const answer = await api.visitor('en').get('/api/v1/nothing-here');
    const { traceId: _, ...problem } = answer.body as { traceId: string };
    expect(problem).toEqual({
      type: 'urn:shenjiao:problem:http.no_such_address',
      title: 'Not found',
      status: 404,
      detail: 'There is no such address.',
      code: 'HTTP.NO_SUCH_ADDRESS',
      reasons: [],
    });
  });
});

describe('an answer', () => {
  it('is neither cached, guessed nor framed', async () => {
    const { headers } = await api.visitor().get('/api/v1/installation');
    const names = ['cache-control', 'content-security-policy', 'x-content-type-options', 'referrer-policy'];
    expect(names.map((name) => headers[name])).toEqual([
      'no-store',
      "default-src 'none'; frame-ancestors 'none'",
      'nosniff',
      'no-referrer',
    ]);
  });

  it('carries the trace id of the request that caused it', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const answer = await api.visitor().send('GET', '/api/v1/session', undefined, { traceparent });
    expect((answer.body as { traceId: string }).traceId).toEqual('4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it('about health is given to anybody, about figures only to this machine', async () => {
    const visitor = api.visitor();
    expect([(await visitor.get('/health/live')).body, (await visitor.get('/health/ready')).body]).toEqual([
      { status: 'ok' },
      { status: 'ok' },
    ]);
    expect(String((await visitor.get('/metrics')).body)).toContain(
      'shenjiao_http_request_duration_seconds_bucket',
    );
    expect(
      (await visitor.send('GET', '/metrics', undefined, { 'x-forwarded-for': '192.0.2.1' })).status,
    ).toEqual(404);
  });
});
