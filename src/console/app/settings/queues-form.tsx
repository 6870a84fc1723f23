import { useQuery } from '@tanstack/preact-query';
import { get } from '../api.js';
import { Foreign } from '../parts/small.js';
import { usePeople } from '../queries.js';
import { texts } from '../texts.js';
import { ListField, SettingForm, Ticks } from './setting-form.js';

interface QueueMatch {
  readonly sources?: readonly string[];
  readonly sections?: readonly string[];
  readonly languages?: readonly string[];
  readonly tags?: readonly string[];
  readonly signal?: { readonly name: string; readonly atLeast?: number; readonly below?: number };
}

interface QueueDefinition {
  readonly name: string;
  readonly order: keyof typeof texts.queueForm.orders;
  readonly members: readonly string[];
  readonly teams?: readonly string[];
  readonly goldenRate?: number;
  readonly secondReviewRate?: number;
  readonly teachingShare?: number;
  readonly match?: QueueMatch;
}

interface Queues {
  readonly queues: readonly QueueDefinition[];
}

const words = texts.queueForm;
const PATH = '/v1/queue-definitions';
const NEW: QueueDefinition = { name: '', order: 'mix', members: [] };
const RATES = ['goldenRate', 'secondReviewRate', 'teachingShare'] as const;

/** Queues of the house's own: what comes in, in which order, and who works them. */
export function QueuesForm({ canChange }: { canChange: boolean }) {
  return (
    <SettingForm<Queues>
      path={PATH}
      canChange={canChange}
      shown={({ queues }) =>
        queues.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul class="notes">
            {queues.map(({ name, order }) => (
              <li key={name}>
                <Foreign>{name}</Foreign> <span class="unknown">{words.orders[order]}</span>
              </li>
            ))}
          </ul>
        )
      }
      more={({ queues }, change) => (
        <button type="button" class="button" onClick={() => change({ queues: [...queues, NEW] })}>
          {words.add}
        </button>
      )}
    >
      {({ queues }, change) =>
        queues.length === 0 ? (
          <p class="unknown">{words.none}</p>
        ) : (
          queues.map((queue, at) => (
            <QueueRow
              key={at}
              queue={queue}
              at={at}
              change={(changed) => change({ queues: queues.with(at, changed) })}
              up={at === 0 ? null : () => change({ queues: queues.with(at - 1, queue).with(at, queues[at - 1]!) })}
              remove={() => change({ queues: queues.toSpliced(at, 1) })}
            />
          ))
        )
      }
    </SettingForm>
  );
}

