import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePeople } from '../queries.js';
import { texts } from '../texts.js';
import type { ReasonCode } from '../types.js';
import { Foreign, KeyCap } from './small.js';

/** A small sheet above the buttons. Takes the focus when it opens and gives it back when it closes. */
export function Sheet({ title, children, kind }: { title: string; children: ComponentChildren; kind: string }) {
  const self = useRef<HTMLDivElement>(null);
  const titleId = useId();
  // Before the next press can come: what is typed next is meant for the field.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const field = self.current?.querySelector<HTMLElement>('textarea, select');
    (field ?? self.current)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div ref={self} class={`sheet sheet-${kind}`} role="dialog" aria-labelledby={titleId} tabIndex={-1}>
      <h3 id={titleId}>{title}</h3>
      {children}
    </div>
  );
}

/** Which are chosen is kept by the caller, whose keys 1-9 choose too. */
export function Codes(props: {
  codes: readonly ReasonCode[];
  chosen: ReadonlySet<string>;
  toggle: (code: string) => void;
}) {
  return (
    <div class="codes">
      {props.codes.map(({ code, label }, at) => (
        <button
          key={code}
          type="button"
          class="code"
          aria-pressed={props.chosen.has(code)}
          onClick={() => props.toggle(code)}
        >
          {at < 9 && <KeyCap name={`${at + 1}`} />}
          <Foreign>{label}</Foreign>
        </button>
      ))}
    </div>
  );
}

export function RejectPanel(props: {
  codes: readonly ReasonCode[];
  chosen: ReadonlySet<string>;
  toggle: (code: string) => void;
  confirm: () => void;
  without: () => void;
  cancel: () => void;
}) {
  return (
    <Sheet title={texts.reject.title} kind="reject">
      <p class="sheet-lead">{texts.reject.lead}</p>
      <Codes codes={props.codes} chosen={props.chosen} toggle={props.toggle} />
      <div class="sheet-foot">
        <button type="button" class="button strong reject" disabled={props.chosen.size === 0} onClick={props.confirm}>
          {texts.reject.confirmCount(Math.max(1, props.chosen.size))} <KeyCap name="Enter" />
        </button>
        <button type="button" class="button" onClick={props.without}>
          {texts.reject.without} <KeyCap name="R" />
        </button>
        <button type="button" class="button plain" onClick={props.cancel}>
          {texts.act.cancel} <KeyCap name="Esc" />
        </button>
      </div>
    </Sheet>
  );
}

const HOUR_MS = 3_600_000;
const UNTIL = [
  ['', texts.hold.untilNever, 0],
  ['hour', texts.hold.untilHour, HOUR_MS],
  ['tomorrow', texts.hold.untilTomorrow, 24 * HOUR_MS],
  ['week', texts.hold.untilWeek, 7 * 24 * HOUR_MS],
] as const;

/** Escalate, hold or note: a few words, and for hold a time. */
export function WordsPanel(props: {
  kind: 'escalate' | 'second-opinion' | 'hold' | 'note';
  confirm: (words: string, until: string | null, owner: string | null) => void;
  cancel: () => void;
}) {
  const [words, setWords] = useState('');
  const [until, setUntil] = useState('');
  const [owner, setOwner] = useState('');
  const people = usePeople().data?.people ?? [];
  const ownerId = useId();
  const fieldId = useId();
  const untilId = useId();
  const said = {
    escalate: { title: texts.escalate.title, field: texts.escalate.reason, confirm: texts.escalate.confirm },
    'second-opinion': {
      title: texts.opinion.title,
      field: texts.opinion.reason,
      confirm: texts.opinion.confirm,
    },
    hold: { title: texts.hold.title, field: texts.hold.reason, confirm: texts.hold.confirm },
    note: { title: texts.note.title, field: texts.note.text, confirm: texts.note.confirm },
  }[props.kind];
  const submit = () => {
    if (words.trim() === '') return;
    const spanMs = UNTIL.find(([name]) => name === until)?.[2] ?? 0;
    props.confirm(words.trim(), spanMs > 0 ? new Date(Date.now() + spanMs).toISOString() : null, owner || null);
  };
  return (
    <Sheet title={said.title} kind={props.kind}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label for={fieldId}>{said.field}</label>
        <textarea
          id={fieldId}
          rows={2}
          maxLength={2_000}
          dir="auto"
          value={words}
          required
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
              event.preventDefault();
              submit();
            }
          }}
        />
        {props.kind === 'hold' && (
          <>
            <label for={untilId}>{texts.hold.until}</label>
            <select id={untilId} value={until} onChange={(event) => setUntil(event.currentTarget.value)}>
              {UNTIL.map(([name, text]) => (
                <option key={name} value={name}>
                  {text}
                </option>
              ))}
            </select>
            <label for={ownerId}>{texts.hold.owner}</label>
            <select id={ownerId} value={owner} onChange={(event) => setOwner(event.currentTarget.value)}>
              <option value="">{texts.hold.me}</option>
              {people.map(({ accountId, name }) => (
                <option key={accountId} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </>
        )}
        <div class="sheet-foot">
          <button type="submit" class="button strong">
            {said.confirm} <KeyCap name="Enter" />
          </button>
          <button type="button" class="button plain" onClick={props.cancel}>
            {texts.act.cancel} <KeyCap name="Esc" />
          </button>
        </div>
      </form>
    </Sheet>
  );
}

/** Keeps the comment for one person, or gives it back to anybody. */
export function AssignPanel(props: { confirm: (accountId: string | null, name: string) => void; cancel: () => void }) {
  const people = usePeople().data?.people ?? [];
  const [accountId, setAccountId] = useState('');
  const id = useId();
  return (
    <Sheet title={texts.assign.title} kind="assign">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const person = people.find((one) => one.accountId === accountId);
          props.confirm(person?.accountId ?? null, person?.name ?? '');
        }}
      >
        <label for={id}>{texts.assign.who}</label>
        <select
          id={id}
          value={accountId}
          onChange={(event) => setAccountId(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        >
          <option value="">{texts.assign.anybody}</option>
          {people.map((person) => (
            <option key={person.accountId} value={person.accountId}>
              {person.name}
            </option>
          ))}
        </select>
        <div class="sheet-foot">
          <button type="submit" class="button strong">
            {texts.assign.confirm} <KeyCap name="Enter" />
          </button>
          <button type="button" class="button plain" onClick={props.cancel}>
            {texts.act.cancel} <KeyCap name="Esc" />
          </button>
        </div>
      </form>
    </Sheet>
  );
}
