/**
 * What readers do with the words under a text and its author hardly ever does: thank for it, praise or question it, agree with
 * somebody, take their leave. From general knowledge of the languages, no corpus.
 */
export interface Acts {
  /** Thanks or praise for what was read, or agreement with who wrote it. */
  readonly answers: boolean;
  /** A question to who wrote it, or to the others. */
  readonly asksThem: boolean;
  /** A leave-taking on a line of its own, or a name behind a dash. */
  readonly farewell: boolean;
}

/** An act comes first in a comment, or first in its second sentence. */
const HEAD_UNITS = 140;

const WRITINGS =
  '(?:post(?:s|ing)?|articles?|pieces?|read(?:ing)?|write-?up|stor(?:y|ies)|info(?:rmation)?|tips?|lists?|work|job|stuff|blog|site|review|photos?|pics?|pictures?|shots?|images?|videos?|points?|ideas?|recipes?|tutorial|news|summary|interview|questions?|essay|series|insights?|advice|resources?|analysis|thoughts|topic|explanation|reminder|design|find|share|one)';
const GOOD =
  '(?:great|good|nice|excellent|awesome|fantastic|interesting|wonderful|lovely|brilliant|amazing|fascinating|informative|helpful|insightful|terrific|superb|beautiful|cool|fun|useful|thoughtful|well[- ]written|inspiring|thought[- ]provoking|solid|spot[- ]on|fabulous|hilarious|gorgeous|stunning|incredible|terrible|poor|stupid|ridiculous|lazy|biased)';

