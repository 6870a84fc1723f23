import type { PageTexts } from '../page-texts.js';

const NEWS = `Arbetet börjar före slutet av {y}, meddelade {O} den {d}.
Beslutet kommer efter månader av förhandlingar i {P}.
Enligt officiella siffror berörs omkring {k} personer.
Förslaget från {y} har skjutits upp {n} gånger.
{N}, som lett nämnden sedan {y}, ville inte kommentera.
En talesperson bekräftade att utredningen är avslutad.
Kostnaden väntas stiga med {n} procent.
Polisen stängde av vägen i {n} timmar.
Rapporten från {d} pekar på {n} brister.
Oppositionen kritiserade planen.
Forskarna undersökte {k} prover från {P}.
Hemmalaget tog ledningen efter {n} minuter genom {L}.
Lagen antogs med {n} rösters övervikt.
Företrädare för {n} länder möttes i {P}.`;

/** Swedish. All of it was written for the purpose. */
export const SV: PageTexts = {
  code: 'sv',
  firstNames: 'Astrid Erik Maja Lars Karin Nils Elsa Anders Ingrid Johan Lena Sven Ida Gustav Britta Olle',
  lastNames: 'Lindqvist Berggren Holm Sandberg Ek Nyström Lund Sjögren Wallin Forsberg Öberg Norling Hedlund Ström',
  places: 'Norrhamn|Västervik|Lillsjön|Björkby|Sandön|norr|Granvik|huvudstaden',
  organisations: 'kommunen|Trafikverket|universitetet|facket|polisen|Vantor|sjukhuset|förbundet|föreningen',
  topics:
    'den nya spårvagnen|skolmaten|hamnbron|hembakat bröd|vinterfesten|elbussarna|biblioteket|pensionsreformen|nattågen|budgeten|fri programvara|torkan|begagnade cyklar|maratonloppet',
  titles: `{T}: det här vet vi
Därför är {T} viktigt
{n} saker som ingen berättade
En helg i {P}
{N}: ”Jag ångrar ingenting”
Mitt år i {P}
Striden i {P} fortsätter`,
  subheads: `Vad händer nu
Bakgrunden
Det säger siffrorna
En fråga om pengar
Steg {n}: ta det lugnt
Ingredienser
Slutsats`,
  news: NEWS,
  essay: NEWS,
  quotes: `”Vi har lyssnat på invånarna i {P}”, säger {N}.
”Jag har aldrig sett något liknande”, sade {L} till pressen.
Enligt {N} var förseningen ”tråkig men nödvändig”.
”Det handlar inte om pengar, det handlar om våra barn”, tillade {L}.
– Ingen frågade oss, säger {F} som har en butik i {P}.`,
  diary: `Jag har länge velat skriva om det här, och i dag hittade jag äntligen en timme.
När vi flyttade till {P} {y} visste jag inte vad jag gav mig in på.
Min syster skrattade när jag berättade.
Vi gick upp klockan sex för att slippa köerna.
Jag vet vad ni tänker: inte igen!
Det tog mig {n} försök och köket ser ut som ett slagfält.
Och så började det förstås regna!
Jag älskar det här stället.
Många av er frågar hur jag gör, så här kommer svaret.
Enligt mig ligger problemet någon annanstans.
Tack för att ni läser, vi ses nästa vecka!
Och du? Har du provat? Berätta för mig!`,
  advice: `Öppna först inställningarna och stäng av det andra valet.
Du behöver en skål, en sked och ungefär {n} minuter.
Blanda mjölet med {n} gram smör och låt vila.
Vänta tills apparaten har svalnat om lampan blir röd.
Värm ugnen till {k} grader.
Be om priset skriftligt innan du skriver under.`,
  questions: `Hur hamnade du här?
Vad var svårast?
Och nu?
Blev du förvånad?`,
  answers: `Jag hade tur. En granne visade mig och jag slutade aldrig.
Jag tänker inte så mycket på det. Man gör sitt jobb och går hem.
Vi började med {n} personer i ett garage.
Bra fråga. Jag vet inte än.`,
  items: `{n} dl mjöl
En karta över {P}
En stor lök, hackad
Öppet {c} till {c}
Pris: {k} kronor
Salt och peppar`,
  comments: `Bra artikel, tack!
Tack för tipset, det visste jag inte.
Håller med helt.
Precis så var det för oss i {P}.
Vilket struntprat.
Jag har använt den i {n} år utan problem.
Är det någon som vet om det fungerar med den gamla modellen?
Ursäkta, men det stämmer inte.
haha
Grattis {F}!! Vad roligt för dig :)
Jag bor i {P} och ingen här vill ha det.
Alltid samma sak. De lovar allt och gör inget.
Intressant, men jag delar inte slutsatsen.
Och vem ska betala? Vi, som vanligt.
Äntligen någon som säger det!
Ser gott ut, ska prova i helgen!
@{F} det var inte det hon skrev. Läs igen.
Hej {F}, kan du skicka länken?
Inte ett ord om kostnaden.
Skäms.
Verkligen?
Ja!!
Hälsningar från {P}
👍
😂😂
Jag förstår inte, kan någon förklara?
När kommer del två?
Synd, jag hade väntat mig mer.`,
  openings: `Bra text.
Tack.
Hej {F},
@{F}
Håller inte med.
{F},`,
  bylines: `Av {N}
Av {N} den {d}
{d}
Publicerad {d} {c}
Uppdaterad {d}`,
  navigation: `Hem
Politik
Ekonomi
Sport
Kultur
Meny
Sök
Logga in
Prenumerera
Om oss
Kontakt
Väder`,
  share: `Dela
Dela på Facebook
Skriv ut
E-post
Kopiera länk`,
  related: `Läs också
Läs mer
Mest läst
Taggar: {W}, {P}
Kategorier
Senaste inläggen`,
  forms: `Lämna ett svar
Din e-postadress kommer inte publiceras. Obligatoriska fält är märkta *
Namn *
E-post *
Webbplats
Kommentar
Skicka kommentar
Du måste vara inloggad för att kommentera.
Prenumerera på vårt nyhetsbrev`,
  legal: `© {y} {O}. Alla rättigheter förbehållna.
Integritetspolicy
Annons
Webbplatsen använder kakor.`,
  teasers: `{T}: så går det vidare
Därför rinner tiden ut i {P}
”Vi har inget val”, säger {N}
{N} vinner i {P}
Året {y} i bilder
Vår guide till {P}`,
  headings: `Kommentarer
{n} kommentarer
Kommentarer ({n})
{n} svar på ”{T}”
{n} svar`,
  closed: `Kommentarerna är stängda.
Inga kommentarer
0 kommentarer
Logga in för att kommentera`,
  buttons: `Svara
Gilla
Anmäl
Dela
Svara · Anmäl`,
  headers: `{A}⏎{D}
{A} skriver:⏎{D}
{A} · {D}
{A}, {D}
{A} den {D}
Av {A} den {D}
{A} | {D}`,
  replies: `{A} som svar till {B}
{A} → {B}`,
  promotions: `Vår nya bok är ute. Beställ den här!
Gillade du texten? Stöd oss!
Om skribenten: {N} bor i {P}. Jag skriver om det jag tycker om.
Tack för att du läste! Dela med dina vänner.
Har du hittat ett fel? Skriv till oss!`,
};
