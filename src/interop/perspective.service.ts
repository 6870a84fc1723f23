import { Injectable } from '@nestjs/common';
import type { KnownKey } from '../accounts/key-directory.js';
import { AssessmentService } from '../assessment/assessment.service.js';
import { MAX_LEAD_LENGTH, type ReceivedComment } from '../assessment/received-comment.js';
import type { Assessed } from '../assessment/settle.js';
import type { Assessment, CommentInput } from '../core/assessment.js';
import { type MapSignals, mapSignals } from '../core/perspective/score-map.js';
import { toStorable } from '../storage/storable-text.js';
import { detectionFailed, languageNotSupported, unavailable, unknownAttribute } from './google-error.js';
import {
  type AnalyzeRequest,
  attributeName,
  type CommentRequest,
  type RequestedAttribute,
} from './perspective-request.js';
import { ScoreMaps } from './score-maps.js';
import { sentences } from './sentences.js';
import type { ServedAttribute } from './served-attributes.js';

interface Score {
  readonly value: number;
  readonly type: 'PROBABILITY';
}

export interface AnalyzeAnswer {
  attributeScores?: Record<string, { spanScores: { begin: number; end: number; score: Score }[]; summaryScore: Score }>;
  languages: readonly string[];
  detectedLanguages: readonly string[];
  clientToken?: string;
}

/** An answer, and the assessment that it was made of. */
export interface Analyzed {
  readonly answer: AnalyzeAnswer;
  readonly assessed: Assessed;
}

interface Wanted extends RequestedAttribute {
  readonly served: ServedAttribute;
}

const LETTER = /\p{L}/u;
/** As in the assessment itself: below it a guess keeps no model from answering. */
const LANGUAGE_CERTAIN = 0.6;

/** Perspective's question, answered by our models. Writes nothing. */
@Injectable()
export class PerspectiveService {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly maps: ScoreMaps,
  ) {}

  /**
   * @param keeps the comment will be kept: all is assessed, as it is for one that came by REST.
   * @throws GoogleError as Perspective would say it.
   */
  async analyze(
    { caller, settings }: KnownKey,
    request: AnalyzeRequest,
    userAgent: string,
    keeps: boolean,
  ): Promise<Analyzed> {
    const { tenantId } = caller;
    const { trustDetectedLanguage, composites, scoreMap } = settings.perspective;
    const attributes = await this.maps.served(tenantId, scoreMap);
    const asked = request.attributes.map((attribute): Wanted => {
      const served = attributes.find(attribute.name, composites);
      if (served === null) throw unknownAttribute(attributeName(attribute.name));
      return { ...attribute, served };
    });
    const trusts = trustDetectedLanguage === 'auto' ? userAgent.startsWith('Coral ') : trustDetectedLanguage === 'on';
    const declared = request.languages.map((language) => language.toLowerCase().split(/[-_]/)[0]!);
    let wanted = trusts ? asked : readable(request, asked, declared);
    const axes = keeps || wanted.some(({ served }) => served.needsAll) ? undefined : ['tone'];
    // The language is detected with the scoring, off this thread; what is declared counts where detection says no.
    const input = inputOf(request, null);
    let scored = await this.assessments.score(tenantId, input, { axes, explain: keeps ? 'for-people' : 'never' });
    const detected = scored.assessment.language;
    if (declared.length === 0) {
      if (!LETTER.test(request.text)) throw detectionFailed();
      if (detected.code !== 'und' && detected.confidence >= LANGUAGE_CERTAIN)
        wanted = readable(request, wanted, [detected.code]);
    } else if (wanted.some(({ served }) => served.scoreOf(scored.assessment) === null) && LETTER.test(request.text)) {
      scored = await this.assessments.score(tenantId, inputOf(request, languageFor(wanted, declared[0]!)), { axes });
    }
    const { assessment } = scored;
    const attributeScores: AnalyzeAnswer['attributeScores'] = {};
    const spans =
      request.spanAnnotations && wanted.length > 0
        ? await this.spans(tenantId, inputOf(request, languageFor(wanted, declared[0] ?? detected.code)), axes)
        : null;
    for (const { name, scoreThreshold, served } of wanted) {
      const value = scoreOf(served, assessment);
      if (scoreThreshold !== null && value < scoreThreshold) continue;
      attributeScores[name] = {
        spanScores: (spans ?? [{ begin: 0, end: request.text.length, assessment }]).map((span) => ({
          begin: span.begin,
          end: span.end,
          score: { value: scoreOf(served, span.assessment), type: 'PROBABILITY' },
        })),
        summaryScore: { value, type: 'PROBABILITY' },
      };
    }
    const answer: AnalyzeAnswer = {
      // Where nothing is left the field itself is absent.
      ...(Object.keys(attributeScores).length > 0 && { attributeScores }),
      languages: request.languages.length > 0 ? request.languages : [detected.code],
      detectedLanguages: [detected.code],
      ...(request.clientToken !== null && { clientToken: request.clientToken }),
    };
    return { answer, assessed: scored };
  }

  /** Our scores of a comment by themselves, as a score map weighs them; null where the language or the length allows none. */
  async signals(tenantId: string, request: CommentRequest): Promise<{ signals: MapSignals; language: string } | null> {
    const { assessment } = await this.assessments.score(tenantId, inputOf(request, null), { axes: ['tone'] });
    const signals = mapSignals(assessment);
    return Object.keys(signals).length === 0 ? null : { signals, language: assessment.language.code };
  }

  /** Each sentence scored by itself, with the same things known around it. */
  private async spans(
    tenantId: string,
    input: CommentInput,
    axes: readonly string[] | undefined,
  ): Promise<{ begin: number; end: number; assessment: Assessment }[]> {
    return Promise.all(
      sentences(input.text).map(async ({ begin, end }) => {
        const text = input.text.slice(begin, end);
        return { begin, end, ...(await this.assessments.score(tenantId, { ...input, text }, { axes })) };
      }),
    );
  }
}

