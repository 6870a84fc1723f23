import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { call, messageOf } from '../api.js';
import { capOf } from '../key-map.js';
import { singleKeys } from '../keys.js';
import { useSearch } from '../queries.js';
import { go } from '../router.js';
import { texts } from '../texts.js';
import { Failure, Foreign, KeyCap, StatusChip, When } from './small.js';

/** A modal window of the browser's own: focus stays inside and returns, Escape closes. */
function Dialog({
  title,
  close,
  children,
  kind,
}: {
  title: string;
  close: () => void;
  children: ComponentChildren;
  kind: string;
}) {
  const self = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the next press can come: what is typed next is meant for the window.
  useLayoutEffect(() => {
    const dialog = self.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the window closes it; by key, Escape does, natively
    <dialog
      ref={self}
      class={`dialog dialog-${kind}`}
      aria-labelledby={titleId}
      onClose={close}
      onClick={(event) => event.target === self.current && close()}
    >
      <header class="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="quiet" onClick={close}>
          {texts.close} <KeyCap name="Esc" />
        </button>
      </header>
      {children}
    </dialog>
  );
}

const KEYS: readonly [keyof typeof texts.help.groups, readonly (readonly [string, keyof typeof texts.help.keys])[]][] =
  [
    [
      'decide',
      [
        ['A', 'approve'],
        ['R', 'reject'],
        ['S', 'spam'],
        ['E', 'escalate'],
        ['O', 'opinion'],
        ['H', 'hold'],
        ['M', 'note'],
        ['W', 'assign'],
        ['L', 'labels'],
        ['D', 'case'],
        ['G', 'borders'],
        ['U', 'undo'],
      ],
    ],
    [
      'look',
      [
        ['P', 'page'],
        ['T', 'raw'],
        ['X', 'axis'],
        ['V', 'uncover'],
        ['/', 'search'],
        ['?', 'help'],
      ],
    ],
    [
      'move',
      [
        ['J', 'skip'],
        ['K', 'back'],
        ['Esc', 'close'],
      ],
    ],
  ];
/** Keys that do the same as the one beside which they stand. */
const ALSO: Readonly<Record<string, readonly string[]>> = { U: ['Ctrl Z'], J: ['N'] };

export function HelpDialog({ close, tour }: { close: () => void; tour: () => void }) {
  const [on, setOn] = useState(singleKeys.on);
  return (
    <Dialog title={texts.help.title} close={close} kind="help">
      <div class="help-groups">
        {KEYS.map(([group, keys]) => (
          <section key={group}>
            <h3>{texts.help.groups[group]}</h3>
            <dl>
              {keys.map(([cap, name]) => (
                <div key={name}>
                  <dt>
                    {[capOf(cap), ...(ALSO[cap] ?? [])].map((one) => (
                      <kbd key={one} class="key">
                        {one}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{texts.help.keys[name]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <footer class="dialog-foot">
        <label class="check">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              singleKeys.on = event.currentTarget.checked;
              setOn(singleKeys.on);
            }}
          />
          {texts.help.singleKeys}
        </label>
        <span class="unknown">{texts.help.lead}</span>
        <button type="button" class="button small" onClick={tour}>
          {texts.tour.again}
        </button>
      </footer>
    </Dialog>
  );
}

export function SearchDialog({ close }: { close: () => void }) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setWords(typed.trim()), 200);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const query = useSearch(words);
  const found = words === '' ? [] : (query.data?.comments ?? []);
  return (
    <Dialog title={texts.search.title} close={close} kind="search">
      <input
        class="search-field"
        type="search"
        autofocus
        dir="auto"
        aria-label={texts.search.title}
        placeholder={texts.search.placeholder}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="search-count" role="status">
        {words === ''
          ? texts.search.hint
          : query.isSuccess && found.length === 0
            ? texts.search.none
            : query.isSuccess
              ? texts.search.found(found.length, query.data.nextCursor !== null)
              : texts.loading}
      </p>
      {query.isError && <Failure error={query.error} />}
      <ul class="found">
        {found.map((comment) => {
          const body = (
            <>
              <span class="thread-head">
                <Foreign class="author">{comment.author?.name ?? texts.unknownAuthor}</Foreign>
                <StatusChip status={comment.status} />
                {comment.postedAt && <When at={comment.postedAt} />}
                {comment.source && <Foreign>{comment.source}</Foreign>}
              </span>
              <Foreign class="thread-text">{comment.assessment?.encoding.text ?? comment.text}</Foreign>
            </>
          );
          return (
            <li key={comment.id}>
              {comment.itemId ? (
                <button
                  type="button"
                  class="found-line"
                  onClick={() => {
                    close();
                    go(`/item/${encodeURIComponent(comment.itemId ?? '')}`);
                  }}
                >
                  {body}
                </button>
              ) : (
                <div class="found-line" title={texts.search.noItem}>
                  {body}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

export function PasswordDialog({ close, saved, email }: { close: () => void; saved: () => void; email: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Dialog title={texts.account.setPassword} close={close} kind="password">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const password = `${new FormData(event.currentTarget).get('password')}`;
          call('PUT', '/v1/session/password', { body: { password } })
            .then(() => {
              saved();
              close();
            })
            .catch((error: unknown) => setProblem(messageOf(error)));
        }}
      >
        <input
          class="visually-hidden"
          type="email"
          autocomplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <label>
          {texts.account.password}
          <input name="password" type="password" autocomplete="new-password" minLength={12} required />
        </label>
        <p class="unknown">{texts.account.passwordHint}</p>
        <p class="sign-in-problem" role="alert">
          {problem}
        </p>
        <button type="submit" class="button strong">
          {texts.account.savePassword}
        </button>
      </form>
    </Dialog>
  );
}
