import type { PageTexts } from '../page-texts.js';

const NEWS = `Het werk begint nog voor het einde van {y}, zo maakte de gemeente op {d} bekend.
Het besluit volgt op maanden van onderhandelingen in {P}.
Volgens de cijfers gaat het om ongeveer {k} mensen.
Het plan uit {y} is al {n} keer uitgesteld.
{N}, sinds {y} voorzitter van de commissie, wilde niet reageren.
Een woordvoerder bevestigde dat het onderzoek is afgerond.
De kosten stijgen naar verwachting met {n} procent.
De politie sloot de weg {n} uur af.
Het rapport van {d} noemt {n} gebreken.
De oppositie had kritiek op het plan.
Onderzoekers bekeken {k} monsters uit de buurt van {P}.
De thuisploeg kwam na {n} minuten op voorsprong door {L}.
De wet werd met {n} stemmen verschil aangenomen.
Vertegenwoordigers van {n} landen kwamen bijeen in {P}.`;

/** Dutch. All of it was written for the purpose. */
export const NL: PageTexts = {
  code: 'nl',
  firstNames: 'Sanne Bram Femke Joost Lotte Daan Marijke Pieter Anouk Ruben Ineke Thijs Saskia Wouter Els Niels',
  lastNames: 'Visser Bakker Dekker Mulder Hofman Kuiper Verhoef Smit Postma Timmer Brouwer Veenstra Kok Schouten',
  places: 'Oudehaven|Westdijk|Lindeveld|Noordwoude|het noorden|Zandhoek|Rietdam|de hoofdstad',
  organisations:
    'de gemeente|het ministerie van Verkeer|de Universiteit van Westdijk|de vakbond|de politie|Vantor|het waterschap|het ziekenhuis|de bond',
  topics:
    'de nieuwe tram|de schoollunch|de havenbrug|zelf brood bakken|het winterfeest|elektrische bussen|de bibliotheek|de pensioenhervorming|nachttreinen|de begroting|vrije software|de droogte|tweedehands fietsen|de marathon',
  titles: `{T}: wat we nu weten
Waarom {T} belangrijk is
{n} dingen die niemand vertelt over {T}
Een weekend in {P}
{N}: ‘Ik heb nergens spijt van’
Hoe ik leerde houden van {T}
Mijn jaar in {P}`,
  subheads: `Hoe nu verder
De achtergrond
Wat de cijfers zeggen
Een kwestie van geld
Stap {n}: neem de tijd
Ingrediënten
Conclusie`,
  news: NEWS,
  essay: NEWS,
  quotes: `“We hebben geluisterd naar de inwoners van {P}”, zei {N}.
“Zoiets heb ik nog nooit gezien”, vertelde {L} aan de pers.
Volgens {N} was de vertraging “vervelend maar nodig”.
“Het gaat niet om geld, het gaat om onze kinderen”, aldus {L}.
“Niemand heeft ons iets gevraagd”, zegt {F}, die een winkel heeft in {P}.`,
  diary: `Ik wilde hier al lang over schrijven, en vandaag heb ik eindelijk een uur gevonden.
Toen we in {y} naar {P} verhuisden, had ik geen idee waar ik aan begon.
Mijn zus moest lachen toen ik het haar vertelde.
We stonden om zes uur op om de file voor te zijn.
Ik weet wat jullie denken: niet weer!
Het kostte me {n} pogingen en de keuken lijkt wel een slagveld.
En toen begon het natuurlijk te regenen!
Ik ben dol op deze plek.
Veel mensen vragen me hoe ik het doe, dus hier is het antwoord.
Volgens mij zit het probleem ergens anders.
Bedankt voor het lezen en tot volgende week!
En jij? Heb jij het al geprobeerd? Laat het me weten!`,
  advice: `Open eerst de instellingen en zet de tweede optie uit.
Je hebt een kom, een lepel en ongeveer {n} minuten nodig.
Meng de bloem met {n} gram boter en laat het rusten.
Wacht tot het apparaat is afgekoeld als het lampje rood wordt.
Verwarm de oven voor op {k} graden.
Vraag de prijs op papier voordat u tekent.`,
  questions: `Hoe bent u hier terechtgekomen?
Wat was het moeilijkste?
En nu?
Was u verrast?`,
  answers: `Ik had geluk. Een buurman liet me zien hoe het moest en ik ben nooit gestopt.
Ik denk er niet veel over na. Je doet je werk en gaat naar huis.
We begonnen met {n} mensen in een garage.
Goede vraag. Ik weet het nog niet.`,
  items: `{n} kopjes bloem
Een kaart van {P}
Een grote ui, gesnipperd
Open van {c} tot {c}
Prijs: {k} euro
Zout en peper`,
  comments: `Mooi artikel, bedankt!
Bedankt voor de tip, die kende ik nog niet.
Helemaal mee eens.
Precies wat ons in {P} is overkomen.
Wat een onzin.
Ik gebruik het al {n} jaar zonder problemen.
Weet iemand of dit ook werkt met het oude model?
Sorry, maar dit klopt gewoon niet.
haha
Gefeliciteerd {F}!! Wat fijn voor je :)
Ik woon in {P} en niemand hier wil het.
Altijd hetzelfde. Alles beloven en niets doen.
Interessant, al ben ik het niet eens met de conclusie.
En wie gaat dat betalen? Wij weer.
Eindelijk iemand die het zegt!
Ziet er lekker uit, dat ga ik dit weekend proberen!
@{F} dat heeft ze niet geschreven. Lees het nog eens.
Hoi {F}, kun je mij de link sturen?
Geen woord over de kosten.
Schandalig.
Echt waar?
Ja!!
Groetjes uit {P}
👍
😂😂
Ik snap het niet, kan iemand het uitleggen?
Wanneer komt deel twee?
Jammer, ik had meer verwacht.
Mooie blog, ga zo door!`,
  openings: `Mooi stuk.
Bedankt.
Hoi {F},
@{F}
Niet mee eens.
{F},`,
  bylines: `Door {N}
door {N} op {d}
{d}
Gepubliceerd op {d} om {c}
Laatst bijgewerkt: {d}`,
  navigation: `Home
Politiek
Economie
Sport
Cultuur
Menu
Zoeken
Inloggen
Abonneren
Over ons
Contact
Het weer`,
  share: `Delen
Delen op Facebook
Afdrukken
E-mail
Link kopiëren`,
  related: `Gerelateerde artikelen
Lees ook
Meest gelezen
Tags: {W}, {P}
Categorieën
Recente berichten`,
  forms: `Laat een reactie achter
Het e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *
Naam *
E-mail *
Site
Reactie
Reactie plaatsen
Je moet ingelogd zijn om te reageren.
Schrijf je in voor de nieuwsbrief`,
  legal: `© {y} {O}. Alle rechten voorbehouden.
Privacyverklaring
Advertentie
Deze site gebruikt cookies.`,
  teasers: `{T}: zo gaat het verder
Waarom de tijd dringt in {P}
‘We hebben geen keus’, zegt {N}
{N} wint in {P}
{y} in beeld
Onze gids voor {P}`,
  headings: `Reacties
{n} reacties
Reacties ({n})
{n} reacties op “{T}”
Alle reacties`,
  closed: `De reacties zijn gesloten.
Geen reacties
0 reacties
Log in om te reageren`,
  buttons: `Beantwoorden
Reageren
Vind ik leuk
Rapporteer
Beantwoorden · Rapporteer`,
  headers: `{A}⏎{D}
{A} zegt:⏎{D}
{A} schreef op {D}:
{A} · {D}
{A}, {D}
{A} op {D}
Door {A} op {D}
{A} | {D}`,
  replies: `{A} als reactie op {B}
{A} → {B}`,
  promotions: `Ons nieuwe boek is uit. Bestel het hier!
Vond je dit mooi? Steun ons!
Over de schrijfster: {N} woont in {P}. Ik schrijf over alles wat ik leuk vind.
Bedankt voor het lezen! Deel dit met je vrienden.
Fout gezien? Mail ons!`,
};
