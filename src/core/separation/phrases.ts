import type { BoilerplateKind } from './page.js';

/** What a short, whole line says by convention. */
export interface Phrase {
  /** `heading`: names a comment section; `ui`: a button of one comment; else a kind of boilerplate. */
  readonly kind: BoilerplateKind | 'heading' | 'ui';
}

// Whole lines as pages of many languages write them; from general knowledge, no corpus. Case is folded,
// counts ("12 comments", "Comments (12)") and punctuation around the words are taken off before.
const HEADINGS = new Set(
  `comments|comment|reader comments|readers comments|user comments|latest comments|all comments|join the discussion|join the conversation|join the debate|discussion|responses|response|replies|thoughts|what do you think|have your say|view comments|show comments|your comments|comments on this|comments so far
kommentare|kommentar|kommentare zu diesem artikel|leserkommentare|alle kommentare|antworten zu|diskussion|meinungen|leserbriefe|reaktionen|commentaires|commentaire|les commentaires|réactions|réaction|vos réactions|vos commentaires|comentarios|comentario|los comentarios|respuestas|opiniones|commenti|commento|i commenti|risposte
comentários|comentário|respostas|reacties|reactie|opmerkingen|komentarze|komentarz|opinie|комментарии|комментариев|комментарий|комментария|обсуждение|коментарі|коментарів|коментар|kommentarer|svar|kommentit|kommentti|komentáře|komentář|diskuse|yorumlar|yorum|comentarii|hozzászólások|hozzászólás|σχόλια|コメント|评论|評論|댓글|تعليقات|komentar|bình luận`
    .split(/[|\n]/)
    .map((line) => line.trim()),
);

const UI = new Set(
  `reply|like|dislike|share|report|permalink|comment link|link to comment|direct link|flag|quote|edit|delete|upvote|downvote|vote up|vote down|recommend|report abuse|report comment|reply to this|link|view replies|hide replies|show replies|read more replies|log in to reply|helpful|agree|disagree|like reply|reply share|reply report|parent|up|down
antworten|gefällt mir|melden|zitieren|teilen|bearbeiten|permanenter link|répondre|signaler|j'aime|partager|responder|denunciar|me gusta|citar|rispondi|segnala|mi piace|curtir|beantwoorden|reageren|reageer|rapporteer|odpowiedz|zgłoś|cytuj|lubię to|ответить|пожаловаться|відповісти|svara|gilla|anmäl|svar|vastaa|odpovědět|yanıtla|cevapla|răspunde|válasz|返信|回复|回覆|답글|رد|loading|loading...|wird geladen|wird geladen...|score|points|point|edited|author|moderator|pinned|top commenter
likes|dislikes|votes|vote|upvotes|downvotes|hearts|people like this|person likes this|people found this helpful|see translation|top fan|top contributor|staff|subscriber|verified|bearbeitet|mag das|mögen das|stimmen|modifié|votos|editado|curtidas|voti|modificato|stemmen|bewerkt|polubienia|изменено|redigerad|gillar|tykkäystä|beğeni`
    .split(/[|\n]/)
    .map((line) => line.trim()),
);

