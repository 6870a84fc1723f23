/** Tokens of one document and its class. */
export interface CountedDocument {
  readonly tokens: readonly string[];
  readonly class: string;
}

/** What a library learnt: how many documents of each class hold each word, as the library counts them. */
export interface BayesCounts {
  readonly classes: readonly string[];
  /** Per class. */
  readonly totals: readonly number[];
  readonly examples: number;
  readonly smoothing: number;
  readonly words: readonly string[];
  /** Per class, per word; 0 where the class has none (the library then takes `smoothing`). */
  readonly counts: readonly (readonly number[])[];
}

export type BayesLibrary = 'natural' | 'bayes-classifier';

/**
 * Lets a library train on the documents and takes over what it counted. It walks its whole vocabulary for every
 * document: 2,000 documents of 20 words take it seconds, so call it from a worker thread.
 *
 * Three defects of both libraries are kept out here: words and classes are plain object keys there, so that
 * `2024` would shift every column and a class `constructor` would vanish (each is given a letter in front); and
 * text handed in as a string would go through a stemmer that keeps Latin letters alone (they get token arrays).
 * The fourth, probabilities that underflow to 0 on long texts, is kept out where the counts are scored.
 */
export async function countWithLibrary(
  library: BayesLibrary,
  documents: readonly CountedDocument[],
): Promise<BayesCounts> {
  const trained = library === 'natural' ? await trainNatural(documents) : await trainBayesClassifier(documents);
  const words = Object.keys(trained.features);
  const classes = Object.keys(trained.classTotals).sort();
  return {
    classes: classes.map((name) => name.slice(1)),
    totals: classes.map((name) => trained.classTotals[name]!),
    examples: trained.totalExamples,
    smoothing: trained.smoothing,
    words: words.map((word) => word.slice(1)),
    counts: classes.map((name) => words.map((_, column) => trained.classFeatures[name]?.[column] ?? 0)),
  };
}

interface Trained {
  readonly features: Readonly<Record<string, number>>;
  readonly classFeatures: Readonly<Record<string, Readonly<Record<number, number>>>>;
  readonly classTotals: Readonly<Record<string, number>>;
  readonly totalExamples: number;
  readonly smoothing: number;
}

export const guarded = (name: string): string => `_${name}`;

async function trainNatural(documents: readonly CountedDocument[]): Promise<Trained> {
  const { default: Library } = await import('natural/lib/natural/classifiers/bayes_classifier.js');
  const library = new Library();
  for (const document of documents) library.addDocument(document.tokens.map(guarded), guarded(document.class));
  library.train();
  return { features: library.features, ...library.classifier };
}

async function trainBayesClassifier(documents: readonly CountedDocument[]): Promise<Trained> {
  const { default: Library } = await import('bayes-classifier');
  const library = new Library();
  for (const document of documents) library.addDocument(document.tokens.map(guarded), guarded(document.class));
  library.train();
  return library;
}
