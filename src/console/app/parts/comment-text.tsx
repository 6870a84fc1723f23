import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Contribution, EncodingReport, EncodingSpan } from '../../../core/assessment.js';
import { slursIn } from '../../../core/text/slurs.js';
import { care, coveredWord } from '../care.js';
import { score } from '../format.js';
import { countMarks, cutRuns, type Run } from '../marks.js';
import { useStore } from '../store.js';
import { texts } from '../texts.js';

const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD').slice(0, 80);

function damageHint(span: EncodingSpan): string {
  const hints = texts.comment.damageHint;
  if (span.kind === 'lost') return hints.lost(visible(span.from));
  return hints[span.kind](visible(span.from), visible(span.to), score(span.confidence));
}

/** The words of a run, slurs covered until they are pressed. */
function Words({ text, covers }: { text: string; covers: boolean }) {
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const slurs = covers ? slursIn(text).filter(({ begin }) => !shown.has(begin)) : [];
  if (slurs.length === 0) return <>{text}</>;
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { begin, end } of slurs) {
    parts.push(
      text.slice(at, begin),
      <button
        key={begin}
        type="button"
        class="slur"
        title={texts.care.coveredWord}
        onClick={() => setShown(new Set([...shown, begin]))}
      >
        {coveredWord(text.slice(begin, end))}
      </button>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

function RunView({ run, covers }: { run: Run; covers: boolean }) {
  if (run.control) {
    const hint = texts.comment.controlHint(run.control.name);
    return (
      <span class="control" role="img" aria-label={hint} title={hint}>
        {run.control.short}
      </span>
    );
  }
  const classes: string[] = [];
  let title: string | undefined;
  if (run.damage.length > 0) {
    classes.push('damage', ...run.damage.map(({ kind }) => `damage-${kind}`));
    title = run.damage.map(damageHint).join('\n');
  }
  if (run.weight !== null) {
    const strength = Math.max(1, Math.ceil(Math.abs(run.weight) * 4));
    classes.push('moved', run.weight > 0 ? `moved-up-${strength}` : `moved-down-${strength}`);
    title = title ?? (run.weight > 0 ? texts.scores.towards : texts.scores.against);
  }
  const words = <Words text={run.text} covers={covers} />;
  if (classes.length === 0) return words;
  return run.weight === null ? (
    <span class={classes.join(' ')} title={title}>
      {words}
    </span>
  ) : (
    <mark class={classes.join(' ')} title={title}>
      {words}
    </mark>
  );
}

const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n');
const wholeText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** The words of a comment with everything marked that does not show by itself. */
export function CommentText(props: {
  text: string;
  encoding: EncodingReport | null;
  moved: readonly Contribution[];
  repaired: boolean;
  /** Slurs are covered, where this moderator wants it so. */
  covers?: boolean;
}) {
  const { text, encoding, moved, repaired, covers = true } = props;
  const { mask } = useStore(care);
  let runs = cutRuns(text, encoding?.spans ?? [], moved, repaired);
  // What is shown as repaired is what the classifiers read, to the letter; marks give way to that.
  if (repaired && encoding && wholeText(runs) !== withoutReturns(encoding.text)) {
    runs = cutRuns(encoding.text, [], [], false);
  }
  if (text.trim() === '') return <p class="prose prose-empty">{texts.comment.empty}</p>;
  return (
    <bdi dir="auto" class="prose">
      {runs.map((run, at) => (
        <RunView key={at} run={run} covers={mask && covers} />
      ))}
    </bdi>
  );
}

/** One line that says what is marked, so that nothing hides in a long text. */
export function MarkSummary({ text, encoding }: { text: string; encoding: EncodingReport | null }) {
  const marks = countMarks(cutRuns(text, encoding?.spans ?? [], [], false));
  const parts = (['repaired', 'inferred', 'lost', 'control'] as const).filter((kind) => marks[kind] > 0);
  if (parts.length === 0 && encoding?.status !== 'garbage') return null;
  return (
    <ul class="mark-summary">
      {encoding?.status === 'garbage' && <li class="summary-lost">{texts.comment.garbage}</li>}
      {parts.map((kind) => (
        <li key={kind} class={`summary-${kind}`}>
          {texts.comment[kind](marks[kind])}
        </li>
      ))}
    </ul>
  );
}
