import { LETTER, seek } from './characters.js';

/** First and second person. */
export const PERSON = 1;
/** Of these, the second. */
export const SECOND = 2;
/** Words with which a reaction begins or ends: thanks, greetings, agreement, laughter. */
export const REACTION = 4;
/** Words that attribute what is said to somebody. */
export const ATTRIBUTION = 8;
/** Words with which readers speak of what they have read. */
export const ABOUT = 16;
/** Words by which somebody marks what is said as an own view. */
export const OPINION = 32;

/**
 * The closed-class words that separation reads, by language, from general knowledge of the languages (no
 * corpus). They are few on purpose: who speaks (first and second person), how a reaction begins, and the
 * frequent words by which the language of a page is told. Everything else that separation reads is shape.
 */
export interface LanguageWords {
  readonly code: string;
  /** Frequent words that tell the language. */
  readonly common: ReadonlySet<string>;
  /** What a word is, as a sum of the bits below. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Nouns are written with a capital, so capitals say nothing about names. */
  readonly capitalNouns: boolean;
}

function language(
  code: string,
  common: string,
  person: string,
  reaction: string,
  attribution: string,
  about: string,
  second: string,
  opinion: string,
  capitalNouns = false,
): LanguageWords {
  const set = (list: string) => new Set(list.split(' ').filter((word) => word !== ''));
  const kinds = new Map<string, number>();
  const mark = (list: string, bit: number) => {
    for (const word of set(list)) kinds.set(word, (kinds.get(word) ?? 0) | bit);
  };
  mark(person, PERSON);
  mark(second, SECOND);
  mark(reaction, REACTION);
  mark(attribution, ATTRIBUTION);
  mark(about, ABOUT);
  mark(opinion, OPINION);
  return {
    code,
    common: set(common),
    kinds,
    capitalNouns,
  };
}

