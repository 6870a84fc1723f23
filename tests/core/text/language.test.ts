import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/core/text/language.js';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The council should have asked the people who live there before it closed the road.'],
    ['de', 'Die Stadt hätte die Leute fragen sollen, bevor sie die Straße gesperrt hat.'],
    ['fr', 'La ville aurait dû demander aux gens avant de fermer la route.'],
    ['es', 'El ayuntamiento tendría que haber preguntado a los vecinos antes de cerrar la calle.'],
    ['it', 'Il comune doveva chiedere alla gente prima di chiudere la strada.'],
    ['tr', 'Belediye yolu kapatmadan önce orada yaşayanlara sormalıydı.'],
    ['pl', 'Miasto powinno było zapytać ludzi, zanim zamknęło drogę.'],
    ['ru', 'Город должен был спросить людей, прежде чем закрыть дорогу.'],
    ['uk', 'Місто мало запитати людей, перш ніж закрити дорогу.'],
    ['el', 'Έπρεπε να ρωτήσουν τον κόσμο πρώτα.'],
    ['ja', '道路を閉鎖する前に住民に聞くべきだった。'],
    ['zh', '封路之前应该先问问居民。'],
    ['ko', '길을 막기 전에 주민들에게 물어봤어야 했다.'],
    ['he', 'היו צריכים לשאול את התושבים קודם'],
    ['ar', 'كان يجب أن يسألوا الناس قبل إغلاق الطريق'],
  ])('knows %s', (code, text) => {
    const guess = detectLanguage(text);
    expect(guess.code).toBe(code);
    expect(guess.confidence).toBeGreaterThan(0.7);
  });

  it.each(['', '   ', '12:30 — 50 %', '😀👍🏽 !!!', 'https://example.org/die/der/das', '@someone'])(
    'says nothing about %j',
    (text) => {
      expect(detectLanguage(text)).toEqual({ code: 'und', confidence: 0 });
    },
  );

  it('never calls a few English words another language with confidence', () => {
    for (const text of [
      'This ^^',
      'In or out.',
      'Wrong.',
      'NATO',
      'ok',
      'lol',
      'Exactly',
      'I hope',
      'a little',
      'Rubbish',
    ]) {
      const { code, confidence } = detectLanguage(text);
      expect(code === 'en' || confidence < 0.6, `${text}: ${code} ${confidence}`).toBe(true);
    }
  });

  it('goes by the script that most letters are in', () => {
    expect(detectLanguage('The letters α and β stand for angles in this formula').code).toBe('en');
    expect(detectLanguage('Το NATO ανακοίνωσε χθες').code).toBe('el');
  });

  it('answers within the languages in use', () => {
    expect(detectLanguage('La ville aurait dû demander aux gens', { only: ['en', 'de'] }).code).toMatch(/^(?:en|de)$/u);
    // The script rules both out: said, with half the confidence, so that nothing reads Greek as English.
    expect(detectLanguage('Έπρεπε να ρωτήσουν', { only: ['en', 'de'] })).toEqual({ code: 'el', confidence: 0.5 });
  });

  it.each([
    ['id', 'Saya tidak bisa datang karena mobil saya rusak dan uang saya habis.'],
    ['ms', 'Saya tak boleh datang kerana kereta saya rosak dan duit saya dah habis.'],
    ['nb', 'Jeg skjønner ikke hvorfor boka koster så mye her i byen nå.'],
    ['da', 'Jeg forstår ikke, hvorfor bogen koster så meget her i byen nu.'],
    ['sv', 'Jag förstår inte varför boken kostar så mycket här i stan nu.'],
    ['cs', 'Už zase nikdo neví, proč se ty peníze ztratily.'],
    ['sk', 'Už zase nikto nevie, prečo sa tie peniaze stratili.'],
    ['be', 'Ніхто не ведае, чаму гэтыя грошы зніклі ўчора.'],
    ['bg', 'Никой не знае защо парите са изчезнали вчера.'],
    ['sr', 'Нико не зна зашто је новац јуче нестао.'],
    ['fa', 'هیچ‌کس نمی‌داند چرا پول‌ها دیروز گم شدند'],
    ['ur', 'کسی کو نہیں معلوم کہ پیسے کل کہاں گئے'],
    ['mr', 'काल पैसे कुठे गेले हे कोणालाच माहीत नाही'],
    ['hi', 'किसी को नहीं पता कि कल पैसे कहाँ गए'],
  ])('tells %s from its neighbours', (code, text) => {
    expect(detectLanguage(text).code).toBe(code);
  });

  it('reads capitals, typographic apostrophes, letters of mathematics and words without accents', () => {
    expect(detectLanguage('DAS IST DOCH NICHT WAHR').code).toBe('de');
    expect(detectLanguage('I don’t think that’s right').code).toBe('en');
    expect(detectLanguage('𝐍𝐨𝐛𝐨𝐝𝐲 𝐚𝐬𝐤𝐞𝐝 𝐭𝐡𝐞 𝐩𝐞𝐨𝐩𝐥𝐞').code).toBe('en');
    expect(detectLanguage('je ne comprends pas pourquoi les eleves ne sont pas rentres a la maison').code).toBe('fr');
  });

  it('passes over addresses, names of users and hashtags', () => {
    expect(
      detectLanguage('Niemand hat uns gefragt https://example.org/the/people/who/were/there @the_people').code,
    ).toBe('de');
    expect(detectLanguage('www.example.org/nobody-asked-us')).toEqual({ code: 'und', confidence: 0 });
  });

  it('says of a longer text that it is surer, and of a short one that it is not sure', () => {
    const sure = detectLanguage(
      'Nobody has asked the people who live there whether they want the new road.',
    ).confidence;
    expect(sure).toBeGreaterThan(0.9);
    expect(detectLanguage('ma').confidence).toBeLessThan(0.7);
    expect(detectLanguage('xqzt').confidence).toBeLessThan(0.6);
  });

  it('is held to its confidence on sentences it never saw', () => {
    const rows = readdirSync('labels/languages')
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(`labels/languages/${name}`, 'utf8').trimEnd().split('\n'))
      .map((line) => JSON.parse(line) as { text: string; labels: { language: string }; part: string })
      .filter(({ part }) => part === 'test');
    const words = rows.flatMap(({ text, labels }) =>
      [text, text.split(' ').slice(0, 3).join(' '), text.split(' ')[1] ?? ''].map((piece) => ({ piece, labels })),
    );
    const guesses = words
      .map(({ piece, labels }) => ({ ...detectLanguage(piece), language: labels.language }))
      .filter(({ code }) => code !== 'und');
    const right = guesses.filter(({ code, language }) => code === language).length / guesses.length;
    const said = guesses.reduce((sum, { confidence }) => sum + confidence, 0) / guesses.length;
    expect(Math.abs(said - right)).toBeLessThan(0.05);
    const sure = guesses.filter(({ confidence }) => confidence >= 0.9);
    expect(sure.filter(({ code, language }) => code === language).length / sure.length).toBeGreaterThan(0.95);
  });

  it('answers within the languages in use for scripts that many share', () => {
    expect(detectLanguage('Ingen vet hvor pengene er', { only: ['da', 'en'] }).code).toBe('da');
    expect(detectLanguage('Ingen vet hvor pengene er', { only: ['no', 'en'] }).code).toBe('nb');
    // Cyrillic text where no language in use is written so: said, with half the confidence at most.
    const { code, confidence } = detectLanguage('Никто не знает, где деньги', { only: ['en', 'de'] });
    expect(code).toBe('ru');
    expect(confidence).toBeLessThanOrEqual(0.5);
  });

  it('answers for any text, within bounds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { code, confidence } = detectLanguage(text);
        expect(code).toMatch(/^(?:und|[a-z]{2})$/u);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(0.99);
      }),
    );
  });

  it('looks at no more than the beginning of a long text', () => {
    const started = performance.now();
    expect(detectLanguage('the words of this text '.repeat(200_000)).code).toBe('en');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