function inputOf({ text, context: { article, parent } }: CommentRequest, language: string | null): CommentInput {
  return {
    text,
    parent: parent === null ? null : { text: parent },
    article: article === null ? null : { lead: article.slice(0, MAX_LEAD_LENGTH) },
    ...(language === null ? {} : { language }),
  };
}

/** The comment as we keep it; of a client of Perspective its text is nearly all that is known. */
export function receivedFrom({ text, context }: AnalyzeRequest): ReceivedComment {
  return {
    text,
    source: 'perspective',
    externalId: null,
    author: null,
    parent: context.parent === null ? null : { externalId: null, text: toStorable(context.parent).text },
    article:
      context.article === null
        ? null
        : {
            externalId: null,
            url: null,
            title: null,
            lead: toStorable(context.article.slice(0, MAX_LEAD_LENGTH)).text,
          },
    section: null,
    postedAt: null,
    target: null,
    // What a client declares is often its site's and not the comment's.
    language: null,
    forceReview: false,
  };
}

/** @throws GoogleError UNAVAILABLE where a model failed: no number is made up. */
function scoreOf(served: ServedAttribute, assessment: Assessment): number {
  const score = served.scoreOf(assessment);
  if (score !== null) return score;
  if (!LETTER.test(assessment.text)) return served.floor;
  throw unavailable();
}

/**
 * The attributes that read all of these languages.
 *
 * @throws GoogleError naming the first that does not, unless the caller would rather have it left out.
 */
function readable(request: AnalyzeRequest, asked: readonly Wanted[], languages: readonly string[]): readonly Wanted[] {
  const reads = ({ served }: Wanted): boolean =>
    languages.every((language) => served.languages?.includes(language) ?? true);
  const refused = asked.find((one) => !reads(one));
  if (refused === undefined) return asked;
  if (request.dropUnsupportedAttributes) return asked.filter(reads);
  const isDeclared = request.languages.length > 0;
  throw languageNotSupported(
    attributeName(refused.name),
    isDeclared ? request.languages : languages,
    isDeclared ? 'requestedLanguages' : 'detectedLanguages',
  );
}

/** A language that the attributes can read, so that the models do not refuse: what was declared, if they can. */
function languageFor(asked: readonly Wanted[], declared: string): string | null {
  const languages = asked.flatMap(({ served }) => (served.languages === null ? [] : [served.languages]));
  if (languages.every((list) => list.includes(declared))) return declared;
  return languages[0]?.[0] ?? null;
}
