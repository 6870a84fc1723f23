import type { OpenAPIObject } from '@nestjs/swagger';
import { ERROR_CODES } from './error-codes.js';

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: unknown }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>;
}

const VERBS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The API for people: plain HTML without any script or style in it, so that the strictest policy shows it. */
export function renderDocs(document: OpenAPIObject): string {
  const sections = new Map<string, string[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const verb of VERBS) {
      const operation = (item as Record<string, Operation | undefined>)[verb];
      if (operation === undefined) continue;
      const tag = operation.tags?.[0] ?? 'other';
      const section = sections.get(tag) ?? [];
      section.push(renderOperation(verb, path, operation));
      sections.set(tag, section);
    }
  }
  const schemas = Object.entries(document.components?.schemas ?? {});
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>parley: API</title><link rel="stylesheet" href="/docs/style.css"></head>
<body><h1>parley</h1><p>${escapeHtml(document.info.description ?? '')}</p>
<p>Version ${escapeHtml(document.info.version)}. For programs: <a href="/openapi.json">/openapi.json</a> (OpenAPI ${escapeHtml(document.openapi)}).
Send a key as <code>Authorization: Bearer KEY</code>.</p>
${[...sections].map(([tag, operations]) => `<h2>${escapeHtml(tag)}</h2>\n${operations.join('\n')}`).join('\n')}
<h2>Shapes</h2>
${schemas.map(([name, schema]) => `<details id="shape-${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code></summary>${json(schema)}</details>`).join('\n')}
<h2>Errors</h2>
<table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>
${Object.entries(ERROR_CODES)
  .map(
    ([code, { status, title }]) =>
      `<tr id="error-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`,
  )
  .join('\n')}
</tbody></table></body></html>
`;
}

function renderOperation(verb: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, description }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(place)}${required ? ', required' : ''}</td><td>${escapeHtml(description ?? '')}</td></tr>`,
  );
  const body = Object.entries(operation.requestBody?.content ?? {});
  const answers = Object.entries(operation.responses ?? {});
  return `<details><summary><code class="verb">${verb.toUpperCase()}</code> <code>${escapeHtml(path)}</code> ${escapeHtml(operation.summary ?? '')}</summary>
${operation.description ? `<p>${escapeHtml(operation.description)}</p>` : ''}
${parameters.length > 0 ? `<table><tbody>${parameters.join('')}</tbody></table>` : ''}
${body.map(([type, { schema }]) => `<h4>Body, ${escapeHtml(type)}</h4>${shape(schema)}`).join('')}
${answers
  .map(
    ([status, { description, content }]) =>
      `<h4>Answer ${escapeHtml(status)} ${escapeHtml(description ?? '')}</h4>${Object.values(content ?? {})
        .map(({ schema }) => shape(schema))
        .join('')}`,
  )
  .join('')}
</details>`;
}

/** A named shape as a link, another one as it stands. */
function shape(schema: unknown): string {
  const name = /^#\/components\/schemas\/(.+)$/.exec(String((schema as { $ref?: string } | undefined)?.$ref))?.[1];
  return name === undefined ? json(schema) : `<p><a href="#shape-${escapeHtml(name)}">${escapeHtml(name)}</a></p>`;
}

function json(value: unknown): string {
  return value === undefined ? '' : `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
