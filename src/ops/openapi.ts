import type { INestApplication } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ERROR_CODES } from './error-codes.js';

/** Holds the description of the API: made when it is first asked for, since it costs the start a tenth of a second. */
@Injectable()
export class OpenApiDocument {
  private document: OpenAPIObject | null = null;
  private describe: (() => OpenAPIObject) | null = null;

  describeWith(describe: () => OpenAPIObject): void {
    this.describe = describe;
  }

  get(): OpenAPIObject {
    if (this.describe === null) throw new Error('nobody has said how to describe the API');
    this.document ??= this.describe();
    return this.document;
  }
}

/** Describes every route from its decorators, as OpenAPI 3.1. */
export function describeApi(app: INestApplication, version: string): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('parley')
    .setDescription(
      'Takes comments and pages in, assesses them, keeps those in doubt for people, and tells what was decided. ' +
        'Every error is application/problem+json (RFC 9457).',
    )
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A key of parley key add' }, 'key')
    .addCookieAuth('parley_session', { type: 'apiKey', in: 'cookie', name: 'parley_session' }, 'session')
    .addSecurityRequirements('key')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  addProblem(document);
  withoutNullable(document);
  return document;
}

/** Every operation may answer with a problem; saying so in one place keeps controllers readable. */
function addProblem(document: OpenAPIObject): void {
  document.components ??= {};
  document.components.schemas ??= {};
  document.components.schemas['Problem'] = {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'code'],
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      code: { type: 'string', enum: Object.keys(ERROR_CODES) },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'message'],
          properties: { path: { type: 'string' }, message: { type: 'string' } },
        },
      },
    },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation === null || typeof operation !== 'object' || Array.isArray(operation)) continue;
      operation.responses ??= {};
      operation.responses['default'] ??= {
        description: 'What went wrong',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
}

/** The decorators still say `nullable`, which 3.1 has no more: there null is a type like others. */
function withoutNullable(node: unknown): void {
  if (node === null || typeof node !== 'object') return;
  for (const inner of Object.values(node)) withoutNullable(inner);
  const schema = node as {
    nullable?: unknown;
    type?: unknown;
    enum?: unknown[];
    $ref?: string;
    anyOf?: unknown[];
    allOf?: unknown;
  };
  if (typeof schema.nullable !== 'boolean') return;
  const isNullable = schema.nullable;
  delete schema.nullable;
  if (!isNullable) return;
  if (typeof schema.type === 'string') {
    schema.type = [schema.type, 'null'];
    if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum.push(null);
  } else if (schema.$ref !== undefined) {
    schema.anyOf = [{ $ref: schema.$ref }, { type: 'null' }];
    delete schema.$ref;
  } else if (schema.allOf !== undefined) {
    schema.anyOf = [{ allOf: schema.allOf }, { type: 'null' }];
    delete schema.allOf;
  }
}