function QueueRow(props: {
  queue: QueueDefinition;
  at: number;
  change: (queue: QueueDefinition) => void;
  up: (() => void) | null;
  remove: () => void;
}) {
  const { queue, change } = props;
  const people = usePeople().data?.people ?? [];
  const teams = useQuery({
    queryKey: ['setting', '/v1/teams'],
    queryFn: () => get<{ teams: readonly { readonly name: string }[] }>('/v1/teams'),
    staleTime: 60_000,
  });
  const match = (part: { readonly [Name in keyof QueueMatch]: QueueMatch[Name] | undefined }) => {
    const merged = Object.fromEntries(
      Object.entries({ ...queue.match, ...part }).filter(([, value]) => value !== undefined),
    );
    const { match: _, ...without } = queue;
    // Nothing named: the policy says what comes in.
    change(Object.keys(merged).length === 0 ? without : { ...without, match: merged });
  };
  const signal = queue.match?.signal;
  const limit = (name: 'atLeast' | 'below', typed: string) => {
    const { [name]: _, ...rest } = signal ?? { name: '' };
    match({ signal: { ...rest, name: signal?.name ?? '', ...(typed === '' ? {} : { [name]: Number(typed) }) } });
  };
  return (
    <fieldset class="queue-row">
      <legend>
        <bdi>{queue.name || words.unnamed(props.at + 1)}</bdi>
      </legend>
      <div class="setting-grid">
        <label>
          {words.name}
          <input
            required
            maxLength={64}
            dir="auto"
            value={queue.name}
            onInput={(event) => change({ ...queue, name: event.currentTarget.value })}
          />
        </label>
        <label>
          {words.order}
          <select
            value={queue.order}
            onChange={(event) => change({ ...queue, order: event.currentTarget.value as QueueDefinition['order'] })}
          >
            {(['mix', 'risk', 'age'] as const).map((order) => (
              <option key={order} value={order}>
                {words.orders[order]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="unknown">{words.matchLead}</p>
      <div class="setting-grid">
        <ListField label={words.sources} value={queue.match?.sources} change={(sources) => match({ sources })} />
        <ListField label={words.sections} value={queue.match?.sections} change={(sections) => match({ sections })} />
        <ListField
          label={words.languages}
          hint="en, de"
          value={queue.match?.languages}
          change={(languages) => match({ languages })}
        />
        <ListField
          label={words.tags}
          hint="threat, spam"
          value={queue.match?.tags}
          change={(tags) => match({ tags })}
        />
        <label>
          {words.signal}
          <input
            placeholder="tone.insult"
            maxLength={200}
            value={signal?.name ?? ''}
            onInput={(event) => {
              const name = event.currentTarget.value.trim();
              match({ signal: name === '' ? undefined : { ...signal, name } });
            }}
          />
        </label>
        {(['atLeast', 'below'] as const).map((name) => (
          <label key={name}>
            {words[name]}
            <input
              type="number"
              step="0.01"
              disabled={!signal}
              value={signal?.[name] ?? ''}
              onInput={(event) => limit(name, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
      <Ticks
        legend={words.members}
        names={people.map(({ accountId, name }) => ({ id: accountId, name }))}
        chosen={queue.members}
        change={(members) => change({ ...queue, members })}
      />
      {(teams.data?.teams.length ?? 0) > 0 && (
        <Ticks
          legend={words.teams}
          names={teams.data!.teams.map(({ name }) => ({ id: name, name }))}
          chosen={queue.teams ?? []}
          change={(chosen) => change({ ...queue, teams: chosen })}
        />
      )}
      <div class="setting-grid">
        {RATES.map((rate) => (
          <label key={rate}>
            {words[rate]}
            <input
              type="number"
              min="0"
              max={rate === 'secondReviewRate' ? '1' : '0.5'}
              step="0.01"
              value={queue[rate] ?? 0}
              onInput={(event) => change({ ...queue, [rate]: Number(event.currentTarget.value) || 0 })}
            />
          </label>
        ))}
      </div>
      <span class="code-acts">
        <button type="button" class="button small" disabled={!props.up} onClick={props.up ?? undefined}>
          {texts.settings.up}
        </button>
        <button type="button" class="button small" onClick={props.remove}>
          {words.remove}
        </button>
      </span>
    </fieldset>
  );
}

interface Teams {
  readonly teams: readonly { readonly name: string; readonly members: readonly string[] }[];
}

/** Accounts that work together. */
export function TeamsForm({ canChange }: { canChange: boolean }) {
  const people = usePeople().data?.people ?? [];
  return (
    <SettingForm<Teams>
      path="/v1/teams"
      canChange={canChange}
      shown={({ teams }) => (
        <ul class="notes">
          {teams.map(({ name }) => (
            <li key={name}>
              <Foreign>{name}</Foreign>
            </li>
          ))}
        </ul>
      )}
      more={({ teams }, change) => (
        <button type="button" class="button" onClick={() => change({ teams: [...teams, { name: '', members: [] }] })}>
          {words.addTeam}
        </button>
      )}
    >
      {({ teams }, change) =>
        teams.map((team, at) => (
          <fieldset key={at} class="queue-row">
            <legend>
              <bdi>{team.name || words.unnamedTeam(at + 1)}</bdi>
            </legend>
            <div class="setting-grid">
              <label>
                {words.teamName}
                <input
                  required
                  maxLength={64}
                  dir="auto"
                  value={team.name}
                  onInput={(event) => change({ teams: teams.with(at, { ...team, name: event.currentTarget.value }) })}
                />
              </label>
            </div>
            <Ticks
              legend={words.teamMembers}
              names={people.map(({ accountId, name }) => ({ id: accountId, name }))}
              chosen={team.members}
              change={(members) => change({ teams: teams.with(at, { ...team, members }) })}
            />
            <span class="code-acts">
              <button type="button" class="button small" onClick={() => change({ teams: teams.toSpliced(at, 1) })}>
                {words.removeTeam}
              </button>
            </span>
          </fieldset>
        ))
      }
    </SettingForm>
  );
}
