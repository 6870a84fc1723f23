/** A data set that may shape what ships, and how its people ask to be named. */
export interface ShippedSource {
  /** Folder under the data directory; `own` is `labels/comments` of this project. */
  readonly name: string;
  readonly licence: string;
  /** What CC BY (or plain courtesy) asks for. */
  readonly attribution: string;
}

const source = (name: string, licence: string, attribution: string): ShippedSource => ({ name, licence, attribution });

export const JIGSAW = source(
  'jigsaw',
  'annotations CC0 1.0; comment text CC BY-SA 3.0 (trained on, not redistributed)',
  'Jigsaw Toxic Comment Classification (Jigsaw/Conversation AI, 2018), comments from Wikipedia talk pages by their authors',
);
export const CIVIL = source(
  'civil',
  'CC0 1.0',
  'Civil Comments / Jigsaw Unintended Bias (Borkan et al. 2019, WWW Companion)',
);
export const GOEMOTIONS = source(
  'goemotions',
  'Apache-2.0, CC BY 4.0',
  'GoEmotions (Demszky et al. 2020, ACL), Google Research, CC BY 4.0; labels grouped',
);
export const ISARCASM = source('isarcasmeval', 'MIT', 'iSarcasmEval (Abu Farha et al. 2022, SemEval task 6)');
export const RUMOUREVAL = source(
  'rumoureval2019',
  'CC BY 4.0',
  'RumourEval 2019 data (Gorrell et al. 2019, SemEval task 7), CC BY 4.0',
);
export const PSTANCE = source('pstance', 'MIT', 'P-Stance (Li et al. 2021, Findings of ACL)');
export const YOUTUBE = source(
  'youtube-spam',
  'CC BY 4.0',
  'YouTube Spam Collection (Alberto, Lochter and Almeida 2015, ICMLA), UCI Machine Learning Repository, CC BY 4.0',
);
export const SMS = source(
  'sms-spam',
  'CC BY 4.0',
  'SMS Spam Collection v.1 (Almeida, Gómez Hidalgo and Yamakami 2011, DocEng), UCI Machine Learning Repository, CC BY 4.0',
);
export const X_SPAM = source('x-spam-2026', 'MIT', 'janitr sample of posts with scam and promotion tags (2026)');
export const TELEGRAM = source('telegram-spam', 'MIT', 'tg-spam samples of group messages');
export const GAMBLING = source('gambling-id', 'MIT', 'Indonesian comments with online-gambling spam (2025-26)');
export const SPAM_ASSASSIN = source('email-spamassassin', 'PDDL 1.0', 'SpamAssassin public corpus');
export const SMS_MULTILINGUAL = source(
  'sms-spam-multilingual',
  'MIT; source text CC BY 4.0',
  'SMS Spam Collection, machine-translated (German and French rows), after Almeida, Gómez Hidalgo and Yamakami 2011',
);
export const TOXIC_SPANS = source(
  'toxic-spans',
  'CC0 1.0',
  'SemEval-2021 task 5, toxic spans (Pavlopoulos et al. 2021)',
);
export const OWN = source('own', 'Apache-2.0', 'comments written and labelled for this project (labels/comments)');

export const SHIPPED_SOURCES: readonly ShippedSource[] = [
  JIGSAW,
  CIVIL,
  GOEMOTIONS,
  ISARCASM,
  RUMOUREVAL,
  PSTANCE,
  YOUTUBE,
  SMS,
  X_SPAM,
  TELEGRAM,
  GAMBLING,
  SPAM_ASSASSIN,
  SMS_MULTILINGUAL,
  TOXIC_SPANS,
  OWN,
];
