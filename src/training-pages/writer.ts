import type { Random } from '../core/random.js';
import type { PageTexts } from './page-texts.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter for dates; made once, since making one takes longer than all else on a page. */
export function dateFormat(code: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = code + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(code, options);
  formats.set(key, format);
  return format;
}

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(code: string): Intl.NumberFormat {
  const known = numbers.get(code) ?? new Intl.NumberFormat(code);
  numbers.set(code, known);
  return known;
}

const FAREWELLS: Readonly<Record<string, readonly string[]>> = {
  en: ['Cheers', 'Thanks', 'Thanks again', 'Best', 'Regards', 'Love', 'Take care', 'Best wishes', 'Many thanks'],
  de: ['Liebe Grüße', 'Viele Grüße', 'LG', 'Gruß', 'Herzliche Grüße', 'Danke'],
  fr: ['Cordialement', 'Merci', 'Bien à vous', 'Amicalement'],
  es: ['Saludos', 'Un saludo', 'Gracias', 'Un abrazo'],
  it: ['Saluti', 'Grazie', 'Cordiali saluti', 'Ciao'],
  nl: ['Groeten', 'Groetjes', 'Met vriendelijke groet', 'Bedankt'],
  pl: ['Pozdrawiam', 'Pozdrowienia', 'Dzięki'],
  pt: ['Abraços', 'Abraço', 'Obrigado', 'Obrigada'],
  ru: ['С уважением', 'Спасибо', 'Всего доброго'],
  sv: ['Hälsningar', 'Mvh', 'Kram', 'Tack'],
  tr: ['Saygılarımla', 'Sevgiler', 'Teşekkürler'],
};

/** From, to, subject, message. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  en: ['From', 'To', 'Subject', 'Message'],
  de: ['Von', 'An', 'Betreff', 'Nachricht'],
  fr: ['De', 'À', 'Objet', 'Message'],
  es: ['De', 'Para', 'Asunto', 'Mensaje'],
  it: ['Da', 'A', 'Oggetto', 'Messaggio'],
  nl: ['Van', 'Aan', 'Onderwerp', 'Bericht'],
  pl: ['Od', 'Do', 'Temat', 'Wiadomość'],
  pt: ['De', 'Para', 'Assunto', 'Mensagem'],
  ru: ['От', 'Кому', 'Тема', 'Сообщение'],
  sv: ['Från', 'Till', 'Ämne', 'Meddelande'],
  tr: ['Kimden', 'Kime', 'Konu', 'Mesaj'],
};

export type ListName = Exclude<keyof PageTexts, 'code'>;

/** Draws lines of one language and fills their slots, for one page: its topic, people and years stay the same. */
export class Writer {
  readonly random: Random;
  readonly code: string;
  readonly topic: string;
  /** One word of what the page is about. */
  readonly topicWord: string;
  readonly #texts: PageTexts;
  readonly #lists = new Map<string, readonly string[]>();
  readonly #people: string[] = [];
  readonly #headlines: readonly string[];

  /**
   * @param word a word that the page's comments share; it stands in for some of the topic.
   * @param headlines titles of articles elsewhere, beside our own.
   */
  constructor(texts: PageTexts, random: Random, word: string | null, headlines: readonly string[]) {
    this.#texts = texts;
    this.#headlines = headlines;
    this.random = random;
    this.code = texts.code;
    this.topic = word !== null && random.next() < 0.7 ? word : this.#draw('topics');
    this.topicWord = this.topic.split(' ').at(-1)!;
    for (let index = 0; index < 4; index++) this.#people.push(this.#newName());
  }

  /** The title of another article. */
  headline(): string {
    return this.#headlines.length > 0 && this.chance(0.6) ? this.pick(this.#headlines) : this.line('teasers');
  }

  chance(share: number): boolean {
    return this.random.next() < share;
  }

  /** A whole number in `[from, to]`. */
  between(from: number, to: number): number {
    return from + this.random.integer(to - from + 1);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.random.integer(items.length)]!;
  }

  line(name: ListName): string {
    const line = this.#draw(name);
    const filled = this.fill(line);
    // A slot at the start is the start of a sentence.
    return line.startsWith('{') ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
  }

  /** One of the page's own people, whole name. */
  person(): string {
    return this.chance(0.75) ? this.pick(this.#people) : this.#newName();
  }

  firstName(): string {
    return this.#draw('firstNames');
  }

  /** What another page might be about, without its article: "Harbour bridge". */
  topicName(): string {
    return this.#draw('topics').split(' ').slice(-2).join(' ');
  }

  /** The names of the fields of a form that sends a page to somebody. */
  fields(): readonly string[] {
    return FIELDS[this.code] ?? FIELDS['en']!;
  }

  /** How a letter ends: a word of leave or none, and a name. */
  farewell(): string[] {
    const words = FAREWELLS[this.code] ?? FAREWELLS['en']!;
    const name = this.firstName();
    const kind = this.random.next();
    if (kind < 0.25) return [name];
    if (kind < 0.4) return [`– ${name}`];
    if (kind < 0.55) return [`${this.pick(words)}, ${name}`];
    if (kind < 0.7) return [this.pick(words)];
    return [`${this.pick(words)},`, name];
  }

  /** Name of somebody who comments, as such names are: whole, first alone, with an initial, a handle. */
  commenter(): string {
    const first = this.#draw('firstNames');
    const last = this.#draw('lastNames');
    const kind = this.random.next();
    if (kind < 0.35) return `${first} ${last}`;
    if (kind < 0.6) return first;
    if (kind < 0.7) return `${first} ${last[0]}.`;
    const plain = first.toLowerCase().replace(/\s/gu, '');
    if (kind < 0.78) return `${plain}${this.between(1, 99)}`;
    if (kind < 0.84) return `${plain}_${last.toLowerCase()}`;
    if (kind < 0.9) return `${plain} ${this.pick(['', 'k.', last.toLowerCase()])}`.trim();
    return `${first}${this.pick(['Fan', 'The', 'X', 'Mom', 'Of', 'Online', '_'])}${this.between(0, 2024)}`;
  }

  fill(line: string): string {
    return line.replace(/\{(\w)\}/gu, (slot, key: string) => {
      switch (key) {
        case 'N':
          return this.person();
        case 'F':
          return this.#draw('firstNames');
        case 'L':
          return this.person().split(' ').at(-1)!;
        case 'P':
          return this.#draw('places');
        case 'O':
          return this.#draw('organisations');
        case 'T':
          return this.topic;
        case 'W':
          return this.topicWord;
        case 'n':
          return String(this.between(2, 30));
        case 'k':
          return numberFormat(this.code).format(this.between(12, 990) * this.pick([1, 10, 100]));
        case 'y':
          return String(this.between(1987, 2025));
        case 'd':
          return this.date(new Date(Date.UTC(2024, this.between(0, 22), this.between(1, 28))));
        case 'c':
          return `${this.between(0, 23)}:${String(this.between(0, 59)).padStart(2, '0')}`;
        default:
          return slot;
      }
    });
  }

  date(when: Date, style: 'long' | 'medium' = 'long'): string {
    return dateFormat(this.code, { dateStyle: style, timeZone: 'UTC' }).format(when);
  }

  #draw(name: ListName): string {
    let list = this.#lists.get(name);
    if (!list) {
      const text = this.#texts[name];
      list = text.includes('\n') ? text.split('\n') : text.includes('|') ? text.split('|') : text.split(' ');
      this.#lists.set(name, list);
    }
    return this.pick(list);
  }

  #newName(): string {
    return `${this.#draw('firstNames')} ${this.#draw('lastNames')}`;
  }
}
