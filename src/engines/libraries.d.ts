/** The parts of two untyped packages that the engines use. */

declare module 'bayes-classifier' {
  export default class BayesClassifier {
    features: Record<string, number>;
    classFeatures: Record<string, Record<number, number>>;
    classTotals: Record<string, number>;
    totalExamples: number;
    smoothing: number;
    addDocument(tokens: readonly string[], label: string): void;
    train(): void;
    getClassifications(tokens: readonly string[]): { label: string; value: number }[];
  }
}

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    features: Record<string, number>;
    classifier: {
      classFeatures: Record<string, Record<number, number>>;
      classTotals: Record<string, number>;
      totalExamples: number;
      smoothing: number;
    };
    addDocument(tokens: readonly string[], label: string): void;
    train(): void;
    getClassifications(tokens: readonly string[]): { label: string; value: number }[];
  }
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
