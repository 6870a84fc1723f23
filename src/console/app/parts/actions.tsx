import type { ComponentChildren } from 'preact';
import { capOf } from '../key-map.js';
import { texts } from '../texts.js';
import { KeyCap } from './small.js';

export type PanelName =
  | 'reject'
  | 'escalate'
  | 'second-opinion'
  | 'hold'
  | 'note'
  | 'assign'
  | 'labels'
  | 'case'
  | 'borders';

function Act(props: {
  name: string;
  cap: string;
  kind: string;
  onClick: () => void;
  disabled?: boolean;
  expanded?: boolean;
}) {
  return (
    <button
      type="button"
      class={`act act-${props.kind}`}
      aria-keyshortcuts={capOf(props.cap)}
      aria-expanded={props.expanded}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <span class="act-name">{props.name}</span>
      <KeyCap name={props.cap} />
    </button>
  );
}

/** Everything a moderator can do with the item in front, each with its key. */
export function Actions(props: {
  disabled: boolean;
  panel: PanelName | null;
  canUndo: boolean;
  canGoBack: boolean;
  canLabel: boolean;
  canAssign: boolean;
  hasPage: boolean;
  approve: () => void;
  spam: () => void;
  skip: () => void;
  back: () => void;
  undo: () => void;
  openPanel: (panel: PanelName) => void;
  children?: ComponentChildren;
}) {
  const { disabled, panel, openPanel } = props;
  return (
    <section class="actions" aria-label={texts.act.label}>
      {props.children}
      <div class="acts-main">
        <Act name={texts.act.approve} cap="A" kind="approve" disabled={disabled} onClick={props.approve} />
        <Act
          name={texts.act.reject}
          cap="R"
          kind="reject"
          disabled={disabled}
          expanded={panel === 'reject'}
          onClick={() => openPanel('reject')}
        />
        <Act name={texts.act.spam} cap="S" kind="spam" disabled={disabled} onClick={props.spam} />
      </div>
      <div class="acts-more">
        <Act name={texts.act.skip} cap="J" kind="plain" disabled={disabled} onClick={props.skip} />
        <Act name={texts.act.back} cap="K" kind="plain" disabled={!props.canGoBack} onClick={props.back} />
        <Act name={texts.act.undo} cap="U" kind="plain" disabled={!props.canUndo} onClick={props.undo} />
        <Act
          name={texts.act.escalate}
          cap="E"
          kind="plain"
          disabled={disabled}
          expanded={panel === 'escalate'}
          onClick={() => openPanel('escalate')}
        />
        <Act
          name={texts.act['second-opinion']}
          cap="O"
          kind="plain"
          disabled={disabled}
          expanded={panel === 'second-opinion'}
          onClick={() => openPanel('second-opinion')}
        />
        <Act
          name={texts.act.hold}
          cap="H"
          kind="plain"
          disabled={disabled}
          expanded={panel === 'hold'}
          onClick={() => openPanel('hold')}
        />
        <Act
          name={texts.act.note}
          cap="M"
          kind="plain"
          disabled={disabled}
          expanded={panel === 'note'}
          onClick={() => openPanel('note')}
        />
        {props.canAssign && (
          <Act
            name={texts.act.assign}
            cap="W"
            kind="plain"
            disabled={disabled}
            expanded={panel === 'assign'}
            onClick={() => openPanel('assign')}
          />
        )}
        <Act
          name={texts.act.labels}
          cap="L"
          kind="plain"
          disabled={disabled || !props.canLabel}
          expanded={panel === 'labels'}
          onClick={() => openPanel('labels')}
        />
        {props.hasPage && (
          <Act
            name={texts.act.borders}
            cap="G"
            kind="plain"
            disabled={disabled}
            expanded={panel === 'borders'}
            onClick={() => openPanel('borders')}
          />
        )}
      </div>
    </section>
  );
}
