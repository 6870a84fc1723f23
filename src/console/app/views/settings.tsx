import { useEffect, useState } from 'preact/hooks';
import { call, messageOf } from '../api.js';
import { care, HARD_TAGS, setCare } from '../care.js';
import { desk } from '../desk/desk.js';
import { keyMap, REMAPPABLE, resetKeys, setKey } from '../key-map.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign, Section } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { queries, useReasonCodes } from '../queries.js';
import { QueuesForm, TeamsForm } from '../settings/queues-form.js';
import { StatementForm } from '../settings/statement-form.js';
import { Webhooks } from '../settings/webhooks.js';
import { useStore } from '../store.js';
import { texts } from '../texts.js';
import type { ReasonCode } from '../types.js';
import '../styles/settings.css';

/** The categories of the EU's transparency database. */
const CATEGORIES = [
  'ANIMAL_WELFARE',
  'CONSUMER_INFORMATION',
  'CYBER_VIOLENCE',
  'CYBER_VIOLENCE_AGAINST_WOMEN',
  'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'ILLEGAL_OR_HARMFUL_SPEECH',
  'INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'NOT_SPECIFIED_NOTICE',
  'OTHER_VIOLATION_TC',
  'PROTECTION_OF_MINORS',
  'RISK_FOR_PUBLIC_SECURITY',
  'SCAMS_AND_FRAUD',
  'SELF_HARM',
  'UNSAFE_AND_PROHIBITED_PRODUCTS',
  'VIOLENCE',
];

