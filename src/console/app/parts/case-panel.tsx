import { texts } from '../texts.js';
import type { Beside, DecisionName, ReasonCode } from '../types.js';
import { Codes, Sheet } from './panels.js';
import { Foreign, KeyCap } from './small.js';

/** One decision for an item and all that say nearly the same. */
export function CasePanel(props: {
  items: readonly (Beside & { readonly likeness: number })[];
  codes: readonly ReasonCode[];
  chosen: ReadonlySet<string>;
  toggle: (code: string) => void;
  decide: (decision: DecisionName) => void;
  cancel: () => void;
}) {
  return (
    <Sheet title={texts.similar.casePanel(props.items.length)} kind="case">
      <p class="sheet-lead">{texts.similar.casePanelLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by key */}
      <ul class="beside case-list" tabIndex={0}>
        {props.items.map((one) => (
          <li key={one.commentId} class="beside-line">
            <span class="thread-head">
              <Foreign class="author">{one.author ?? texts.unknownAuthor}</Foreign>
              <span class="unknown">{texts.similar.alike(Math.round(one.likeness * 100))}</span>
            </span>
            <Foreign class="thread-text">{one.text}</Foreign>
          </li>
        ))}
      </ul>
      <Codes codes={props.codes} chosen={props.chosen} toggle={props.toggle} />
      <div class="sheet-foot">
        {(
          [
            ['approve', 'A'],
            ['reject', 'R'],
            ['spam', 'S'],
          ] as const
        ).map(([decision, cap]) => (
          <button
            key={decision}
            type="button"
            class={`button strong ${decision}`}
            onClick={() => props.decide(decision)}
          >
            {texts.act[decision]} <KeyCap name={cap} />
          </button>
        ))}
        <button type="button" class="button plain" onClick={props.cancel}>
          {texts.act.cancel} <KeyCap name="Esc" />
        </button>
      </div>
    </Sheet>
  );
}