export const LANGUAGES: readonly LanguageWords[] = [
  language(
    'en',
    'the of and to in is that it for was on with as are be this by have from or not they but',
    "i i'm i've i'd i'll im ive me my mine myself you your you're you've you'll you'd yours yourself ur u",
    'thanks thank thx great awesome lol haha hahaha lmao wow yeah yep nope yes agreed agree disagree sorry hi hello hey please congrats congratulations nice love loved amazing brilliant ok okay oh ah ha well good excellent exactly absolutely totally true wrong nonsense rubbish bullshit indeed really why cheers omg wtf imho imo',
    'said says told announced stated according reported reports added noted confirmed explained spokesperson spokesman spokeswoman',
    'post article blog author comment comments commenter commenters poster piece blogger op',
    "you your you're you've you'll you'd yours yourself ur u",
    'think thought believe guess hope seems seem maybe perhaps probably really just actually definitely honestly personally feel wonder wish glad totally pretty anyway sure seriously simply obviously apparently suppose',
  ),
  language(
    'de',
    'der die das und ist nicht mit den von zu ein eine auf für im dem des sich auch es als bei werden wird sind aus',
    'ich mir mich mein meine meinen meiner meinem du dir dich dein deine deinen deiner deinem euch euer eure bin habe hast bist',
    'danke dank hallo hi hey super toll klasse liebe lieber liebes lg vlg grüße gruß leider schön genau stimmt ja nein naja haha lol ach oh sehr wow ups herzlichen viele vielen richtig quatsch blödsinn',
    'sagte sagt erklärte erklärt teilte mitteilte laut zufolge berichtete betonte sprecher sprecherin',
    'artikel beitrag blog autor autorin kommentar kommentare post text',
    'du dir dich dein deine deinen deiner deinem euch euer eure hast bist',
    'finde fand glaube denke meine hoffe wohl eigentlich wirklich einfach vielleicht halt eben mal doch ehrlich gesagt sicher natürlich anscheinend persönlich',
    true,
  ),
  language(
    'fr',
    'le la les des et est une dans pour que qui pas sur au du en avec par plus ce cette sont ont il elle',
    "je j'ai j moi mon ma mes tu toi ton tes t vous votre vos c'est m",
    'merci bonjour bonsoir salut bravo super génial oui non mdr lol haha bah ben ah oh félicitations dommage exact excellent bref honte',
    'selon déclaré annoncé affirmé indiqué expliqué souligné précisé ajouté',
    'article blog auteur commentaire commentaires billet',
    'tu toi ton tes t vous votre vos',
    'pense crois trouve espère vraiment peut-être peut simplement franchement juste surtout évidemment personnellement sûrement quand même',
  ),
  language(
    'es',
    'el la los las de que y en un una por con para es del se no al como más su está son lo',
    'yo me mi mis mí tú tu tus te ti usted ustedes conmigo creo soy estoy tengo vosotros',
    'gracias hola jaja jajaja sí no excelente genial bueno buen buenos saludos felicidades vaya claro vergüenza ojalá',
    'según dijo declaró afirmó anunció explicó señaló añadió informó',
    'artículo blog autor comentario comentarios nota',
    'tú tu tus te ti usted ustedes contigo vosotros',
    'creo pienso espero quizás quizá tal vez realmente simplemente solo parece sinceramente verdad claro personalmente',
  ),
  language(
    'it',
    'il la di che e un una per non è con del della sono nel da al gli le si come più alla',
    'io mi mio mia miei mie me tu ti tuo tua tuoi te voi vi vostro ho sono hai',
    'grazie ciao bravo brava bravi bello bella sì no ahah ahahah complimenti ottimo buongiorno salve scusate vergogna ma magari',
    'secondo dichiarato affermato annunciato spiegato sottolineato aggiunto riferito',
    'articolo blog autore commento commenti post',
    'tu ti tuo tua tuoi te voi vi vostro hai',
    'penso credo spero forse davvero proprio semplicemente sembra secondo sinceramente purtroppo certo magari',
  ),
  language(
    'pt',
    'o a os as de que e em um uma para com não do da é no na por se mais como foi ao dos',
    'eu me meu minha meus minhas mim você vocês te teu tua tu comigo sou estou tenho acho',
    'obrigado obrigada olá oi kkk kkkk rsrs sim não parabéns ótimo excelente legal bom valeu vergonha',
    'segundo disse afirmou declarou anunciou explicou informou acrescentou',
    'artigo blog autor matéria comentário comentários post',
    'você vocês te teu tua tu',
    'acho penso espero talvez realmente só parece mesmo simplesmente sinceramente infelizmente',
  ),
  language(
    'nl',
    'de het een van en in is dat op niet te zijn voor met die aan er om ook als bij door naar wordt',
    'ik mij me mijn jij je jou jouw jullie ben heb',
    'bedankt dank hallo hoi leuk mooi super ja nee haha lol helaas groetjes groeten inderdaad precies goed wat',
    'zei zegt volgens meldde verklaarde liet vertelde woordvoerder',
    'artikel blog auteur reactie reacties stuk',
    'jij je jou jouw jullie',
    'denk vind hoop misschien echt gewoon eigenlijk toch wel lijkt eerlijk helaas zeker',
  ),
  language(
    'pl',
    'i w na z się nie do to że jest o jak za od po ale przez dla są oraz tym został',
    'ja mnie mi mój moja moje mam jestem ty cię ci twój twoja masz jesteś pan pani wy was',
    'dzięki dziękuję cześć witam brawo super tak nie haha hehe pozdrawiam świetne dokładnie szkoda wstyd',
    'powiedział powiedziała według poinformował poinformowała dodał oświadczył',
    'artykuł blog autor autorka komentarz komentarze wpis',
    'ty cię ci twój twoja masz jesteś pan pani wy was',
    'myślę uważam chyba może naprawdę po prostu właśnie szczerze niestety oczywiście raczej',
  ),
  language(
    'ru',
    'и в не на что с по это как из за для он от к но его все они так было был при',
    'я мне меня мной мой моя моё мои ты тебя тебе твой вы вас вам ваш ваша',
    'спасибо привет здравствуйте да нет ага ну ха хаха лол класс супер молодец молодцы согласен бред конечно жаль позор ура',
    'сообщил сообщила заявил заявила отметил словам согласно сказал подчеркнул добавил',
    'статья статью статье автор автора комментарий комментарии пост',
    'ты тебя тебе твой вы вас вам ваш ваша',
    'думаю считаю надеюсь наверное может просто действительно кажется честно вообще конечно видимо',
  ),
  language(
    'uk',
    'і в не на що з та у як за до для це від але його вони під був було є про при',
    'я мені мене мій моя моє мої ти тебе тобі твій ви вас вам ваш ваша',
    'дякую привіт вітаю так ні ага ну ха хаха лол клас супер молодець згоден звісно шкода ганьба слава',
    'повідомив повідомила заявив заявила зазначив словами згідно сказав наголосив додав',
    'стаття статтю автор автора коментар коментарі допис',
    'ти тебе тобі твій ви вас вам ваш ваша',
    'думаю вважаю сподіваюся мабуть може просто справді здається чесно взагалі звичайно',
  ),
  language(
    'sv',
    'och i att det som en på är av för med den till inte om ett har de var från men',
    'jag mig min mitt mina du dig din ditt dina ni er',
    'tack hej ja nej haha bra fint grattis härligt kul precis tyvärr kram hälsningar suck',
    'sade säger enligt uppger berättade meddelade uttalade',
    'artikel artikeln inlägg blogg kommentar',
    'du dig din ditt dina ni er',
    'tror tycker hoppas kanske verkligen bara faktiskt nog väl ju ärligt',
  ),
  language(
    'da',
    'og i at det som en på er af for med den til ikke om et har de var fra men der ved',
    'jeg mig min mit mine du dig din dit dine meg',
    'tak takk hej hei ja nej nei haha fint tillykke dejligt desværre hilsen enig',
    'sagde siger ifølge oplyser fortalte meddelte',
    'artikel artiklen indlæg innlegg blog kommentar',
    'du dig din dine',
    'tror synes håper håber kanskje måske virkelig bare faktisk nok vel jo',
  ),
  language(
    'fi',
    'ja on ei että se oli mutta myös kun hän ovat tai joka kuin sen ole jos niin vain',
    'minä mä minun mun sinä sä sinun sun minulle sinulle olen olet',
    'kiitos hei moi joo ei haha hieno hyvä kiva mahtava totta juuri',
    'sanoi kertoi mukaan totesi ilmoitti',
    'artikkeli kirjoitus blogi kommentti',
    'sinä sä sinun sun sinulle olet',
    'luulen mielestäni toivon ehkä todella vain oikeasti kai varmaan',
  ),
  language(
    'cs',
    'a se v na je že s z do o to ale jako za by pro jsou jeho které byl který také',
    'já mě mi mně můj moje moji jsem mám ty tě tobě tvůj jsi vy vás vám váš',
    'díky děkuji ahoj dobrý jo ano ne haha super bravo přesně škoda ostuda',
    'řekl řekla podle uvedl uvedla dodal prohlásil sdělil',
    'článek autor blog komentář',
    'ty tě tobě tvůj jsi vy vás vám váš',
    'myslím doufám možná opravdu prostě asi snad vlastně bohužel',
  ),
  language(
    'tr',
    've bir bu da de için ile olarak çok daha olan gibi ne ama kadar sonra var değil ise',
    'ben bana beni benim sen sana seni senin siz size sizi sizin',
    'teşekkürler teşekkür merhaba selam evet hayır haha süper harika bravo tebrikler aynen maalesef yazık',
    'dedi söyledi açıkladı belirtti göre ifade kaydetti',
    'yazı yazar haber yorum makale',
    'sen sana seni senin siz size sizi sizin',
    'bence sanırım umarım belki gerçekten sadece aslında herhalde galiba',
  ),
  language(
    'ro',
    'și de în la a cu nu pe o că din un să care este pentru mai au fost sunt sau ce',
    'eu mie mea meu mei mele tu ție tine tău ta voi vouă vă sunt am ești',
    'mulțumesc multumesc salut bravo da nu haha felicitări super exact păcat rușine',
    'potrivit declarat spus anunțat precizat adăugat',
    'articol articolul autor blog comentariu',
    'tu ție tine tău ta voi vouă vă ești',
    'cred sper poate chiar doar sincer probabil parcă',
  ),
  language(
    'hu',
    'a az és hogy nem is egy ez volt meg csak van de már ha mint még vagy azt ki',
    'én nekem engem enyém vagyok te neked téged tied vagy önök ti',
    'köszönöm köszi szia sziasztok igen nem haha szuper gratulálok pontosan sajnos szégyen',
    'mondta szerint közölte elmondta hozzátette bejelentette',
    'cikk cikket szerző blog hozzászólás',
    'te neked téged tied önök ti',
    'szerintem remélem talán tényleg csak igazából persze sajnos valószínűleg',
  ),
];