function CodeRow(props: {
  code: ReasonCode;
  at: number;
  change: (code: ReasonCode) => void;
  up: (() => void) | null;
  remove: () => void;
}) {
  const { code, change } = props;
  const field = (name: keyof ReasonCode, label: string) => (
    <label>
      {label}
      <input
        dir="auto"
        maxLength={name === 'statement' ? 1_000 : 120}
        value={code[name]}
        required={name === 'code' || name === 'label'}
        onInput={(event) => change({ ...code, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <fieldset class="code-row">
      <legend class="key">{props.at < 9 ? props.at + 1 : '–'}</legend>
      {field('code', texts.settings.code)}
      {field('label', texts.settings.label)}
      {field('statement', texts.settings.statement)}
      <label>
        {texts.settings.category}
        <select value={code.category} onChange={(event) => change({ ...code, category: event.currentTarget.value })}>
          <option value="">{texts.settings.noCategory}</option>
          {CATEGORIES.map((name) => (
            <option key={name} value={`STATEMENT_CATEGORY_${name}`}>
              {name.toLowerCase().replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </label>
      <span class="code-acts">
        <button type="button" class="button small" disabled={!props.up} onClick={props.up ?? undefined}>
          {texts.settings.up}
        </button>
        <button type="button" class="button small" onClick={props.remove}>
          {texts.settings.remove}
        </button>
      </span>
    </fieldset>
  );
}

function Codes({ canChange }: { canChange: boolean }) {
  const query = useReasonCodes();
  const [codes, setCodes] = useState<readonly ReasonCode[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (query.data && codes === null) setCodes(query.data.codes);
  }, [query.data, codes]);
  if (!codes) return <Unanswered query={query} />;
  if (!canChange)
    return (
      <ul class="notes">
        {codes.map(({ code, label }) => (
          <li key={code}>
            <Foreign>{label}</Foreign> <Foreign class="unknown">{code}</Foreign>
          </li>
        ))}
        <li class="unknown">{texts.settings.readOnly}</li>
      </ul>
    );
  const save = async () => {
    try {
      const { codes: saved } = await call<{ codes: ReasonCode[] }>('PUT', '/v1/reason-codes', { body: { codes } });
      setCodes(saved);
      setProblem(null);
      queries.setQueryData(['reason-codes'], { codes: saved });
      desk.toast(texts.settings.saved, '', 'plain', false);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <form
      class="code-list"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {codes.map((code, at) => (
        <CodeRow
          key={at}
          code={code}
          at={at}
          change={(changed) => setCodes(codes.with(at, changed))}
          up={at === 0 ? null : () => setCodes(codes.with(at - 1, code).with(at, codes[at - 1]!))}
          remove={() => setCodes(codes.toSpliced(at, 1))}
        />
      ))}
      <p class="sign-in-problem" role="alert">
        {problem}
      </p>
      <div class="sheet-foot">
        <button type="submit" class="button strong">
          {texts.settings.save}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => setCodes([...codes, { code: '', label: '', statement: '', category: '' }])}
        >
          {texts.settings.add}
        </button>
      </div>
    </form>
  );
}

/** How one moderator is spared. */
function Care() {
  const { cover, mask, without, breakMinutes } = useStore(care);
  return (
    <div class="care">
      <p class="unknown">{texts.care.lead}</p>
      <label class="check">
        <input type="checkbox" checked={cover} onChange={(event) => setCare({ cover: event.currentTarget.checked })} />
        {texts.care.cover}
      </label>
      <label class="check">
        <input type="checkbox" checked={mask} onChange={(event) => setCare({ mask: event.currentTarget.checked })} />
        {texts.care.mask}
      </label>
      <fieldset>
        <legend>{texts.care.without}</legend>
        {HARD_TAGS.map((tag) => (
          <label key={tag} class="check">
            <input
              type="checkbox"
              checked={without.includes(tag)}
              onChange={(event) =>
                setCare({
                  without: event.currentTarget.checked ? [...without, tag] : without.filter((other) => other !== tag),
                })
              }
            />
            {texts.care.tags[tag]}
          </label>
        ))}
      </fieldset>
      <label>
        {texts.care.breakAfter}
        <input
          type="number"
          min="0"
          max="480"
          value={breakMinutes}
          onChange={(event) => setCare({ breakMinutes: Math.max(0, Number(event.currentTarget.value) || 0) })}
        />
      </label>
    </div>
  );
}

const ACTION_OF: Readonly<Record<string, keyof typeof texts.help.keys>> = {
  a: 'approve',
  r: 'reject',
  s: 'spam',
  e: 'escalate',
  o: 'opinion',
  h: 'hold',
  m: 'note',
  w: 'assign',
  l: 'labels',
  d: 'case',
  g: 'borders',
  u: 'undo',
  j: 'skip',
  k: 'back',
  p: 'page',
  t: 'raw',
  x: 'axis',
};

/** Which key does what, for this browser. */
function Keys() {
  const { keys } = useStore(keyMap);
  return (
    <>
      <p class="unknown">{texts.keyMap.lead}</p>
      <ul class="key-list">
        {REMAPPABLE.map((own) => (
          <li key={own}>
            <label>
              <input
                class="key-field"
                value={(keys[own] ?? own).toUpperCase()}
                onKeyDown={(event) => {
                  if (event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
                  event.preventDefault();
                  if (/^[\p{L}.,;+-]$/u.test(event.key)) setKey(own, event.key.toLowerCase());
                }}
              />
              <span>{texts.help.keys[ACTION_OF[own]!]}</span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={resetKeys}>
        {texts.keyMap.reset}
      </button>
    </>
  );
}

/** How the desk is set up. */
export function SettingsView({ canChange }: { canChange: boolean }) {
  return (
    <main id="content" class="plain-view settings" tabIndex={-1}>
      <ViewHead title={texts.settings.title} />
      <Section title={texts.care.title}>
        <Care />
      </Section>
      <Section title={texts.keyMap.title}>
        <Keys />
      </Section>
      <Section title={texts.settings.codes}>
        <p class="unknown">{texts.settings.codesLead}</p>
        <Codes canChange={canChange} />
      </Section>
      <Section title={texts.settings.queues}>
        <p class="unknown">{texts.settings.queuesLead}</p>
        <QueuesForm canChange={canChange} />
      </Section>
      <Section title={texts.settings.teams}>
        <p class="unknown">{texts.settings.teamsLead}</p>
        <TeamsForm canChange={canChange} />
      </Section>
      <Section title={texts.settings.statements}>
        <p class="unknown">{texts.settings.statementsLead}</p>
        <StatementForm canChange={canChange} />
      </Section>
      {canChange && (
        <Section title={texts.settings.webhooks}>
          <Webhooks />
        </Section>
      )}
    </main>
  );
}
