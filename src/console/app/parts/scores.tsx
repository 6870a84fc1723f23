import { useState } from 'preact/hooks';
import type { Assessment, Contribution, StanceVerdict, Verdict } from '../../../core/assessment.js';
import { languageName, score } from '../format.js';
import { limitOf, limits } from '../limits.js';
import { plainly } from '../marks.js';
import { useStore } from '../store.js';
import { texts } from '../texts.js';
import { Foreign, KeyCap } from './small.js';

/** One line of the score table: a probability, or an honest word why there is none. */
export interface ScoreLine {
  /** Stable name, unique within an assessment. */
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  /** The score from which it counts; null where it is not known, or the class competes with others. */
  readonly limit: number | null;
  /** It stands for itself and not against other classes. */
  readonly mayBeHigh?: boolean;
  readonly moved: readonly Contribution[] | null;
  /** The verdict of this line, where a group holds several verdicts. */
  readonly word?: string | null;
  readonly isShort?: boolean;
  /** The class that the verdict names; it need not have the greatest score, since classes have their own limits. */
  readonly won?: boolean;
  /** All that is known, for the pointer that rests on the line. */
  readonly detail?: string;
}

export interface ScoreGroup {
  readonly key: string;
  readonly name: string;
  /** The winning label, or null. */
  readonly label: string | null;
  /** Said in place of a label: `abstained`, `not scored (too short)`. */
  readonly shortfall: string | null;
  readonly lines: readonly ScoreLine[];
}

/** Where the limit is not known, this is called high; no limit is drawn then. */
const HIGH = 0.5;

function shortfall(verdict: Verdict): string | null {
  if (verdict.status === 'scored') return null;
  const state = verdict.status === 'abstained' ? texts.scores.abstained : texts.scores.notScored;
  return verdict.reason ? `${state} (${texts.scores.reasons[verdict.reason] ?? verdict.reason})` : state;
}

/** `identity_attack` for people. */
export const plainName = (name: string): string =>
  texts.scores.attributes[name] ?? name.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());

function classLines(
  group: string,
  verdict: Verdict & { label: string | null; scores: Readonly<Record<string, number>> | null },
): ScoreLine[] {
  return Object.entries(verdict.scores ?? {})
    .map(([name, value]) => ({
      key: `${group}.${name}`,
      name: plainName(name),
      value,
      limit: null,
      moved: verdict.explanation?.[name] ?? null,
      won: verdict.label === name,
    }))
    .sort((a, b) => b.value - a.value);
}

/** One line a target: the likeliest class with its probability; all three stand in its detail. */
function stanceLine(verdict: StanceVerdict): ScoreLine {
  const classes = classLines(`stance.${verdict.target}`, verdict);
  const first = classes.find(({ won }) => won) ?? classes[0];
  return {
    key: `stance.${verdict.target}`,
    name: verdict.target,
    value: first?.value ?? null,
    limit: null,
    moved: first?.moved ?? null,
    word:
      verdict.label !== null
        ? plainName(verdict.label)
        : verdict.status === 'abstained'
          ? texts.scores.abstained
          : texts.scores.notScored,
    isShort: verdict.label === null,
    detail: [shortfall(verdict), ...classes.map((line) => `${line.name} ${score(line.value ?? 0)}`)]
      .filter((part) => part !== null)
      .join(', '),
  };
}

/** The whole assessment as groups of lines, in the order people read them. */
export function scoreGroups(assessment: Assessment): ScoreGroup[] {
  const { spam, tone, stance, reply, axes, models } = assessment;
  const groups: ScoreGroup[] = [
    {
      key: 'spam',
      name: texts.scores.spam,
      label: spam.label === 'ham' ? 'not_spam' : spam.label,
      shortfall: shortfall(spam),
      lines:
        spam.score === null
          ? []
          : [
              {
                key: 'spam.spam',
                name: texts.scores.spam,
                value: spam.score,
                limit: limitOf(models['spam'], 'spam'),
                mayBeHigh: true,
                moved: spam.explanation?.['spam'] ?? spam.explanation?.['true'] ?? null,
              },
            ],
    },
    {
      key: 'tone',
      name: texts.scores.tone,
      label: tone.label,
      shortfall: shortfall(tone),
      lines: Object.entries(tone.scores ?? {})
        .map(([name, value]) => ({
          key: `tone.${name}`,
          name: plainName(name),
          value,
          limit: limitOf(models[`tone.${name}`] ?? models['tone'], `tone.${name}`),
          mayBeHigh: true,
          moved: tone.explanation?.[name] ?? null,
        }))
        .sort((a, b) => b.value - a.value),
    },
  ];
  if (stance.length > 0)
    groups.push({
      key: 'stance',
      name: texts.scores.stance,
      label: null,
      shortfall: null,
      lines: stance.map(stanceLine),
    });
  if (reply)
    groups.push({
      key: 'reply',
      name: texts.scores.reply,
      label: reply.label,
      shortfall: shortfall(reply),
      lines: classLines('reply', reply),
    });
  for (const [axis, verdict] of Object.entries(axes))
    groups.push({
      key: `axes.${axis}`,
      name: plainName(axis),
      label: verdict.label,
      shortfall: shortfall(verdict),
      lines: classLines(`axes.${axis}`, verdict),
    });
  return groups;
}

export const isOver = ({ value, limit, mayBeHigh }: ScoreLine): boolean =>
  value !== null && mayBeHigh === true && value >= (limit ?? HIGH);

