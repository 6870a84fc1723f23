/** More whole pages of our own in Dutch, Polish, Portuguese, Swedish, Russian and Turkish; see `pages-en-1.ts` for the form. */
export const PAGES_NL_2 = `
= Waarom ik na twintig jaar ben gestopt met lesgeven
Vorige week heb ik mijn sleutel ingeleverd. Het was een kleine sleutel, van het scheikundelokaal, en ik had hem zo lang dat er een putje in mijn duim zat.
Ik wil niet zeuren. Ik heb het vak met hart en ziel gedaan en ik heb meer gelachen dan op welk kantoor dan ook. Maar ergens in het afgelopen jaar merkte ik dat ik op zondagmiddag naar de klok begon te kijken. En dat ik op maandagochtend in de auto bleef zitten tot het nummer afgelopen was. En daarna nog een nummer.
Het zijn niet de leerlingen. Het zijn nooit de leerlingen. Het is alles eromheen: de formulieren, de toetsen over de toetsen, de vergaderingen waarin besloten wordt dat er een vergadering komt.
Een jongen uit 4B vroeg: "Meneer, vindt u ons niet meer leuk?" Daar heb ik een week niet van geslapen.
Ik ga nu fietsen maken. Echt waar. Ik begin maandag bij Henk op de hoek.
Aan iedereen die blijft: jullie zijn helden. En doe de afzuiging uit als je weggaat.
- Wat jammer, maar ik begrijp het zo goed. Ik zit ook nog een nummer.
- U heeft mij door het examen gesleept in 2011, ik ben nu apotheker. Dank u wel meneer!
- Sanne! Dat maakt mijn dag goed.
- Elke sector heeft formulieren. Mijn vrouw is wijkverpleegkundige, die kijkt ook op de klok.
- Uit het laatste onderzoek onder vertrekkers blijkt dat de werkdruk pas op de derde plaats komt. Op een: het gevoel niet serieus genomen te worden. Op twee: geen invloed op het rooster. Dat is goedkoper op te lossen dan men denkt, maar dan moet iemand het wel willen weten.
- Succes bij Henk, ik kom langs met mijn achterwiel
= Verslag ledenvergadering volkstuinvereniging De Goede Grond
Aanwezig: 44 leden. Met kennisgeving afwezig: 7.
De voorzitter opent de vergadering om 20.05 uur en heet iedereen welkom, in het bijzonder de nieuwe leden. "Jullie vinden ons vanzelf wel aardig," zegt hij.
De penningmeester licht de cijfers toe. De heer Bosma vraagt waarom het water duurder is geworden. Antwoord: omdat we er meer van gebruiken.
Mevrouw Tijssen vraagt of er eindelijk iets aan de konijnen wordt gedaan. De voorzitter: "Wat had u in gedachten?" Daar wil mevrouw Tijssen niet op ingaan.
De contributie gaat met drie euro omhoog. Voor: 31, tegen: 9, onthouding: 4.
Wie wil er in de tuincommissie? Er melden zich twee mensen aan. Applaus.
Rondvraag: van wie is de gele kruiwagen?
De vergadering sluit om 21.40 uur.
`;

