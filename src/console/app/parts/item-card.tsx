import { useMemo } from 'preact/hooks';
import { masked } from '../care.js';
import { evidenceOf, type RuleEvidence } from '../evidence.js';
import { score } from '../format.js';
import { plainly } from '../marks.js';
import { texts } from '../texts.js';
import type { ItemView } from '../types.js';
import { CommentText, MarkSummary } from './comment-text.js';
import { explainable, Scores, scoreGroups } from './scores.js';
import { Foreign, KeyCap, When } from './small.js';

/** Which text and which axis are looked at. */
export interface Look {
  readonly repaired: boolean;
  readonly axis: string | null;
}

/** The axis whose words are marked next, and after the last one none. */
export function nextAxis(item: ItemView, axis: string | null): string | null {
  if (!item.comment.assessment) return null;
  const lines = explainable(scoreGroups(item.comment.assessment));
  const at = lines.findIndex(({ key }) => key === axis);
  return lines[at + 1]?.key ?? null;
}

/** What a rule looked at: each score with its limit; pressed, it shows its words. */
function Looked({ evidence, look, setLook }: { evidence: RuleEvidence; look: Look; setLook: (look: Look) => void }) {
  return (
    <span class="why-looked">
      {evidence.looked.map(({ line, limit }) => {
        const words = `${plainly(line.name)} ${line.value === null ? '' : score(line.value)}`;
        const title = limit === null ? undefined : texts.scores.limit(score(limit));
        return line.moved !== null && line.moved.length > 0 ? (
          <button
            key={line.key}
            type="button"
            class="why-score"
            aria-pressed={look.axis === line.key}
            title={[title, texts.scores.explainHint(plainly(line.name))].filter(Boolean).join('\n')}
            onClick={() => setLook({ ...look, axis: look.axis === line.key ? null : line.key })}
          >
            {words}
          </button>
        ) : (
          <span key={line.key} class="why-score" title={title}>
            {words}
          </span>
        );
      })}
    </span>
  );
}

function Why({ item, look, setLook }: { item: ItemView; look: Look; setLook: (look: Look) => void }) {
  const { assessment } = item.comment;
  const policy = assessment?.decision.policy;
  const evidence = useMemo(() => (assessment ? (evidenceOf(assessment) ?? []) : []), [assessment]);
  const percent = Math.round(item.priority * 100);
  return (
    <section class="why" aria-labelledby={`why-${item.itemId}`}>
      <h3 id={`why-${item.itemId}`} class="why-title">
        {texts.why.title}
      </h3>
      {item.reasons.length === 0 ? (
        <p class="why-none">{texts.why.none}</p>
      ) : (
        <ul class="why-reasons">
          {item.reasons.map((reason, at) => (
            <li key={at}>
              <Foreign>{reason}</Foreign>
              {evidence
                .filter((one) => one.reason === reason && one.looked.length > 0)
                .slice(0, 1)
                .map((one) => (
                  <Looked key="looked" evidence={one} look={look} setLook={setLook} />
                ))}
            </li>
          ))}
        </ul>
      )}
      {item.escalatedReason && (
        <p class="why-people">
          {texts.why.escalated} <Foreign>{item.escalatedReason}</Foreign>
        </p>
      )}
      {item.hold?.reason && (
        <p class="why-people">
          {texts.why.held} <Foreign>{item.hold.reason}</Foreign>
        </p>
      )}
      <p class="why-foot">
        <span class="priority" title={`${texts.queue.priority} ${score(item.priority)}`}>
          <span class="visually-hidden">{`${texts.queue.priority} ${percent} %`}</span>
          {[0.2, 0.4, 0.6, 0.8, 1].map((step) => (
            <span key={step} class={item.priority >= step - 0.1 ? 'pip on' : 'pip'} aria-hidden="true" />
          ))}
        </span>
        <Foreign class="chip">{item.queue}</Foreign>
        {item.tags
          .filter((tag) => tag !== item.queue)
          .map((tag) => (
            <Foreign key={tag} class="chip chip-tag">
              {tag}
            </Foreign>
          ))}
        {policy && <Foreign class="why-policy">{texts.why.policy(policy)}</Foreign>}
      </p>
    </section>
  );
}

/** One comment with why it is here, its words and its scores. */
export function ItemCard(props: {
  item: ItemView;
  look: Look;
  setLook: (look: Look) => void;
  /** Set where the text is covered: shows it. */
  uncover?: (() => void) | null;
  /** Everything was asked to be shown. */
  isUncovered?: boolean;
}) {
  const { item, look, setLook, uncover = null, isUncovered = false } = props;
  const { comment } = item;
  const { assessment } = comment;
  const encoding = assessment?.encoding ?? null;
  const damaged = (encoding?.spans.length ?? 0) > 0;
  const line = useMemo(
    () => (assessment ? explainable(scoreGroups(assessment)).find(({ key }) => key === look.axis) : undefined),
    [assessment, look.axis],
  );
  const author = comment.author?.name ?? null;
  return (
    <article class="item" aria-labelledby={`item-${item.itemId}`} data-item={item.itemId}>
      <Why item={item} look={look} setLook={setLook} />
      <div class="comment">
        <header class="comment-head">
          <h2 id={`item-${item.itemId}`} class="comment-by">
            <span class="visually-hidden">
              {texts.comment.title} {texts.comment.by}{' '}
            </span>
            {author ? (
              <Foreign class="author">{author}</Foreign>
            ) : (
              <span class="author unknown">{texts.unknownAuthor}</span>
            )}
          </h2>
          <p class="comment-meta">
            {comment.postedAt ? (
              <span>
                <span class="visually-hidden">{texts.comment.posted} </span>
                <When at={comment.postedAt} />
              </span>
            ) : (
              <span>
                {texts.comment.received} <When at={comment.receivedAt ?? item.createdAt} />
              </span>
            )}
            {comment.source && <Foreign>{comment.source}</Foreign>}
            {item.revision > 1 && <span>{texts.comment.revision(item.revision)}</span>}
          </p>
          {damaged && (
            <fieldset class="switch" aria-label={texts.comment.textVersion}>
              <button type="button" aria-pressed={!look.repaired} onClick={() => setLook({ ...look, repaired: false })}>
                {texts.comment.showRaw}
              </button>
              <button type="button" aria-pressed={look.repaired} onClick={() => setLook({ ...look, repaired: true })}>
                {texts.comment.showRepaired}
              </button>
              <KeyCap name="T" />
            </fieldset>
          )}
        </header>
        {comment.parent?.text && (
          <blockquote class="parent">
            <p class="parent-label">{texts.comment.inReplyTo}</p>
            <Foreign class="parent-text">{masked(comment.parent.text)}</Foreign>
          </blockquote>
        )}
        {uncover ? (
          <div class="covered">
            <p>{texts.care.coveredLead}</p>
            <button type="button" class="button" onClick={uncover}>
              {texts.care.show} <KeyCap name="V" />
            </button>
          </div>
        ) : (
          <>
            <CommentText
              text={comment.text}
              encoding={encoding}
              moved={line?.moved ?? []}
              repaired={look.repaired}
              covers={!isUncovered}
            />
            <MarkSummary text={comment.text} encoding={encoding} />
          </>
        )}
      </div>
      {assessment ? (
        <Scores assessment={assessment} chosen={look.axis} choose={(axis) => setLook({ ...look, axis })} />
      ) : (
        <p class="why-none">{texts.scores.notAssessed}</p>
      )}
    </article>
  );
}
