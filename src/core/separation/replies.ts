/** Where a header line says whom its comment answers. Offsets are into the line. */
export interface ReplyMark {
  /** Where the name of who writes ends: 0 where the line holds the mark alone. */
  readonly begin: number;
  /** The name of who is answered. */
  readonly to: string;
}

/** Longer lines speak of a reply and mark none. */
const MAX_REPLY_UNITS = 120;
const MAX_NAME_UNITS = 48;

/** "in reply to" as comment systems write it in the languages that separation knows; from general knowledge, no corpus. */
const IN_REPLY_TO =
  /(?:^|[\s·•|,(↳↪])(?:in (?:reply|response) to|repl(?:ying|ied) to|responding to|(?:als )?antwort (?:auf|an)|antwortete?t? auf|(?:en )?réponse (?:à|au)|(?:a répondu|répond) à|en respuesta a|respondi(?:endo|ó) a|in risposta a|risponde a|ha risposto a|em resposta a|respond(?:endo|eu) a|als reactie op|(?:in )?antwoord op|reageert op|w odpowiedzi (?:do|na)|odpowiedź (?:do|na)|в ответ на|ответил[аи]?|у відповідь на|som svar på|svar (?:til|till|på)|v odpovědi na|odpověď na|ca răspuns la|răspuns la)\s+(?:(?:kommentar|beitrag|comment|commentaire|comentario)\s+)?(?:(?:von|by|from|de|di)\s+)?(?=[@\p{L}\p{N}])/iu;
/** "Anna → Bo", "↳ Bo". */
const ARROW = /\s*[→▶►➜➔⇒↳↪]\s*(?=[@\p{L}\p{N}])/u;

/** Whom a short line answers, or null. A button ("Reply to Anna") is no such mark. */
export function replyMark(text: string): ReplyMark | null {
  if (text.length > MAX_REPLY_UNITS) return null;
  const match = IN_REPLY_TO.exec(text) ?? ARROW.exec(text);
  if (!match || match.index > MAX_NAME_UNITS) return null;
  const to = text
    .slice(match.index + match[0].length)
    .split(/\s*(?:[·•|,:(]|\s[-–—]\s)/u)[0]!
    .replace(/^@/, '')
    .trim();
  // What follows is a name and no sentence.
  if (to === '' || to.length > MAX_NAME_UNITS || to.split(/\s+/u).length > 5) return null;
  return { begin: match.index, to };
}
