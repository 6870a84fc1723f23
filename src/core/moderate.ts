import type {
  Assessment,
  ClassVerdict,
  CommentInput,
  Contribution,
  LanguageGuess,
  SpamVerdict,
  StanceVerdict,
  StatusReason,
  Target,
  ToneVerdict,
  Verdict,
} from './assessment.js';
import { labelOf } from './classify/axes.js';
import { type Classifier, type ClassifierInput, type Head, isBinary } from './classify/classifier.js';
import { targetFinder } from './classify/stance-targets.js';
import { toneLabel } from './classify/tone-label.js';
import { decide, signalsInUse, signalsOf } from './policy/decide.js';
import { DEFAULT_POLICY, type Policy, type Signals } from './policy/policy.js';
import { detectLanguage } from './text/language.js';
import { offsetMap, repair } from './text/repair.js';
import { scoreWithRepeats, spamEvidence } from './text/spam-evidence.js';

export interface ModeratorOptions {
  /** Where two answer the same axis, the later one does. */
  readonly models: readonly Classifier[];
  readonly policy: Policy;
  readonly targets: readonly Target[];
}

export interface ModerateOptions {
  /**
   * Adds to each score the stretches of the text that moved it; `for-people`: only where the decision is that people
   * look at it, since explaining costs several times the scoring.
   */
  readonly explain?: boolean | 'for-people';
  /** Only these axes (`tone` means all of its attributes). */
  readonly axes?: readonly string[];
  /** How many other authors wrote nearly the same before (`createRecentTexts`): named, capped evidence of spam. */
  readonly authorsBefore?: number;
  /** Signals from outside the text, for the policy. */
  readonly signals?: Signals;
}

export interface Moderator {
  moderate(input: CommentInput, options?: ModerateOptions): Assessment;
}

/** Given by the language detector below this confidence, a language does not keep a model from answering. */
const LANGUAGE_CERTAIN = 0.6;
/** Stretches shown for one score; more help nobody. */
const MAX_CONTRIBUTIONS = 12;
const LETTER = /\p{L}/u;

/** One head of one model, and the axis it answers. */
interface Answerer {
  readonly model: Classifier;
  readonly index: number;
  readonly head: Head;
  /** The number of the head's list of languages: many heads share one. */
  readonly languages: number;
}

/** Who answers which axis, sorted once by where the answer stands in an assessment. */
interface Answerers {
  readonly spam: Answerer | undefined;
  readonly stance: Answerer | undefined;
  /** Who answers for one target alone, by the target's name in lower case. */
  readonly stanceTowards: ReadonlyMap<string, Answerer>;
  readonly reply: Answerer | undefined;
  readonly tone: readonly { readonly axis: string; readonly attribute: string; readonly answerer: Answerer }[];
  readonly others: readonly { readonly axis: string; readonly answerer: Answerer }[];
  /** By attribute of tone, the limit from which it counts. */
  readonly toneThresholds: Readonly<Record<string, number>>;
  readonly modelIds: Readonly<Record<string, string>>;
}

/** What a head said about one comment. */
interface Answer extends Verdict {
  readonly values: readonly number[] | null;
  readonly label: string | null;
}

/**
 * The whole pure path in one call: repair, language, every axis that has a model, the decision. Build it once for
 * a set of models, a policy and targets; `moderate` keeps no state between calls and throws for no text.
 */
