import type { PageTexts } from '../page-texts.js';

const NEWS = `{O}, çalışmaların {y} bitmeden başlayacağını {d} günü açıkladı.
Karar, {P} bölgesinde aylar süren görüşmelerin ardından alındı.
Resmi rakamlara göre yaklaşık {k} kişi etkilenecek.
{y} yılında tanıtılan proje {n} kez ertelendi.
{y} yılından beri komisyonun başında olan {N} yorum yapmadı.
Bir sözcü soruşturmanın kapandığını doğruladı.
Maliyetin yüzde {n} artması bekleniyor.
Polis yolu {n} saat kapattı.
{d} tarihli rapor {n} eksik sıralıyor.
Muhalefet planı eleştirdi.
Araştırmacılar {P} çevresinden {k} örnek inceledi.
Ev sahibi takım {n}. dakikada {L} ile öne geçti.
Yasa {n} oy farkla kabul edildi.
{n} ülkenin temsilcileri {P} kentinde bir araya geldi.`;

/** Turkish. All of it was written for the purpose. */
export const TR: PageTexts = {
  code: 'tr',
  firstNames: 'Elif Murat Zeynep Kerem Aylin Emre Selin Ozan Derya Hakan Melis Tolga Nil Serkan Burcu Cem',
  lastNames: 'Aksoy Yalın Demirel Koru Sezer Tuna Erdem Korkut Altan Işık Bayram Güler Sarp Uysal',
  places: 'Yeniliman|Akköy|Sarıpınar|Güneykent|başkent|Karabayır|Göltepe',
  organisations: 'Belediye|Ulaştırma Bakanlığı|Üniversite|Sendika|Polis|Vantor|Liman idaresi|Hastane|Federasyon',
  topics:
    'yeni tramvay|okul yemekleri|liman köprüsü|ev ekmeği|kış şenliği|elektrikli otobüsler|kütüphane|emeklilik reformu|gece trenleri|bütçe|özgür yazılım|kuraklık|ikinci el bisikletler|maraton',
  titles: `{T}: bildiklerimiz
{T} neden önemli
Kimsenin söylemediği {n} şey
{P} gezisi: iki gün
{N}: hiçbir şeyden pişman değilim
{P} günlerim
{P} tartışmaya devam ediyor`,
  subheads: `Şimdi ne olacak
Geçmişi
Rakamlar ne diyor
Para meselesi
{n}. adım: acele etmeyin
Malzemeler
Sonuç`,
  news: NEWS,
  essay: NEWS,
  quotes: `“{P} halkını dinledik” dedi {N}.
“Hiç böyle bir şey görmedim” diye konuştu {L}.
{N} gecikmeyi “üzücü ama gerekli” sözleriyle değerlendirdi.
“Mesele para değil, çocuklarımız” ifadesini kullandı {L}.
“Bize kimse sormadı” diyor {P} esnafından {F}.`,
  diary: `Uzun zamandır bunu yazmak istiyordum, bugün sonunda bir saat buldum.
{y} yılında buraya taşındığımızda beni neyin beklediğini bilmiyordum.
Kız kardeşime anlattığımda güldü.
Trafiğe kalmamak için altıda kalktık.
Ne düşündüğünüzü biliyorum: yine mi!
{n} kez denedim, mutfak savaş alanına döndü.
Sonra tabii yağmur başladı!
Burayı çok seviyorum.
Çoğunuz bana nasıl yaptığımı soruyor, işte cevabı.
Bence sorun başka yerde.
Okuduğunuz için teşekkürler, haftaya görüşürüz!
Ya siz? Denediniz mi? Bana yazın!`,
  advice: `Önce ayarları açın ve ikinci seçeneği kapatın.
Bir kase, bir kaşık ve yaklaşık {n} dakika gerekir.
Unu {n} gram tereyağı ile karıştırıp dinlendirin.
Işık kırmızı yanarsa cihaz soğuyana kadar bekleyin.
Fırını {k} dereceye ısıtın.
İmzalamadan önce fiyatı yazılı isteyin.`,
  questions: `Buraya nasıl geldiniz?
En zoru neydi?
Peki şimdi?
Bu tepki sizi şaşırttı mı?`,
  answers: `Şanslıydım. Bir komşum gösterdi, bir daha bırakmadım.
Üzerinde pek düşünmüyorum. İşini yapar, eve gidersin.
Bir garajda {n} kişi başladık.
Güzel soru. Henüz bilmiyorum.`,
  items: `{n} bardak un
Bir harita
Bir büyük soğan
Açık: {c} - {c}
Fiyat: {k} lira
Tuz ve biber`,
  comments: `Çok güzel yazı, teşekkürler!
Tavsiye için sağ olun, bilmiyordum.
Kesinlikle katılıyorum.
Bizde de {P} böyle olmuştu.
Ne saçmalık.
{n} yıldır kullanıyorum, hiç sorun yaşamadım.
Eski modelle çalışıp çalışmadığını bilen var mı?
Kusura bakmayın ama bu doğru değil.
hahaha
Tebrikler {F}!! Senin adına çok sevindim :)
Ben {P} yaşıyorum, burada kimse istemiyor.
Hep aynı hikaye. Söz verirler, yapmazlar.
İlginç ama sonuca katılmıyorum.
Peki kim ödeyecek? Yine biz.
Sonunda biri söyledi!
Çok lezzetli görünüyor, hafta sonu deneyeceğim!
@{F} öyle yazmamış. Bir daha oku.
Merhaba {F}, bağlantıyı gönderir misin?
Maliyetten tek kelime yok.
Yazık.
Gerçekten mi?
Evet!!
{P} selamlar
👍
😂😂
Anlamadım, biri açıklasın
İkinci bölüm ne zaman?
Daha fazlasını beklerdim.`,
  openings: `Güzel yazı.
Teşekkürler.
Merhaba {F},
@{F}
Katılmıyorum.
{F},`,
  bylines: `{N}
Yazan: {N}
{d}
Yayın: {d} {c}
Güncelleme: {d}`,
  navigation: `Ana sayfa
Siyaset
Ekonomi
Spor
Kültür
Menü
Ara
Giriş yap
Abone ol
Hakkımızda
İletişim
Hava durumu`,
  share: `Paylaş
Yazdır
E-posta
Bağlantıyı kopyala`,
  related: `İlginizi çekebilir
Benzer haberler
En çok okunanlar
Etiketler: {W}
Kategoriler`,
  forms: `Yorum yap
E-posta adresiniz yayınlanmayacak. Gerekli alanlar * ile işaretlenmiştir
Ad *
E-posta *
İnternet sitesi
Yorum
Yorum gönder
Yorum yapmak için giriş yapın.
Bültenimize abone olun`,
  legal: `© {y} {O}. Tüm hakları saklıdır.
Gizlilik politikası
Reklam
Bu site çerez kullanır.`,
  teasers: `{T}: devamı
{P} için zaman daralıyor
“Başka seçeneğimiz yok” diyor {N}
{N} kazandı
Fotoğraflarla {y}`,
  headings: `Yorumlar
{n} yorum
Yorumlar ({n})`,
  closed: `Yorumlar kapalı.
Yorum yok
0 yorum
Yorum yapmak için giriş yap`,
  buttons: `Yanıtla
Beğen
Şikayet et
Paylaş
Cevapla`,
  headers: `{A}⏎{D}
{A} dedi ki:⏎{D}
{A} · {D}
{A}, {D}
{D}⏎{A}
{A} | {D}`,
  replies: `{A} → {B}
{A} @{B}`,
  promotions: `Yeni kitabımız çıktı. Buradan sipariş verin!
Yazıyı beğendiniz mi? Bize destek olun!
Yazar hakkında: {N} iki kedisiyle yaşıyor. Sevdiğim şeyleri yazıyorum.
Okuduğunuz için teşekkürler! Arkadaşlarınızla paylaşın.
Hata mı gördünüz? Bize yazın!`,
};
