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
