import type { ApiResponseSchemaHost } from '@nestjs/swagger';

type Schema = ApiResponseSchemaHost['schema'];

const probability: Schema = { type: 'number', minimum: 0, maximum: 1 };
const probabilities: Schema = { type: ['object', 'null'], additionalProperties: probability };
const offset: Schema = { type: 'integer', minimum: 0, description: 'UTF-16 units into the text as handed in' };

function verdict(
  label: readonly string[] | null,
  scores: Record<string, Schema>,
  optional: Record<string, Schema> = {},
): Schema {
  return {
    type: 'object',
    required: ['status', 'label', ...Object.keys(scores)],
    properties: {
      status: { type: 'string', enum: ['scored', 'abstained', 'not_scored'] },
      reason: { type: 'string', enum: ['language', 'too_short', 'no_model', 'failed', 'timeout', 'uncertain'] },
      label: label === null ? { type: ['string', 'null'] } : { enum: [...label, null] },
      explanation: {
        type: 'object',
        description: 'With `explain`: for each class the stretches of the text that moved its score, in log-odds',
        additionalProperties: {
          type: 'array',
          items: {
            type: 'object',
            properties: { begin: offset, end: offset, text: { type: 'string' }, weight: { type: 'number' } },
          },
        },
      },
      ...scores,
      ...optional,
    },
  };
}

/** An assessment (contract 4.2) for the OpenAPI document. */
export const ASSESSMENT_SCHEMA: Schema = {
  type: 'object',
  required: ['text', 'encoding', 'language', 'spam', 'tone', 'stance', 'axes', 'decision', 'models'],
  properties: {
    id: { type: 'string' },
    text: { type: 'string' },
    encoding: {
      type: 'object',
      required: ['status', 'text', 'confidence', 'spans'],
      properties: {
        status: { type: 'string', enum: ['clean', 'repaired', 'partial', 'garbage'] },
        text: { type: 'string', description: 'The repaired text' },
        confidence: probability,
        spans: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              begin: offset,
              end: offset,
              kind: { type: 'string', enum: ['repaired', 'inferred', 'lost'] },
              from: { type: 'string' },
              to: { type: 'string' },
              steps: { type: 'array', items: { type: 'string' } },
              confidence: probability,
            },
          },
        },
      },
    },
    language: {
      type: 'object',
      properties: { code: { type: 'string', description: 'ISO 639-1, or und' }, confidence: probability },
    },
    spam: verdict(
      ['spam', 'ham'],
      { score: { type: ['number', 'null'] }, reasons: { type: 'array', items: { type: 'string' } } },
      {
        nearDuplicates: {
          type: 'integer',
          description: 'How many other authors wrote nearly the same before, where there are any',
        },
      },
    ),
    tone: verdict(null, { scores: probabilities }),
    stance: {
      type: 'array',
      items: verdict(['support', 'oppose', 'neutral'], { target: { type: 'string' }, scores: probabilities }),
    },
    reply: verdict(['agree', 'disagree', 'query', 'comment'], { scores: probabilities }),
    axes: { type: 'object', additionalProperties: verdict(null, { scores: probabilities }) },
    decision: {
      type: 'object',
      required: ['action', 'queue', 'priority', 'tags', 'reasons', 'policy'],
      properties: {
        action: { type: 'string', enum: ['approve', 'review', 'reject'] },
        queue: { type: ['string', 'null'] },
        priority: probability,
        tags: { type: 'array', items: { type: 'string' } },
        reasons: { type: 'array', items: { type: 'string' } },
        rules: {
          type: 'array',
          description: 'The rules that held, with the signals that made them hold',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string' },
              action: { type: 'string', enum: ['approve', 'review', 'reject'] },
              reason: { type: 'string' },
              signals: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: {
                    signal: { type: 'string' },
                    value: { type: ['number', 'string', 'boolean', 'null'] },
                    atLeast: { type: 'number' },
                    below: { type: 'number' },
                  },
                },
              },
            },
          },
        },
        policy: { type: 'string', description: '`name@version`' },
      },
    },
    models: { type: 'object', additionalProperties: { type: 'string' }, description: 'Axis to `name@version`' },
  },
};
