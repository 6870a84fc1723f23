import type { PageTexts } from '../page-texts.js';

const NEWS = `{O} ha annunciato il {d} che i lavori inizieranno entro la fine del {y}.
La decisione arriva dopo mesi di trattative a {P}.
Sono circa {k} le persone interessate, secondo i dati ufficiali.
Il progetto, presentato nel {y}, è stato rinviato {n} volte.
{N}, che guida la commissione dal {y}, non ha voluto commentare.
Un portavoce ha confermato che l’indagine è chiusa.
Il costo dovrebbe salire del {n} per cento.
La polizia ha chiuso la strada per {n} ore.
Il rapporto, pubblicato il {d}, elenca {n} carenze.
L’opposizione ha criticato il piano, che lascerebbe {P} senza ospedale.
I ricercatori hanno esaminato {k} campioni raccolti vicino a {P}.
I padroni di casa sono passati in vantaggio al {n}' con {L}.
La legge è passata con {n} voti di scarto e va ora al Senato.
I rappresentanti di {n} paesi si sono riuniti a {P}.`;

/** Italian. All of it was written for the purpose. */
export const IT: PageTexts = {
  code: 'it',
  firstNames: 'Giulia Marco Elisa Davide Chiara Luca Paola Stefano Irene Matteo Silvia Enrico Marta Nicola Bruno Anna',
  lastNames: 'Ferrari Galli Rinaldi Moretti Conti Serra Villa Bassi Fontana Leone Sartori Bianchi Riva Costa',
  places: 'Portovecchio|Montesano|San Lorenzo|Valdarno|la valle|Borgo Alto|Castelnuovo|Riva Bella|la capitale',
  organisations:
    'il comune|il Ministero dei Trasporti|l’Università di Montesano|il sindacato|la polizia|Vantor|l’Autorità portuale|l’ospedale|la federazione|il comitato dei residenti',
  topics:
    'il nuovo tram|la mensa scolastica|il ponte del porto|il pane fatto in casa|la festa d’inverno|gli autobus elettrici|la biblioteca|la riforma delle pensioni|i treni notturni|il bilancio|il software libero|la siccità|le biciclette usate|i rifugi di montagna|la maratona',
  titles: `{T}: che cosa sappiamo
Perché {T} ci riguarda tutti
{n} cose da sapere su {T}
Un fine settimana a {P}
{N}: «Non mi pento di nulla»
Come ho imparato ad amare {T}
Il mio anno a {P}
{P} discute del futuro`,
  subheads: `Che cosa succede adesso
I precedenti
Che cosa dicono i numeri
Una questione di soldi
Passo {n}: senza fretta
Chi paga
Ingredienti
Conclusione`,
  news: NEWS,
  essay: NEWS,
  quotes: `«Abbiamo ascoltato gli abitanti di {P}», ha dichiarato {N}.
«Non ho mai visto niente di simile», ha detto {L} ai giornalisti.
Secondo {N}, il ritardo è «spiacevole ma necessario».
“Non è una questione di soldi, si tratta dei nostri figli”, ha aggiunto {L}.
“Nessuno ci ha chiesto nulla”, dice {F}, che ha un negozio a {P}.`,
  diary: `Era da tanto che volevo scrivere di questo, e oggi finalmente ho trovato un’ora.
Quando siamo arrivati a {P} nel {y}, non sapevo che cosa mi aspettava.
Mia sorella ha riso quando gliel’ho raccontato.
Ci siamo alzati alle sei per evitare il traffico.
So che cosa state pensando: ancora!
Mi ci sono voluti {n} tentativi, e la cucina sembra un campo di battaglia.
E poi, naturalmente, ha cominciato a piovere!
Adoro questo posto.
In tanti mi chiedete come faccio, quindi ecco la risposta.
Secondo me il problema è un altro.
Grazie per avermi letto e alla prossima settimana!
E voi? Ci avete provato? Scrivetemelo qui sotto!`,
  advice: `Apri prima le impostazioni e disattiva la seconda opzione.
Ti servono una ciotola, un cucchiaio e circa {n} minuti.
Mescola la farina con {n} grammi di burro e lascia riposare.
Se la luce diventa rossa, aspetti che l’apparecchio si raffreddi.
Scalda il forno a {k} gradi.
Prima di firmare, chieda il prezzo per iscritto.`,
  questions: `Come è arrivato fin qui?
Qual è stata la cosa più difficile?
E adesso?
È rimasto sorpreso?`,
  answers: `Ho avuto fortuna. Un vicino mi ha insegnato e non ho più smesso.
Non ci penso molto. Si fa il proprio lavoro e si torna a casa.
Abbiamo cominciato in {n} in un garage.
Bella domanda. Non lo so ancora.`,
  items: `{n} tazze di farina
Una mappa di {P}
Una cipolla grande tritata
Orario: dalle {c} alle {c}
Prezzo: {k} euro
Sale e pepe`,
  comments: `Bellissimo articolo, grazie!
Grazie del consiglio, non lo conoscevo.
Sono d’accordo.
È proprio quello che è successo a noi a {P}.
Che sciocchezza.
Lo uso da {n} anni e non ho mai avuto problemi.
Qualcuno sa se funziona con il modello vecchio?
Scusa, ma non è vero.
ahahah
Complimenti {F}!! Sono felice per te :)
Abito a {P} e qui non lo vuole nessuno.
Sempre la stessa storia. Promettono tutto e non fanno niente.
Interessante, anche se non condivido la conclusione.
E chi paga? Noi, come sempre.
Finalmente qualcuno che lo dice!
Che bontà, lo provo nel fine settimana!
@{F} non è quello che ha scritto. Rileggi.
Ciao {F}, mi puoi mandare il link?
Neanche una parola sui costi.
Vergogna.
Davvero?
Sì!!
Saluti da {P}
👍
😂😂
Non ho capito, qualcuno me lo spiega?
Quando esce la seconda parte?
Peccato, mi aspettavo di più.
Bel blog, continua così!`,
  openings: `Bell’articolo.
Grazie.
Ciao {F},
@{F}
Non sono d’accordo.
{F},`,
  bylines: `Di {N}
di {N} il {d}
{d}
Pubblicato il {d} alle {c}
Aggiornato: {d}`,
  navigation: `Home
Politica
Economia
Sport
Cultura
Menu
Cerca
Accedi
Abbonati
Chi siamo
Contatti
Vai al contenuto
Meteo`,
  share: `Condividi
Condividi su Facebook
Stampa
E-mail
Copia link
Mi piace:`,
  related: `Articoli correlati
Potrebbe interessarti
I più letti
Tag: {W}, {P}
Categorie
Articoli recenti
Leggi anche`,
  forms: `Lascia un commento
Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *
Nome *
Email *
Sito web
Commento
Invia commento
Devi effettuare l’accesso per commentare.
Iscriviti alla newsletter`,
  legal: `© {y} {O}. Tutti i diritti riservati.
Note legali
Privacy
Pubblicità
Questo sito usa i cookie.`,
  teasers: `{T}: come va avanti
Perché a {P} manca il tempo
«Non abbiamo scelta», dice {N}
{N} vince a {P}
Il {y} in immagini
La nostra guida di {P}`,
  headings: `Commenti
{n} commenti
Commenti ({n})
{n} risposte a “{T}”
I commenti
{n} risposte`,
  closed: `I commenti sono chiusi.
Nessun commento
0 commenti
Accedi per commentare`,
  buttons: `Rispondi
Mi piace
Segnala
Condividi
Rispondi · Segnala`,
  headers: `{A}⏎{D}
{A} ha detto:⏎{D}
{A} · {D}
{A}, {D}
{A} il {D}
Di {A} il {D}
{i}. {A} | {D}
{A} | {D}`,
  replies: `{A} in risposta a {B}
{A} → {B}`,
  promotions: `È uscito il nostro nuovo libro. Ordinalo qui!
Ti è piaciuto questo testo? Sostienici!
L’autrice: {N} vive a {P}. Scrivo di quello che mi piace.
Grazie per la lettura! Condividi con i tuoi amici.
Hai trovato un errore? Scrivici!`,
};
