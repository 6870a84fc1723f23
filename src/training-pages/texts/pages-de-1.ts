/** Whole German pages of our own; see `pages-en-1.ts` for the form. */
export const PAGES_DE_1 = `
= Freibad Oberried bleibt auch 2024 geschlossen
Das Freibad in Oberried wird in der kommenden Saison nicht öffnen. Das hat der Gemeinderat am Dienstagabend mit neun zu sechs Stimmen beschlossen.
Grund sind die Kosten für die Sanierung der Filteranlage. Nach Angaben der Verwaltung müssten rund 1,3 Millionen Euro investiert werden, im Haushalt stehen jedoch nur 400.000 Euro zur Verfügung. Ein Förderantrag beim Land war im Herbst abgelehnt worden.
„Wir haben jede Zahl dreimal umgedreht“, sagte Bürgermeister Ralf Hagedorn. „Es tut uns allen weh, aber wir können kein Bad öffnen, dessen Wasser wir nicht sauber bekommen.“
Der Förderverein kritisierte die Entscheidung. Vorsitzende Gudrun Ebert erinnerte daran, dass die Mitglieder in den vergangenen Jahren mehr als 3.000 Arbeitsstunden geleistet hätten. „Uns hat man noch im Mai gesagt, das Geld sei sicher“, so Ebert.
Die Schwimmkurse der Grundschule sollen vorerst im Hallenbad in Altenau stattfinden. Die Kosten für den Bus übernimmt die Gemeinde.
Über einen neuen Anlauf will der Rat nach der Sommerpause beraten.
- Und für den Kreisel mit dem Brunnen war Geld da, ja?
- Ich habe dort schwimmen gelernt, meine Kinder auch. Meine Enkel dann wohl nicht mehr. Traurig.
- Sechs Gegenstimmen, immerhin. Kann man irgendwo nachlesen, wer wie gestimmt hat?
- Das Protokoll steht nach zwei Wochen auf der Seite der Gemeinde.
- Eine Filteranlage für 1,3 Mio.? Wir haben in Marschwede vor vier Jahren eine komplett neue für 620.000 eingebaut, mit mehr Beckenfläche. Vielleicht sollte man mal ein zweites Angebot einholen, statt immer dasselbe Büro zu fragen.
- Typisch. Hauptsache, die Feuerwehr kriegt ihr drittes Auto.
- Was soll der Seitenhieb auf die Feuerwehr? Wenn es bei dir brennt, freust du dich auch über das dritte Auto.
- Die Kosten eines Freibades bestehen zu etwa vier Fünfteln aus Personal und Energie. Selbst wenn die Sanierung geschenkt wäre, bliebe ein jährlicher Zuschuss von rund 280.000 Euro, das sind bei 5.600 Einwohnern fünfzig Euro pro Kopf. Man kann das wollen, aber man sollte es dazusagen.
- Fünfzig Euro im Jahr für ein Freibad, wo muss ich unterschreiben?
= Endlich fertig: mein Herbstpulli
Hallo ihr Lieben,
heute melde ich mich mal wieder, denn ich habe endlich etwas zu zeigen. Angefangen habe ich ihn schon im März, dann kam der Umzug dazwischen, dann die Hitze, und wer strickt schon bei 34 Grad einen Wollpulli?
Das Garn ist von einem kleinen Schäferhof in der Heide, ungefärbt und herrlich kratzig (ich mag das). Ich habe 620 Gramm verbraucht und mit Nadelstärke 4,5 gestrickt. Die Anleitung ist eigentlich für Größe M, ich habe am Rücken zwölf Maschen dazugenommen.
Zweimal musste ich ribbeln. Beim ersten Mal war ich selber schuld, beim zweiten Mal der Kater.
Die Ärmel sind ein bisschen lang geworden, aber ich sage einfach, das gehört so.
Was habt ihr gerade auf den Nadeln? Und hat jemand von euch schon einmal mit ungefärbter Wolle gearbeitet, die beim ersten Waschen so riecht? Wird das besser?
Ich wünsche euch einen gemütlichen Sonntag!
Eure Anke
- Liebe Anke, der ist ja traumhaft geworden! Ja, das riecht nach der zweiten Wäsche kaum noch, ein Schuss Essig ins letzte Spülwasser hilft.
  Liebe Grüße
  Petra
- Wunderschön! Und die Farbe passt so gut zu dir.
- Ein Pulli in einem halben Jahr, davon kann ich nur träumen. Mein UFO-Korb läuft über ...
- Was für eine Anleitung war das denn? Ich finde den Kragen so schön.
- Die heißt Sturmvogel und ist aus einem alten Heft von 1987, das ich von meiner Tante habe. Leider gibt es das nicht mehr.
- Der Kater war bestimmt nur begeistert :-)
- Ganz toll! LG Moni vom Nadelstübchen
- Hallo Anke,
  ich lese schon lange still mit und wollte einfach mal Danke sagen. Deine Beiträge sind immer so ehrlich, bei dir darf auch mal was schiefgehen.
  Herzliche Grüße aus dem Allgäu
  Christl
= Warum die Zinswende nicht das ist, wofür sie gehalten wird
Seit einem Jahr lesen wir, die Notenbank habe „das Ruder herumgerissen“. Ich halte das für einen Irrtum, und zwar für einen, der uns noch teuer zu stehen kommen wird.
Richtig ist: Der Leitzins liegt heute bei vier Prozent. Richtig ist aber auch, dass er damit, gemessen an der Teuerung der letzten zwölf Monate, noch immer kaum über null liegt. Wer vor einem Jahr Geld aufgenommen hat, zahlt weniger zurück, als er bekommen hat, jedenfalls in Waren gerechnet. Von einer straffen Geldpolitik kann keine Rede sein.
Warum aber merkt das niemand? Weil wir uns zehn Jahre lang daran gewöhnt haben, dass Geld nichts kostet. Eine ganze Generation von Finanzministern kennt es nicht anders. Als ich in den achtziger Jahren in der Kreditabteilung anfing, lag der Satz für eine Baufinanzierung bei neuneinhalb, und die Leute haben trotzdem gebaut.
Das eigentliche Problem sind nicht die Zinsen, sondern die Schulden, die unter der Annahme aufgenommen wurden, dass sie ewig niedrig bleiben. In den nächsten drei Jahren müssen die Staaten des Währungsraums etwa ein Drittel davon neu finanzieren. Dann wird sich zeigen, was die Unabhängigkeit der Notenbank wert ist.
Ich wette ungern. Aber ich würde darauf setzen, dass das Inflationsziel bis 2030 leise auf drei Prozent angehoben wird und man uns erklärt, das sei es eigentlich immer gewesen.
- Treffend analysiert. Leider liest das keiner von denen, die es angeht.
- Der Vergleich mit den achtziger Jahren hinkt. Das Haus kostete damals das Vierfache eines Jahreseinkommens und heute das Zehnfache. Neuneinhalb Prozent auf vier sind 0,38 Jahreseinkommen, vier Prozent auf zehn sind 0,40. Es hat sich also an der Belastung gar nichts geändert, nur dass man heute dreißig statt zwanzig Jahre lang zahlt.
- Sie vergessen die Tilgung.
- Das stimmt, mit Tilgung sieht es heute noch schlechter aus.
- Der Autor übersieht, daß die Geldmenge seit Herbst schrumpft, und zwar so stark wie noch nie seit Bestehen der Währung. Die Inflation wird daher schneller zurückgehen, als ihm lieb ist. Wer Geldpolitik am Realzins mißt, blickt in den Rückspiegel.
- Gold kaufen, Abwarten, Tee trinken.
- Das Inflationsziel von drei Prozent wird kommen, da gebe ich Ihnen recht. Man wird es „symmetrisch“ nennen.
- Alles schön und gut, aber was soll der kleine Mann tun, der sein Geld auf dem Sparbuch hat??
= Debian 12: WLAN nach dem Aufwachen weg
Ich habe mich jetzt drei Wochen über dieses Problem geärgert, deshalb schreibe ich die Lösung hier auf, falls noch jemand danach sucht.
Symptom: Nach dem Zuklappen und Wiederaufklappen findet der Rechner keine Netze mehr. Ein Neustart hilft, sonst nichts. Betroffen ist bei mir der Chip mt7921e, in den Protokollen steht:
mt7921e 0000:03:00.0: Message 00020007 (seq 4) timeout
Ursache ist offenbar, dass der Treiber beim Schlafenlegen die Firmware nicht sauber anhält.
Lösung 1 (schnell)
Vor dem Schlafen das Modul entladen, nach dem Aufwachen wieder laden. Dazu legt ihr eine Datei /lib/systemd/system-sleep/wlan an:
#!/bin/sh
[ "$1" = pre ] && modprobe -r mt7921e
[ "$1" = post ] && modprobe mt7921e
Ausführbar machen mit chmod +x, fertig.
Lösung 2 (richtig)
Einen neueren Kernel aus den Backports installieren, ab 6.4 tritt es bei mir nicht mehr auf.
Bei wem es trotzdem noch hakt: Im BIOS „Fast Boot“ ausschalten.
- Danke! Lösung 1 hat geholfen. Ich suche da seit Weihnachten dran.
- Bei mir kommt: modprobe: FATAL: Module mt7921e is in use. Was mache ich falsch?
- Dann hält der NetworkManager die Karte noch fest. Schreib vorher nmcli radio wifi off in die Datei und danach wieder on.
- Perfekt, jetzt geht es.
- Ich würde eher davon abraten, Dateien unter /lib anzulegen, die gehören der Paketverwaltung. Sauberer ist eine eigene Unit mit Before=sleep.target und ExecStop für das Laden. Das überlebt dann auch das nächste Upgrade.
- Da hast du im Prinzip recht, aber für drei Zeilen war mir das zu viel.
- Kernel 6.5 aus den Backports, Problem besteht weiterhin. Thinkpad, gleiche Karte.
- Hast du das Firmware-Paket auch aus den Backports?
- Nein. ... Doch, jetzt. Läuft. Ich sag nichts mehr
= Omas Zwetschgendatschi
Wenn es einen Geschmack gibt, der für mich „Ende der Ferien“ heißt, dann ist es dieser. Meine Oma hat den Datschi auf dem schwarzen Blech gebacken, das sie zum Bäcker getragen hat, weil ihr eigener Ofen zu klein war. Wir Kinder durften die Zwetschgen stellen, dicht an dicht, „wie die Leut in der Kirch“.
Für den Teig braucht ihr
500 g Mehl
1 Würfel Hefe
80 g Zucker
80 g Butter
1/4 l lauwarme Milch
1 Ei und eine Prise Salz
Für den Belag
2 kg Zwetschgen (keine Pflaumen!)
Zimt und Zucker
Wer mag: Streusel. Oma mochte nicht.
Die Hefe in der Milch auflösen, alles verkneten und gehen lassen, bis der Teig doppelt so hoch ist. Auf dem Blech ausrollen, am Rand ein bisschen hochziehen. Die Zwetschgen halbieren, oben noch einmal einschneiden und aufstellen.
Bei 190 Grad 35 Minuten backen. Den Zucker erst danach darüberstreuen, sonst zieht es zu viel Saft.
Und jetzt kommt der wichtigste Schritt: Sahne. Mit dem Löffel, nicht mit dem Spritzbeutel. Lasst es euch schmecken!
- Mit Streusel ist es aber kein Datschi mehr! :-)
- Bei uns in Franken heißt das Zwetschgenbaames und da kommen sehr wohl Streusel drauf
- Gestern gebacken, ein Gedicht. Ich habe nur die Hälfte vom Zucker genommen, das reicht völlig.
- Kann ich auch gefrorene Zwetschgen nehmen?
- Ja, aber nicht vorher auftauen und zwei EL Grieß auf den Teig streuen.
- „Wie die Leut in der Kirch“, herrlich. Meine hat gesagt „wie die Soldaten“.
- Trockenhefe geht auch?
- 1 Päckchen auf 500 g, geht.
- Vielen Dank für das Rezept und die schöne Geschichte dazu.
= Mit dem Rad an der Oder, Etappe 3
Heute sind es 71 Kilometer geworden, und wenn ich ehrlich bin, waren mindestens dreißig davon zu viel.
Los ging es um halb neun in Lebus, nach einem Frühstück, zu dem die Wirtin viermal „Nehmen Sie doch noch“ gesagt hat. Wir haben genommen. Der Deich ist hier frisch asphaltiert, links der Fluss, rechts die Störche, vor uns eine Gruppe aus Sachsen mit Lautsprecher.
In Kienitz haben wir am Hafen gesessen und Kaffee getrunken. Dort steht noch der Panzer, als Denkmal, und ein kleines Mädchen hat seinen Opa gefragt, ob der noch fährt. „Hoffentlich nicht“, hat der Opa gesagt.
Danach kam der Wind. Ich weiß nicht, wer behauptet hat, an der Oder habe man immer Rückenwind. Ich möchte ihn kennenlernen.
Am Nachmittag der erste Platten (ich), dann der zweite (auch ich). Thomas hat geflickt, ich habe gelobt.
Übernachtet haben wir in Hohenwutzen in einer Pension mit Blick auf die Brücke und den Polenmarkt. Abends Soljanka, ein Bier, noch ein Bier.
Morgen soll es regnen. Drückt uns die Daumen!
Strecke: 71 km, Höhenmeter: 40, Pannen: 2, Störche: 19
- Daumen sind gedrückt! Wir sind die Strecke im Juni gefahren und hatten die ganze Zeit Gegenwind, es muss also eine Legende sein.
- Wie heißt die Pension mit dem Frühstück? Wir planen gerade für August.
- Zur alten Fähre in Lebus, sehr zu empfehlen. Unbedingt vorher anrufen, sie hat nur vier Zimmer.
- Sehr schöner Bericht. Der Panzer in Kienitz erinnert an den ersten Brückenkopf vom 31. Januar 1945; das Dorf ist damals fast vollständig zerstört worden, und wer ein Stück hinter die Kirche geht, findet die Gräber der Einwohner. Es lohnt sich, dort einen Moment anzuhalten.
- Soljanka!! Jetzt hab ich Hunger
- Thomas hat geflickt, ich habe gelobt :D So ist es bei uns auch
= Ich bin müde
Es ist 21.40 Uhr, die Kinder schlafen seit elf Minuten, und ich sitze auf dem Badezimmerrand und schreibe das hier ins Telefon.
Heute hat mich eine Frau in der Bahn gefragt, ob ich denn nicht stolz sei, „zwei so muntere Kinder“. Der Große hatte gerade der Kleinen die Brezel weggenommen. Die Kleine hatte sich auf den Boden gelegt. Ich hatte seit sechs Uhr nichts gegessen außer dem Rand einer anderen Brezel.
Ja, ich bin stolz. Ich bin so stolz, dass ich nachts davon aufwache. Aber ich bin auch müde, und zwar nicht so müde, dass ein Mittagsschlaf helfen würde, sondern so müde, dass ich neulich im Büro die Tür mit dem Hausschlüssel aufschließen wollte und dann geweint habe.
Warum sagen wir das nicht? Wir sagen „viel los gerade“. Wir sagen „ach, muss ja“. Meine Mutter hat auch immer „muss ja“ gesagt, und mit 52 ist sie in der Küche umgefallen.
Ich will keine Tipps. Bitte keine Tipps. Ich weiß, dass man schlafen soll, wenn das Baby schläft, und bügeln, wenn das Baby bügelt.
Ich wollte es nur einmal aufgeschrieben haben. Vielleicht sitzt ja noch jemand auf einem Badezimmerrand.
- Ich. Küchenboden, aber zählt auch.
- Hier! Und danke. Ich dachte heute den ganzen Tag, ich sei die Einzige.
- „Bügeln, wenn das Baby bügelt“ hat mich gerettet heute.
- Fühl dich gedrückt. Keine Tipps, nur gedrückt.
- Meine sind 17 und 20, und ich kann dir versprechen: man wird wieder wach. Irgendwann. Die Brezeln bleiben weg.
- Früher haben Frauen sechs Kinder großgezogen, ohne Waschmaschine, und nicht gejammert.
- Doch, Herr K., sie haben nur nicht ins Internet gejammert, sondern in die Schürze. Meine Urgroßmutter ist mit 41 gestorben, an „Erschöpfung“, so steht es im Kirchenbuch.
- Badewannenrand, 23.15 Uhr. Gute Nacht an alle.
= Die Ziegelei am Krummen Weg
Wer heute den Krummen Weg hinuntergeht, ahnt kaum, dass hier bis 1962 rund vierzig Menschen Arbeit fanden. Von der Ziegelei Brandner sind nur der Teich, ein Stück Gleis und das Kontor geblieben, in dem seit 1990 ein Zahnarzt praktiziert.
Gegründet wurde der Betrieb 1871 von Johann Heinrich Brandner, der aus Lippe gekommen war. Die Lippischen Ziegler zogen damals jedes Frühjahr in ganzen Trupps durch Norddeutschland. Brandner blieb, heiratete die Tochter des Müllers und kaufte von der Mitgift sechs Morgen Land mit gutem Ton.
Der Ringofen von 1889 fasste 140.000 Steine. Er brannte ununterbrochen, auch an Weihnachten; das Feuer wanderte in vierzehn Tagen einmal im Kreis. Zeitzeugen berichten, dass die Kinder im Winter auf dem Ofen saßen und dort ihre Schularbeiten machten.
Im Krieg waren in der Ziegelei 23 Kriegsgefangene aus Frankreich und ab 1942 achtzehn Frauen aus der Ukraine eingesetzt. Über ihr Schicksal ist wenig bekannt. Drei von ihnen liegen auf dem alten Friedhof.
Nach 1950 ging der Absatz zurück, weil Kalksandstein billiger war. Am 30. September 1962 wurde der Ofen zum letzten Mal ausgezogen.
Der Heimatverein sucht weiterhin Fotografien, Lohnbücher und Erinnerungen.
- Mein Großvater Wilhelm Thoma war dort bis zum Schluss Brenner. Er hat immer erzählt, dass man am Klang hören konnte, ob ein Stein gut war. Einen hat er mit nach Hause genommen, er liegt bei uns vor der Tür, mit dem Stempel B mit Krone.
- Zu den ukrainischen Frauen gibt es im Kreisarchiv, Bestand Landratsamt, Nr. 1147, eine Liste mit Namen und Geburtsjahren. Die jüngste war fünfzehn. Vier Entbindungen sind im Krankenbuch von Neukirch verzeichnet, der Verbleib der Kinder ist meines Wissens nie untersucht worden.
- Wir haben als Kinder im Teich gebadet, obwohl es verboten war. Er ist über zehn Meter tief und eiskalt.
= „Das Haus am Ende der Mole“ von Birte Lorenzen
Inhalt
Nach dem Tod ihres Vaters kehrt Jette auf die Insel zurück, die sie mit siebzehn verlassen hat. Das Haus ist verkauft, der Käufer schweigt, und im Bootsschuppen findet sie einen Koffer, der ihr gehört.
Meine Meinung
Ich habe mich sehr auf dieses Buch gefreut, weil ich „Windstille“ geliebt habe. Und am Anfang war ich auch sofort wieder drin. Birte Lorenzen kann das einfach: Man riecht den Tang, man hört die Tür. Auch Jette mochte ich, obwohl (oder weil?) sie sich ständig selbst im Weg steht.
Leider zieht es sich dann in der Mitte ziemlich. Die Rückblenden sind mir zu viele, und die Sache mit dem Pfarrer habe ich ehrlich gesagt schon nach hundert Seiten geahnt. Schade!
Das Ende hat mich dann aber wieder versöhnt. Ich saß mit Gänsehaut auf dem Balkon und habe mein Eis vergessen.
Fazit
Ein schönes Sommerbuch mit kleinen Längen. Von mir gibt es 3,5 von 5 Sternen.
Vielen Dank an den Verlag für das Rezensionsexemplar!
Kennt ihr das Buch? Wie hat es euch gefallen?
- Mir ging es genauso, die Mitte war zäh. Aber der Koffer!!
- Schöne Rezension, das Buch wandert auf meine Wunschliste.
- Ich fand den Pfarrer gar nicht so durchschaubar. Beim zweiten Lesen fällt auf, dass er in jedem Rückblick als Einziger keinen Mantel trägt, und das erklärt die Szene auf der Fähre. Aber vielleicht lese ich da zu viel hinein.
- Oh, das ist mir nicht aufgefallen! Muss ich gleich nachschlagen.
- Hast du „Windstille“ auch rezensiert? Finde ich hier irgendwie nicht.
- Liebe Grüße, Steffi von Buchstabensuppe
= Ölheizung geht nachts auf Störung
Hallo zusammen,
ich bin neu hier und hoffe, dass ihr mir helfen könnt. Wir haben ein Haus von 1978 gekauft mit einer Ölheizung von 1996 (Kessel Brandt G115, Brenner weiß ich nicht, ist blau). Seit letzter Woche geht sie jede Nacht zwischen 3 und 4 auf Störung. Morgens drücke ich auf den roten Knopf, dann läuft sie wieder den ganzen Tag ohne Probleme.
Der Tank ist noch zu einem Drittel voll. Filter habe ich mir angeschaut, sieht für mich normal aus (leicht dunkel?). Der Heizungsbauer hat erst in drei Wochen einen Termin.
Woran kann das liegen? Und kann etwas kaputtgehen, wenn ich immer wieder entstöre?
Danke schon mal!
Gruß, Marco
- Nachts um 3 ist bei dir vermutlich Ende der Nachtabsenkung, dann startet der Brenner kalt. Ich tippe auf die Ölvorwärmung an der Düse.
- Wann wurde denn das letzte Mal die Düse gewechselt?
- Keine Ahnung, der Vorbesitzer ist verstorben. Am Kessel klebt ein Zettel von 2017.
- Na dann Prost Mahlzeit. Düse und Filter neu, Zündelektroden prüfen, Flammenwächter abwischen. Materialkosten 40 Euro.
- Bitte nicht öfter als zwei- oder dreimal hintereinander entstören, sonst sammelt sich unverbranntes Öl im Brennraum, und wenn das dann zündet, macht es einen ordentlichen Schlag.
- Flammenwächter abgewischt, war komplett schwarz. Heute Nacht durchgelaufen!!! Ihr seid super
- Gern geschehen. Termin trotzdem nicht absagen.
= Unser Gästebuch
Schön, dass Sie bei uns waren! Wir freuen uns über jeden Eintrag. Familie Kessling, Ferienhof am Deich
- Es waren wunderbare zwei Wochen! Die Kinder wollen gar nicht mehr nach Hause und haben sich von jedem Schaf einzeln verabschiedet.
  Familie Barth aus Kassel
- Sehr saubere Wohnung, nette Vermieter, absolute Ruhe. Wir kommen wieder.
- Hallo Frau Kessling, wir sind gut zu Hause angekommen. Haben Sie vielleicht eine blaue Brotdose gefunden? Viele Grüße Tanja
- Ja, sie lag unter dem Sofa und ist schon in der Post!
- Zum elften Mal bei euch und immer noch wie beim ersten Mal. Bis nächstes Jahr!
  Horst und Inge
- Die Betten sind etwas weich, sonst alles bestens.
- Tolle Homepage. Wir sind beim Suchen auf euch gestoßen und haben gleich gebucht
= Das sagen unsere Patientinnen und Patienten
Wir sind ein Team aus sieben Physiotherapeutinnen und nehmen uns Zeit. Was das heißt, können andere besser erzählen als wir.
„Nach meinem Bandscheibenvorfall dachte ich, das wird nie wieder. Heute gehe ich wieder in die Berge. Danke, liebe Frau Dietz, dass Sie mich nicht aufgegeben haben, obwohl ich wirklich kein einfacher Patient war!“
Jürgen M., 58
„Ich habe hier zum ersten Mal verstanden, was eigentlich mit meinem Knie los ist.“
Aylin, 24
„Ihr seid einfach die Besten!!“
Sabine und Uwe
„Meine Mutter ist 91. Sie freut sich jede Woche auf Sie, und ich glaube, es sind nicht nur die Übungen.“
Tochter einer Patientin
„Morgens um sieben schon gute Laune, wie machen Sie das nur?“
Holger K.
Sie möchten einen Termin? Rufen Sie uns an oder schreiben Sie uns. In der Regel finden wir innerhalb von zehn Tagen etwas für Sie. Bitte bringen Sie Ihr Rezept, ein großes Handtuch und, wenn Sie haben, die Bilder mit.
Wir freuen uns auf Sie!
= Liebe Gemeinde
Wenn Sie diese Zeilen lesen, steht das Gerüst schon. Ich sehe es von meinem Schreibtisch aus, und ich gebe zu, dass ich gestern Abend, als alle weg waren, bis zur zweiten Ebene hinaufgestiegen bin. Verraten Sie es nicht dem Küster.
Von dort oben sieht man alles. Man sieht, wer seine Wäsche draußen vergessen hat. Man sieht den Kindergarten und das Pflegeheim und dass es dazwischen nur eine Hecke gibt. Warum ist mir das nie aufgefallen? Ich bin elf Jahre hier.
„Ich hebe meine Augen auf zu den Bergen“, heißt es im Psalm, „woher kommt mir Hilfe?“ Ich habe das immer als eine Frage von unten gelesen. Seit gestern denke ich: Vielleicht muss man manchmal selbst ein Stück hinauf, um zu sehen, wo Hilfe gebraucht wird.
Viele von Ihnen haben gefragt, wie es mit der Glocke weitergeht. Wir wissen es noch nicht. Der Gutachter hat sie angeschlagen, den Kopf schief gelegt und „Hm“ gesagt. Sobald aus dem Hm ein Satz geworden ist, erfahren Sie ihn hier.
Ich danke allen, die beim Gemeindefest mitgeholfen haben, besonders den Konfirmanden, die bis in die Nacht gespült haben, ohne dass ihnen jemand gedroht hätte. 2.180 Euro sind für das Dach zusammengekommen!
Kommen Sie gut durch den Herbst. Und wenn Sie jemanden wissen, der allein ist: Die Hecke ist nicht hoch.
Ihre Pfarrerin
Friederike Winkler
= „Ich wollte nie wieder eine Säge sehen“
Frau Seidel, Sie haben mit 44 Jahren noch einmal eine Lehre begonnen. Wie kam es dazu?
Durch einen Stuhl. Ich war Steuerberaterin, ganz gern sogar, und habe auf dem Sperrmüll einen Stuhl gefunden. Ich dachte, den leimst du schnell. Das war vor neun Jahren. Er ist immer noch nicht fertig, er steht da hinten, sehen Sie?
Was haben Ihre Kolleginnen gesagt?
Die einen haben mich beneidet und die anderen haben gefragt, ob ich krank bin. Meine Chefin sagte: Wann fangen Sie an? Ich glaube, sie hätte am liebsten mitgemacht.
Und Ihre Mitschüler?
Die waren 17! Am ersten Tag haben sie mich gesiezt, weil sie dachten, ich sei die Lehrerin. Am dritten Tag haben sie mich gefragt, ob ich Bier kaufen kann.
Haben Sie?
Kein Kommentar. (lacht)
Im zweiten Lehrjahr hatten Sie einen Unfall.
Ja. Die Bandsäge, ein dummer Moment, ich habe an etwas anderes gedacht. Zwei Fingerkuppen. Ich lag im Krankenhaus und wollte nie wieder eine Säge sehen. Dann kam mein Meister, hat sich hingesetzt, seine Hand auf die Decke gelegt, und da fehlte auch was. Er hat gar nichts dazu gesagt. Er hat mir nur erzählt, was gerade für Holz da ist.
Würden Sie es wieder tun?
Morgen. Aber ich würde besser aufpassen. Und den Stuhl würde ich liegen lassen, der macht mich wahnsinnig.
Was raten Sie Leuten, die mit dem Gedanken spielen?
Ich rate niemandem etwas. Rechnen Sie es durch, das kann ich Ihnen als Steuerberaterin sagen. Es geht sich nicht aus. Und dann machen Sie es trotzdem.
Die Fragen stellte Nora Albers.
= Häufige Fragen zur Umstellung
Liebe Mieterinnen und Mieter, ab dem 1. Oktober werden Ihre Heizkosten nicht mehr einmal im Jahr, sondern jeden Monat abgelesen. Dazu haben uns viele Fragen erreicht.
Muss ich etwas tun?
Nein. Die neuen Zähler senden die Werte von selbst.
Kommt jemand in meine Wohnung?
Einmal, zum Einbau. Sie bekommen mindestens zwei Wochen vorher Post von uns. Wenn Sie an dem Tag nicht können, rufen Sie uns bitte an, wir finden etwas anderes.
Weiß der Vermieter dann, wann ich zu Hause bin?
Nein! Es wird nur der Stand am Monatsende übertragen. Was Sie an einem Dienstag um 20 Uhr machen, geht uns nichts an.
Ich habe kein Internet. Was nun?
Dann schicken wir Ihnen die Übersicht mit der Post, ohne Aufpreis.
Wird es teurer?
Wir hoffen, dass es billiger wird, weil Sie früher merken, wenn etwas nicht stimmt. Das Gerät selbst kostet Sie 1,90 Euro im Monat. Wir wissen, dass das niemanden freut.
Mein Nachbar sagt, die Strahlung sei gefährlich. Stimmt das?
Der Zähler funkt etwa zwei Sekunden am Tag und so stark wie ein Babyfon. Wenn Sie sich trotzdem Sorgen machen, sprechen Sie mit uns.
Und wenn der Wert falsch ist?
Widersprechen Sie. Sie haben zwölf Monate Zeit, und wir prüfen jeden einzelnen Fall.
Ihre Wohnungsgenossenschaft Lindenthal
= Umfrage der Woche: Soll die Innenstadt autofrei werden?
Im Herbst entscheidet der Stadtrat. Wir haben auf dem Wochenmarkt nachgefragt.
Ingrid Pohl (68), Rentnerin
Unbedingt. Ich wohne am Ring, bei mir können Sie im Sommer kein Fenster aufmachen. Und die Enkel lasse ich dort nicht allein über die Straße.
Marvin Krohn (23), Paketfahrer
Ich muss da rein, fertig. Sollen die Leute ihre Pakete am Stadttor abholen? Das will ich sehen.
Dr. Sven Ostermann (51), Apotheker
Ich bin hin- und hergerissen. Meine Kundschaft ist alt, viele können nicht weit laufen. Andererseits: Wie viele parken wirklich vor der Tür? Ich habe mal einen Tag lang gezählt, es waren sieben.
Leyla Yildirim (35), Lehrerin
Warum eigentlich nur die Innenstadt? Ich fahre seit zehn Jahren Rad und bin dreimal angefahren worden, jedes Mal woanders.
Gerhard Vogt (74), Landwirt
Ich komme zweimal im Jahr in die Stadt. Meinetwegen können sie machen, was sie wollen. Aber der Markt muss bleiben, mit dem Hänger fährt man schlecht Straßenbahn.
Paula Jessen (17), Schülerin
Ja klar! Ich habe ja eh kein Auto.
Protokoll und Fotos: Lea Maurer
= Was ich in zehn Jahren Schrebergarten gelernt habe
Zehn Jahre! Am Samstag war es so weit, und weil niemand sonst daran gedacht hat, habe ich mir selbst eine Gießkanne geschenkt.
Als wir die Parzelle übernommen haben, konnte ich eine Tomate nicht von einer Kartoffel unterscheiden (das Kraut, meine ich, aber es ging trotzdem schief). Heute fragen mich die Neuen, wann man die Zwiebeln steckt, und ich antworte so, als hätte ich es immer gewusst.
Also, hier ist alles, was ich weiß:
1. Der Boden ist wichtiger als alles andere. Drei Jahre Kompost, dann reden wir weiter.
2. Zucchini: eine Pflanze. Eine! Ihr werdet an mich denken.
3. Schnecken haben keinen natürlichen Feind außer Frau Ziegler aus Parzelle 14, die nachts mit der Stirnlampe geht.
4. Die Hecke darf 1,25 Meter hoch sein. Nicht 1,30. Es gibt Menschen, die das messen.
5. Man muss nicht alles ernten.
6. Wenn der Nachbar über den Zaun schaut und „Na?“ sagt, ist das keine Frage, sondern der Beginn einer Freundschaft.
7. Der beste Platz ist der Eimer vor der Laube, umgedreht, abends um acht.
Ich habe in diesen zehn Jahren meinen Vater verloren und meinen Job, und beides Mal habe ich erst einmal umgegraben. Ich weiß nicht, ob es geholfen hat. Aber die Kartoffeln waren gut.
Was habt ihr gelernt? Schreibt es mir, ich sammle.
- Punkt 2. PUNKT 2!!! Wir haben vier.
- Vier Zucchinipflanzen, mein Beileid. Wann darf ich vorbeikommen?
- Frau Ziegler gibt es bei uns auch, sie heißt Herr Albers.
- Ich würde ergänzen: Niemals im Mai gießen, nur weil man Lust hat zu gießen.
- Danke für den Satz mit dem Umgraben. Ich habe im März meine Frau verloren und war seitdem nicht mehr im Garten. Vielleicht gehe ich morgen.
- Gehen Sie. Und wenn Sie nur auf dem Eimer sitzen.
- Die 1,25 m gelten übrigens nur für Hecken an Wegen, zur Nachbarparzelle sind in den meisten Satzungen 1,00 m vorgeschrieben. Bei uns hat das bis vor das Amtsgericht geführt.
- Genau das meine ich mit „es gibt Menschen“ ...
- sehr schön geschrieben
= Mehr Demokratie wagen, aber bitte leise
Der Bürgerrat zur Ernährung hat seinen Bericht vorgelegt, und man kann nicht sagen, dass der Bundestag darüber in Aufregung geraten wäre. Eine Stunde Debatte, ein Ausschuss, ein Dank. Die 160 Ausgelosten sind wieder zu Hause.
Nun bin ich von Haus aus skeptisch gegenüber Gremien, die niemand gewählt hat. Ein Parlament, das zugelost bekommt, was es denken soll, wäre keines mehr. Aber wer neun Monate lang Menschen ihre Wochenenden opfern lässt und dann nicht einmal sagt, welchen der neun Vorschläge er ablehnt und weshalb, der sollte es lieber lassen.
Ich habe mit drei Teilnehmern gesprochen. Ein Dachdecker aus der Lausitz sagte mir, er habe vorher nie gewusst, wie schwer es ist, einen Satz zu schreiben, dem alle zustimmen können. „Seitdem schimpfe ich weniger“, sagte er. „Meine Frau macht sich schon Sorgen.“
Vielleicht ist das der Ertrag: nicht der Bericht, sondern 160 Leute, die weniger schimpfen. Auf die Wahlberechtigten hochgerechnet wären das allerdings noch etwa eine halbe Million Bürgerräte.
- Sehr guter Kommentar, vor allem der letzte Satz.
- Ausgelost wird nicht, ausgesucht wird. Bei zwanzigtausend angeschriebenen Haushalten haben sich zweitausend zurückgemeldet, und daraus wurde nach Schulabschluss und Ernährungsweise eine Gruppe zusammengestellt. Wer sich nicht meldet, kommt darin nicht vor, und das sind gerade diejenigen, um die es ginge.
- Ich war beim Bürgerrat in unserer Gemeinde dabei (Thema Schulweg). Von sieben Empfehlungen sind fünf umgesetzt. Es geht also, wenn der Rat will.
- Kaffeekränzchen auf Steuerzahlerkosten!
- Was hat das gekostet? Steht leider nicht im Artikel.
- Rund drei Millionen, steht im Bericht auf S. 88.
`;