export const PAGES_PL_2 = `
= Czego nauczyłam się po roku nauki jazdy
Zdałam! Za szóstym razem, ale zdałam! Musiałam Wam o tym napisać, bo tyle razy mnie pocieszaliście.
Mam 47 lat. Zawsze mówiłam, że nie potrzebuję prawa jazdy, bo wszędzie dojadę tramwajem. A potem mama zachorowała, a do szpitala jeździ jeden autobus.
Pierwszy egzamin: oblałam po czterech minutach. Drugi: po dwóch. Za trzecim razem egzaminator zapytał, czy mam dzieci. Powiedziałam, że tak. „To proszę jeszcze dla nich poćwiczyć”, powiedział.
Mój instruktor, pan Leszek, ma anielską cierpliwość. Kiedy płakałam na parkingu, wyjął termos i powiedział: „Pani Beato, samochód to tylko duży odkurzacz”. Nie wiem dlaczego, ale pomogło.
Wczoraj pojechałam do mamy sama. Sto dwanaście kilometrów. Otworzyła okno i zawołała: „A kto cię przywiózł?”
Ja, mamo. Ja się przywiozłam.
- Gratulacje!!! Popłakałam się przy ostatnim zdaniu.
- Duży odkurzacz, muszę to powtórzyć żonie. Ona zdaje w czwartek po raz ósmy.
- Trzymam kciuki za żonę!
- Brawo, Beata. Szerokiej drogi!
- Zdawalność za pierwszym razem wynosi w naszym województwie 31 procent, więc naprawdę nie ma się czego wstydzić. Ciekawsze jest co innego: osoby, które zdały za piątym razem lub później, powodują w pierwszych dwóch latach mniej kolizji niż te, które zdały od razu.
- To mnie Pan bardzo pocieszył, dziękuję.
- ile kosztowało razem?
- Lepiej nie liczyć :)
= Rada zdecyduje o likwidacji filii biblioteki
Na środowej sesji radni mają głosować nad likwidacją filii numer 4 przy ulicy Lipowej. Z uzasadnienia wynika, że w zeszłym roku odwiedzało ją średnio 38 osób dziennie, a roczny koszt utrzymania to 214 tysięcy złotych.
Mieszkańcy zebrali pod protestem ponad 1,6 tysiąca podpisów. „To jedyne miejsce na osiedlu, gdzie można usiąść i nikt od człowieka niczego nie chce”, mówi Halina Wrona, która przychodzi tu od 1974 roku.
Zdaniem burmistrza czytelnicy mogą korzystać z biblioteki głównej, oddalonej o trzy kilometry.
- Trzy kilometry dla osiemdziesięciolatki to wyprawa.
- Na fontannę były dwa miliony.
- Ustawa o bibliotekach w artykule 13 wymaga, aby zamiar likwidacji ogłosić na sześć miesięcy wcześniej i uzyskać opinię biblioteki wojewódzkiej. O ile wiem, takiej opinii nie ma. Uchwała podjęta bez niej będzie nieważna, co potwierdził już niejeden wojewoda.
- Proszę to powiedzieć w środę, ja będę.
`;

export const PAGES_PT_2 = `
= O que aprendi a tratar da horta do meu avô
O meu avô morreu em fevereiro e deixou-me a horta. Não foi por testamento, foi de boca: «Ficas tu com isto, que os outros não têm vagar.» Eu também não tinha.
Na primeira semana arranquei as ervas daninhas todas. A vizinha, a dona Emília, veio ao muro e disse-me: «Ó menina, isso eram as batatas.»
Na segunda semana comprei um livro. Na terceira deitei o livro fora e comecei a perguntar. Sabem uma coisa? Toda a gente gosta que lhe perguntem. Agora tenho seis professores, todos com mais de setenta anos, e nenhum concorda com os outros.
Descobri que ele falava com as galinhas. Contou-me o carteiro. Contava-lhes a vida toda, os netos, as contas, a guerra. Eu achava aquilo engraçado, até que ontem dei por mim a explicar-lhes porque é que deixei o emprego.
Os tomates já estão a corar. Não sei se fico. Mas quero ver os tomates.
E vocês, têm horta? Aceito conselhos, desde que não se contradigam muito.
- Que bonito, Inês. O meu pai também falava com as galinhas, deve ser coisa da geração.
- Conselho: não regues à tarde. Conselho contrário: rega à tarde.
- «Isso eram as batatas» ahahah
- Fica. Eu fiquei, faz nove anos em agosto.
- As galinhas sabem guardar segredo, é o que elas têm de bom.
- Parabéns pelo texto. Trabalho numa cooperativa agrícola e vejo todos os meses gente da sua idade a chegar com entusiasmo e a partir ao segundo inverno, quase sempre pelo mesmo motivo: não é o trabalho, é a água. Antes de decidir, confirme se o poço está registado, porque sem o título não há apoio nenhum e a regularização demora mais de um ano.
- Obrigada! Não fazia ideia, vou tratar disso já amanhã.
= Perguntas frequentes sobre o passe gratuito
Quem tem direito?
Se tens até 23 anos e estudas, tens direito. Não precisas de provar rendimentos.
Onde peço?
Em qualquer posto de atendimento, com o cartão de cidadão e a declaração da escola. Se a escola ainda não te deu a declaração, insiste!
Demora muito?
Dez dias. Enquanto esperas, guarda os bilhetes, que nós devolvemos o dinheiro.
Posso usar ao fim de semana?
Podes, claro. E nas férias também.
Perdi o meu. E agora?
Acontece a todos. O segundo custa 7 euros, o terceiro também, e ao quarto vamos querer conversar contigo.
`;

