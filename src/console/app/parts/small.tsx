import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { serverNow } from '../api.js';
import { ago, localTime, utcTime } from '../format.js';
import { capOf, keyMap } from '../key-map.js';
import { plainly } from '../marks.js';
import { useStore } from '../store.js';
import { texts } from '../texts.js';
import type { CommentStatus } from '../types.js';

/** The mark: two halves that face each other across a gap. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 22 18" width="22" height="18" aria-hidden="true" focusable="false">
      <path d="M1 2h8.5v8.5A6.5 6.5 0 0 1 3 17H1z" class="mark-near" />
      <path d="M21 16h-8.5V7.5A6.5 6.5 0 0 1 19 1h2z" class="mark-far" />
    </svg>
  );
}

export function KeyCap({ name }: { name: string }) {
  useStore(keyMap);
  return (
    <span class="key" aria-hidden="true">
      {capOf(name)}
    </span>
  );
}

/**
 * Words that are not ours: isolated, so that their direction cannot reach beyond them, and with every character
 * that cannot be seen named.
 */
export function Foreign({ children, class: name }: { children: string; class?: string }) {
  return (
    <bdi dir="auto" class={name}>
      {plainly(children)}
    </bdi>
  );
}

/** A time in the reader's words; the exact one, local and UTC, on hover. */
export function When({ at }: { at: string }) {
  const [, setBeat] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setBeat((beat) => beat + 1), 30_000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={`${localTime(at)}\n${utcTime(at)}`}>
      {ago(at, serverNow())}
    </time>
  );
}

export function StatusChip({ status }: { status: CommentStatus }) {
  return <span class={`chip status-${status}`}>{texts.status[status] ?? status}</span>;
}

export function Section({
  title,
  children,
  aside,
}: {
  title: string;
  children: ComponentChildren;
  aside?: ComponentChildren;
}) {
  return (
    <section class="section">
      <header class="section-head">
        <h3>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  );
}

export function Loading({ text = texts.loading }: { text?: string }) {
  return (
    <p class="loading" role="status">
      <span class="loading-mark" aria-hidden="true" />
      {text}
    </p>
  );
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const message = error instanceof Error && error.message !== '' ? error.message : texts.trouble.offline(0);
  return (
    <div class="failure" role="alert">
      <p>{message}</p>
      {retry && (
        <button type="button" class="button" onClick={retry}>
          {texts.retry}
        </button>
      )}
    </div>
  );
}

/** One row: its cells, of which the first names it. */
export type Cells = readonly ComponentChildren[];

/**
 * A table in a box of its own, which keys can scroll.
 *
 * @param label names the box; the columns do where it is left out.
 * @param look `figures`: small and close, for numbers; `log`: a line for each thing that was done or is known.
 */
export function Table({
  columns,
  rows,
  label,
  look = 'figures',
}: {
  columns: readonly string[];
  rows: readonly Cells[];
  label?: string;
  look?: 'figures' | 'log';
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrows
    <section class="table-scroll" tabIndex={0} aria-label={label ?? columns.filter(Boolean).join(', ')}>
      <table class={look}>
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={`${at}${name}`} scope="col">
                <Foreign>{name}</Foreign>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], at) => (
            <tr key={at}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
