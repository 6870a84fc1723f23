import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { get, messageOf, post, segment } from '../api.js';
import { desk } from '../desk/desk.js';
import { count, score } from '../format.js';
import { More, Unanswered } from '../parts/answer.js';
import { Codes } from '../parts/panels.js';
import { Foreign, Table, When } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { figuresChanged, queries, usePaged, useReasonCodes } from '../queries.js';
import { linkTo } from '../router.js';
import { texts } from '../texts.js';
import type { Agreement, DecisionName, Disagreement, GoldenItem, Interval, Opinion, Role } from '../types.js';
import { PrecedentList } from './precedents.js';
import '../styles/quality.css';

const words = texts.quality;
const DECISIONS: readonly DecisionName[] = ['approve', 'reject', 'spam'];
const percent = (share: number): string => `${Math.round(100 * share)} %`;

function figure(value: number | null, interval: Interval | null): string {
  if (value === null) return words.unknown;
  return interval === null ? score(value) : words.within(score(value), score(interval.low), score(interval.high));
}

function AgreementPart({ isModerator }: { isModerator: boolean }) {
  const query = useQuery({
    queryKey: ['quality', 'agreement'],
    queryFn: () => get<Agreement>('/v1/quality/agreement'),
    staleTime: 30_000,
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  const { axes, people } = query.data;
  if (axes.length === 0 && people.length === 0) return <p class="unknown">{words.none}</p>;
  const title = isModerator ? words.own : words.perAxis;
  return (
    <>
      <h2>{title}</h2>
      <Table
        look="log"
        label={title}
        columns={words.axisColumns}
        rows={axes.map((axis) => [
          <Foreign key="axis">{axis.axis}</Foreign>,
          count(axis.comments),
          percent(axis.same),
          figure(axis.kappa, axis.kappaInterval),
          figure(axis.alpha, axis.alphaInterval),
        ])}
      />
      <h2>{words.perPerson}</h2>
      <Table
        look="log"
        label={words.perPerson}
        columns={words.personColumns}
        rows={people.flatMap(({ name, axes: own, golden }) =>
          (own.length > 0 ? own : [null]).map((axis, at) => [
            <Foreign key="name">{name}</Foreign>,
            axis ? <Foreign key="axis">{axis.axis}</Foreign> : words.unknown,
            axis ? count(axis.comments) : words.unknown,
            axis ? percent(axis.same) : words.unknown,
            axis ? figure(axis.kappa, axis.kappaInterval) : words.unknown,
            at === 0 && golden.answered > 0 ? words.golden(golden.right, golden.answered) : words.unknown,
          ]),
        )}
      />
    </>
  );
}

function OpinionBox({ opinion, title }: { opinion: Opinion; title: string }) {
  const codes = useReasonCodes().data?.codes ?? [];
  const labels = Object.entries(opinion.labels);
  return (
    <section class="opinion">
      <h4>{title}</h4>
      <p class="opinion-head">
        {opinion.decision ? (
          <span class={`verdict verdict-${opinion.decision}`}>{texts.trouble.decidedAs[opinion.decision]}</span>
        ) : (
          <span class="verdict">{words.passedOn}</span>
        )}
        <Foreign class="author">{opinion.by}</Foreign> <When at={opinion.at} />
      </p>
      {opinion.reasonCodes.length > 0 && (
        <p>
          <Foreign>
            {opinion.reasonCodes.map((code) => codes.find((one) => one.code === code)?.label ?? code).join(', ')}
          </Foreign>
        </p>
      )}
      {labels.length > 0 && (
        <p class="opinion-labels">
          {labels.map(([axis, value]) => (
            <Foreign
              key={axis}
              class="chip"
            >{`${axis}: ${typeof value === 'string' ? value : JSON.stringify(value)}`}</Foreign>
          ))}
        </p>
      )}
      {opinion.note && <Foreign class="thread-text">{opinion.note}</Foreign>}
    </section>
  );
}

function Settle({ one }: { one: Disagreement }) {
  const codes = useReasonCodes().data?.codes ?? [];
  const [decision, setDecision] = useState<DecisionName | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const [keep, setKeep] = useState(false);
  const [busy, setBusy] = useState(false);
  const toggle = (code: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(code)) after.add(code);
      return after;
    });
  const settle = async () => {
    setBusy(true);
    try {
      const { changed } = await post<{ changed: boolean }>(`/v1/quality/disagreements/${segment(one.id)}/settle`, {
        decision,
        reasonCodes: decision === 'reject' ? [...chosen] : [],
        note: note.trim() || null,
        keepAsPrecedent: keep,
      });
      desk.toast(changed ? words.changed : words.stands, '', 'plain', false);
    } catch (error) {
      desk.trouble(words.notSettled(messageOf(error)));
    }
    setBusy(false);
    figuresChanged();
    void queries.invalidateQueries({ queryKey: ['quality'] });
  };
  return (
    <form
      class="settle"
      onSubmit={(event) => {
        event.preventDefault();
        void settle();
      }}
    >
      <fieldset class="switch">
        <legend>{words.holds}</legend>
        {DECISIONS.map((name) => (
          <button key={name} type="button" aria-pressed={decision === name} onClick={() => setDecision(name)}>
            {texts.act[name]}
          </button>
        ))}
      </fieldset>
      {decision === 'reject' && <Codes codes={codes} chosen={chosen} toggle={toggle} />}
      <label>
        {words.note}
        <textarea dir="auto" maxLength={2_000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <label class="check">
        <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
        {words.keep}
      </label>
      <button type="submit" class="button strong" disabled={decision === null || busy || (keep && note.trim() === '')}>
        {words.settle}
      </button>
    </form>
  );
}

function DisagreementCard({ one, canSettle }: { one: Disagreement; canSettle: boolean }) {
  return (
    <article class="disagreement">
      <header class="thread-head">
        <h3>
          <Foreign class="author">{one.comment.author ?? texts.unknownAuthor}</Foreign>
        </h3>
        <Foreign class="chip">{one.queue}</Foreign>
        <a {...linkTo(`/item/${one.itemId}`)}>{words.look}</a>
      </header>
      {one.comment.parent && (
        <blockquote class="parent">
          <p class="parent-label">{texts.comment.inReplyTo}</p>
          <Foreign class="parent-text">{one.comment.parent}</Foreign>
        </blockquote>
      )}
      <p class="disagreement-text">
        <Foreign>{one.comment.text}</Foreign>
      </p>
      <div class="opinions">
        <OpinionBox opinion={one.first} title={words.first} />
        <OpinionBox opinion={one.second} title={words.second} />
      </div>
      {one.settled ? (
        <p class="opinion-head">
          {words.settledAs}{' '}
          <span class={`verdict verdict-${one.settled.as}`}>{texts.trouble.decidedAs[one.settled.as]}</span>{' '}
          <Foreign class="author">{one.settled.by}</Foreign> <When at={one.settled.at} />{' '}
          {one.settled.note && <Foreign>{one.settled.note}</Foreign>}
        </p>
      ) : (
        canSettle && <Settle one={one} />
      )}
    </article>
  );
}

function Disagreements({ canSettle }: { canSettle: boolean }) {
  const [state, setState] = useState<'open' | 'settled'>('open');
  const { query, rows } = usePaged<Disagreement>(
    ['quality', 'disagreements', state],
    `/v1/quality/disagreements?state=${state}`,
    'disagreements',
  );
  return (
    <>
      <fieldset class="switch" aria-label={words.state}>
        {(['open', 'settled'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={state === name} onClick={() => setState(name)}>
            {words.states[name]}
          </button>
        ))}
      </fieldset>
      {rows.length > 0 ? (
        rows.map((one) => <DisagreementCard key={one.id} one={one} canSettle={canSettle} />)
      ) : query.isSuccess ? (
        <p class="unknown">{words.noDisagreements[state]}</p>
      ) : (
        <Unanswered query={query} />
      )}
      <More query={query} />
    </>
  );
}

function Golden() {
  const query = useQuery({
    queryKey: ['quality', 'golden'],
    queryFn: () => get<{ golden: GoldenItem[] }>('/v1/quality/golden'),
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  const { golden } = query.data;
  if (golden.length === 0) return <p class="unknown">{words.noGolden}</p>;
  return (
    <Table
      look="log"
      label={words.parts.golden}
      columns={words.goldenColumns}
      rows={golden.map((one) => [
        <a key="text" class="golden-text" {...linkTo(`/item/${one.itemId}`)}>
          <Foreign>{one.text.slice(0, 160)}</Foreign>
        </a>,
        <Foreign key="queue">{one.queue}</Foreign>,
        texts.trouble.decidedAs[one.decision],
        count(one.answered),
        one.answered === 0 ? words.unknown : percent(one.right / one.answered),
        one.note && <Foreign key="note">{one.note}</Foreign>,
      ])}
    />
  );
}

type Part = keyof typeof words.parts;

/** How well people agree, where they do not, what is known, and what they go by. */
export function QualityView({ part, role }: { part: string | null; role: Role }) {
  const isModerator = role === 'moderator';
  const parts = (Object.keys(words.parts) as Part[]).filter(
    (name) => !isModerator || name === 'agreement' || name === 'precedents',
  );
  const shown = parts.find((name) => name === part) ?? 'agreement';
  return (
    <main id="content" class="plain-view quality" tabIndex={-1}>
      <ViewHead title={texts.nav.quality} lead={words.leads[shown]}>
        <nav class="parts" aria-label={texts.nav.quality}>
          {parts.map((name) => (
            <a key={name} aria-current={shown === name ? 'page' : undefined} {...linkTo(`/quality/${name}`)}>
              {words.parts[name]}
            </a>
          ))}
        </nav>
      </ViewHead>
      {shown === 'agreement' && <AgreementPart isModerator={isModerator} />}
      {shown === 'disagreements' && <Disagreements canSettle={role !== 'analyst'} />}
      {shown === 'golden' && <Golden />}
      {shown === 'precedents' && <PrecedentList />}
    </main>
  );
}