const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.!?…,]\\s|^\\S+,?\\s)(?:(?:this|that|it)(?:['’]s| is| was)\\s)?(?:(?:what|such)\\s)?(?:an?\\s|some\\s)?(?:\\p{L}+ly\\s|very\\s|really\\s|so\\s|another\\s|such\\s)?${GOOD}(?:,?\\s${GOOD})?\\s(?:\\w+\\s)?${WRITINGS}(?!\\p{L})`,
    'iu',
  ),
  /thank(?<=(?:^|[.!?…,]\s|\bmany\s|\bbig\s|\bhuge\s)thank)(?:s|\s?you|\syou)(?:\s(?:so|very)\smuch|\sagain|\sa\s(?:lot|million|bunch|ton)|\sto\s\S+(?:\s\S+)?|,?\s\p{Lu}\p{L}+)?\s(?:for|to\syou|\p{L}+\sfor)(?!\p{L})/iu,
  /(?:^|[.!?…]\s)(?:(?:i|we)\s)?(?:(?:do|also|just|totally|completely|fully|really|absolutely|100%|strongly|respectfully|have\sto|must|would|couldn['’]t|could\snot|can(?:not|['’]t)|don['’]t)\s)*(?:agree|disagree|concur|second)(?!\p{L})/iu,
  /(?:^|[.!?…]\s)(?:i\s)?(?:(?:really|just|absolutely|do|so|also|thoroughly)\s)*(?:love|loved|like|liked|enjoy|enjoyed|appreciate|adore|hate|hated|read|found)\s(?:reading\s)?(?:the|this|that|your|it|how|what|these|those|all)(?!\p{L})/iu,
  /(?<!\p{L})your\s(?:\w+\s)?(?:post|posts|article|articles|blog|site|website|piece|comment|comments|reply|story|work|point|opinion|opinions|book|recipe|recipes|photo|photos|pictures|suggestion|suggestions|question|explanation|list|tutorial|writing|argument|experience|thoughts|description|claim|logic|assertion|premise|statement|reasoning|title|headline|readers|video|analysis|review|perspective)(?!\p{L})/iu,
  /^(?:well\s(?:said|done|put|written)|good\s(?:luck|for\s(?:you|him|her|them)|call|point|question|one)|congrat\p{L}*|happy\sbirthday|welcome\s(?:back|home)|keep\s(?:up|it\sup|them\scoming|writing)|can['’]?t\swait|looking\sforward|so\s(?:true|cute|funny|sad|sorry|glad|happy|much)|sorry\s(?:for|to\shear|about|but)|hope\s(?:you|this|it)|reblogged|exactly|amen|same\shere|me\stoo|lol|haha|wow|hear,?\shear|kudos|bravo|hats\soff|spot\son|bookmark|subscribed|first!|just\s(?:wanted|found|discovered|stumbled)|you(?:['’]re|\sare)\s(?:so\s|absolutely\s|very\s|quite\s|totally\s)?(?:right|wrong|welcome|correct|missing|kidding|joking))(?!\p{L})/iu,
];
const GERMAN: readonly RegExp[] = [
  /(?:^|[.!?…,]\s)(?:(?:vielen|herzlichen|lieben|besten)\s)?danke?(?:schön)?\s(?:\p{L}+\s)?(?:für|an)(?!\p{L})|^(?:sehr\s|ein\s|wirklich\s)*(?:schöne|toll|gut|super|klasse|interessant|guter?|spannend|lesenswert)\p{L}*\s(?:artikel|beitrag|text|bericht|idee|rezept|tipps?|post|arbeit|analyse|zusammenfassung)|^(?:ich\s)?(?:stimme|muss|kann)\s(?:dir|ihnen|dem|da|nur|voll)|^(?:genau|stimmt|richtig|volle\szustimmung|herzlichen\sglückwunsch|du\shast\srecht|sie\shaben\srecht)(?!\p{L})/iu,
];
const FRENCH: readonly RegExp[] = [
  /(?:^|[.!?…,]\s)(?:un\s(?:grand|gros)\s)?merci\s(?:beaucoup\s)?(?:pour|de|à)(?!\p{L})|^(?:très\s)?(?:bon|bel|bonne|belle|super|excellent|intéressant)e?\s(?:article|billet|texte|idée|analyse|recette|papier|post)|^(?:je\ssuis\s(?:d['’]accord|tout\sà\sfait)|tout\sà\sfait|d['’]accord\savec|bravo\spour|vous\savez\sraison|tu\sas\sraison)(?!\p{L})/iu,
];
const SPANISH: readonly RegExp[] = [
  /(?:^|[.!?…,¡]\s?)(?:muchas\s|mil\s)?gracias\s(?:por|a)(?!\p{L})|^¡?(?:muy\s)?(?:buen[ao]?|excelente|interesante|gran|genial)\s(?:\S+\s)?(?:artículo|post|nota|aporte|entrada|blog|trabajo|receta|texto)|^(?:estoy\s(?:de\sacuerdo|totalmente)|totalmente\sde\sacuerdo|tienes\srazón|tiene\susted\srazón|felicidades|enhorabuena|me\sencant[aó]|me\sgust[aó])(?!\p{L})/iu,
];
const OTHERS: readonly RegExp[] = [
  /(?:^|[.!?…,]\s)(?:grazie|obrigad[oa]|bedankt|dank\sje|dankjewel|dzięk\p{L}+|tack|takk|tak|kiitos|děkuj\p{L}+|díky|teşekkür\p{L}*|спасибо|дякую)\s(?:\p{L}+\s)?(?:per|di|pela|pelo|por|voor|za|för|for|за|için|від)(?!\p{L})|^(?:complimenti|bell['’]articolo|sono\sd['’]accordo|parabéns|concordo|muito\sbom|ótimo\s(?:artigo|texto|post)|mooi\s(?:artikel|stuk)|leuk\sartikel|helemaal\s(?:mee\s)?eens|zgadzam\ssię|świetny\s(?:artykuł|tekst|wpis)|bra\s(?:skrivet|artikel|inlägg)|håller\smed|согласен|согласна|хорошая\sстатья|отличная\sстатья|полностью\sсогласен|güzel\syazı|katılıyorum|elinize\ssağlık)(?!\p{L})/iu,
];
/** English is written under pages of all languages. */
const ANSWERS: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['en', ENGLISH],
  ['de', [...GERMAN, ...ENGLISH]],
  ['fr', [...FRENCH, ...ENGLISH]],
  ['es', [...SPANISH, ...ENGLISH]],
]);
const ANSWERS_ELSEWHERE: readonly RegExp[] = [...OTHERS, ...ENGLISH];

const ASKS_THEM =
  /(?:^|[.!?…,]\s)(?:(?:but|and|so|hey|hi|hello|ok|wait),?\s)?(?:have\syou|do\syou|did\syou|are\syou|were\syou|can\s(?:you|i|any\s?one|some\s?one)|could\s(?:you|i|some\s?one|any\s?one)|would\syou|will\syou|has\sany\s?one|does\sany\s?one|do\sany|any\s?one\s(?:else|know|here|tried|have)|any\s(?:idea|chance|news|update|suggestions|advice|thoughts|plans)|where\s(?:can|did|do)\s(?:i|you)|how\s(?:do|did|can)\s(?:i|you)|what(?:['’]s|\sis|\sare|\sdo|\sdid)\s(?:your|you)|why\s(?:do|did|are|would)\syou|is\sthere\s(?:a|an|any)|i(?:['’]m|\sam)\s(?:curious|wondering)|just\s(?:curious|wondering)|may\si|kannst\sdu|können\ssie|hast\sdu|haben\ssie|weiß\sjemand|kann\s(?:mir\s)?jemand|avez[- ]vous|pouvez[- ]vous|as[- ]tu|est[- ]ce\sque\s(?:vous|tu|quelqu)|alguien\ssabe|puedes|podrías|sabes|alguém\ssabe|você\spode|qualcuno\ssa|weet\siemand|kun\sje|heb\sje|czy\sktoś|ktoś\swie|кто[- ]нибудь|подскажите|vet\snågon|kan\sdu|bilen\svar\smı)(?!\p{L})/iu;

const FAREWELL =
  /^(?:cheers|regards|best(?:\s(?:regards|wishes))?|kind\sregards|warm\sregards|many\sthanks|thanks(?:\sagain)?|thank\syou|sincerely|yours|love|hugs|blessings|peace|namaste|ciao|xo+x*|take\scare|have\sa\s(?:great|good|nice)\s\p{L}+|good\sluck|lg|vg|mfg|(?:viele|liebe|beste|herzliche|schöne)\sgrüße|(?:liebe|besten|schönen|viele)\sgr[uü](?:ß|ss)e?|gruß|danke|cordialement|bien\sà\s(?:vous|toi)|amicalement|merci|bises|saludos|un\s(?:saludo|abrazo)|gracias|saluti|cordiali\ssaluti|grazie|abraços?|obrigad[oa]|(?:met\svriendelijke\s)?groet(?:en|jes)?|pozdrawiam|pozdrowienia|с\sуважением|hälsningar|mvh|kram|hilsen|terveisin|saygılar\p{L}*|selamlar)[,.!\s–-]*(?:\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?)?[.!]?$/iu;
const SIGNED = /^[-–—~]\s?\p{Lu}[\p{L}.]{1,15}(?:\s\p{Lu}[\p{L}.]{0,15})?$/u;
const MAX_FAREWELL_UNITS = 48;

/**
 * What the line does to whoever wrote before.
 * @param code the language of the page.
 */
export function actsOf(text: string, code: string): Acts {
  const head = text.length > HEAD_UNITS ? text.slice(0, HEAD_UNITS) : text;
  return {
    answers: (ANSWERS.get(code) ?? ANSWERS_ELSEWHERE).some((pattern) => pattern.test(head)),
    asksThem: (text.length < HEAD_UNITS || text.includes('?')) && ASKS_THEM.test(head),
    farewell: text.length <= MAX_FAREWELL_UNITS && (FAREWELL.test(text) || SIGNED.test(text)),
  };
}
