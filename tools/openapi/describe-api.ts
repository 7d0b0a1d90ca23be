import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { createLogger, createMetrics, readConfig } from '#platform';
import { AppModule } from '../../apps/api/src/app.module.js';
import { ProblemResponse } from '../../apps/api/src/shared/shared.dto.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type SchemaOrReference = Schemas[string];

/** The API's description; nothing is started and no database is asked. */
export async function describeApi(metadata: () => Promise<Record<string, unknown>>): Promise<OpenAPIObject> {
  const outcome = readConfig({ DATABASE_URL: 'postgres://nobody@localhost/none' });
  if (outcome.kind === 'invalid') throw new Error('the configuration of the description is wrong');
  const logger = createLogger({ level: 'fatal', component: 'openapi' });
  const module = AppModule.of(outcome.config, logger, createMetrics('openapi'));
  const app = await NestFactory.create(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  await SwaggerModule.loadPluginMetadata(metadata);
  const description = new DocumentBuilder()
    .setTitle('Shenjiao')
    .setDescription('Workflow and approval of disclosure items. Refusals are problem details (RFC 9457).')
    .setVersion('1')
    .addCookieAuth('sid')
    .addGlobalResponse({ status: 'default', description: 'Problem details', type: ProblemResponse })
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'put', 'delete'] as const) {
      const operation = methods[method];
      if (operation !== undefined) completeOperation(path, method, operation);
    }
  }
  Object.values(document.components?.schemas ?? {}).forEach(openFreeForm);
  return document;
}

/** What guards and parameter decorators ask for, which no type tells. */
function completeOperation(path: string, method: string, operation: Operation): void {
  // What is revealed or printed is never kept as an answer: each reading is an entry of its own.
  const isReading = method === 'get' || /\/(revelation|paper-form)$/.test(path);
  const isCommand = !isReading && (/\/(items|tasks)(\/|$)/.test(path) || path.endsWith('/expert/opinion'));
  const hasNoSession = (path.endsWith('/session') && method === 'post') || path.includes('/expert/');
  const declared = (operation.parameters ?? []).filter(
    (parameter) => !('in' in parameter && parameter.in === 'header'),
  );
  operation.parameters = [
    ...pathParameters(path, declared),
    ...declared,
    ...(method === 'get' || hasNoSession ? [] : [header('X-CSRF-Token', true, 'csrfToken of the session.')]),
    ...(isCommand
      ? [header('Idempotency-Key', true, 'The same key with the same request gives the first answer again.')]
      : []),
    ...(path.endsWith('/decision')
      ? [header('Prefer', false, '`return=minimal` leaves the item out of the answer.')]
      : []),
    header('Accept-Language', false, '`zh-CN` (default) or `en`.'),
  ];
  const problem = operation.responses['default'];
  if (problem !== undefined && 'content' in problem && problem.content?.['application/json'] !== undefined) {
    problem.content = { 'application/problem+json': problem.content['application/json'] };
  }
}

/** Parameters of the path that branded ids hide from the generator, which reads their runtime type. */
function pathParameters(path: string, declared: NonNullable<Operation['parameters']>) {
  const isDeclared = (name: string) =>
    declared.some((parameter) => 'name' in parameter && parameter.in === 'path' && parameter.name === name);
  return [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !isDeclared(name))
    .map((name) => ({ name, in: 'path' as const, required: true, schema: { type: 'string' as const } }));
}

/** Members whose content the domain's own parsers describe (documents, plans, operations) take any content here. */
function openFreeForm(schema: SchemaOrReference): void {
  if ('$ref' in schema) return;
  for (const member of Object.values(schema.properties ?? {})) {
    for (const candidate of 'items' in member && member.items !== undefined
      ? [member, member.items]
      : [member]) {
      if ('$ref' in candidate || candidate.type !== 'object') continue;
      if (candidate.properties === undefined && candidate.allOf === undefined)
        candidate.additionalProperties = true;
    }
  }
}

function header(name: string, required: boolean, description: string) {
  return { name, in: 'header' as const, required, description, schema: { type: 'string' as const } };
}
