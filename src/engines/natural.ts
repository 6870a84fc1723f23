import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { bayesEngine } from './bayes.js';

/** English words lose their endings; the stemmer would cut letters of other scripts out of the word. */
const stemmed = (word: string): string => (/^[a-z]+$/.test(word) ? PorterStemmer.stem(word) : word);

/** The naive Bayes classifier of `natural`, on our tokens with its Porter stems. */
export const naturalEngine = bayesEngine('natural', stemmed);
