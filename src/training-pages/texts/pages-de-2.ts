/** More whole German pages of our own; see `pages-en-1.ts` for the form. */
export const PAGES_DE_2 = `
= Steuererklärung: die fünf häufigsten Fehler bei der Pauschale
Jedes Jahr dieselben Fragen, deshalb hier noch einmal alles an einer Stelle.
1. Tage doppelt zählen. Wer vormittags im Büro ist und nachmittags zu Hause arbeitet, kann für diesen Tag entweder die Fahrt oder die Pauschale ansetzen, nicht beides. Ausnahme: Es steht dauerhaft kein anderer Arbeitsplatz zur Verfügung.
2. Den Höchstbetrag übersehen. Bei 210 Tagen ist Schluss, das sind 1.260 Euro.
3. Nichts aufschreiben. Das Finanzamt verlangt keinen Nachweis mit der Erklärung, darf ihn aber anfordern. Ein Kalender mit Kreuzchen genügt.
4. Schreibtisch und Stuhl vergessen. Die gehen extra! Bis 952 Euro brutto sofort, darüber verteilt auf dreizehn Jahre.
5. Mit dem Pauschbetrag verwechseln. Die Tagespauschale ist Teil der Werbungskosten. Wer insgesamt unter 1.230 Euro bleibt, hat von ihr gar nichts, leider.
Ich kann hier keine Beratung im Einzelfall leisten, auch wenn ich eure Mails alle lese. Allgemeine Fragen gern unten.
- Danke, Punkt 4 wusste ich nicht.
- Gilt das auch für Lehrer? Wir haben ja keinen Schreibtisch in der Schule.
- Ja, da greift genau die Ausnahme aus Punkt 1, du kannst beides ansetzen.
- Zu Punkt 4: 952 Euro gilt je Gegenstand, und es muss ein selbstständig nutzbares Wirtschaftsgut sein. Ein Monitor ist es nach herrschender Meinung nicht, ein Stuhl schon. Für Rechner und Zubehör kann allerdings seit dem BMF-Schreiben vom Februar 2021 ohnehin eine Nutzungsdauer von einem Jahr angenommen werden, sodass es im Ergebnis keinen Unterschied macht.
- Mein Finanzamt will jetzt eine Bescheinigung vom Arbeitgeber. Dürfen die das?
- Anfordern dürfen sie viel. Schick ihnen den Kalender und frag freundlich nach der Rechtsgrundlage.
- Wieder mal super erklärt
= Warum ich aus dem Chor ausgetreten bin
Siebenundzwanzig Jahre war ich im Chor. Zweiter Alt, dritte Reihe, neben Hannelore. Ich habe unter vier Dirigenten gesungen, ich habe Brahms überstanden und das Jubiläum mit der Bigband.
Und vor drei Wochen habe ich meine Mappe abgegeben.
Es hat keinen Streit gegeben. Ich muss das dazusagen, weil mich seither alle so vorsichtig grüßen. Es war einfach so, dass ich an einem Dienstag im Auto saß, vor dem Gemeindehaus, es war kurz vor acht, und ich konnte nicht aussteigen. Ich habe den Motor nicht einmal ausgemacht. Ich habe sie durch das Fenster singen sehen, man hört ja draußen nichts, und sie haben den Mund aufgemacht und zugemacht, und ich dachte: Was tut ihr da?
Dann bin ich an den See gefahren.
Natürlich habe ich ein schlechtes Gewissen. Der Alt war vorher schon dünn. Hannelore hat mir eine Karte geschrieben, darauf stand: „Ich halte dir den Platz frei, auch wenn du nicht kommst.“ Können Sie sich vorstellen, wie das ist?
Ich singe jetzt in der Küche. Es klingt nicht schön. Aber neulich stand mein Mann in der Tür und sagte: „Ich wusste gar nicht, dass du so laut kannst.“
Siebenundzwanzig Jahre.
- Liebe Renate, das hast du wunderbar geschrieben. Der Platz ist frei. Und die Küche ist auch gut.
  Deine Hannelore
- Mir ging es mit dem Kirchenvorstand so. Man darf gehen. Das sagt einem nur keiner.
- Ich bin Chorleiter und lese das mit gemischten Gefühlen. Wir merken oft zu spät, wenn jemand nur noch kommt, weil die Stimme sonst fehlt. Danke für den Anstoß.
- Zweiter Alt, dritte Reihe, hier auch! Es sind immer die Stillen.
- Mund auf und zu, ich habe Tränen gelacht
= Wanderung auf den Hohen Kogel
Länge: 14,2 km
Höhenmeter: 910
Gehzeit: gut 5 Stunden
Schwierigkeit: mittel, ein kurzes Stück mit Drahtseil
Ausgangspunkt ist der Wanderparkplatz am Sägewerk (5 Euro, nur Münzen!). Zunächst geht es gemütlich am Bach entlang, nach einer halben Stunde zweigt links der Steig Nr. 411 ab. Ab hier wird es steil. Mein Tipp: früh losgehen, denn der Hang liegt ab zehn Uhr voll in der Sonne.
Nach knapp zwei Stunden erreicht man die Alm. Die Buttermilch ist legendär, die Wirtin auch. Wer will, kann hier umkehren, aber dann verpasst ihr das Beste.
Das letzte Stück zum Gipfel ist mit einem Drahtseil gesichert und nicht schwierig, man sollte aber schwindelfrei sein. Oben hatten wir Glück: Sicht bis zum Dachstein, kein Wind und außer uns nur zwei Gämsen.
Zurück sind wir über den Nordgrat gegangen. Das würde ich bei Nässe nicht empfehlen.
Fazit: eine meiner Lieblingstouren in der Gegend, die unter der Woche erstaunlich leer ist.
- Sind wir am Samstag nachgegangen, war herrlich! Parkplatz kostet inzwischen 8 Euro.
- Kann man da mit einem Hund gehen?
- Bis zur Alm ja, am Seil wird es schwierig. Und auf der Alm sind im Sommer Kühe mit Kälbern, bitte Abstand halten.
- Der Nordgrat ist seit dem Unwetter vom 12. Juli im unteren Teil abgerutscht und vom Alpenverein gesperrt. Ich war gestern oben, die Markierungen sind entfernt. Bitte auf demselben Weg wieder absteigen.
- Danke für den Hinweis, Sepp, ich schreibe es gleich oben dazu.
- Schöne Bilder
= Die Klimaanlage des kleinen Mannes
In Zeitungen werden im Hochsommer gern Ratschläge erteilt, wie man die Wohnung kühl hält. Feuchte Tücher, geschlossene Läden, nachts lüften. Das alles stimmt, und das alles hilft in einer Dachgeschosswohnung von 1964 ungefähr so viel wie ein freundliches Wort.
Ich habe in diesem Juli gemessen. In meinem Schlafzimmer lag die Temperatur an siebzehn Nächten um Mitternacht über 28 Grad. Das Thermometer hing an der Innenwand. Gelüftet wurde ab 23 Uhr, zur Straße hin, im vierten Stock.
Wie kommt das? Ein Dach aus jener Zeit hat vier Zentimeter Dämmung, wenn es gut geht. Es heizt sich auf siebzig Grad auf und gibt die Wärme bis in den Morgen ab. Dagegen kann man nicht lüften. Dagegen könnte man nur dämmen, und das entscheidet nicht, wer darunter schläft.
Die Rechtslage ist eindeutig und unerfreulich. Wer zur Miete wohnt, hat einen Anspruch auf 18 Grad im Winter; auf eine Höchsttemperatur im Sommer hat er keinen. Die Urteile, in denen gemindert werden durfte, lassen sich an einer Hand abzählen.
Was wäre zu tun? Erstens sollte beim nächsten Hitzesommer nicht gefragt werden, wie viele gestorben sind, sondern in welchen Stockwerken. Diese Zahl erhebt niemand. Zweitens gehört der sommerliche Wärmeschutz in jede Förderung, und zwar nicht als Empfehlung.
Bis dahin lege ich mich auf die Fliesen.
- Als Bauphysiker kann ich die Messung bestätigen, möchte aber auf einen Punkt hinweisen: Nicht die Dicke der Dämmung ist im Sommer entscheidend, sondern das Speichervermögen der Schichten darunter. Ein Dach mit 20 cm Mineralwolle und einer Gipsplatte erreicht nachts fast dieselben Werte wie Ihres. Holzfaser mit gleichem U-Wert verzögert den Durchgang der Wärme um acht bis zehn Stunden. Gefördert wird beides gleich.
- Vierter Stock Altbau, 31 Grad um 1 Uhr nachts. Fliesen haben wir leider nicht.
= Unser Kater Paulchen ist wieder da!!!
Ihr Lieben, ich kann es noch gar nicht fassen. Nach 41 Tagen saß er heute Morgen um kurz nach fünf vor der Terrassentür und hat geschimpft.
Er ist nur noch ein Strich, das linke Ohr ist eingerissen und er stinkt nach Öl, aber er hat zwei Dosen gefressen und liegt jetzt auf meinem Bein und schnarcht. Die Tierärztin sagt, er war vermutlich irgendwo eingesperrt, die Krallen sind ganz abgewetzt.
Danke an alle, die Zettel aufgehängt haben! Danke an die Dame vom Tierheim, die jeden Anruf angenommen hat! Danke an den Jungen mit dem Roller, der jeden Tag die Garagen abgefahren ist, ohne dass ihn jemand gebeten hätte!
Und an alle, deren Katze noch weg ist: Gebt nicht auf. 41 Tage!
- Ich heule!!! Wie schön!!
- Das gibt mir Hoffnung. Unsere Lilly ist seit zwölf Tagen weg.
- Nicht aufgeben! Vor allem nachts rufen, wenn es still ist. Und in den Garagen nach Urlaubsrückkehrern fragen.
- Paulchen du Held
- Mein Sohn (der mit dem Roller) hat gejubelt, als ich es ihm vorgelesen habe. Er möchte wissen, ob er ihn mal streicheln darf.
- Er MUSS. Kommt am Samstag, es gibt Kuchen.
- Bitte chippen und registrieren lassen, falls noch nicht geschehen. Etwa ein Drittel der Katzen, die bei uns abgegeben werden, könnten am selben Tag zurück, wenn der Chip nicht nur gesetzt, sondern auch gemeldet wäre.
= Jahreshauptversammlung des Schützenvereins
Zur Jahreshauptversammlung konnte der 1. Vorsitzende Günther Dietz am vergangenen Freitag 63 Mitglieder im Vereinsheim begrüßen.
Nach dem Gedenken an die Verstorbenen folgten die Berichte. Schriftführerin Ilse Kruse erinnerte an die Fahrt nach Cuxhaven, „bei der wir alle wieder mitgebracht haben, die wir mitgenommen hatten“.
Kassenwart Bernd Thoma legte eine ausgeglichene Kasse vor. Auf die Frage von Heinz Pohl, warum das Dach teurer geworden sei, antwortete er: „Weil es jetzt dicht ist.“ Die Entlastung erfolgte einstimmig.
Jugendleiterin Tanja Barth freute sich über elf neue Mitglieder. „Ich möchte mich bei den Eltern bedanken, die jeden Donnerstag fahren. Ohne euch ginge es nicht!“
Bei den Wahlen wurden alle Amtsinhaber bestätigt. Das Amt des Festwartes blieb unbesetzt. „Will denn keiner?“, fragte der Vorsitzende. Es wollte keiner.
Unter Verschiedenes wurde über die Lautstärke der Musik beim Königsball gesprochen. Man einigte sich darauf, dass sie zu laut war.
Mit einem dreifachen „Gut Schuss“ endete die Versammlung um 22.15 Uhr.
= Rede zur Goldenen Hochzeit
Liebe Mama, lieber Papa, liebe Gäste,
ich bin die Jüngste, und deshalb muss ich reden. Meine Brüder haben gesagt: Du kannst das. Damit meinten sie: Wir wollen nicht.
Fünfzig Jahre! Ich habe nachgerechnet, das sind 18.262 Abende, an denen Papa gefragt hat: „Was gibt's denn?“ Und 18.262-mal hat Mama gesagt: „Das siehst du dann.“
Wisst ihr noch, wie ihr euch kennengelernt habt? Ihr erzählt es nämlich verschieden. Papa sagt, es war im Kino. Mama sagt, sie sei gar nicht im Kino gewesen, das müsse eine andere gewesen sein. Seit fünfzig Jahren suchen wir diese andere. Falls sie heute hier ist: Danke.
Ich habe von euch gelernt, dass man sich streiten kann, ohne dass jemand geht. Ihr habt euch über Teppiche gestritten, über Tante Gerda, über die Autobahn. Einmal, da war ich neun, habt ihr euch so gestritten, dass ich meinen Koffer gepackt habe. Papa hat mich an der Tür gefragt, wo ich hinwill. „Weg“, habe ich gesagt. Da hat er sich hingesetzt und seine Schuhe angezogen. „Dann komm ich mit“, hat er gesagt. „Ich frag nur noch deine Mutter, was es gibt.“
Mama, du hast uns viermal nachts ins Krankenhaus gefahren und nie gefragt, wer angefangen hat. Papa, du hast mir das Schwimmen beigebracht, obwohl du selbst nicht schwimmen kannst. Ich habe das erst mit zwanzig erfahren!
Ich weiß nicht, wie man das macht, fünfzig Jahre. Ich bin bei elf. Aber wenn ich es nicht weiß, dann denke ich an die Schuhe.
Und jetzt hebt bitte alle euer Glas. Auf euch! Was gibt's denn? Das seht ihr dann.
= Frag Dr. Seidel: Lesersprechstunde
In dieser Woche beantwortet unser Experte Ihre Fragen zum Thema Schlaf.
„Ich wache jede Nacht um drei auf und liege dann zwei Stunden wach. Was kann ich tun?“ (Gisela W., 66)
Stehen Sie auf. Das klingt verkehrt, aber wer liegen bleibt, lernt, im Bett wach zu sein. Setzen Sie sich in einen Sessel, lesen Sie etwas Langweiliges, und gehen Sie erst zurück, wenn Ihnen die Augen zufallen.
„Mein Mann schnarcht so laut, dass ich im Wohnzimmer schlafe. Er sagt, er merke nichts davon.“ (ohne Namen)
Das glaube ich ihm. Fragen Sie ihn, ob er tagsüber müde ist, und zählen Sie, ob er zwischendurch aufhört zu atmen. Wenn ja, schicken Sie ihn bitte zu mir oder zu einer Kollegin in Ihrer Nähe. Und bleiben Sie ruhig im Wohnzimmer.
„Wie viel Schlaf braucht man wirklich?“ (Jonas, 19)
So viel, dass du tagsüber nicht daran denkst.
„Sind Schlaftabletten schädlich?“ (K. B.)
Für drei Nächte nicht. Für drei Jahre schon. Setzen Sie sie aber nicht von heute auf morgen ab!
„Ich bin 81 und schlafe nur noch fünf Stunden. Mir geht es prächtig. Ist das schlimm?“ (Hedwig)
Liebe Hedwig, ich beneide Sie.
Haben auch Sie eine Frage? Schreiben Sie uns, wir leiten sie gern weiter.
= Meine Erfahrung mit dem Lastenrad nach 3.000 Kilometern
Nachdem mich jetzt schon der vierte Nachbar gefragt hat, schreibe ich es lieber einmal auf.
Wir haben unser Lastenrad (Kurier L2, zwei Kinder vorne drin, Mittelmotor) seit März letzten Jahres. Dafür haben wir den Zweitwagen verkauft. Wir wohnen am Stadtrand, zur Kita sind es 4,5 km, ins Büro noch mal 6.
Was gut ist
Ich stehe nicht mehr im Stau. Wirklich nie. Ich brauche jeden Morgen 31 Minuten, egal was ist.
Die Kinder lieben es. Sie grüßen alle Hunde.
Es passt ein Wocheneinkauf rein, wenn die Kinder nicht drin sind, und ein halber, wenn sie es sind.
Was nicht so gut ist
Der Preis. 5.400 Euro, und da war die Förderung schon weg.
Bremsbeläge alle 900 km. Das sagt einem vorher keiner!
Wo abstellen? Wir haben zum Glück einen Hof. Im Keller könnt ihr das vergessen.
Winter: mit Regenverdeck kein Problem für die Kinder. Für mich schon.
Fazit: Ich würde es sofort wieder machen. Aber fahrt es vorher eine Woche Probe, die ersten zwei Tage denkt man, man lenkt einen Bus.
- Danke für den ehrlichen Bericht. Welche Bremsbeläge nimmst du? Ich fahre gesinterte und komme auf gut 2.500 km.
- Noch die originalen organischen, werde die gesinterten mal probieren!
- Alle Hunde grüßen :-D
- 5.400 für ein Fahrrad, da krieg ich einen gebrauchten Polo
- Und dann kommen Versicherung, Steuer, Sprit und Werkstatt dazu, und du stehst im Stau.
- Wir haben unseres nach einem Jahr verkauft. In unserer Stadt sind die Radwege 90 cm breit und das Rad ist 85. Das Rad kann nichts dafür.
- Ich leite eine Kita und kann nur bitten: nicht direkt vor der Tür parken, auch nicht „nur kurz“. Es sind inzwischen neunzehn.
= Rezension: Sauer macht lustig, Theater am Wall
Wenn sich am Ende alle in den Armen liegen und das Publikum trotzdem lacht, dann hat eine Komödie etwas richtig gemacht. Am Samstag hatte „Sauer macht lustig“ von Edda Vonderbrück im Theater am Wall Premiere, und man darf sagen: Es war höchste Zeit, dass dieses Haus wieder einmal etwas zu lachen hat.
Regisseur Tilo Marquardt verlegt die Geschichte um eine Essigfabrik, drei Erbinnen und einen verschwundenen Prokuristen aus den fünfziger Jahren in eine Art Niemandszeit. Das Bühnenbild, eine einzige schräge Treppe, zwingt das Ensemble zu ständigem Auf und Ab; wer oben ist, hat recht, bis er ausrutscht.
Großartig ist Hanne Siewert als älteste Schwester, die mit einem einzigen Heben der Augenbraue Szenenapplaus bekommt. Dagegen bleibt Moritz Kehl als Prokurist etwas blass. Der zweite Akt könnte zehn Minuten Kürzung vertragen.
Langer, herzlicher Beifall.
- Wir waren gestern in der zweiten Vorstellung und haben uns köstlich amüsiert. Herr Kehl war übrigens an der Premiere erkrankt und ist mit Fieber aufgetreten, das sollte man der Fairness halber wissen.
= Vereinsheim gesucht
Liebe Mitglieder, liebe Freunde der Modelleisenbahn,
wie ihr wisst, läuft unser Mietvertrag in der alten Molkerei zum 31. März aus. Der neue Eigentümer hat uns freundlich, aber bestimmt mitgeteilt, dass er dort Wohnungen bauen möchte.
Wir brauchen also ein neues Zuhause für 140 Quadratmeter Anlage, 31 Mitglieder und eine Kaffeemaschine. Trocken sollte es sein, frostfrei und ebenerdig, denn unser ältester Lokführer ist 93.
Wer etwas weiß, jemanden kennt oder jemanden kennt, der jemanden kennt: Bitte meldet euch beim Vorstand.
Bis dahin wird am Samstag weiter gefahren, solange wir Strom haben.
Euer Siegfried
- Habt ihr schon bei der Raiffeisen gefragt? Im alten Lagerhaus steht das Erdgeschoss seit zwei Jahren leer.
- Danke Uwe, da rufe ich Montag an!
- Im Bahnhof Marschwede wäre doch passend ;-)
- Der Bahnhof gehört seit 2019 einem Investor aus Luxemburg und darf wegen des Brandschutzes nicht betreten werden. Wir hatten dort für das Jugendzentrum angefragt und nach elf Monaten eine Absage bekommen. Die Gemeinde hat allerdings ein Vorkaufsrecht, das im Juni ausläuft.
- Viel Erfolg! Eure Ausstellung im Advent war für unsere Jungs immer das Schönste.
= Tagebuch einer Fastenwoche
Montag
Heute Morgen noch einmal einen Apfel gegessen, sehr langsam. Die anderen zwölf sehen alle so aus, als machten sie das jedes Jahr. Die Kursleiterin hat gefragt, was wir uns erhoffen. Ich habe „Ruhe“ gesagt, weil die Frau vor mir „Ruhe“ gesagt hat.
Dienstag
Kopfweh. Ich denke an Käsebrot. Ich habe nicht gewusst, wie oft am Tag man an Käsebrot denken kann. Wer hat sich das ausgedacht?
Mittwoch
Wir sind neun Kilometer gegangen und ich bin fast eingeschlafen dabei. Abends Brühe. „Ihr müsst sie kauen“, sagt die Leiterin. Wie kaut man Brühe? Ich habe es versucht. Man kann.
Donnerstag
Mir geht es großartig! Was ist hier los? Ich bin um fünf aufgewacht und habe den Nebel über dem Feld gesehen und wollte alle wecken.
Freitag
Geweint, wegen nichts. Es war ein Lied im Radio. Die Frau mit der Ruhe hat mir ihr Taschentuch gegeben und gesagt: „Das ist der vierte Tag, das kommt bei allen.“ Sie heißt Margot und hat im Frühjahr ihren Mann verloren. Wir haben bis Mitternacht geredet, bei heißem Wasser.
Samstag
Der Apfel. Wir haben ihn alle gemeinsam gegessen, und es war so still, dass man die Bisse gehört hat. Ich schreibe das hier auf, damit ich es nicht vergesse: So schmeckt ein Apfel.
Sonntag
Zug nach Hause. Am Bahnhof ein Käsebrot gekauft. Ich habe es angeschaut und dann eingepackt. Für später.
`;