export const PAGES_SV_2 = `
= Vi hörde av oss till släkten i Amerika
För ett halvår sedan hittade mamma en bunt brev i kakelugnen. De var från hennes mormors syster Elin, som for till Minnesota 1909 och som ingen hade pratat om på femtio år.
Jag trodde aldrig att det skulle leda någonstans. Men jag skrev till hembygdsföreningen där borta, på min usla engelska, och tre dagar senare ringde telefonen mitt i natten. "Is this Gunilla? I'm looking at your nose."
Det var Elins sonsonsdotter. Hon hade ett foto framför sig, och jag kan bekräfta att näsan stämmer.
I somras kom de, elva stycken. Vi dukade i ladan. De kunde en enda mening på svenska, "tack för maten", och den sa de efter varje tugga. När pappa spelade upp Elins vals grät den äldste, en bonde på två meter.
Har ni letat efter era? Börja i kakelugnen.
- Vilken underbar historia! Nu ska jag upp på vinden.
- Näsan, haha! Hos oss är det öronen.
- Tack för att du delar med dig. Min farfars bror for samma år, kanske satt de på samma båt.
- Kolla passagerarlistan för Ariadne i april 1909, där finns de flesta från vår trakt.
- Ett litet tips till den som letar: utflyttningslängderna är ofullständiga före 1911, men prästerna skrev attester som ligger kvar i husförhörslängdens bilagor. Där hittade jag min mormors båda syskon, som enligt alla databaser aldrig hade lämnat Småland.
= Frågor och svar om kolonilotten
Hur får jag en lott?
Du ställer dig i kö. Just nu är kön sex år, vi är ledsna.
Får jag övernatta?
Ja, från april till september. Men tänk på att väggarna är tunna och att Bertil sover bredvid.
Måste jag vara med på städdagarna?
Ja, två om året. Vi bjuder på korv! Kan du inte komma så säg till, vi hittar något annat som du kan göra.
Jag har inte gröna fingrar. Gör det något?
Ingen av oss hade det från början. Fråga oss, vi älskar att svara.
Vad händer om min häck blir för hög?
Då kommer Bertil.
`;

export const PAGES_RU_1 = `
= Как я учился печь хлеб и чему научился
Всем привет! Давно ничего сюда не писал, но тут такое дело: я наконец-то испёк нормальный хлеб.
Началось всё в январе, когда жена подарила мне закваску. Живую, в банке. «Её зовут Зина, — сказала она, — кормить два раза в день». Я думал, она шутит.
Первая буханка годилась только для забивания гвоздей. Вторую съели голуби, и то не сразу. На третий раз я забыл про тесто и уехал к маме, а когда вернулся, оно было на полу.
Что я понял? Во-первых, на кухне должно быть тепло. Во-вторых, не надо торопиться. В-третьих, не надо слушать тех, кто всё знает, включая меня.
Вчера отнёс полбуханки соседу Михалычу. Он пожевал, помолчал и сказал: «Как у бабки в Рязани». Лучшей похвалы я в жизни не получал.
А вы печёте? Как зовут вашу закваску?
- Нашу зовут Борис Николаевич, потому что иногда не просыпается.
- Ахаха, про голубей очень жизненно
- Поздравляю! А какую муку берёте?
- Ржаную обдирную и немного пшеничной, примерно 70 на 30.
- Спасибо за статью, с удовольствием прочитала. Завтра попробую.
- Температура важнее всего: при 20 градусах закваска бродит почти вдвое медленнее, чем при 26, поэтому время в рецептах ничего не значит. Смотреть надо на объём теста, а не на часы. Я двадцать лет работаю технологом на хлебозаводе и всё равно каждый раз смотрю.
- Вот за такие комментарии и люблю этот блог
- Рецепт в студию!
= Мост через Вязовку закроют до осени
С понедельника движение по мосту через Вязовку будет полностью закрыто. Об этом сообщили в администрации района.
Ремонт, который планировали завершить в июне, продлится до сентября. При вскрытии покрытия выяснилось, что две опоры требуют усиления. Стоимость работ вырастет на 48 миллионов рублей.
«Мы понимаем, что это неудобно, но безопасность людей важнее», — заявил глава администрации Павел Ершов.
Объезд организован через Заречное. Автобусы третьего маршрута будут ходить раз в час.
- Раз в час! А в школу детям как?
- Два года назад его уже ремонтировали, и где эти деньги?
- Опоры обследовали в 2021 году, отчёт лежит на сайте закупок, там на четвёртой странице написано «требуется усиление». То есть знали ещё тогда и всё равно объявили ремонт только покрытия.
- Объезд через Заречное это 18 км по ямам
- Зато набережную плиткой выложили
= Разговор с бабушкой о войне
Бабушка, сколько тебе было лет?
Девять. А тебе сейчас сколько? Вот и мне столько было.
Ты боялась?
Сначала нет. Думала, это гроза. А потом мама перестала петь, и я стала бояться.
Что вы ели?
Лебеду ели. Картошку мёрзлую. Ты не морщись, она сладкая. Знаешь, что я до сих пор помню? Как сосед дядя Паша принёс нам луковицу. Одну. И мы её делили на пятерых.
А игрушки у тебя были?
Была кукла без головы. Я ей говорила: ничего, зато у тебя ноги есть.
Что ты делала, когда всё кончилось?
Спала. Я три дня спала. А потом мама запела.
`;

