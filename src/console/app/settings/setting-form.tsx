import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { call, get, messageOf } from '../api.js';
import { desk } from '../desk/desk.js';
import { Unanswered } from '../parts/answer.js';
import { queries } from '../queries.js';
import { texts } from '../texts.js';

/** A setting that is read whole, changed in a draft and put back whole. */
export function SettingForm<Value extends object>(props: {
  /** Such as `/v1/queue-definitions`; also its name in the cache. */
  path: string;
  canChange: boolean;
  children: (draft: Value, change: (draft: Value) => void) => ComponentChildren;
  /** Beside the button that saves. */
  more?: (draft: Value, change: (draft: Value) => void) => ComponentChildren;
  /** For those who may only read. */
  shown: (value: Value) => ComponentChildren;
}) {
  const { path, canChange, children, more, shown } = props;
  const query = useQuery({ queryKey: ['setting', path], queryFn: () => get<Value>(path), staleTime: 60_000 });
  const [draft, setDraft] = useState<Value | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Fields that keep what was typed begin anew with what is kept.
  const [version, setVersion] = useState(0);
  if (!query.data) return <Unanswered query={query} />;
  const value = draft ?? query.data;
  if (!canChange)
    return (
      <>
        {shown(value)}
        <p class="unknown">{texts.settings.readOnly}</p>
      </>
    );
  const save = async () => {
    try {
      const saved = await call<Value>('PUT', path, { body: value });
      queries.setQueryData(['setting', path], saved);
      setDraft(null);
      setVersion(version + 1);
      setProblem(null);
      desk.toast(texts.settings.saved, '', 'plain', false);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <form
      class="setting-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div key={version} class="setting-form">
        {children(value, setDraft)}
      </div>
      <p class="sign-in-problem" role="alert">
        {problem}
      </p>
      <div class="sheet-foot">
        <button type="submit" class="button strong" disabled={draft === null}>
          {texts.settings.save}
        </button>
        {more?.(value, setDraft)}
        {draft !== null && (
          <button
            type="button"
            class="button plain"
            onClick={() => {
              setDraft(null);
              setVersion(version + 1);
              setProblem(null);
            }}
          >
            {texts.settings.discard}
          </button>
        )}
      </div>
    </form>
  );
}

/** Words with commas between them, as a list and back. */
export function ListField(props: {
  label: string;
  value: readonly string[] | undefined;
  change: (value: string[] | undefined) => void;
  hint?: string;
}) {
  const [text, setText] = useState((props.value ?? []).join(', '));
  const read = (typed: string): string[] => typed.split(',').flatMap((one) => one.trim() || []);
  return (
    <label>
      {props.label}
      <input
        dir="auto"
        value={text}
        placeholder={props.hint}
        onInput={(event) => {
          setText(event.currentTarget.value);
          const list = read(event.currentTarget.value);
          props.change(list.length > 0 ? list : undefined);
        }}
      />
    </label>
  );
}

/** Boxes to tick, one for each name. */
export function Ticks(props: {
  legend: string;
  names: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
  change: (chosen: string[]) => void;
}) {
  const { chosen, change } = props;
  return (
    <fieldset class="ticks">
      <legend>{props.legend}</legend>
      {props.names.map(({ id, name }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              change(event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
