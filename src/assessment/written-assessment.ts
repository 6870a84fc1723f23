import type { Assessment, Decision } from '../core/assessment.js';
import { storableJsonOf, storableJsonText, toStorable } from '../storage/storable-text.js';

/**
 * An assessment as JSON text, written where it was made: the thread that answers puts it into the answer and into the
 * row without reading it, and without a second walk through some hundred values. Apart stands what is looked at there,
 * and the decision, which may still be changed there.
 */
export interface WrittenAssessment {
  /** All but the decision, as an object without its closing brace. */
  readonly open: string;
  /** The same without what moved the scores; null where nothing of that is in it. */
  readonly openPlain: string | null;
  /** `open` as it can be stored; null where that is the same. */
  readonly openStorable: string | null;
  readonly decision: Decision;
  readonly models: Assessment['models'];
  /** The repaired text where it differs: what people search for and read. Storable. */
  readonly repairedText: string | null;
}

export function writeAssessment(assessment: Assessment): WrittenAssessment {
  const json = jsonWithoutDecision(assessment);
  const storable = storableJsonOf(json);
  const plain = withoutExplanation(assessment);
  return {
    open: withoutBrace(json),
    openPlain: plain === assessment ? null : withoutBrace(jsonWithoutDecision(plain)),
    openStorable: storable === json ? null : withoutBrace(storable),
    decision: assessment.decision,
    models: assessment.models,
    repairedText: repairedText(assessment),
  };
}

const jsonWithoutDecision = (assessment: Assessment): string => JSON.stringify({ ...assessment, decision: undefined });
const withoutBrace = (json: string): string => json.slice(0, -1);

/** As an answer shows it. */
export function assessmentJson({ open, openPlain, decision }: WrittenAssessment, explain: boolean): string {
  return `${explain ? open : (openPlain ?? open)},"decision":${JSON.stringify(decision)}}`;
}

/** As it goes into the database. */
export function storedAssessmentJson({ open, openStorable, decision }: WrittenAssessment): string {
  return `${openStorable ?? open},"decision":${storableJsonText(decision)}}`;
}

export function readAssessment(written: WrittenAssessment): Assessment {
  return JSON.parse(assessmentJson(written, true)) as Assessment;
}

/** Kept beside the text where it differs. */
export function repairedText({ text, encoding }: Pick<Assessment, 'text' | 'encoding'>): string | null {
  return encoding.text === text ? null : toStorable(encoding.text).text;
}

/** The same assessment without what moved its scores, for callers who did not ask; itself where there is none. */
export function withoutExplanation(assessment: Assessment): Assessment {
  const { spam, tone, stance, reply, axes } = assessment;
  const verdicts = [spam, tone, ...stance, ...(reply ? [reply] : []), ...Object.values(axes)];
  if (verdicts.every(({ explanation }) => explanation === undefined)) return assessment;
  return {
    ...assessment,
    spam: plain(spam),
    tone: plain(tone),
    stance: stance.map(plain),
    ...(reply ? { reply: plain(reply) } : {}),
    axes: Object.fromEntries(Object.entries(axes).map(([axis, verdict]) => [axis, plain(verdict)])),
  };
}

function plain<T extends { readonly explanation?: unknown }>(verdict: T): T {
  if (verdict.explanation === undefined) return verdict;
  const { explanation: _, ...rest } = verdict;
  return rest as T;
}