/** Frequent word to the languages it is frequent in. */
const COMMON = new Map<string, LanguageWords[]>();
for (const words of LANGUAGES) {
  for (const word of words.common) COMMON.set(word, [...(COMMON.get(word) ?? []), words]);
}
const LONGEST_COMMON = Math.max(...[...COMMON.keys()].map((word) => word.length));

/** A page in a language we have no words for: only shapes count. */
export const NO_LANGUAGE = language('und', '', '', '', '', '', '', '');

/** Enough words to tell a language; more cost time and change nothing. */
const LANGUAGE_SAMPLE_WORDS = 2000;

/**
 * The language of a page by its frequent words; `NO_LANGUAGE` where fewer than one word in twelve is known.
 * @param declared what the page says of itself ("de-AT"): taken where its words bear it out, whatever else stands there.
 */
export function pageLanguage(lines: readonly { readonly text: string }[], declared = ''): LanguageWords {
  const counts = new Map<LanguageWords, number>();
  let total = 0;
  for (const line of lines) {
    if (total > LANGUAGE_SAMPLE_WORDS) break;
    const text = line.text.toLowerCase();
    let end = 0;
    for (let at = seek(text, 0, LETTER, true); at < text.length; at = seek(text, end, LETTER, true)) {
      end = seek(text, at, LETTER, false);
      total++;
      if (end - at > LONGEST_COMMON) continue;
      for (const words of COMMON.get(text.slice(at, end)) ?? []) counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  let best = NO_LANGUAGE;
  let bestCount = total / 12;
  const said = declared.slice(0, 2).toLowerCase();
  const most = Math.max(0, ...counts.values());
  for (const [words, count] of counts) {
    // The furniture of a page may be in another language, and a page may be in another than it says.
    if (words.code === said && count > total / 40 && count * 3 >= most) return words;
  }
  for (const [words, count] of counts) {
    if (count > bestCount) {
      best = words;
      bestCount = count;
    }
  }
  return best;
}