export function createModerator({ models, policy, targets }: ModeratorOptions): Moderator {
  const answerers = answerersOf(models);
  const findTargets = targetFinder(targets);
  const targetByName = new Map(targets.map((target) => [target.name, target]));
  const inUse = signalsInUse(policy);

  return {
    moderate(input, { explain = false, axes, authorsBefore = 0, signals = {} } = {}) {
      const encoding = repair(input.text);
      const text = encoding.text;
      const language = languageOf(input, text);
      const parent = input.parent ? repair(input.parent.text).text : null;
      const article = articleText(input);
      const wanted = (axis: string): boolean =>
        axes === undefined || axes.includes(axis) || (axis.startsWith('tone.') && axes.includes('tone'));
      let map: ReturnType<typeof offsetMap> | null = null;

      const ask = createAsker(text, language, (answerer, classifierInput, classIndex) => {
        if (!answerer.model.explain) return [];
        map ??= offsetMap(encoding);
        const { toOriginal } = map;
        return answerer.model
          .explain(classifierInput, answerer.index, classIndex, MAX_CONTRIBUTIONS)
          .slice(0, MAX_CONTRIBUTIONS)
          .map(({ begin, end, weight }): Contribution => {
            const from = toOriginal(begin);
            const to = toOriginal(end);
            return { begin: from, end: to, text: input.text.slice(from, to), weight };
          });
      });
      const base: ClassifierInput = { text, parent, article };
      const stanceTowards = wanted('stance')
        ? stanceTargets(input, text, parent, article, findTargets, targetByName)
        : [];
      // A second call scores nothing anew: the asker has kept what each model said.
      const judge = (explains: boolean): Omit<Assessment, 'decision'> => {
        const answer = (axis: string, answerer: Answerer | undefined, withInput = base): Answer =>
          wanted(axis) ? ask(answerer, withInput, explains) : NO_MODEL;
        const stance = stanceTowards.map(({ target, named }) => {
          const answerer = answerers.stanceTowards.get(target.name.toLowerCase()) ?? answerers.stance;
          return stanceVerdict(answerer?.head, answer('stance', answerer, { ...base, target }), target, named);
        });
        const otherAxes: Record<string, ClassVerdict> = {};
        for (const { axis, answerer } of answerers.others) {
          if (wanted(axis)) otherAxes[axis] = classVerdict(answerer.head, answer(axis, answerer));
        }
        return {
          ...(input.id === undefined ? {} : { id: input.id }),
          text: input.text,
          encoding,
          language,
          spam: spamVerdict(answerers.spam?.head, answer('spam', answerers.spam), text, encoding, authorsBefore),
          tone: toneVerdict(answerers, answer, wanted, stance, otherAxes),
          stance,
          ...(parent !== null && wanted('reply')
            ? {
                reply: classVerdict(answerers.reply?.head, answer('reply', answerers.reply)) as Assessment['reply'] &
                  object,
              }
            : {}),
          axes: otherAxes,
          models: answerers.modelIds,
        };
      };
      const assessment = judge(explain === true);
      const extra: Signals = {
        ...(input.forceReview ? { 'request.forceReview': true } : {}),
        ...(input.boundaryConfidence === undefined ? {} : { 'page.boundaryConfidence': input.boundaryConfidence }),
        ...signals,
      };
      const decision = decide(policy, signalsOf(assessment, extra, inUse));
      const forPeople = explain === 'for-people' && (decision.action === 'review' || input.forceReview === true);
      return { ...(forPeople ? judge(true) : assessment), decision };
    },
  };
}

/**
 * One comment in, one assessment out, with what is handed in: models (none unless said, and then nothing is
 * scored and the comment goes to people), policy and targets. For many comments build a moderator once.
 */
export function moderate(
  input: CommentInput,
  { models = [], policy = DEFAULT_POLICY, targets = [], ...options }: Partial<ModeratorOptions> & ModerateOptions = {},
): Assessment {
  return createModerator({ models, policy, targets }).moderate(input, options);
}

const NO_MODEL: Answer = { status: 'not_scored', reason: 'no_model', values: null, label: null };

type Explainer = (answerer: Answerer, input: ClassifierInput, classIndex: number) => readonly Contribution[];

/**
 * Asks models about one comment. Each model scores an input once, however many heads it has; one that throws is
 * asked no more, and its heads are `not_scored: failed`.
 */
function createAsker(text: string, language: LanguageGuess, explainer: Explainer) {
  const scored = new Map<Classifier, Map<string, readonly (readonly number[])[] | null>>();
  const hasLetter = LETTER.test(text);
  const refusals: (StatusReason | null | undefined)[] = [];
  return (answerer: Answerer | undefined, input: ClassifierInput, explain: boolean): Answer => {
    if (!answerer) return NO_MODEL;
    const { model, head, index } = answerer;
    let refusal = refusals[answerer.languages];
    if (refusal === undefined) {
      refusal = hasLetter ? refusalOf(language, head) : 'too_short';
      refusals[answerer.languages] = refusal;
    }
    if (refusal !== null) return { status: 'not_scored', reason: refusal, values: null, label: null };
    const target = input.target?.name ?? '';
    let byTarget = scored.get(model);
    if (!byTarget) {
      byTarget = new Map();
      scored.set(model, byTarget);
    }
    let scores = byTarget.get(target);
    if (scores === undefined) {
      scores = scoreSafely(model, input);
      byTarget.set(target, scores);
    }
    const values = scores?.[index];
    if (!values || !areFinite(values)) {
      return { status: 'not_scored', reason: 'failed', values: null, label: null };
    }
    const label = labelOf(head, values);
    if (!explain && label !== null) return { status: 'scored', values, label };
    const explanation = explain ? explanationOf(answerer, input, explainer) : undefined;
    return {
      status: label === null ? 'abstained' : 'scored',
      ...(label === null ? { reason: 'uncertain' as const } : {}),
      ...(explanation ? { explanation } : {}),
      values,
      label,
    };
  };
}