export const PAGES_TR_1 = `
= İstanbul'dan köye taşındık, bir yıl oldu
Herkese merhaba! Geçen yıl bu zamanlar kolilerin arasında oturmuş ağlıyordum. Bugün bahçede domates topluyorum, yine ağlıyorum ama bu sefer soğan doğradığım için.
Çok soran oldu, o yüzden yazıyorum. Pişman mısınız? Hayır. Zor mu? Evet, çok.
İlk kış soba yakmayı bilmiyorduk. Komşumuz Hatice teyze dumanı görünce koşup geldi, "Kızım, ev yanıyor sandım" dedi. Yarım saatte öğretti, bir de üstüne çorba getirdi.
Eşim hâlâ uzaktan çalışıyor. İnternet bazen gidiyor, o zaman tepeye çıkıyor. Toplantıya eşekle katıldığı da oldu, ses kayıtlarında duyuluyor.
En çok neyi özlüyorum? Simit. En az neyi? Trafiği.
Siz olsanız yapar mıydınız? Yorumlarda yazın, hepsini okuyorum.
- Harika bir yazı olmuş, elinize sağlık. Biz de iki yıldır düşünüyoruz ama cesaret edemiyoruz.
- Toplantıya eşekle katılmak hahaha
- Hatice teyzeye selamlar
- Çocukların okulu ne oldu peki?
- Taşımalı gidiyorlar, 25 dakika. Sınıfta 11 kişiler, öğretmenleri çok iyi.
- Romantik anlatmışsınız ama köyde doğup büyümüş biri olarak söyleyeyim, herkes sizin gibi uzaktan maaş almıyor. Bizim köyden son beş yılda kırk hane göçtü, çünkü süt parası yem parasını karşılamıyor. Gelenlere diyeceğim yok, hoş geldiniz, ama gidenlerin neden gittiğini de yazmak lazım.
- Çok haklısınız, bunu da ayrıca yazacağım.
- simit tarifi versenize
= Sık sorulan sorular: kütüphane kartı
Kart almak için ne gerekiyor?
Kimliğinizi getirin, yeter. Beş dakika sürer.
Ücretli mi?
Hayır, kartınız ve kitaplarımız ücretsizdir.
Kaç kitap alabilirim?
Aynı anda üç kitap alabilirsiniz. Bitiremediniz mi? Bizi arayın, süreyi uzatalım.
Kitabı kaybettim, ne yapacağım?
Üzülmeyin, olur böyle şeyler. Aynısını bulup getirirseniz sorun kalmaz.
Çocuğumla gelebilir miyim?
Elbette! Çocuk bölümümüzde biraz gürültü yapmak serbesttir.
`;
