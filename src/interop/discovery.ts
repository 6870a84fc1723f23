/**
 * The API description that Google's own clients fetch first and then act upon. Addresses in it are ours.
 *
 * @param base without a slash at the end, such as https://parley.example.org
 */
export function discoveryDocument(base: string): object {
  const method = (
    name: 'analyze' | 'suggestscore',
    request: string,
    response: string,
    description: string,
  ): object => ({
    id: `commentanalyzer.comments.${name}`,
    description,
    path: `v1alpha1/comments:${name}`,
    flatPath: `v1alpha1/comments:${name}`,
    httpMethod: 'POST',
    parameters: {},
    parameterOrder: [],
    request: { $ref: request },
    response: { $ref: response },
    scopes: [SCOPE],
  });
  return {
    kind: 'discovery#restDescription',
    discoveryVersion: 'v1',
    id: 'commentanalyzer:v1alpha1',
    name: 'commentanalyzer',
    version: 'v1alpha1',
    revision: '20261122',
    title: 'Perspective Comment Analyzer API',
    description: 'Scores comments; answered by parley in the form of Perspective.',
    documentationLink: `${base}/docs`,
    protocol: 'rest',
    rootUrl: `${base}/`,
    mtlsRootUrl: `${base}/`,
    servicePath: '',
    baseUrl: `${base}/`,
    basePath: '',
    batchPath: 'batch',
    ownerDomain: 'google.com',
    ownerName: 'Google',
    icons: {},
    auth: { oauth2: { scopes: { [SCOPE]: { description: 'See your primary Google Account email address' } } } },
    parameters: PARAMETERS,
    schemas: SCHEMAS,
    resources: {
      comments: {
        methods: {
          analyze: method('analyze', 'AnalyzeCommentRequest', 'AnalyzeCommentResponse', 'Scores one comment.'),
          suggestscore: method(
            'suggestscore',
            'SuggestCommentScoreRequest',
            'SuggestCommentScoreResponse',
            'Takes a corrected score.',
          ),
        },
      },
    },
  };
}

const SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

const query = (type: string, description: string, rest: object = {}): object => ({
  type,
  description,
  location: 'query',
  ...rest,
});

const PARAMETERS = {
  '$.xgafv': query('string', 'V1 error format.', {
    enum: ['1', '2'],
    enumDescriptions: ['v1 error format', 'v2 error format'],
  }),
  access_token: query('string', 'OAuth access token.'),
  alt: query('string', 'Data format for response.', {
    default: 'json',
    enum: ['json'],
    enumDescriptions: ['Responses with Content-Type of application/json'],
  }),
  callback: query('string', 'JSONP'),
  fields: query('string', 'Selector specifying which fields to include in a partial response.'),
  key: query('string', 'API key.'),
  oauth_token: query('string', 'OAuth 2.0 token for the current user.'),
  prettyPrint: query('boolean', 'Returns response with indentations and line breaks.', { default: 'true' }),
  quotaUser: query('string', 'Available to use for quota purposes.'),
  uploadType: query('string', 'Legacy upload protocol for media.'),
  upload_protocol: query('string', 'Upload protocol for media.'),
};

const string = { type: 'string' };
const boolean = { type: 'boolean' };
const number = { type: 'number', format: 'float' };
const ref = (name: string): object => ({ $ref: name });
const list = (items: object): object => ({ type: 'array', items });
const byName = (additionalProperties: object): object => ({ type: 'object', additionalProperties });
const schema = (id: string, properties: object): object => ({ id, type: 'object', properties });

const SCORE_TYPE = {
  type: 'string',
  enum: ['SCORE_TYPE_UNSPECIFIED', 'PROBABILITY', 'STD_DEV_SCORE', 'PERCENTILE', 'RAW'],
};

const COMMENT_FIELDS = {
  comment: ref('TextEntry'),
  context: ref('Context'),
  languages: list(string),
  clientToken: string,
  communityId: string,
  sessionId: string,
};

const SCHEMAS = {
  AnalyzeCommentRequest: schema('AnalyzeCommentRequest', {
    ...COMMENT_FIELDS,
    requestedAttributes: byName(ref('AttributeParameters')),
    spanAnnotations: boolean,
    doNotStore: boolean,
    dropUnsupportedAttributes: boolean,
  }),
  AnalyzeCommentResponse: schema('AnalyzeCommentResponse', {
    attributeScores: byName(ref('AttributeScores')),
    languages: list(string),
    detectedLanguages: list(string),
    clientToken: string,
  }),
  SuggestCommentScoreRequest: schema('SuggestCommentScoreRequest', {
    ...COMMENT_FIELDS,
    attributeScores: byName(ref('AttributeScores')),
  }),
  SuggestCommentScoreResponse: schema('SuggestCommentScoreResponse', {
    clientToken: string,
    requestedLanguages: list(string),
    detectedLanguages: list(string),
  }),
  TextEntry: schema('TextEntry', {
    text: string,
    type: { type: 'string', enum: ['TEXT_TYPE_UNSPECIFIED', 'PLAIN_TEXT', 'HTML'] },
  }),
  Context: schema('Context', {
    entries: list(ref('TextEntry')),
    articleAndParentComment: ref('ArticleAndParentComment'),
  }),
  ArticleAndParentComment: schema('ArticleAndParentComment', {
    article: ref('TextEntry'),
    parentComment: ref('TextEntry'),
  }),
  AttributeParameters: schema('AttributeParameters', { scoreType: SCORE_TYPE, scoreThreshold: number }),
  AttributeScores: schema('AttributeScores', { summaryScore: ref('Score'), spanScores: list(ref('SpanScore')) }),
  SpanScore: schema('SpanScore', {
    begin: { type: 'integer', format: 'int32' },
    end: { type: 'integer', format: 'int32' },
    score: ref('Score'),
  }),
  Score: schema('Score', { value: number, type: SCORE_TYPE }),
};