function scoreSafely(model: Classifier, input: ClassifierInput): readonly (readonly number[])[] | null {
  try {
    return model.score(input);
  } catch {
    // A model that fails must stay visible and must not take the other axes with it.
    return null;
  }
}

function explanationOf(answerer: Answerer, input: ClassifierInput, explainer: Explainer): Verdict['explanation'] {
  const { classes } = answerer.head;
  // Of a binary axis only the positive class is explained: the other one is its mirror.
  const indices = isBinary(answerer.head) ? [1] : classes.map((_, index) => index);
  return Object.fromEntries(indices.map((index) => [classes[index]!, explainer(answerer, input, index)]));
}

function areFinite(values: readonly number[]): boolean {
  for (const value of values) if (!Number.isFinite(value)) return false;
  return true;
}

function refusalOf(language: LanguageGuess, head: Head): StatusReason | null {
  if (head.languages.length === 0 || language.code === 'und' || language.confidence < LANGUAGE_CERTAIN) return null;
  return head.languages.includes(language.code) ? null : 'language';
}

function languageOf(input: CommentInput, text: string): LanguageGuess {
  const stated = input.language?.trim().toLowerCase().split(/[-_]/)[0];
  return stated ? { code: stated, confidence: 1 } : detectLanguage(text);
}

function articleText(input: CommentInput): string | null {
  const parts = [input.article?.title, input.article?.lead].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : repair(parts.join('\n')).text;
}

/**
 * The row's own target first, then the configured ones that the comment, its parent or its article names. `named`: by
 * the comment or its parent; by the article alone it is implied at most.
 */
function stanceTargets(
  input: CommentInput,
  text: string,
  parent: string | null,
  article: string | null,
  findTargets: (text: string) => readonly Target[],
  targetByName: ReadonlyMap<string, Target>,
): readonly { target: Target; named: boolean }[] {
  const named = findTargets([text, parent ?? ''].join('\n')).map((target) => ({ target, named: true }));
  const implied = findTargets(article ?? '')
    .filter((target) => named.every((other) => other.target.name !== target.name))
    .map((target) => ({ target, named: false }));
  const found = [...named, ...implied];
  if (!input.target) return found;
  const own = targetByName.get(input.target) ?? { name: input.target, aliases: [], opposed: [] };
  return [{ target: own, named: true }, ...found.filter(({ target }) => target.name !== own.name)];
}

/**
 * A target that only the article names gets a label under half the doubt that a named one may have: most comments below
 * an article are about something else in it. (On own comments kept apart, labels for such targets were right in 17 of
 * 29 cases at the model's own limit.)
 */
function stanceVerdict(head: Head | undefined, answer: Answer, target: Target, named: boolean): StanceVerdict {
  const verdict = classVerdict(head, answer) as Omit<StanceVerdict, 'target'>;
  const limit = 1 - (1 - (head?.abstainBelow ?? 0)) / 2;
  if (named || !answer.values || answer.label === null || Math.max(...answer.values) >= limit) {
    return { target: target.name, ...verdict };
  }
  return { target: target.name, ...verdict, status: 'abstained', reason: 'uncertain', label: null };
}

function verdictOf({ status, reason, explanation }: Answer): Verdict {
  return { status, ...(reason ? { reason } : {}), ...(explanation ? { explanation } : {}) };
}

function classVerdict(head: Head | undefined, answer: Answer): ClassVerdict {
  const { values } = answer;
  if (!head || !values) return { ...verdictOf(answer), label: null, scores: null };
  const scores = scoresOf(head.classes, values);
  const { status, label } = answer;
  // What nearly every verdict is, in the form that is quickest to make.
  if (!answer.reason && !answer.explanation) return { status, label, scores };
  return { ...verdictOf(answer), label, scores };
}

function scoresOf(classes: readonly string[], values: readonly number[]): Record<string, number> {
  const scores: Record<string, number> = {};
  for (let at = 0; at < classes.length; at++) {
    const name = classes[at]!;
    // Classes are the user's own words: set like the others, this one would be no property.
    if (name === '__proto__') return Object.fromEntries(classes.map((each, index) => [each, values[index]!]));
    scores[name] = values[at]!;
  }
  return scores;
}

