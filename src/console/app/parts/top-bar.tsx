import { useEffect, useRef, useState } from 'preact/hooks';
import { count, duration, localTime } from '../format.js';
import { useStats } from '../queries.js';
import { linkTo } from '../router.js';
import { texts } from '../texts.js';
import type { Session, Stats } from '../types.js';
import { Foreign, KeyCap, Mark } from './small.js';

export type ThemeName = 'auto' | 'light' | 'dark';
const THEMES: readonly ThemeName[] = ['auto', 'light', 'dark'];
const KEPT = 'parley.theme';

export function applyTheme(theme: ThemeName): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function keptTheme(): ThemeName {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

/** Whoever may ask for their figures. */
const seesDoors = (role: string): boolean => role === 'admin' || role === 'lead' || role === 'analyst';

/** Decisions an hour over the last day: one bar each, drawn without a chart library. */
function Rhythm({ perHour }: { perHour: Stats['decisionsPerHour'] }) {
  const most = Math.max(1, ...perHour.map((hour) => hour.count));
  if (perHour.length === 0) return null;
  return (
    <svg
      class="rhythm"
      viewBox={`0 0 ${perHour.length * 4} 20`}
      width={perHour.length * 4}
      height="20"
      role="img"
      aria-label={texts.stats.perHour}
    >
      <title>{texts.stats.perHour}</title>
      {perHour.map((hour, at) => {
        const height = hour.count === 0 ? 1 : Math.max(2, (hour.count / most) * 19);
        return (
          <rect
            key={hour.hour}
            class={hour.count === 0 ? 'rest' : ''}
            x={at * 4}
            width="3"
            y={20 - height}
            height={height}
          >
            <title>{texts.stats.hour(hour.count, localTime(hour.hour))}</title>
          </rect>
        );
      })}
    </svg>
  );
}

function StatsStrip() {
  const { data } = useStats();
  if (!data) return <div class="stats" />;
  return (
    <dl class="stats" aria-label={texts.stats.label}>
      <div>
        <dt>{texts.stats.waiting}</dt>
        <dd>{count(data.openItems)}</dd>
      </div>
      {data.heldItems > 0 && (
        <div>
          <dt>{texts.stats.held}</dt>
          <dd>{count(data.heldItems)}</dd>
        </div>
      )}
      <div>
        <dt>{texts.stats.oldest}</dt>
        <dd>{data.oldestOpenAt ? duration(Date.now() - Date.parse(data.oldestOpenAt)) : texts.stats.nothing}</dd>
      </div>
      <div title={texts.stats.split(data.approved, data.rejected, data.spam)}>
        <dt>{texts.stats.decided}</dt>
        <dd>{count(data.decisionsToday)}</dd>
      </div>
      <div class="stats-rhythm">
        <dt class="visually-hidden">{texts.stats.perHour}</dt>
        <dd>
          <Rhythm perHour={data.decisionsPerHour} />
        </dd>
      </div>
    </dl>
  );
}

export function TopBar(props: {
  session: Session;
  path: string;
  search: () => void;
  help: () => void;
  setPassword: () => void;
  signOut: () => void;
}) {
  const [theme, setTheme] = useState(keptTheme());
  useEffect(() => {
    applyTheme(theme);
    if (theme === 'auto') localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, theme);
  }, [theme]);
  const { account } = props.session;
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      const { current } = menu;
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const isOutside = event.type !== 'keydown' && event.target instanceof Node && !current?.contains(event.target);
      if (current?.open && (isEscape || isOutside)) current.open = false;
    };
    for (const name of ['pointerdown', 'focusin', 'keydown']) document.addEventListener(name, closeOutside);
    return () => {
      for (const name of ['pointerdown', 'focusin', 'keydown']) document.removeEventListener(name, closeOutside);
    };
  }, []);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [props.path]);
  const here = (start: string) => (props.path.startsWith(start) ? 'page' : undefined);
  return (
    <header class="top">
      <a class="wordmark" {...linkTo('/queue')}>
        <Mark /> <span>{texts.name}</span>
      </a>
      <nav class="nav" aria-label={texts.nav.label} ref={nav}>
        <a aria-current={here('/queue') ?? here('/item')} {...linkTo('/queue')}>
          {texts.nav.queue}
        </a>
        <a aria-current={here('/list')} {...linkTo('/list')}>
          {texts.nav.list}
        </a>
        <a aria-current={here('/pages')} {...linkTo('/pages')}>
          {texts.nav.pages}
        </a>
        <a aria-current={here('/history')} {...linkTo('/history')}>
          {texts.nav.history}
        </a>
        <a aria-current={here('/featured')} {...linkTo('/featured')}>
          {texts.nav.featured}
        </a>
        <a aria-current={here('/dashboard')} {...linkTo('/dashboard')}>
          {texts.nav.dashboard}
        </a>
        <a aria-current={here('/quality')} {...linkTo('/quality')}>
          {texts.nav.quality}
        </a>
        {seesDoors(props.session.account.role) && (
          <a aria-current={here('/lab')} {...linkTo('/lab')}>
            {texts.nav.lab}
          </a>
        )}
        {seesDoors(props.session.account.role) && (
          <a aria-current={here('/doors')} {...linkTo('/doors')}>
            {texts.nav.doors}
          </a>
        )}
        <a aria-current={here('/settings')} {...linkTo('/settings')}>
          {texts.nav.settings}
        </a>
      </nav>
      <StatsStrip />
      <div class="tools">
        <button type="button" class="tool" onClick={props.search} aria-keyshortcuts="/">
          {texts.search.open} <KeyCap name="/" />
        </button>
        <button type="button" class="tool tool-keys" onClick={props.help} aria-keyshortcuts="?">
          {texts.help.title} <KeyCap name="?" />
        </button>
        <details class="menu" ref={menu}>
          <summary class="tool">
            <span class="visually-hidden">{texts.account.menu}: </span>
            <Foreign class="menu-name">{account.name}</Foreign>
          </summary>
          <div class="menu-box">
            <p class="menu-who">
              <Foreign>{account.email}</Foreign>
              <span>{texts.account.roles[account.role]}</span>
            </p>
            <fieldset class="switch">
              <legend>{texts.theme.label}</legend>
              {THEMES.map((name) => (
                <button key={name} type="button" aria-pressed={theme === name} onClick={() => setTheme(name)}>
                  {texts.theme[name]}
                </button>
              ))}
            </fieldset>
            <button
              type="button"
              class="menu-line"
              onClick={() => {
                if (menu.current) menu.current.open = false;
                props.setPassword();
              }}
            >
              {texts.account.setPassword}
            </button>
            <button type="button" class="menu-line" onClick={props.signOut}>
              {texts.account.signOut}
            </button>
          </div>
        </details>
      </div>
    </header>
  );
}
