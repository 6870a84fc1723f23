/** Words around a name: "by Anna", "Anna says:", "Submitted by Anna on". */
const BEFORE_NAME =
  /^(?:[\s·•|,:–—-]*(?:(?:submitted|posted|written|sent|added|comment(?:ed)?) by|name|(?:verfasst|geschrieben|eingereicht) von|(?:soumis|posté|publié) par|(?:enviado|publicado) por|by|von|par|por|da|door|av|af)\b(?:\s?:)?)?[\s·•|,:–—-]*/iu;
const AFTER_NAME =
  /[\s,·•|:–—»>(-]*(?:\b(?:says|said|wrote|writes|commented|replied|posted|kommentierte|a commenté|comentó|sagte?|schrieb|schreibt|meint|a dit|dit|dice|dijo|ha detto|disse|zegt|schreef|on|at|am|le|el|il|op|em|the)\b[\s,·•|:–—»>(-]*|(?:[:…»]|\.{3})\s*)*$/iu;

/** A name without what a page writes around it: "Posted by: Anna at", "Anna says:". */
export const bareName = (words: string): string => words.replace(BEFORE_NAME, '').replace(AFTER_NAME, '').trim();