function spamVerdict(
  head: Head | undefined,
  answer: Answer,
  text: string,
  encoding: Assessment['encoding'],
  others: number,
): SpamVerdict {
  const repeats = others > 0 ? { nearDuplicates: others } : {};
  const said = answer.values?.[1];
  if (!head || said === undefined) return { ...verdictOf(answer), label: null, score: null, reasons: [], ...repeats };
  const score = scoreWithRepeats(said, others);
  const isSpam = score >= (head.thresholds[1] ?? 0.5);
  const { explanation, ...verdict } = verdictOf(answer);
  return {
    ...verdict,
    ...(explanation ? { explanation: { spam: explanation['true'] ?? [] } } : {}),
    label: answer.label === null ? null : isSpam ? 'spam' : 'ham',
    score,
    reasons: isSpam ? spamEvidence(text, encoding, others) : [],
    ...repeats,
  };
}

function toneVerdict(
  { tone, toneThresholds }: Answerers,
  answer: (axis: string, answerer: Answerer) => Answer,
  wanted: (axis: string) => boolean,
  stance: readonly StanceVerdict[],
  otherAxes: Readonly<Record<string, ClassVerdict>>,
): ToneVerdict {
  const scores: Record<string, number> = {};
  let scored = 0;
  let explanation: Record<string, readonly Contribution[]> | null = null;
  let refused: Answer = NO_MODEL;
  for (const { axis, attribute, answerer } of tone) {
    if (!wanted(axis)) continue;
    const said = answer(axis, answerer);
    const score = said.values?.[1];
    if (score === undefined) {
      // A failure is said before a refusal: it is the one that somebody must mend.
      if (refused.reason !== 'failed') refused = said;
      continue;
    }
    scores[attribute] = score;
    scored++;
    if (said.explanation) {
      explanation ??= {};
      explanation[attribute] = said.explanation['true'] ?? [];
    }
  }
  if (scored === 0) return { ...verdictOf(refused), label: null, scores: null };
  const label = toneLabel({
    scores,
    thresholds: toneThresholds,
    negativeSentiment: otherAxes['sentiment']?.label === 'negative',
    opposingStance: stance.some(({ label: towards }) => towards === 'oppose'),
  });
  if (refused.reason !== 'failed' && explanation === null) return { status: 'scored', label, scores };
  return {
    status: 'scored',
    ...(refused.reason === 'failed' ? { reason: 'failed' as const } : {}),
    ...(explanation ? { explanation } : {}),
    label,
    scores,
  };
}

function answerersOf(models: readonly Classifier[]): Answerers {
  const lists = new Map<string, number>();
  const byAxis = new Map<string, Answerer>();
  const stanceTowards = new Map<string, Answerer>();
  for (const model of models) {
    model.heads.forEach((head, index) => {
      const list = head.languages.join(' ');
      if (!lists.has(list)) lists.set(list, lists.size);
      const answerer = { model, index, head, languages: lists.get(list)! };
      if (head.targets !== undefined && head.targets.length > 0) {
        for (const target of head.targets) stanceTowards.set(target.toLowerCase(), answerer);
        return;
      }
      byAxis.set(head.axis, answerer);
      // The later one answers: here for any target.
      if (head.axis === 'stance') stanceTowards.clear();
    });
  }
  const others = [...byAxis].flatMap(([axis, answerer]) =>
    axis === 'spam' || axis === 'stance' || axis === 'reply' || axis.startsWith('tone.') ? [] : [{ axis, answerer }],
  );
  const tone = [...byAxis].flatMap(([axis, answerer]) =>
    axis.startsWith('tone.') ? [{ axis, attribute: axis.slice('tone.'.length), answerer }] : [],
  );
  return {
    spam: byAxis.get('spam'),
    stance: byAxis.get('stance'),
    stanceTowards,
    reply: byAxis.get('reply'),
    tone,
    others,
    toneThresholds: Object.fromEntries(
      tone.map(({ attribute, answerer }) => [attribute, answerer.head.thresholds[1] ?? 0.5]),
    ),
    modelIds: {
      ...modelsInUse(byAxis),
      ...Object.fromEntries([...stanceTowards].map(([target, { model }]) => [`stance.${target}`, model.id])),
    },
  };
}

/** Axis to model; the attributes of tone stand together under `tone` where one model gives them all. */
function modelsInUse(answerers: ReadonlyMap<string, Answerer>): Readonly<Record<string, string>> {
  const tone = new Set([...answerers].filter(([axis]) => axis.startsWith('tone.')).map(([, { model }]) => model.id));
  const entries = [...answerers].map(([axis, { model }]): [string, string] => [
    axis.startsWith('tone.') && tone.size === 1 ? 'tone' : axis,
    model.id,
  ]);
  return Object.fromEntries(entries);
}
