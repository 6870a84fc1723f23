import type { PageTexts } from '../page-texts.js';

/** German. All of it was written for the purpose. */
export const DE: PageTexts = {
  code: 'de',
  firstNames:
    'Anna Jonas Katrin Lukas Heike Stefan Mira Ole Petra Sven Uwe Birgit Timo Greta Rainer Silke Emil Nora Jürgen Lea Holger Ines Bernd Frieda Markus Tanja',
  lastNames:
    'Brandner Kessling Vogt Hartwig Lorenzen Pohl Seidel Maurer Dietz Krohn Albers Winkler Thoma Reinhold Jessen Barth Ziegler Ostermann Kruse Feldmann',
  places: 'Neukirch|Altenau|Hafenstadt|Oberried|Lindenthal|Marschwede|Kirchhausen|Seebergen|dem Norden|Grünwald',
  organisations:
    'die Stadtverwaltung|das Verkehrsministerium|die Nordbahn|die Universität Altenau|der Mieterbund|die Stadtwerke|das Klinikum|der Sportverein|die Gewerkschaft|Vantor|die Feuerwehr|der Landkreis',
  topics:
    'die neue Straßenbahn|das Schulessen|die Hafenbrücke|Brotbacken|der Weihnachtsmarkt|Elektrobusse|die Stadtbücherei|die Mietpreisbremse|Gartenhäuser|der Marathon|Kaffeemühlen|der Haushalt|freie Software|die Wasserknappheit|Nachtzüge|Sauerteig|der Datenschutz|Solardächer|gebrauchte Fahrräder|die Rentenreform|der Gipfel|Katzenfutter|die Steuererklärung|Berghütten|die neue Kamera|das Tablet in der Schule',
  titles: `{O} prüft Pläne: {T}
{T}: Was wir bisher wissen
Warum {T} so wichtig ist
{n} Dinge über {T}, die mir niemand gesagt hat
Wie ich {T} lieben lernte
{P} streitet weiter: {T}
Fünf Fragen und Antworten: {T}
Ein Wochenende in {P}
{N} im Gespräch
{T} wird teurer als geplant
Mein Jahr in {P}
Test: {T}
Rezept für verregnete Tage`,
  subheads: `Wie es weitergeht
Der Hintergrund
Was die Zahlen sagen
Eine Frage des Geldes
Schritt {n}: Zeit lassen
Wer bezahlt
Zutaten
Fazit
Teil {n}
Meine Erfahrungen
Vorteile und Nachteile`,
  news: `{O} teilte am {d} mit, dass die Arbeiten noch vor Ende {y} beginnen sollen.
Der Entscheidung waren monatelange Verhandlungen in {P} vorausgegangen.
Betroffen sind nach Angaben der Behörde rund {k} Menschen.
Das Vorhaben wurde {y} erstmals vorgestellt und seither {n} Mal verschoben.
{N}, der den Ausschuss seit {y} leitet, wollte sich zum Zeitplan nicht äußern.
Ein Sprecher bestätigte, dass die Untersuchung abgeschlossen sei.
In {P} rechnet man mit Mehrkosten von {n} Prozent.
Die Polizei sperrte die Straße gegen {c} Uhr für {n} Stunden.
Der Bericht vom {d} nennt {n} Mängel.
Die Opposition kritisierte das Vorhaben scharf.
Im Vergleich zum Vorjahr stieg die Zahl um {n} Prozent auf {k}.
{N} war {y} in den Vorstand berufen worden.
Die Forscher werteten {k} Proben aus der Umgebung von {P} aus.
Ein Zusammenhang ließ sich laut der Studie nicht nachweisen.
Die Gastgeber gingen in der {n}. Minute durch {L} in Führung.
Für das Wochenende werden in {P} Temperaturen um {n} Grad erwartet.
Das Gesetz wurde mit {n} Stimmen Mehrheit angenommen und geht nun in die Länderkammer.
Die Feuerwehr riet den Anwohnern, Fenster und Türen geschlossen zu halten.
Das Gericht verhandelt den Fall voraussichtlich am {d}.
Seit der Gründung {y} ist der Verein auf {k} Mitglieder gewachsen.
Vertreter aus {n} Staaten trafen sich in {P}, um über den Entwurf zu beraten.`,
  quotes: `„Wir haben den Menschen in {P} zugehört und die Pläne geändert“, sagte {N}.
„So etwas habe ich noch nie erlebt“, sagte {L} der Presse in {P}.
{N} nannte das Ergebnis „eine Enttäuschung für alle Beteiligten“.
„Es geht nicht ums Geld, sondern um unsere Kinder“, betonte {L}.
„Niemand hat uns gefragt“, sagt {F}, der gegenüber einen Laden betreibt.
„Mehr können wir erst am {d} sagen“, erklärte eine Sprecherin.
„Ich glaube, wir können stolz auf die Mannschaft sein“, so {L} nach dem Spiel.`,
  diary: `Schon lange wollte ich über {W} schreiben, und heute habe ich endlich Zeit gefunden.
Als wir {y} nach {P} zogen, hatte ich keine Ahnung, worauf ich mich einlasse.
Meine Schwester hat gelacht, als ich ihr davon erzählt habe.
Wir sind um sechs aufgestanden und noch vor dem Berufsverkehr losgefahren.
Ich weiß, was ihr denkt: nicht schon wieder!
Ich habe {n} Anläufe gebraucht, und die Küche sieht immer noch aus wie ein Schlachtfeld.
Ehrlich gesagt war ich mir nicht sicher, ob es klappt.
Und dann fing es natürlich an zu regnen!
Ich liebe diesen Ort.
Viele von euch haben mich gefragt, wie ich das mache, also kommt hier die lange Antwort.
Nächste Woche bin ich in {P}, meldet euch gern, wenn ihr Zeit habt.
Am besten gefällt mir, dass es so einfach ist.
Am Ende habe ich das günstigere Modell gekauft und bereue es nicht.
Aus meiner Sicht liegt das Problem ganz woanders.
Wer das für übertrieben hält, sollte einmal mit dem Bus nach {P} fahren.
Ich persönlich halte davon wenig, aber das muss jeder selbst wissen.
Wir hatten jede Menge Spaß!
Was meint ihr? Habt ihr das schon einmal probiert? Schreibt es mir in die Kommentare!
Danke fürs Lesen und bis nächste Woche!
Es wird also spannend, denn fertig ist damit noch lange nichts.`,
  essay: `Die Idee ist älter, als man denkt: Die ersten Versuche reichen bis {y} zurück.
In der Praxis bedeutet das, dass eine kleine Änderung überall zu spüren ist.
Die Farben sind kräftig, die Linien klar, und das Ganze wiegt weniger als {n} Kilogramm.
Im Vergleich zum Modell von {y} ist das neue schneller, leiser und deutlich teurer.
Auf dem Papier sieht der Plan einfach aus.
Die Geschichte beginnt in {P}, in einem Haus mit {n} Zimmern und ohne fließendes Wasser.
Vom Bahnhof sind es {n} Minuten zu Fuß den Fluss entlang.
Der zweite Teil des Buches ist langsamer und weniger sorgfältig erzählt.
Der Akku hält etwa {n} Stunden, was für einen Tag reicht, aber nicht für zwei.
Für die meisten Familien genügt die günstigere Ausführung.
Der Erfolg beruht auf drei Dingen: Geduld, gutem Boden und Glück.
Am Ende ist es eine Frage des Geschmacks.
Kaum ein Ort hat sich in den letzten {n} Jahren so verändert wie {P}.
Die neue Fassung bringt {n} Neuerungen, ein aufgeräumtes Menü und läuft auch auf älteren Geräten.
Es bleibt abzuwarten, wie die Verantwortlichen reagieren.
Das Hotel hat {n} Zimmer, eine Terrasse und Blick auf den Hafen.
Kritiker weisen darauf hin, dass die Stichprobe klein war.
Der Weg führt durch Kiefernwald und endet auf einer Wiese oberhalb von {P}.
Allerdings gilt das nicht für alle Fälle.
Von {k} Befragten hatten {n} Prozent noch nie davon gehört.`,
  advice: `Öffne zuerst die Einstellungen und schalte die zweite Option ab.
Du brauchst eine Schüssel, einen Löffel und etwa {n} Minuten.
Das Mehl mit {n} Gramm Butter verkneten und ruhen lassen.
Wenn die Lampe rot leuchtet, warten Sie bitte, bis das Gerät abgekühlt ist.
Achten Sie darauf, dass Sie vorher speichern.
Den Ofen auf {k} Grad vorheizen und das Blech mit Papier auslegen.
Wiederholen Sie die letzten beiden Schritte, bis die Liste leer ist.
Wählen Sie einen ruhigen Platz, an dem Sie nicht gestört werden.
Bevor du etwas unterschreibst, lass dir die Kosten schriftlich geben.
Die zweite Methode ist langsamer, kommt aber ohne weitere Teile aus.`,
  questions: `Wie sind Sie dazu gekommen?
Was war das Schwierigste?
Hat Sie die Reaktion überrascht?
Und wie geht es jetzt weiter?
Viele sagen, das könne nicht gelingen. Was antworten Sie?
Gibt es etwas, das Sie anders machen würden?`,
  answers: `Ich hatte Glück. Ein Nachbar hat es mir gezeigt, und ich habe nie wieder aufgehört.
Darüber denke ich nicht viel nach. Man macht seine Arbeit und geht nach Hause.
Wir haben mit {n} Leuten in einer Garage angefangen, heute sind wir {k}.
Das ist eine gute Frage. Ich weiß es wirklich noch nicht.
Zuerst war ich wütend. Aber man lernt, damit zu leben.
Für mich geht es um Vertrauen.`,
  items: `{n} Tassen Mehl
Eine Karte von {P}
Eine große Zwiebel, gehackt
Öffnungszeiten: {c} bis {c} Uhr
{N}, {P}
Ein zweiter Akku
Laufzeit: {n} Stunden
Preis: {k} Euro
Gewicht: {n} kg
Salz und Pfeffer`,
  comments: `Toller Beitrag, vielen Dank!
Danke für den Tipp, das kannte ich noch gar nicht.
Genau so ist es.
Da kann ich nur zustimmen.
Bei uns in {P} war es genauso.
So ein Quatsch.
Ich benutze das seit {n} Jahren und hatte nie Probleme.
Weiß jemand, ob das auch mit dem alten Modell funktioniert?
Schöner Artikel. Eine Frage habe ich aber noch: Wie lange hat das gedauert?
Sorry, aber das stimmt einfach nicht.
Haha, sehr gut!
Herzlichen Glückwunsch, {F}!! Ich freue mich für dich :)
Wo hast du denn den Tisch her? Den will ich auch!
Ich wohne in {P}, und hier will das niemand.
Immer das gleiche. Erst versprechen, dann nichts halten.
Interessanter Artikel, auch wenn ich das Fazit nicht teile.
Und wer soll das bezahlen? Wir natürlich.
Endlich sagt es mal jemand!
Wir haben das letztes Jahr versucht, das war eine Katastrophe.
Das sieht ja lecker aus, das muss ich am Wochenende gleich probieren!
Kein Wort über die Kosten, wie immer.
@{F} Das hat sie so nicht geschrieben. Bitte noch einmal lesen.
@{F} Danke dir! Freut mich, dass es dir gefällt.
Hallo {F}, könntest du mir bitte die Anleitung schicken?
Warum ist das überhaupt eine Nachricht?
Typisch.
Hat das schon mal jemand ohne Butter gemacht?
Liebe Grüße aus {P}
LG {F}
Da bin ich ganz bei {F}.
Mein Mann meint, das lohnt sich nicht. Was denkt ihr?
Wann kommt denn der zweite Teil? Ich schaue jeden Tag nach.
Ich hab das nicht verstanden, kann mir das einer erklären?
Der Link im dritten Absatz funktioniert leider nicht.
Mit den Zahlen wäre ich vorsichtig, die kommen von {O}.
Das ist doch nicht euer Ernst?!
Super!!!
Ja!
Nein, danke.
Wirklich?
👍
😂😂
Schade, ich hätte mir mehr erwartet.
Wunderschöner Blog, weiter so!
Das kommt davon, wenn sich keiner zuständig fühlt.
Danke für den ausführlichen Bericht, {F}!
Vielen Dank für deine Mühe, genau das habe ich gesucht.
Deine Bilder sind wunderschön!
Ich lese deinen Blog schon seit {y} und freue mich jedes Mal.
Hatte das gleiche Problem letzten Winter und habe das Gerät zurückgeschickt.
Meine Kinder lieben das, das machen wir bestimmt wieder.
Sehe ich genauso, {F}. Früher war das anders.
Klingt nach einem tollen Urlaub, da werde ich ganz neidisch!
Kannst du mir sagen, welche Einstellungen du benutzt hast?
Kommt für mich nicht in Frage, viel zu teuer.
Ich arbeite in dem Bereich und kann nur sagen, so einfach ist das nicht.
Gibt es das auch in anderen Farben?
Wir fahren im Mai nach {P}, da schaue ich mir das an.
Bitte mehr davon!`,
  openings: `Toller Artikel.
Danke dafür.
Hallo {F},
@{F}
{F},
Guter Punkt.
Naja.
Sehe ich anders.
Liebe {F},
Moin,`,
  bylines: `Von {N}
von {N} am {d}
{d}
{N} | {d}
Veröffentlicht am {d} von {N}
Stand: {d}, {c} Uhr
{d}, {c} Uhr
Lesezeit: {n} Minuten`,
  navigation: `Startseite
Politik
Wirtschaft
Sport
Kultur
Menü
Suche
Anmelden
Registrieren
Abo
Über uns
Kontakt
Warenkorb (0 Artikel)
Zum Inhalt springen
Wetter
Startseite > Regional > {P}
Ältere Beiträge
Archiv
Mein Konto
Merkzettel
Newsletter
Januar {y} ({n})
Mai {y} ({n})`,
  share: `Teilen
Auf Facebook teilen
Drucken
E-Mail
Teilen Sie dies mit:
Gefällt mir:
Link kopieren
Merken
Twittern
WhatsApp`,
  related: `Ähnliche Beiträge
Das könnte Sie auch interessieren
Mehr zum Thema
Meistgelesen
Schlagwörter: {W}, {P}
Kategorien
Neueste Beiträge
Auch interessant
Lesen Sie auch: {T}`,
  forms: `Schreibe einen Kommentar
Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert.
Name *
E-Mail *
Website
Kommentar
Kommentar abschicken
Benachrichtige mich über neue Beiträge per E-Mail.
Du musst angemeldet sein, um einen Kommentar abzugeben.
Jetzt zum Newsletter anmelden
Ihre E-Mail-Adresse
Absenden
Jetzt {n} Wochen kostenlos lesen.
Passwort vergessen?
Mit dem Absenden stimmen Sie zu, dass wir Ihre Angaben speichern, bis Sie uns um Löschung bitten.
Sie können Ihre Einwilligung jederzeit widerrufen. Ihre Daten geben wir nicht weiter.
Bitte bleiben Sie höflich. Wir lesen jeden Kommentar, bevor er erscheint.
Gib hier deinen Text ein ...
Leider ist etwas schiefgegangen. Bitte versuchen Sie es später noch einmal.`,
  legal: `© {y} {O}. Alle Rechte vorbehalten.
Datenschutz
Impressum
AGB
Anzeige
Diese Website verwendet Cookies.
Nutzungsbedingungen | Impressum | Datenschutz`,
  teasers: `{T}: So geht es weiter
Warum {P} die Zeit davonläuft
„Wir haben keine Wahl“: {N} im Interview
{N} gewinnt in {P}
Die besten Bilder aus {y}
Ist das das Ende? {T}
Ich habe es einen Monat lang probiert
{n} Rezepte für kalte Tage
Unser Wegweiser für {P}
Meinung: Lasst uns in Ruhe`,
  headings: `Kommentare
{n} Kommentare
Kommentare ({n})
{n} Antworten auf „{T}“
{n} Gedanken zu „{T}“
Leserkommentare
Diskussion
{n} Antworten
Alle Kommentare`,
  closed: `Die Kommentarfunktion ist geschlossen.
Noch keine Kommentare
Keine Kommentare
Sei der Erste, der kommentiert
0 Kommentare
Zum Kommentieren bitte anmelden`,
  buttons: `Antworten
Gefällt mir
Melden
Teilen
Antworten · Melden
Zitieren
{n} Gefällt mir
Permalink
Antworten ↓
Empfehlen ({n})`,
  headers: `{A}⏎{D}
{A} sagt:⏎{D}
{A} · {D}
{A}, {D}
{A} am {D}
{A} schrieb am {D}:
{D}⏎{A}
Von {A} am {D}
{A} | {D}
{A} sagt:
#{i} {A} - {D}
{i}. {A}⏎{D}
{A} meint:⏎{D}
Kommentar von {A} — {D}
{A} {D}`,
  replies: `{A} antwortet auf {B}
{A} als Antwort auf {B}
{A} → {B}`,
  promotions: `Unser neues Buch ist da. Bestellen Sie jetzt und sparen Sie {n} Prozent!
Hat Ihnen der Text gefallen? Dann unterstützen Sie uns!
Über die Autorin: {N} lebt mit zwei Katzen in {P}. Ich schreibe über alles, was mir gefällt.
Danke fürs Lesen! Wenn es dir gefallen hat, teile den Beitrag mit deinen Freunden.
Haben Sie einen Fehler gefunden? Schreiben Sie uns!
Folge uns und verpasse keinen Beitrag mehr!
Wir freuen uns auf Ihre Meinung.`,
};
