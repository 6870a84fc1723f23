import type { Assessment } from '../../../core/assessment.js';
import { texts } from '../texts.js';
import { Sheet } from './panels.js';
import { plainName } from './scores.js';
import { Foreign, KeyCap } from './small.js';

/** Corrected labels by axis, in the shapes of labelled data: they go with the decision as they stand. */
export type Labels = Readonly<Record<string, unknown>>;

interface Line {
  readonly key: string;
  readonly name: string;
  /** What the models said, for people. */
  readonly said: string | null;
  readonly choices: readonly { readonly value: unknown; readonly name: string }[];
  readonly get: (labels: Labels) => unknown;
  readonly set: (labels: Labels, value: unknown) => Labels;
}

const YES_NO = [
  { value: true, name: texts.labels.yes },
  { value: false, name: texts.labels.no },
] as const;

function without(labels: Labels, axis: string): Labels {
  const { [axis]: _, ...rest } = labels;
  return rest;
}

function axisLine(axis: string, name: string, said: string | null, choices: Line['choices']): Line {
  return {
    key: axis,
    name,
    said,
    choices,
    get: (labels) => labels[axis],
    set: (labels, value) => (value === undefined ? without(labels, axis) : { ...labels, [axis]: value }),
  };
}

function stanceLine(target: string, said: string | null): Line {
  const of = (labels: Labels) => (labels['stance'] ?? {}) as Readonly<Record<string, unknown>>;
  return {
    key: `stance.${target}`,
    name: `${texts.scores.stance} ${target}`,
    said,
    choices: ['support', 'oppose', 'neutral'].map((value) => ({ value, name: plainName(value) })),
    get: (labels) => of(labels)[target],
    set: (labels, value) => {
      const stance = value === undefined ? without(of(labels), target) : { ...of(labels), [target]: value };
      return Object.keys(stance).length === 0 ? without(labels, 'stance') : { ...labels, stance };
    },
  };
}

/** Every axis that the models answered, and spam always. */
function linesOf({ spam, tone, stance, reply, axes }: Assessment): Line[] {
  const said = (label: string | null) => (label === null ? null : plainName(label));
  const classes = (scores: Readonly<Record<string, number>> | null): Line['choices'] => {
    const names = Object.keys(scores ?? {});
    if (names.length === 2 && names.includes('true') && names.includes('false')) return YES_NO;
    return names.map((value) => ({ value, name: plainName(value) }));
  };
  return [
    axisLine('spam', texts.scores.spam, spam.label === 'ham' ? texts.labels.no : said(spam.label), YES_NO),
    ...Object.entries(tone.scores ?? {})
      .sort(([, a], [, b]) => b - a)
      .map(([name, value]) => axisLine(`tone.${name}`, plainName(name), value.toFixed(2), YES_NO)),
    ...stance.map(({ target, label }) => stanceLine(target, said(label))),
    ...(reply?.scores ? [axisLine('reply', texts.scores.reply, said(reply.label), classes(reply.scores))] : []),
    ...Object.entries(axes)
      .filter(([, { scores }]) => scores !== null)
      .map(([axis, { label, scores }]) => axisLine(axis, plainName(axis), said(label), classes(scores))),
  ];
}

/** What was set, in words: `Insult: no`. */
export function correctedWords(assessment: Assessment | null, labels: Labels): readonly string[] {
  if (!assessment) return [];
  return linesOf(assessment).flatMap((line) => {
    const value = line.get(labels);
    const choice = line.choices.find((one) => one.value === value);
    return choice ? texts.labels.value(line.name, choice.name) : [];
  });
}

/** One row an axis; arrows choose within a row, Tab goes on to the next. */
export function LabelPanel(props: {
  assessment: Assessment;
  labels: Labels;
  setLabels: (labels: Labels) => void;
  close: () => void;
}) {
  const { labels, setLabels } = props;
  return (
    <Sheet title={texts.labels.title} kind="labels">
      <p class="sheet-lead">{texts.labels.lead}</p>
      <div class="label-lines">
        {linesOf(props.assessment).map((line) => (
          <fieldset key={line.key} class="label-line">
            <legend>
              <Foreign>{line.name}</Foreign> {line.said !== null && <Foreign class="unknown">{line.said}</Foreign>}
            </legend>
            {[{ value: undefined, name: texts.labels.asIs }, ...line.choices].map(({ value, name }) => (
              <label key={name} class="label-choice">
                <input
                  type="radio"
                  name={`label ${line.key}`}
                  checked={line.get(labels) === value}
                  onChange={() => setLabels(line.set(labels, value))}
                />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <div class="sheet-foot">
        <button type="button" class="button strong" onClick={props.close}>
          {texts.labels.done} <KeyCap name="Enter" />
        </button>
        <button type="button" class="button plain" onClick={() => setLabels({})}>
          {texts.labels.clear}
        </button>
      </div>
    </Sheet>
  );
}
