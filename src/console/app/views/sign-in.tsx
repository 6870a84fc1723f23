import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, call } from '../api.js';
import { Mark } from '../parts/small.js';
import { go, usePlace } from '../router.js';
import { texts } from '../texts.js';
import type { Session } from '../types.js';

/** By a one-time link (its token is posted, so that a previewer's GET does not use it up) or by password. */
export function SignInView({ signedIn }: { signedIn: (session: Session, byLink: boolean) => void }) {
  const place = usePlace();
  const token = place.params.get('token');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const tried = useRef(false);

  const enter = async (body: Record<string, string>) => {
    setBusy(true);
    setProblem(null);
    try {
      const session = await call<Session>('POST', '/v1/session', { body, anonymous: true });
      // The token does not stay in the address bar or the history.
      if (place.path === '/sign-in') go('/queue', true);
      signedIn(session, 'token' in body);
    } catch (error) {
      if (error instanceof ApiError && error.passing && error.status !== 429) setProblem(texts.signIn.away);
      else if (error instanceof ApiError && error.status === 429) setProblem(error.message);
      else setProblem('token' in body ? texts.signIn.linkSpent : texts.signIn.wrong);
      setBusy(false);
    }
  };
  useEffect(() => {
    if (!token || tried.current) return;
    tried.current = true;
    void enter({ token });
  }, [token]);

  return (
    <main id="content" class="sign-in" tabIndex={-1}>
      <div class="sign-in-side">
        <p class="wordmark">
          <Mark /> {texts.name}
        </p>
        <p class="sign-in-lead">{texts.signIn.lead}</p>
        <svg class="sign-in-mark" viewBox="0 0 22 18" aria-hidden="true">
          <path d="M1 2h8.5v8.5A6.5 6.5 0 0 1 3 17H1z" />
          <path d="M21 16h-8.5V7.5A6.5 6.5 0 0 1 19 1h2z" />
        </svg>
      </div>
      <div class="sign-in-box">
        <h1>{texts.signIn.title}</h1>
        <p class="sign-in-problem" role="alert">
          {problem}
        </p>
        {token && (
          <div class="sign-in-link">
            <p>{texts.signIn.withLink}</p>
            <button type="button" class="button strong" disabled={busy} onClick={() => void enter({ token })}>
              {busy ? texts.signIn.working : texts.signIn.useLink}
            </button>
          </div>
        )}
        <form
          class="sign-in-form"
          onSubmit={(event) => {
            event.preventDefault();
            const fields = new FormData(event.currentTarget);
            void enter({ email: `${fields.get('email')}`, password: `${fields.get('password')}` });
          }}
        >
          <label>
            {texts.signIn.email}
            <input name="email" type="email" autocomplete="username" required />
          </label>
          <label>
            {texts.signIn.password}
            <input name="password" type="password" autocomplete="current-password" required />
          </label>
          <button type="submit" class={token ? 'button' : 'button strong'} disabled={busy}>
            {busy && !token ? texts.signIn.working : texts.signIn.submit}
          </button>
        </form>
        <p class="sign-in-foot">{texts.signIn.noAccount}</p>
      </div>
    </main>
  );
}
