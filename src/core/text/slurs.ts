import type { Span } from '../assessment.js';

/**
 * Words that hurt by themselves: slurs against groups of people and the coarsest obscenities, written for this project.
 * They are covered on the screen until somebody asks for them; no model, policy or score looks at this list. A word
 * that is also an ordinary one stands here only where its ordinary use in comments is rare. `*` at the end: any ending.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: `nigger* nigga niggas chink chinks gook gooks spic spics wetback* kike kikes raghead* towelhead* sandnigger* paki pakis
    coon coons darkie darkies faggot* fag fags dyke dykes tranny trannies shemale* retard retards retarded spastic spaz
    cunt cunts whore whores slut sluts motherfuck* cocksuck* fuck* bitch bitches twat twats wanker* subhuman* untermensch*`,
  de: `neger* kanake* kanacke* kümmeltürke* zigeuner* schlitzauge* judensau* schwuchtel* tunte tunten transe transen
    hure huren hurensohn* nutte nutten fotze* wichser* missgeburt* spasti spastis mongo arschloch* arschlöcher* ficker*`,
  fr: `bougnoul* bicot bicots youpin* nègre* bamboula* chinetoque* pédé pédés pédale tapette* gouine* pute putes
    putain* salope* connard* connasse* enculé* enculer* fdp bâtard*`,
  es: `sudaca* maricón maricon* maricones puta putas putos hijoputa* hijueputa* gilipollas* subnormal* mongólico* panchito*
    moromierda* cabrón cabron cabrones zorra zorras`,
  it: `terrone* frocio* froci ricchione* troia troie puttana* zoccola* stronz* mongoloide*
    bastardo* bastardi vaffanculo*`,
  pt: `viado* bicha bichas puta putas vadia* caralho* crioulo* retardado* sapatão*`,
  nl: `nikker* kutmarokkaan* flikker* hoer hoeren kanker* mongool* kutwijf* spleetoog*`,
  pl: `pedał* ciota* kurwa* kurwy szmata czarnuch* żydek* brudas* cwel*`,
  sv: `blatte* svartskalle* neger* bög bögjävel* hora horor fitta fittor`,
  tr: `ibne* orospu* piç amk siktir* göt puşt* gavat* kahpe*`,
  ru: `хач* чурк* жид жиды жидов* хохол хохлы хохлов москаль москали кацап* пидор* пидар* пидорас* педик* хуй* пизд* ебат*
    ебан* блядь* бляд* сука суки шлюх* мраз* ублюд* дауны чмо`,
  uk: `кацап* москал* жид* підор* хуй* пизд* курва* блядь*`,
  id: `kontol* memek* ngentot* bangsat* lonte* jancok*`,
};
const exact = new Set<string>();
const beginnings = new Map<number, Set<string>>();
for (const list of Object.values(WORDS)) {
  for (const entry of list.split(/\s+/)) {
    const word = fold(entry.replace('*', ''));
    if (word === '') continue;
    if (!entry.endsWith('*')) exact.add(word);
    else beginnings.set(word.length, (beginnings.get(word.length) ?? new Set<string>()).add(word));
  }
}

const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};
const WORD = /[\p{L}\p{M}\p{N}@$*_]+/gu;
/** Longer ones are no words. */
const MOST_LETTERS = 60;

/** Small letters without marks, digits read as the letters they stand for, a letter that is stretched once. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[01345@$]/g, (sign) => DISGUISES[sign] ?? sign)
    .replace(/(.)\1{2,}/gu, '$1');
}

/** Stars stand for letters left out: `f**k` is read as a word of the list where the rest fits one alone. */
function isCovered(word: string): boolean {
  const folded = fold(word.replace(/^[*_]+|_+$/g, ''));
  if (folded.length < 3) return false;
  if (exact.has(folded)) return true;
  for (const [length, words] of beginnings)
    if (folded.length >= length && words.has(folded.slice(0, length))) return true;
  if (!/^\p{L}\*+\p{L}/u.test(folded)) return false;
  const pattern = [...folded];
  const fits = (known: string): boolean =>
    known.length === pattern.length && pattern.every((letter, at) => letter === '*' || letter === known[at]);
  return [...exact, ...[...beginnings.values()].flatMap((words) => [...words])].some(fits);
}

/** Where such words stand, in their order. Linear in the text. */
export function slursIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length <= MOST_LETTERS && isCovered(word)) spans.push({ begin: index, end: index + word.length });
  }
  return spans;
}
