import type { PageTexts } from '../page-texts.js';

const NEWS = `{O} ogłosił {d}, że prace zaczną się przed końcem {y} roku.
Decyzja zapadła po miesiącach rozmów w {P}.
Według oficjalnych danych sprawa dotyczy około {k} osób.
Projekt z {y} roku przekładano już {n} razy.
{N}, który od {y} roku kieruje komisją, odmówił komentarza.
Rzecznik potwierdził, że śledztwo zostało zakończone.
Koszty mają wzrosnąć o {n} procent.
Policja zamknęła drogę na {n} godzin.
Raport opublikowany {d} wymienia {n} uchybień.
Opozycja skrytykowała ten plan.
Badacze sprawdzili {k} próbek pobranych w {P}.
Gospodarze objęli prowadzenie w {n}. minucie po strzale {L}.
Ustawę przyjęto większością {n} głosów.
Przedstawiciele {n} państw spotkali się w {P}.`;

/** Polish. All of it was written for the purpose. */
export const PL: PageTexts = {
  code: 'pl',
  firstNames: 'Ola Marek Kasia Tomek Ewa Piotr Zosia Jan Magda Krzysztof Hania Wojtek Iwona Adam Renata Filip',
  lastNames: 'Wolski Nowicka Zieliński Kaczmarek Sikora Lis Baran Wrona Górska Mazur Pawlak Król Jasińska Dudek',
  places: 'Nowym Porcie|Zalesiu|Brzezinach|Starym Dworze|Lipowej|Jeziorach|stolicy|Kamieniu',
  organisations:
    'Urząd miasta|Ministerstwo Transportu|Uniwersytet|Związek zawodowy|Policja|Vantor|Zarząd portu|Szpital|Federacja',
  topics:
    'nowy tramwaj|obiady szkolne|most w porcie|domowy chleb|festiwal zimowy|autobusy elektryczne|biblioteka|reforma emerytur|nocne pociągi|budżet|wolne oprogramowanie|susza|używane rowery|maraton',
  titles: `{T}: co już wiemy
Dlaczego {T} to ważna sprawa
{n} rzeczy, których nikt mi nie powiedział
Weekend w {P}
{N}: niczego nie żałuję
Mój rok w {P}
Spór w {P} trwa`,
  subheads: `Co dalej
Tło sprawy
Co mówią liczby
Kwestia pieniędzy
Krok {n}: bez pośpiechu
Składniki
Podsumowanie`,
  news: NEWS,
  essay: NEWS,
  quotes: `„Wysłuchaliśmy mieszkańców”, powiedziała {N}.
„Nigdy czegoś takiego nie widziałem”, dodał {L} w rozmowie z prasą.
Według {N} opóźnienie było „przykre, ale konieczne”.
„Nie chodzi o pieniądze, chodzi o nasze dzieci”, dodała {L}.
– Nikt nas nie zapytał – mówi {F}, który ma sklep w {P}.`,
  diary: `Od dawna chciałam o tym napisać i dziś wreszcie znalazłam godzinę.
Kiedy w {y} roku przeprowadziliśmy się, nie wiedziałam, co mnie czeka.
Moja siostra śmiała się, kiedy jej o tym opowiedziałam.
Wstaliśmy o szóstej, żeby uniknąć korków.
Wiem, co myślicie: znowu to samo!
Potrzebowałam {n} prób, a kuchnia wygląda jak pole bitwy.
A potem oczywiście zaczęło padać!
Uwielbiam to miejsce.
Wielu z was pyta mnie, jak to robię, więc oto odpowiedź.
Moim zdaniem problem leży gdzie indziej.
Dziękuję, że czytacie, i do następnego razu!
A wy? Próbowaliście? Dajcie znać!`,
  advice: `Najpierw otwórz ustawienia i wyłącz drugą opcję.
Potrzebujesz miski, łyżki i około {n} minut.
Wymieszaj mąkę z {n} gramami masła i odstaw.
Jeśli lampka świeci na czerwono, poczekaj, aż urządzenie ostygnie.
Rozgrzej piekarnik do {k} stopni.
Zanim podpiszesz, poproś o cenę na piśmie.`,
  questions: `Jak pan tu trafił?
Co było najtrudniejsze?
I co teraz?
Czy ta reakcja pana zaskoczyła?`,
  answers: `Miałem szczęście. Sąsiad mi pokazał i już nie przestałem.
Nie myślę o tym wiele. Człowiek robi swoje i idzie do domu.
Zaczynaliśmy w {n} osób w garażu.
Dobre pytanie. Jeszcze nie wiem.`,
  items: `{n} szklanki mąki
Mapa okolicy
Duża cebula
Otwarte od {c} do {c}
Cena: {k} zł
Sól i pieprz`,
  comments: `Świetny tekst, dziękuję!
Dzięki za radę, nie znałam tego.
Zgadzam się w pełni.
U nas w {P} było dokładnie tak samo.
Co za bzdury.
Używam od {n} lat i nigdy nie miałem problemów.
Czy ktoś wie, czy to działa ze starszym modelem?
Przepraszam, ale to nieprawda.
haha
Gratulacje {F}!! Bardzo się cieszę :)
Mieszkam w {P} i nikt tu tego nie chce.
Zawsze to samo. Obiecują, a potem nic.
Ciekawe, choć nie zgadzam się z wnioskami.
A kto za to zapłaci? My, jak zwykle.
Wreszcie ktoś to powiedział!
Wygląda pysznie, spróbuję w weekend!
@{F} ona tego nie napisała. Przeczytaj jeszcze raz.
Cześć {F}, możesz mi przesłać link?
Ani słowa o kosztach.
Wstyd.
Naprawdę?
Tak!!
Pozdrawiam
👍
😂😂
Nie rozumiem, może mi ktoś wyjaśnić?
Kiedy druga część?
Szkoda, spodziewałem się więcej.`,
  openings: `Dobry artykuł.
Dzięki.
Cześć {F},
@{F}
Nie zgadzam się.
{F},`,
  bylines: `{N}
Autor: {N}
{d}
Opublikowano {d}, {c}
Aktualizacja: {d}`,
  navigation: `Strona główna
Polityka
Gospodarka
Sport
Kultura
Menu
Szukaj
Zaloguj się
Prenumerata
O nas
Kontakt
Pogoda`,
  share: `Udostępnij
Udostępnij na Facebooku
Drukuj
E-mail
Kopiuj link`,
  related: `Zobacz także
Czytaj też
Najczęściej czytane
Tagi: {W}
Kategorie
Ostatnie wpisy`,
  forms: `Dodaj komentarz
Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *
Nazwa *
E-mail *
Witryna
Komentarz
Opublikuj komentarz
Musisz się zalogować, aby dodać komentarz.
Zapisz się do newslettera`,
  legal: `© {y} {O}. Wszelkie prawa zastrzeżone.
Polityka prywatności
Regulamin
Reklama
Ta strona używa plików cookie.`,
  teasers: `{T}: ciąg dalszy
Dlaczego brakuje czasu w {P}
„Nie mamy wyboru” – mówi {N}
{N} wygrywa
Rok {y} w obrazach`,
  headings: `Komentarze
{n} komentarzy
Komentarze ({n})
{n} odpowiedzi na „{T}”
Opinie`,
  closed: `Komentarze są wyłączone.
Brak komentarzy
0 komentarzy
Zaloguj się, aby skomentować`,
  buttons: `Odpowiedz
Lubię to
Zgłoś
Cytuj
Odpowiedz · Zgłoś`,
  headers: `{A}⏎{D}
{A} pisze:⏎{D}
{A} · {D}
{A}, {D}
{D}⏎{A}
{A} napisał {D}:
{A} | {D}`,
  replies: `{A} w odpowiedzi do {B}
{A} → {B}`,
  promotions: `Nasza nowa książka już jest. Zamów ją tutaj!
Podobał ci się tekst? Wesprzyj nas!
O autorce: {N} mieszka z dwoma kotami. Piszę o tym, co lubię.
Dziękujemy za lekturę! Podziel się z przyjaciółmi.
Widzisz błąd? Napisz do nas!`,
};
