import { frameRoles } from './frame-words.js';
import { wordHash } from './hashed-tokens.js';
import { POLARITY_WORDS } from './polarity-words.js';

/**
 * Small closed word lists, written for this project: what a comment does with a word, not what it is about.
 * They feed numbers into the linear models, which learn from data how much each counts. English; a word of
 * another language that looks the same counts too.
 */
export const POSITIVE = 1;
export const NEGATIVE = 2;
export const NEGATION = 4;
export const FIRST_PERSON = 8;
export const SECOND_PERSON = 16;
export const THIRD_PERSON = 32;
export const HEDGE = 64;
export const CERTAIN = 128;
export const SWEAR = 256;
export const QUESTION = 512;
export const AGREE = 1024;
export const DISAGREE = 2048;
export const REASON = 4096;
export const CALL = 8192;
export const MONEY = 16384;
export const COMMON = 32768;

const LISTS: readonly (readonly [number, string])[] = [
  [
    POSITIVE,
    `good great best better nice love loves loved lovely excellent wonderful amazing awesome brilliant fantastic superb
    happy glad pleased delighted proud hope hopeful win wins won winning winner success successful support supports
    supported supporting praise thank thanks grateful honest honor honour honourable brave courage hero heroes smart wise
    intelligent fair just justice peace peaceful safe secure strong stronger strength freedom free helpful help helps
    beautiful perfect right correct true truth agree welcome congratulations bravo kudos respect admire trust reliable
    impressive sensible decent kind generous useful valuable effective progress improve improved improvement enjoy fun
    funny laugh smile victory deserve deserves cool sweet solid bless blessed vote leader leadership competent necessary
    defend defended protect protects celebrate admirable inspiring yes benefit benefits`,
  ],
  [
    NEGATIVE,
    `bad worse worst terrible horrible awful disgusting disgrace disgraceful pathetic poor sad sadly angry hate hates
    hated hatred evil wrong lie lies lied lying liar liars false fake fraud corrupt corruption crime criminal criminals
    crook crooks thief steal stealing stolen kill kills killed killing murder murderer death dead die war wars attack
    attacks threat threaten danger dangerous fear afraid scared weak weakness fail fails failed failure failing loser
    losers lose lost losing stupid idiot idiots idiotic moron morons dumb fool fools foolish ridiculous absurd nonsense
    joke clown clowns shame shameful ashamed coward cowards cowardly betray betrayed traitor traitors treason abuse
    racist racism fascist nazi terrorist terrorists dictator propaganda puppet useless worthless incompetent ignorant
    ignorance greedy greed arrogant insane crazy mad mess disaster catastrophe problem problems trouble broken ruin
    ruined destroy destroyed destroys waste wasted against oppose stop resign blame guilty cheat cheating scam rigged
    suffer suffering pain hurt victim victims cruel brutal sick ugly nasty dirty disappointed disappointing annoying
    boring hypocrite hypocrites hypocrisy biased disagree impossible illegal invade invaded invasion aggression aggressor
    warmonger warmongers garbage trash rubbish junk hell worry worried never`,
  ],
  [
    NEGATION,
    `not no never none nobody nothing neither nor nowhere cannot can't cant don't dont doesn't doesnt didn't didnt won't
    wont wouldn't wouldnt shouldn't shouldnt couldn't couldnt isn't isnt aren't arent wasn't wasnt weren't werent hasn't
    hasnt haven't havent hadn't hadnt ain't aint without hardly barely`,
  ],
  [FIRST_PERSON, `i i'm im i've ive i'd i'll me my mine myself we we're we've us our ours ourselves`],
  [SECOND_PERSON, `you you're youre you've you'd you'll your yours yourself yourselves u ur ya thou thee`],
  [THIRD_PERSON, `he he's him his she she's her hers they they're them their theirs it its themselves himself herself`],
  [
    HEDGE,
    `maybe perhaps possibly probably might may could seems seem seemed guess suppose think believe apparently allegedly
    likely somewhat rather imho imo afaik unclear unconfirmed reportedly rumor rumour rumors rumours`,
  ],
  [
    CERTAIN,
    `always never absolutely definitely clearly obviously certainly totally completely everyone everybody nobody all
    every undoubtedly indeed exactly confirmed proof proven fact facts`,
  ],
  [
    SWEAR,
    `fuck fucks fucked fucking fucker fuckers fuckin fck fcking fuk shit shits shitty shitting bullshit crap crappy damn
    damned goddamn dammit ass asses asshole assholes arse arsehole arseholes bastard bastards bitch bitches bitching cunt
    cunts dick dicks dickhead dickheads prick pricks twat twats wanker wankers tosser piss pissed bollocks bugger hell
    motherfucker motherfuckers motherfucking cock cocks cocksucker whore whores slut sluts douche douchebag jackass
    dumbass wtf stfu gtfo scum scumbag`,
  ],
  [QUESTION, `who what when where why how which whose whom is are was were do does did can could will would should`],
  [
    AGREE,
    `yes yeah yep yup yea agree agreed exactly true right indeed correct totally absolutely definitely this same amen
    ditto precisely sure confirmed rip`,
  ],
  [
    DISAGREE,
    `no nope nah wrong false incorrect disagree untrue lie lies liar fake hoax bullshit nonsense rubbish bs debunked
    actually really seriously stop`,
  ],
  [
    REASON,
    `because since therefore thus hence however although though unless whereas despite instead otherwise example
    evidence source sources according data study research shows means reason reasons if then due`,
  ],
  [
    CALL,
    `click subscribe follow check visit join share like please watch download register signup buy order call text dm
    whatsapp telegram inbox contact message link bio channel page`,
  ],
  [
    MONEY,
    `earn earning earnings income money cash profit profits invest investment investing bitcoin btc crypto forex trading
    trader loan loans credit bonus prize winner free gift giveaway salary weekly monthly daily hourly hr dollars usd win
    won claim guaranteed rich casino bet betting jackpot slot`,
  ],
  [
    COMMON,
    `the a an and or but of to in on at for from by with as is are was were be been being am it its this that these
    those there here he she they we you i me my his her their our your who which what if so than then too very just have
    has had do does did will would can could should not no yes about into over up out all any some`,
  ],
];

