import { useEffect, useState } from 'preact/hooks';
import { desk } from '../desk/desk.js';
import { useStore } from '../store.js';
import { texts } from '../texts.js';
import { Foreign, KeyCap } from './small.js';

function SecondsLeft({ untilMs }: { untilMs: number }) {
  const left = () => Math.max(0, Math.ceil((untilMs - Date.now()) / 1_000));
  const [seconds, setSeconds] = useState(left());
  useEffect(() => {
    setSeconds(left());
    const timer = window.setInterval(() => setSeconds(left()), 250);
    return () => window.clearInterval(timer);
  }, [untilMs]);
  return (
    <span class="toast-time" aria-hidden="true">
      {seconds}
    </span>
  );
}

/** What just happened, what went wrong, and whether the server can be reached; spoken to screen readers too. */
export function Messages() {
  const { toast, notices, away, outbox } = useStore(desk.store);
  // Other calls may get through while a decision does not: it is told for as long as it waits.
  const unsent = outbox.filter(({ tries }) => tries > 0).length;
  return (
    <div class="messages">
      <div class="visually-hidden" role="status" aria-live="polite">
        {toast ? `${toast.text} ${toast.about}` : ''}
      </div>
      <div role="alert" class="alerts">
        {(away || unsent > 0) && <p class="notice notice-away">{texts.trouble.offline(unsent)}</p>}
        {notices.map((notice) => (
          <p key={notice.id} class={notice.kind === 'plain' ? 'notice notice-plain' : 'notice'}>
            <Foreign>{notice.text}</Foreign>
            <button type="button" class="quiet" onClick={() => desk.dismiss(notice.id)}>
              {texts.trouble.dismiss}
            </button>
          </p>
        ))}
      </div>
      {toast && (
        <div key={toast.id} class={`toast toast-${toast.tone}`}>
          <p>
            <b>{toast.text}</b> <Foreign class="toast-about">{toast.about}</Foreign>
          </p>
          {toast.undoable && (
            <button type="button" class="toast-undo" onClick={() => void desk.undo()}>
              {texts.act.undo} <KeyCap name="U" />
              <SecondsLeft untilMs={toast.untilMs} />
            </button>
          )}
        </div>
      )}
    </div>
  );
}
