import { Injectable } from '@nestjs/common';
import type { KnownKey } from '../accounts/key-directory.js';
import { AssessmentService } from '../assessment/assessment.service.js';
import { MAX_LEAD_LENGTH, type ReceivedComment } from '../assessment/received-comment.js';
import type { Assessment, CommentInput } from '../core/assessment.js';
import { type MapSignals, mapSignals } from '../core/perspective/score-map.js';
import { detectLanguage } from '../core/text/language.js';
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
  readonly assessment: Assessment;
  readonly modelSet: string;
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

  /** @throws GoogleError as Perspective would say it. */
  async analyze({ caller, settings }: KnownKey, request: AnalyzeRequest, userAgent: string): Promise<Analyzed> {
    const { tenantId } = caller;
    const { trustDetectedLanguage, composites, scoreMap } = settings.perspective;
    const attributes = await this.maps.served(tenantId, scoreMap);
    const asked = request.attributes.map((attribute): Wanted => {
      const served = attributes.find(attribute.name, composites);
      if (served === null) throw unknownAttribute(attributeName(attribute.name));
      return { ...attribute, served };
    });
    const trusts = trustDetectedLanguage === 'auto' ? userAgent.startsWith('Coral ') : trustDetectedLanguage === 'on';
    const detected = detectLanguage(request.text);
    const { wanted, language } = settleLanguage(request, asked, detected, trusts);
    const input = inputOf(request, language);
    const axes = wanted.some(({ served }) => served.needsAll) ? undefined : ['tone'];
    const { assessment, modelSet } = await this.assessments.score(tenantId, input, axes);
    const attributeScores: AnalyzeAnswer['attributeScores'] = {};
    const spans = request.spanAnnotations && wanted.length > 0 ? await this.spans(tenantId, input, axes) : null;
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
    return { answer, assessment, modelSet };
  }

  /** Our scores of a comment by themselves, as a score map weighs them; null where the language or the length allows none. */
  async signals(tenantId: string, request: CommentRequest): Promise<{ signals: MapSignals; language: string } | null> {
    const { assessment } = await this.assessments.score(tenantId, inputOf(request, null), ['tone']);
    const signals = mapSignals(assessment);
    return Object.keys(signals).length === 0 ? null : { signals, language: assessment.language.code };
  }

  /** Each sentence scored by itself, with the same things known around it. */
  private async spans(
    tenantId: string,
    input: CommentInput,
    axes: readonly string[] | undefined,
  ): Promise<{ begin: number; end: number; assessment: Assessment }[]> {
    const scored = [];
    for (const { begin, end } of sentences(input.text)) {
      const { assessment } = await this.assessments.score(
        tenantId,
        { ...input, text: input.text.slice(begin, end) },
        axes,
      );
      scored.push({ begin, end, assessment });
    }
    return scored;
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
 * Which attributes are answered, and the language that the models are told. Null: nobody knows, and they do what they
 * can.
 *
 * @throws GoogleError for a language that an attribute cannot read, naming the first such attribute.
 */
function settleLanguage(
  request: AnalyzeRequest,
  asked: readonly Wanted[],
  detected: { readonly code: string; readonly confidence: number },
  trusts: boolean,
): { wanted: readonly Wanted[]; language: string | null } {
  const reads = ({ served }: Wanted, language: string): boolean =>
    served.languages === null || served.languages.includes(language);
  const declared = request.languages.map((language) => language.toLowerCase().split(/[-_]/)[0]!);
  const isCertain = detected.code !== 'und' && detected.confidence >= LANGUAGE_CERTAIN;
  // A caller whose declaration is not to be trusted gets an answer in any case: an error would let the comment pass.
  if (trusts && declared.length > 0) {
    const language = isCertain && asked.every((one) => reads(one, detected.code)) ? detected.code : null;
    return { wanted: asked, language: language ?? fallback(asked, declared[0]!) };
  }
  if (declared.length === 0 && !LETTER.test(request.text)) throw detectionFailed();
  const languages = declared.length > 0 ? declared : isCertain ? [detected.code] : [];
  const wanted = asked.filter((one) => languages.every((language) => reads(one, language)));
  if (wanted.length < asked.length && !request.dropUnsupportedAttributes) {
    const refused = asked.find((one) => !wanted.includes(one))!;
    throw languageNotSupported(
      attributeName(refused.name),
      declared.length > 0 ? request.languages : languages,
      declared.length > 0 ? 'requestedLanguages' : 'detectedLanguages',
    );
  }
  return { wanted, language: languages[0] ?? null };
}

/** A language that the attributes can read, so that the models do not refuse. */
function fallback(asked: readonly Wanted[], declared: string): string | null {
  const languages = asked.flatMap(({ served }) => (served.languages === null ? [] : [served.languages]));
  if (languages.every((list) => list.includes(declared))) return declared;
  return languages[0]?.[0] ?? null;
}
