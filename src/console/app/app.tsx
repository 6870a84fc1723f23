import { QueryClientProvider } from '@tanstack/preact-query';
import { Component, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError, call, onSignedOut, speakFor } from './api.js';
import { desk } from './desk/desk.js';
import { useKeys } from './keys.js';
import { loadLimits } from './limits.js';
import { listenToNews } from './live.js';
import { HelpDialog, PasswordDialog, SearchDialog } from './parts/dialogs.js';
import { later } from './parts/later.js';
import { Messages } from './parts/messages.js';
import { Loading } from './parts/small.js';
import { TopBar } from './parts/top-bar.js';
import { hasSeenTour, Tour } from './parts/tour.js';
import { figuresChanged, queries } from './queries.js';
import { go, usePlace } from './router.js';
import { texts } from './texts.js';
import type { Session } from './types.js';
import { DoorsView } from './views/doors.js';
import { HistoryView } from './views/history.js';
import { SingleItemView } from './views/item.js';
import { ListView } from './views/list.js';
import { PagesView } from './views/pages.js';
import { QualityView } from './views/quality.js';
import { QueueView } from './views/queue.js';
import { SignInView } from './views/sign-in.js';

desk.whenRecorded = figuresChanged;

const FeaturedView = later(() => import('./views/featured.js').then((module) => module.FeaturedView));
const SettingsView = later(() => import('./views/settings.js').then((module) => module.SettingsView));
const LabView = later(() => import('./lab/lab.js').then((module) => module.LabView));
const DashboardView = later(() => import('./views/dashboard.js').then((module) => module.DashboardView));

type Open = 'help' | 'search' | 'password' | 'tour' | null;

function tail(path: string, start: string): string | null {
  if (!path.startsWith(start)) return null;
  try {
    return decodeURIComponent(path.slice(start.length)) || null;
  } catch {
    return null;
  }
}

function View({ session, path }: { session: Session; path: string }) {
  const { id, role } = session.account;
  const canDecide = role === 'admin' || role === 'lead' || role === 'moderator';
  const itemId = tail(path, '/item/');
  if (itemId)
    return (
      <SingleItemView key={itemId} itemId={itemId} canDecide={canDecide} isLead={role === 'admin' || role === 'lead'} />
    );
  if (path.startsWith('/pages')) return <PagesView pageId={tail(path, '/pages/')} canDecide={canDecide} />;
  if (path.startsWith('/list')) return <ListView canDecide={canDecide} />;
  if (path.startsWith('/featured')) return <FeaturedView canDecide={canDecide} />;
  if (path.startsWith('/dashboard')) return <DashboardView />;
  if (path.startsWith('/quality')) return <QualityView part={tail(path, '/quality/')} role={role} />;
  if (path.startsWith('/doors')) return <DoorsView />;
  if (path.startsWith('/lab')) return <LabView role={role} />;
  if (path.startsWith('/settings')) return <SettingsView canChange={role === 'admin' || role === 'lead'} />;
  if (path.startsWith('/history')) return <HistoryView accountId={id} canDecide={canDecide} />;
  return <QueueView canDecide={canDecide} canAssign={role === 'admin' || role === 'lead'} />;
}

function Inside({ session, byLink, signedOut }: { session: Session; byLink: boolean; signedOut: () => void }) {
  const [hinted, setHinted] = useState(!byLink);
  const { path } = usePlace();
  const { id, role } = session.account;
  const [open, setOpen] = useState<Open>(role !== 'analyst' && !hasSeenTour(id) ? 'tour' : null);
  useEffect(() => {
    if (path === '/' || path === '/sign-in') go('/queue', true);
  }, [path]);
  useEffect(() => {
    const name =
      (['list', 'pages', 'history', 'dashboard', 'featured', 'quality', 'doors', 'settings'] as const).find((one) =>
        path.startsWith(`/${one}`),
      ) ?? 'queue';
    document.title = `${texts.nav[name]} · ${texts.name}`;
  }, [path]);
  useEffect(() => listenToNews(session.account.id), [session.account.id]);
  useKeys({ '/': () => setOpen('search'), '?': () => setOpen('help') });
  const signOut = async () => {
    desk.close();
    try {
      await call('DELETE', '/v1/session', { anonymous: true });
    } catch (error) {
      if (error instanceof ApiError && error.passing) {
        desk.trouble(texts.trouble.offline(0));
        return;
      }
    }
    signedOut();
  };
  return (
    <div class="shell">
      <a class="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <TopBar
        session={session}
        path={path}
        search={() => setOpen('search')}
        help={() => setOpen('help')}
        setPassword={() => setOpen('password')}
        signOut={() => void signOut()}
      />
      {!hinted && (
        <p class="hint">
          {texts.account.linkHint}
          <button
            type="button"
            class="hint-act"
            onClick={() => {
              setHinted(true);
              setOpen('password');
            }}
          >
            {texts.account.setPassword}
          </button>
          <button type="button" class="hint-act" onClick={() => setHinted(true)}>
            {texts.account.later}
          </button>
        </p>
      )}
      <View session={session} path={path} />
      {open === 'help' && (
        <HelpDialog close={() => setOpen((now) => (now === 'help' ? null : now))} tour={() => setOpen('tour')} />
      )}
      {open === 'tour' && <Tour accountId={id} close={() => setOpen(null)} />}
      {open === 'search' && <SearchDialog close={() => setOpen(null)} />}
      {open === 'password' && (
        <PasswordDialog
          email={session.account.email}
          close={() => setOpen(null)}
          saved={() => desk.toast(texts.account.passwordSaved, '', 'plain', false)}
        />
      )}
    </div>
  );
}

/** Nothing that breaks on the screen may cost a decision: the desk lives outside the tree. */
class Guard extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main class="empty">
        <h1>{texts.fatal.title}</h1>
        <p>{texts.fatal.lead}</p>
        <button type="button" class="button strong" onClick={() => location.reload()}>
          {texts.fatal.reload}
        </button>
      </main>
    );
  }
}

export function App() {
  const [session, setSession] = useState<Session | null | 'unknown'>('unknown');
  const [byLink, setByLink] = useState(false);
  const [failed, setFailed] = useState(false);
  const take = (next: Session | null) => {
    speakFor(next);
    desk.signIn(next);
    if (next === null) queries.clear();
    else void loadLimits();
    setSession(next);
  };
  useEffect(() => {
    onSignedOut(() => {
      take(null);
      desk.trouble(texts.trouble.signedOut);
    });
    let timer = 0;
    // A link in the address is meant, whoever was signed in before.
    if (location.pathname === '/sign-in' && new URLSearchParams(location.search).has('token')) {
      take(null);
      return;
    }
    const ask = () =>
      call<Session>('GET', '/v1/session', { anonymous: true })
        .then((found) => {
          setFailed(false);
          take(found);
        })
        .catch((error: unknown) => {
          if (error instanceof ApiError && error.passing) {
            setFailed(true);
            timer = window.setTimeout(ask, 2_000);
          } else take(null);
        });
    void ask();
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <QueryClientProvider client={queries}>
      <Guard>
        {session === 'unknown' ? (
          <main class="empty">
            <Loading text={failed ? texts.trouble.offline(0) : texts.loading} />
          </main>
        ) : session === null ? (
          <SignInView
            signedIn={(next, byLink) => {
              take(next);
              setByLink(byLink);
            }}
          />
        ) : (
          <Inside session={session} byLink={byLink} signedOut={() => take(null)} />
        )}
        <Messages />
      </Guard>
    </QueryClientProvider>
  );
}
