/** Whole Dutch, Polish, Portuguese and Swedish pages of our own; see `pages-en-1.ts` for the form. */
export const PAGES_NL_1 = `
= Een weekend in de polder met drie kinderen en één fiets
Hoi allemaal!
Vorige week vroeg iemand of wij nooit eens gewoon een rustig weekend hebben. Nee dus. Dit is wat er gebeurde.
We hadden een huisje gehuurd aan de dijk, zo'n klein houten ding met stapelbedden, en op de website stond dat er fietsen bij zaten. Er zat één fiets bij. Zonder zadel.
De kinderen vonden het geweldig. Ze hebben er om de beurt op gestaan, de hele zaterdag, heen en weer over het dijkje, terwijl mijn man en ik in het gras lagen en deden alsof we dit zo gepland hadden.
Zondag regende het. Ik had spelletjes meegenomen, maar de doos van ganzenbord bleek vol te zitten met knopen. Dus hebben we ganzenbord met knopen gespeeld. Ik weet nog steeds niet wie er gewonnen heeft.
Op de terugweg zei de jongste: "Mama, gaan we volgend jaar weer naar de fiets?"
Ja schat. We gaan weer naar de fiets.
Waar zijn jullie dit voorjaar geweest? Ik zoek nog een leuk adresje, liefst met zadel.
- Haha, heerlijk geschreven! Wij zaten in Drenthe, aanrader, met vier fietsen.
- "Gaan we weer naar de fiets" :-) dat onthouden ze hun hele leven.
- Welk huisje was dat? Dan weet ik waar ik niet moet boeken.
- Stuur ik je in een berichtje, de eigenaar was eigenlijk best aardig.
- Wat een mooi verhaal, bedankt. Onze kinderen zijn allang het huis uit en weten precies zo'n weekend nog te vertellen.
- Ganzenbord met knopen, die ga ik proberen met mijn klas
= Gemeente sluit zwembad De Waterlelie
Het college van Veenhuizerveld wil zwembad De Waterlelie per 1 januari sluiten. Dat blijkt uit de begroting die woensdag is gepresenteerd.
De exploitatie kost de gemeente 740.000 euro per jaar, bijna twee keer zoveel als vijf jaar geleden. Volgens wethouder Annemiek Postma is er geen andere keuze. "We hebben met vier exploitanten gesproken en geen van hen durft het aan."
Het zwembad telt ruim 90.000 bezoekers per jaar. De zwemvereniging, die 412 leden heeft, zegt verrast te zijn door het besluit en heeft een spoeddebat aangevraagd.
De gemeenteraad beslist op 9 november.
- Schandalig. Elk kind moet hier leren zwemmen, we leven onder de zeespiegel!
- Zeven ton voor een zwembad of zeven ton voor de jeugdzorg, ik weet het wel. Maar waarom is het altijd of-of en nooit eens iets anders, zoals dat nieuwe gemeentehuis?
- Is er een petitie?
- Ja: https://reddewaterlelie.example
- De stijging zit vrijwel geheel in het gas. In 2019 heeft de raad een warmtepomp van 1,1 miljoen afgewezen omdat de terugverdientijd veertien jaar was; bij de huidige prijzen zou dat minder dan vijf jaar zijn geweest. Het rapport staat nog gewoon op de site van de gemeente.
- Daar leerde ik zwemmen van meester Jaap. Onder de lijn!
= Uit de praktijk
Bezoekers vragen ons vaak hoe het is om bij ons te wonen. Drie bewoners vertellen.
Mevrouw De Bruin (84): "Ik wilde niet. Mijn dochter heeft me hier met zachte hand naartoe geduwd. En nu? Ik heb het te druk om er spijt van te hebben! Op maandag zing ik, op dinsdag biljart ik, en ik win ook nog."
Meneer El Amrani (79): "Mijn vrouw is hier gestorven, in kamer twaalf. Ze hebben de hele nacht bij ons gezeten. Dat vergeet je nooit. Ik blijf hier, waar moet ik anders heen?"
Mevrouw Van Loon (91): "De soep mag wat zouter. Schrijf dat maar op."
Wilt u komen kijken? Dat kan elke woensdag om drie uur. U hoeft zich niet aan te melden en de koffie staat klaar. Heeft u vragen, bel ons dan gerust.
`;

