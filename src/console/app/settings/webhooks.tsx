import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { call, get, messageOf, post, segment } from '../api.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign } from '../parts/small.js';
import { queries } from '../queries.js';
import { texts } from '../texts.js';
import { Ticks } from './setting-form.js';

interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly state: 'on' | 'off' | 'gone';
}

interface Tried {
  readonly ok: boolean;
  readonly status: number | null;
  readonly error: string | null;
  readonly elapsedMs: number;
}

const words = texts.webhooks;
const EVENTS = Object.keys(words.events);
const KEY = ['webhooks'];

/** Who is told about events, and whether they hear it. */
export function Webhooks() {
  const query = useQuery({ queryKey: KEY, queryFn: () => get<{ webhooks: Webhook[] }>('/v1/webhooks') });
  const [secret, setSecret] = useState<string | null>(null);
  if (!query.isSuccess) return <Unanswered query={query} />;
  const again = () => void queries.invalidateQueries({ queryKey: KEY });
  return (
    <>
      {query.data.webhooks.length === 0 ? (
        <p class="unknown">{words.none}</p>
      ) : (
        <ul class="webhooks">
          {query.data.webhooks.map((webhook) => (
            <Line key={webhook.id} webhook={webhook} again={again} />
          ))}
        </ul>
      )}
      {secret && (
        <p class="webhook-secret" role="status">
          {words.secret} <code>{secret}</code>
        </p>
      )}
      <NewWebhook
        added={(fresh) => {
          setSecret(fresh);
          again();
        }}
      />
    </>
  );
}

function Line({ webhook, again }: { webhook: Webhook; again: () => void }) {
  const [said, setSaid] = useState<string | null>(null);
  const path = `/v1/webhooks/${segment(webhook.id)}`;
  const act = async (work: () => Promise<string | null>) => {
    setSaid(words.working);
    try {
      setSaid(await work());
      again();
    } catch (error) {
      setSaid(messageOf(error));
    }
  };
  const test = () =>
    act(async () => {
      const { ok, status, error, elapsedMs } = await post<Tried>(`${path}/test`);
      return ok ? words.heard(elapsedMs) : words.notHeard(status, error);
    });
  const turn = () =>
    act(async () => {
      await call('PATCH', path, { body: { state: webhook.state === 'on' ? 'off' : 'on' } });
      return null;
    });
  const remove = () =>
    act(async () => {
      await call('DELETE', path);
      return null;
    });
  return (
    <li>
      <p class="webhook-head">
        <Foreign>{webhook.url}</Foreign> <span class="chip">{words.states[webhook.state]}</span>
      </p>
      <p class="unknown">{webhook.events.join(', ')}</p>
      <p class="code-acts">
        <button type="button" class="button small" onClick={() => void test()}>
          {words.test}
        </button>
        <button type="button" class="button small" onClick={() => void turn()}>
          {webhook.state === 'on' ? words.turnOff : words.turnOn}
        </button>
        <button type="button" class="button small" onClick={() => void remove()}>
          {words.remove}
        </button>
        <span class="webhook-said" role="status">
          {said}
        </span>
      </p>
    </li>
  );
}

function NewWebhook({ added }: { added: (secret: string) => void }) {
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<readonly string[]>(['comment.decided', 'comment.undone']);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    try {
      const { secret } = await post<{ secret: string }>('/v1/webhooks', { url, events });
      setUrl('');
      setProblem(null);
      added(secret);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <form
      class="setting-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label class="setting-wide">
        {words.url}
        <input
          type="url"
          required
          maxLength={2_000}
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
      <Ticks
        legend={words.which}
        names={EVENTS.map((id) => ({ id, name: words.events[id as keyof typeof words.events] }))}
        chosen={events}
        change={setEvents}
      />
      <p class="sign-in-problem" role="alert">
        {problem}
      </p>
      <div class="sheet-foot">
        <button type="submit" class="button" disabled={events.length === 0}>
          {words.add}
        </button>
      </div>
    </form>
  );
}