const WHOLE: readonly (readonly [BoilerplateKind, string])[] = [
  [
    'share',
    `share|share this|share this article|share this story|share this post|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|tweet|tweet this|facebook|twitter|email|e-mail|print|pinterest|whatsapp|linkedin|reddit|telegram|tumblr|instagram|youtube|copy link|link copied|like this|like loading...|save|bookmark|more|flipboard|google+|pin it|xing|messenger|sms|rss|teilen|drucken|tweeten|mailen|auf facebook teilen|partager|imprimer|compartir|imprimir|condividi|stampa|compartilhar|delen|afdrukken|udostępnij|drukuj|поделиться|поширити|dela|del|jaa|sdílet|paylaş|distribuie|megosztás`,
  ],
  [
    'related',
    `related|similar posts|similar articles|similar stories|related articles|related posts|related stories|related content|related topics|related tags|related news|read more|read also|read next|see also|also read|more stories|more news|more from|more on this story|recommended|recommended for you|you may also like|you might also like|you may like|most read|most popular|most viewed|popular|popular posts|trending|trending now|latest|latest news|latest posts|recent posts|recent comments|top stories|don't miss|editor's picks|up next|next article|previous article|previous post|next post|tags|topics|categories|archives|mehr zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|weitere artikel|meistgelesen|neueste beiträge|neueste kommentare|schlagwörter|kategorien|themen|lire aussi|à lire aussi|sur le même sujet|articles liés|les plus lus|articles similaires|noticias relacionadas|artículos relacionados|te puede interesar|también te puede interesar|lo más leído|lee también|leggi anche|articoli correlati|potrebbe interessarti|i più letti|leia também|notícias relacionadas|veja também|lees ook|gerelateerd|meest gelezen|czytaj także|zobacz też|zobacz także|читайте также|читайте також|по теме|läs också|läs mer|lue myös|čtěte také|ilginizi çekebilir|citește și`,
  ],
  [
    'navigation',
    `home|careers|press|advertise|advertise with us|help center|privacy & terms|menu|search|skip to content|skip to main content|back to top|top|log in|login|sign in|sign up|register|logout|log out|subscribe|newsletter|about|about us|contact|contact us|help|faq|sitemap|site map|next|previous|prev|older posts|newer posts|back|close|news|sport|sports|business|opinion|world|politics|video|videos|photos|startseite|suche|suchen|anmelden|registrieren|abmelden|über uns|kontakt|nach oben|weiter|zurück|schließen|accueil|recherche|connexion|inscription|à propos|suivant|précédent|inicio|buscar|acceder|siguiente|anterior|chi siamo|cerca|accedi|contatti|início|entrar|zoeken|inloggen|szukaj|zaloguj się|главная|поиск|войти|головна|пошук|увійти`,
  ],
  [
    'legal',
    `terms|terms of use|terms of service|terms and conditions|privacy|privacy policy|cookie policy|cookies|all rights reserved|legal notice|imprint|disclaimer|accessibility|do not sell my personal information|impressum|datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|mentions légales|politique de confidentialité|aviso legal|política de privacidad|note legali|privacyverklaring|polityka prywatności|advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|sponsored|reklama|реклама`,
  ],
  [
    'form',
    `leave a reply|leave a comment|post a comment|add a comment|add new comment|write a comment|submit comment|post comment|cancel reply|add comment|submit|send|name|your name|email address|your email|website|url|your comment|comment form|notify me of new posts by email|notify me of follow-up comments by email|kommentar schreiben|kommentar hinterlassen|schreibe einen kommentar|hinterlasse einen kommentar|kommentar verfassen|antworten abbrechen|kommentar abschicken|absenden|dein name|ihr name|e-mail-adresse|laisser un commentaire|ajouter un commentaire|écrire un commentaire|envoyer|nom|annuler la réponse|deja un comentario|deja una respuesta|enviar|nombre|publicar un comentario|lascia un commento|invia|nome|annulla risposta|deixe um comentário|laat een reactie achter|plaats een reactie|dodaj komentarz|оставить комментарий|добавить комментарий|залишити коментар|lämna ett svar|skriv en kommentar`,
  ],
];

const LOOKUP = new Map<string, Phrase['kind']>();
for (const [kind, list] of WHOLE) for (const phrase of list.split('|')) LOOKUP.set(phrase, kind);
for (const phrase of HEADINGS) LOOKUP.set(phrase, 'heading');
for (const phrase of UI) if (!LOOKUP.has(phrase)) LOOKUP.set(phrase, 'ui');