export const PAGES_PL_1 = `
= Jak w końcu upiekłam dobry chleb
Cześć kochani!
Wiem, wiem, obiecałam ten wpis już w zeszłym miesiącu. Ale najpierw musiał mi się udać chleb, a z tym bywało różnie. Pierwszy był jak kamień, drugiego nie chciał jeść nawet pies sąsiadki, a trzeci po prostu wylał się z blachy.
Co robiłam źle? Wszystko! Przede wszystkim zakwas był za młody. Pani z młyna powiedziała mi, że trzeba go dokarmiać przynajmniej tydzień, a ja piekłam po trzech dniach.
Mój przepis:
500 g mąki żytniej
400 ml letniej wody
150 g zakwasu
2 łyżeczki soli
Mieszam wieczorem, przykrywam ściereczką i idę spać. Rano przekładam do foremki, czekam, aż podrośnie, i piekę godzinę w 210 stopniach.
Nie krójcie go od razu! Wiem, że pachnie. Poczekajcie do wieczora.
A wy pieczecie? Na jakiej mące? Dajcie znać w komentarzach.
- Wreszcie! Czekałam na ten przepis. Jutro próbuję.
- U mnie wyszedł zakalec, co zrobiłam nie tak?
- Pewnie był jeszcze za mało wyrośnięty albo za krótko pieczony, spróbuj dać mu 15 minut więcej.
- Pieczę od dwudziestu lat i potwierdzam, zakwas to podstawa. Mój ma na imię Zenek.
- Super blog, pozdrawiam z Gdyni!
- Zenek :D
- Dziękuję, pani Magdo. Moja mama piekła taki chleb w piecu kaflowym i nigdy nie zapisała przepisu. Ten smakuje prawie tak samo.
= Most na Wilczej będzie zamknięty do jesieni
Od poniedziałku kierowcy nie przejadą mostem na ulicy Wilczej. Remont, który miał potrwać trzy miesiące, zakończy się prawdopodobnie dopiero we wrześniu.
Podczas rozbiórki nawierzchni okazało się, że skorodowane są także dwa przęsła. „Nie możemy ryzykować”, powiedział rzecznik Zarządu Dróg Tomasz Walicki. Dodatkowe prace pochłoną około 2,4 miliona złotych.
Objazd poprowadzono ulicami Polną i Młyńską. Autobusy linii 7 i 12 pojadą zmienioną trasą.
Most zbudowano w 1936 roku i remontowano ostatnio w 1988.
- Trzy miesiące, jasne. U nas każdy remont trwa dwa razy dłużej.
- A kto odpowiada za to, że przez trzydzieści lat nikt tam nie zajrzał?
- Przeglądy mostów są obowiązkowe co pięć lat, a podstawowe co roku. Skorodowanych przęseł nie dało się nie zauważyć, chyba że protokoły podpisywano zza biurka. Radni powinni o nie zapytać.
- Do pracy jadę teraz 50 minut zamiast 15. Dziękuję bardzo.
- Rowerem 10
= Rozmowa z babcią
Babciu, pamiętasz swój pierwszy dzień w szkole?
Pamiętam. Miałam buty po bracie, dwa numery za duże, i bałam się, że je zgubię. A ty swój pamiętasz?
Ja pytam! Kogo lubiłaś najbardziej?
Hankę. Siedziałyśmy razem. Ona umiała gwizdać na palcach, a ja umiałam liczyć, więc świetnie się uzupełniałyśmy.
A kiedy poznałaś dziadka?
Na zabawie, w remizie. Deptał mi po nogach. Powiedziałam mu: niech pan lepiej usiądzie. I usiadł, a ja obok niego. I tak siedzieliśmy pięćdziesiąt dwa lata.
Tęsknisz?
No jakże. Ale ja do niego gadam, wiesz? Wczoraj mu powiedziałam, że przyjdziesz.
I co powiedział?
Że ma być sernik.
`;

export const PAGES_PT_1 = `
= Deixei o carro em casa durante um mês
Olá a todos! Como sabem, no início de março fiz uma aposta com o meu cunhado: um mês inteiro sem pegar no carro. Ganhei, mas vou ser sincera convosco, não foi fácil.
Na primeira semana cheguei atrasada três vezes. O autocarro das 7h40 vem às 7h55, ou não vem. Na segunda semana comprei umas botas decentes. Na terceira descobri um atalho pelo jardim e agora já não quero outra coisa.
Poupei 118 euros, perdi um quilo e conheci a dona Amélia, que vai todos os dias ao mercado a pé, tem 86 anos e anda mais depressa do que eu.
Vou continuar? Durante a semana sim. Ao domingo, para ir a casa da minha mãe, que mora no fim do mundo, não me peçam isso.
E vocês, já experimentaram? Contem-me como correu!
- Parabéns! Aqui em Braga era impossível, entre a minha casa e o trabalho não há sequer passeio.
- Adorei a dona Amélia. Mais histórias dela, por favor.
- Eu faço isso há dois anos, de bicicleta, e nunca mais voltei atrás. O que me custa é a chuva.
- Obrigada pela partilha, vou tentar em maio
- A poupança real é bem maior. Se contar com o seguro, o imposto, a revisão e a desvalorização, um carro pequeno custa por volta de 350 euros por mês, mesmo parado. Foi essa conta que me fez vender o meu.
- O que é que o cunhado teve de pagar?
- Um jantar!
`;

export const PAGES_SV_1 = `
= Därför slutade vi med köksön
Hej allihop, nu ska jag erkänna något. Ni minns hur jag tjatade om köksön i två år? Nu är den borta.
Den var jättefin. Det var bara det att ingen någonsin satt vid den. Alla ställde sina saker där: nycklar, post, en halv cykel. I juli sa min man att han inte hade sett bänkskivan sedan midsommar, och han hade rätt.
Nu står mormors gamla slagbord där i stället. Det är repigt, det gungar, och i går satt vi sex personer runt det till halv tolv på natten.
Så mitt råd, om ni vill ha det: köp ingenting förrän ni har bott i huset ett år.
Hur har ni det? Har någon mer ångrat något stort? Berätta!
- Vi ångrar det öppna köket varje dag. Allt luktar fisk.
- Åh, slagbordet är underbart! Tack för att du skriver som det är.
- Vi älskar vår köksö, men vi har också ett skåp i hallen för posten ;)
- Kloka ord. Min pappa som var snickare sa alltid att man skulle lägga en presenning där den nya väggen skulle stå och gå runt den i en månad.
- Vad gjorde ni av ön? Är den till salu?
- Såld i går, tyvärr!
`;