/** The lines whose words can be shown, those over their limit first, then by score: what X steps through. */
export function explainable(groups: readonly ScoreGroup[]): ScoreLine[] {
  return groups
    .flatMap((group) => group.lines)
    .filter((line) => line.moved !== null && line.moved.length > 0)
    .sort((a, b) => Number(isOver(b)) - Number(isOver(a)) || (b.value ?? 0) - (a.value ?? 0));
}

function Bar({ line, chosen, choose }: { line: ScoreLine; chosen: boolean; choose: (key: string | null) => void }) {
  const value = line.value ?? 0;
  const can = line.moved !== null && line.moved.length > 0;
  const inner = (
    <>
      <Foreign class={line.won ? 'bar-name won' : 'bar-name'}>{line.name}</Foreign>
      {line.value === null ? (
        <span class="bar-none" />
      ) : (
        <span class="bar-track" aria-hidden="true">
          <span class={`bar-fill${isOver(line) ? ' over' : ''}`} style={{ width: `${(value * 100).toFixed(1)}%` }} />
          {line.limit !== null && <span class="bar-limit" style={{ insetInlineStart: `${line.limit * 100}%` }} />}
        </span>
      )}
      <span class="bar-value">{line.value === null ? '' : score(value)}</span>
      {line.word && <span class={line.isShort ? 'bar-word short' : 'bar-word'}>{line.word}</span>}
      {line.detail && <span class="visually-hidden">({line.detail})</span>}
    </>
  );
  const title = line.detail || (line.limit === null ? undefined : texts.scores.limit(score(line.limit)));
  return (
    <li class="bar-row">
      {can ? (
        <button
          type="button"
          class="bar"
          aria-pressed={chosen}
          title={
            line.detail ? `${line.detail}\n${texts.scores.explainHint(line.name)}` : texts.scores.explainHint(line.name)
          }
          onClick={() => choose(chosen ? null : line.key)}
        >
          {inner}
        </button>
      ) : (
        <div class="bar" title={title}>
          {inner}
        </div>
      )}
    </li>
  );
}

const SMALL = 0.1;
/** Attributes of tone are looked at side by side; of the classes of an axis the likeliest says most. */
const atLeast = (group: ScoreGroup): number => (group.key === 'tone' ? 4 : group.key === 'stance' ? 8 : 1);

function Group({
  group,
  chosen,
  choose,
}: {
  group: ScoreGroup;
  chosen: string | null;
  choose: (key: string | null) => void;
}) {
  const [whole, setWhole] = useState(false);
  const shown = whole
    ? group.lines
    : group.lines.filter(
        (line, at) => at < atLeast(group) || line.won || (line.value ?? 0) >= SMALL || line.key === chosen,
      );
  const hidden = group.lines.length - shown.length;
  return (
    <section class={`score-group group-${group.key.split('.')[0]}`} aria-label={group.name}>
      <header class="score-head">
        <h4>
          <Foreign>{group.name}</Foreign>
        </h4>
        {group.label !== null && <span class={`verdict verdict-${group.label}`}>{plainName(group.label)}</span>}
        {group.shortfall !== null && <span class="verdict verdict-none">{group.shortfall}</span>}
      </header>
      {shown.length > 0 && (
        <ul class="bars">
          {shown.map((line) => (
            <Bar key={line.key} line={line} chosen={line.key === chosen} choose={choose} />
          ))}
        </ul>
      )}
      {(hidden > 0 || whole) && (
        <button type="button" class="quiet" onClick={() => setWhole(!whole)}>
          {whole ? texts.scores.less : texts.scores.more(hidden)}
        </button>
      )}
    </section>
  );
}

/** Spam and tone stand in the first column on every item, so that the eye knows where to go. */
const isFirstLooked = ({ key }: ScoreGroup): boolean => key === 'spam' || key === 'tone';

/** Every verdict with its scores; a line whose words are known can be chosen. */
export function Scores(props: { assessment: Assessment; chosen: string | null; choose: (key: string | null) => void }) {
  const { assessment, chosen, choose } = props;
  useStore(limits);
  const groups = scoreGroups(assessment);
  const { code, confidence } = assessment.language;
  const lines = explainable(groups);
  const line = lines.find(({ key }) => key === chosen) ?? null;
  const show = (group: ScoreGroup) => <Group key={group.key} group={group} chosen={chosen} choose={choose} />;
  return (
    <section class="scores" aria-labelledby="scores-title">
      <header class="scores-head">
        <h3 id="scores-title">{texts.scores.title}</h3>
        {lines.length > 0 && (
          <p class="scores-note">
            {line ? texts.scores.explaining(plainly(line.name)) : texts.scores.explainNext} <KeyCap name="X" />
          </p>
        )}
      </header>
      <div class="score-grid">
        <div>{groups.filter(isFirstLooked).map(show)}</div>
        <div>
          {groups.filter((group) => !isFirstLooked(group)).map(show)}
          <section class="score-group" aria-label={texts.scores.language}>
            <header class="score-head">
              <h4>{texts.scores.language}</h4>
              <span class={`verdict${code === 'und' ? ' verdict-none' : ''}`} title={score(confidence)}>
                {code === 'und' ? texts.scores.unknownLanguage : languageName(code)}
              </span>
            </header>
          </section>
        </div>
      </div>
    </section>
  );
}