const PATTERNS: readonly (readonly [Phrase['kind'], RegExp])[] = [
  // What blogs write under a comment of somebody who has one: "Anna recently posted.. My garden".
  [
    'ui',
    /^(?:\S+\s){1,10}recently posted\s?(?:\.{2,}|…|:)|^(?:\S+\s){0,10}\S+['’]s (?:last|latest) (?:blog )?post\s?(?:\.{2,}|…|:)/iu,
  ],
  ['related', /^(?:pingback|trackback)s?\s?:/iu],
  [
    'legal',
    /^(?:©|\(c\)\s|copyright\b)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|wszelkie prawa|все права защищены/iu,
  ],
  [
    'source',
    /^(?:source|sources|quelle|quellen|fuente|fonte|bron|źródło|источник|джерело|källa|kilde|lähde|zdroj|kaynak|sursa|via|photo|image|foto|bild|picture|photo credit|image credit|credit|crédit photo)\s?:\s?\S/iu,
  ],
  [
    'form',
    /^(?:your email address will not be published|required fields are marked|(?:please )?log ?in to (?:post|leave|add|comment|reply)|you must be (?:logged in|registered)|sign in to comment|notify me of|save my name|this site uses akismet|deine e-mail-adresse wird nicht|ihre e-mail-adresse wird nicht|benachrichtige mich|votre adresse (?:de messagerie|e-mail) ne sera pas|tu dirección de correo|il tuo indirizzo email|comments are closed|comments for this (?:post|article|thread) are|die kommentarfunktion ist|write a comment|leave a (?:reply|comment)|post a comment|be the first to comment|you can follow any responses|follow this discussion)/iu,
  ],
  [
    'share',
    /^(?:share|tweet|teilen|partager|compartir|condividi)(?: (?:this|on|via|auf|sur|en|su))?\b.{0,24}$|^(?:follow|like|find|join) us\b|^click to (?:share|print|email)|^folgen sie uns|^suivez[- ]nous|^síguenos|^seguici/iu,
  ],
  [
    'contact',
    /^(?:for (?:more|further|general|media|press|any|all) (?:information|details|queries|questions|enquiries|inquiries)|(?:media|press) (?:contact|enquiries|inquiries|advisory|coverage|office|release)s?\s?:?$|contact (?:us|details|info|information|the)\b|contacts?\s?:|tel\.?\s?:|phone\s?:|fax\s?:|e-?mail\s?:|kontakt\s?:|pressekontakt|notes? to editors?)/iu,
  ],
  ['contact', /^\S+@\S+\.\S{2,}$|^\+?\d[\d ()/-]{7,}$/u],
  [
    'navigation',
    /^(?:view|show|load|see|read) (?:all |the )?(?:\d+ )?(?:more |older |newer |previous |other )?(?:comments?|replies|reply|answers|responses)$|^(?:alle |weitere )?\d* ?(?:weitere )?(?:kommentare|antworten) (?:anzeigen|laden|ansehen)$|^(?:voir|afficher) (?:plus de|tous les|les) (?:commentaires|réponses)$|^(?:ver|mostrar) (?:más|todos los|todas las|mais|todos os) (?:comentarios|respuestas|comentários|respostas)$/iu,
  ],
  [
    'navigation',
    /^(?:page \d+|seite \d+|page suivante|older|newer|next|previous|«|»|←|→|‹|›|\d+ of \d+|load more|show more|view all|see all|view more|mehr laden|alle anzeigen|weiterlesen|continue reading|read (?:more|full|the full)|read on)\b.{0,24}$|^[«»‹›←→|•·]+$/iu,
  ],
  [
    'navigation',
    /^(?:subscribe|sign up|log in|get (?:our|the)|register|jetzt (?:abonnieren|anmelden)|abonnieren|newsletter|click here|download)\b.{0,70}$/iu,
  ],
  [
    'related',
    /^(?:related|read (?:more|also|next)|see also|also read|recommended|you (?:may|might) (?:also )?(?:like|be interested)|more (?:from|in|on|about|news|stories)|mehr (?:zum|aus|von)|lesen sie auch|das könnte|auch interessant|lire aussi|à lire|lee también|leggi anche|leia também|lees ook|czytaj (?:też|także)|читайте также|читайте також|filed under|tagged|tags?\b|topics?|posted in|categories|category|kategorien?|schlagwörter|stichwörter)\b.{0,60}:?$/iu,
  ],
  [
    'heading',
    /^(?:(?:\d[\d.,]*|one|two|ein|eine|un|une|una|één|en|ett|jeden|один) )?(?:thoughts?|responses?|replies|comments?|antworten?|kommentare?|gedanken?|réponses?|réflexions?|reacties?|reactie|commentaires?|pensamientos?|respuestas?|comentarios?|commenti|pensieri|risposte|reacties|gedachten|odpowiedzi|komentarz[ey]|мысли|комментари\S+|kommentarer|svar)\s(?:on|to|so far|in|a|zu|zu diesem|auf|sur|à|en|su|op|over|do|к|till|för|about|for)\b.{0,120}$/iu,
  ],
];

/** Lone words of buttons: a bar without signs between them ("Like Reply 2d") is made of these. */
const UI_WORDS = new Set([...UI].filter((phrase) => !phrase.includes(' ')));
const MAX_BAR_WORDS = 6;
/** A short age among buttons: "2d", "3 h", "5 min". */
const SHORT_AGE = /(?<![\p{L}\d])\d{1,3}\s?(?:s|m|min|h|hr|hrs|d|w|wk|mo|y|yr|std|j|sem)(?!\p{L})/gu;
/** Signs to vote with, which with a number make a bar of their own. */
const VOTES = /^(?=.*\d)(?=.*[▲▼△▽👍👎♥❤⬆⬇↑↓])(?:[\s\d.,+−–▲▼△▽👍👎♥❤⬆⬇↑↓-]|\u{FE0F}|[\u{1F3FB}-\u{1F3FF}])+$/u;

/** Longer lines are not labels. */
const MAX_PHRASE_UNITS = 160;

/** What a line says by convention, or null. */
export function matchPhrase(text: string): Phrase | null {
  if (text.length > MAX_PHRASE_UNITS) return null;
  // "Reply · Like · Report": a bar of buttons is what its first button is.
  const parts = text.split(/\s*[·|•]\s*/u).filter((part) => part.trim() !== '');
  if (parts.length > 1) {
    const kinds = parts.map((part) => (VOTES.test(part) ? 'ui' : matchOne(part)?.kind));
    return kinds.every((kind) => kind !== undefined) ? { kind: kinds[0]! } : matchOne(text);
  }
  return matchOne(text);
}

function matchOne(text: string): Phrase | null {
  const folded = text.toLowerCase().replace('’', "'");
  const bare = folded
    .replace(/[\d.,]*\d[\d.,]*\+?/gu, ' ')
    .replace(/^[\s()[\]{}|:•·»›«‹↓↑→←▼▲♥❤👍👎★☆#+–—-]+|[\s()[\]{}|:•·»›«‹↓↑→←▼▲♥❤👍👎★☆!.?…–—-]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(
      /^(?:one|ein|une?|una|één|ett) (?=comment|response|reply|kommentar|antwort|reactie|svar|commentaire|réponse|comentario|respuesta|commento|risposta)/u,
      '',
    );
  const kind = LOOKUP.get(bare);
  if (kind) {
    // "12 replies" and "Reply (2)": both are what they say; a sentence that is one word ("More!") is not.
    if (kind !== 'heading' && /[!?]$/.test(text)) return null;
    return { kind };
  }
  if (VOTES.test(folded) || isBar(folded)) return { kind: 'ui' };
  for (const [patternKind, pattern] of PATTERNS) if (pattern.test(folded)) return { kind: patternKind };
  return null;
}

/** "Like  Reply  2d", "👍 12 👎 3 Antworten Melden": two buttons or more, and numbers. */
function isBar(folded: string): boolean {
  const words = folded.replace(SHORT_AGE, ' ').match(/\p{L}[\p{L}']*|[.!?,;:"“”]/gu) ?? [];
  return words.length >= 2 && words.length <= MAX_BAR_WORDS && words.every((word) => UI_WORDS.has(word));
}