let lexicon: Map<number, number> | undefined;

/** The lists by the hash of the word; a word may be on several. Built once, on first use. */
export function lexiconBits(): ReadonlyMap<number, number> {
  if (lexicon) return lexicon;
  lexicon = new Map();
  for (const [bit, words] of LISTS) {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue;
      const hash = wordHash(word);
      lexicon.set(hash, (lexicon.get(hash) ?? 0) | bit);
    }
  }
  return lexicon;
}

let polarities: Map<number, number> | undefined;

/**
 * How much a word leans to praise (up to 1.5) or blame (down to -1.5), by its hash; absent words lean nowhere. What
 * was learned from labelled feelings counts; the lists above fill in what people write about politics and news.
 */
export function wordPolarities(): ReadonlyMap<number, number> {
  if (polarities) return polarities;
  polarities = new Map();
  for (const [hash, bits] of lexiconBits()) {
    if (bits & POSITIVE) polarities.set(hash, 1);
    if (bits & NEGATIVE) polarities.set(hash, -1);
  }
  for (const entry of POLARITY_WORDS.trim().split(/\s+/)) {
    const sign = Math.max(entry.lastIndexOf('+'), entry.lastIndexOf('-'));
    polarities.set(wordHash(entry.slice(0, sign)), Number(entry.slice(sign)) / 6);
  }
  return polarities;
}

/** Both of the above and the classes of `frame-words.ts` in one look-up: every word of every comment is looked up, and most are in neither. */
export interface WordTable {
  /** Place of a word by its hash, or -1. */
  find(hash: number): number;
  readonly bits: Int32Array;
  readonly polarity: Float64Array;
  /** Classes of the word as somebody, mood, predicate or group (`frame-words.ts`). */
  readonly roles: Int32Array;
}

let table: WordTable | undefined;

export function wordTable(): WordTable {
  if (table) return table;
  const bitsOf = lexiconBits();
  const polarityOf = wordPolarities();
  const rolesOf = frameRoles();
  const hashes = [...new Set([...bitsOf.keys(), ...polarityOf.keys(), ...rolesOf.keys()])];
  // Open addressing at a quarter of the load or less; the hashes are well spread over their low bits.
  let size = 1024;
  while (size < hashes.length * 4) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const used = new Uint8Array(size);
  const bits = new Int32Array(size);
  const polarity = new Float64Array(size);
  const roles = new Int32Array(size);
  for (const hash of hashes) {
    let slot = hash & mask;
    while (used[slot] === 1) slot = (slot + 1) & mask;
    used[slot] = 1;
    keys[slot] = hash;
    bits[slot] = bitsOf.get(hash) ?? 0;
    polarity[slot] = polarityOf.get(hash) ?? 0;
    roles[slot] = rolesOf.get(hash) ?? 0;
  }
  const find = (hash: number): number => {
    let slot = hash & mask;
    while (used[slot] === 1) {
      if (keys[slot] === hash) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
  table = { find, bits, polarity, roles };
  return table;
}
