import { wordHash } from './hashed-tokens.js';

/**
 * Who a sentence speaks of and what it says of them: small closed lists, English, written for this project. They are
 * folded to classes, so that what is learned of one people, one insult or one plea holds for the others too. A word has
 * one place at most as somebody (`SUBJECTS`), one as what is wished or claimed (`MOODS`) and one as a predicate
 * (`PREDICATES`), beside its places among the words for groups of people. How much each class counts is learned.
 */
const SUBJECTS: readonly string[] = [
  /* 1 the writer */ `i i'm i'll i've i'd im ive me my we we're we'll we've us our let's lets`,
  /* 2 the reader */ `you you're you'll you've you'd your yours yourself u ur ya yall y'all youre`,
  /* 3 one person */ `he he's he'll he'd him his she she's she'll she'd her hers himself herself someone somebody guy man
  woman person dude bloke chap fellow minister mayor president senator author journalist judge teacher boss neighbour neighbor
  politician referee driver anyone who`,
  /* 4 several people */ `they they're they'll they've them their theirs those these people folks everyone everybody
  guys politicians journalists liberals conservatives republicans democrats leftists voters lawyers bankers bosses fans
  vegans cyclists landlords drivers kind lot`,
  /* 5 a thing */ `it it's its this that that's thing things stuff weather game film movie book song article phone
  computer car bus train plan policy law bill idea system team party company government paper show`,
];

const MOODS: readonly string[] = [
  /* 1 what should be */ `should must ought need needs gotta shall deserve deserves deserved better supposed`,
  /* 2 what will be */ `will gonna going i'll you'll we'll they'll he'll she'll won't shall`,
  /* 3 what is wished */ `hope wish want wants wanna let let's lets wanted hoping would love pray if`,
  /* 4 what is said by others */ `said says say saying told called calls calling call claim claims claimed wrote writes write shouted
  yelled quote quoted heard hear think thinks believe believes believed term word phrase slogan sign post comment comments
  stereotype myth attitude accuse accused accuses`,
];

const PREDICATES: readonly string[] = [
  /* 1 violence */ `kill kills killed killing die dies died dying dead death shoot shoots shot shooting hang hanged hung hanging
  burn burned burnt burning gas gassed drown drowned stab stabbed beat beaten beating punch punched punching slap slapped smash
  smashed strangle strangled choke choked slaughter slaughtered exterminate exterminated eradicate eradicated execute executed
  execution murder murdered rape raped lynch lynched bomb bombed crush crushed hurt hurting attack attacked hunt hunted bullet
  bullets gun knife rope noose castrate castrated sterilize sterilized sterilised behead beheaded decapitate torture tortured nuke
  suffer suffering bleed regret cut throat wipe wiped destroyed destroy erase erased eliminate eliminated disappear neck graves grave
  grenade blow whip whipped flog flogged stoned`,
  /* 2 removal */ `deport deported deportation expel expelled banned ban remove removed removing removal evict evicted throw thrown
  kick kicked out rid back leave leaves go gone lock locked jail jailed prison cage caged ship shipped send sent fire fired sack
  sacked home away exile exiled keep stop stopped forbidden barred`,
  /* 3 beasts and dirt */ `animal animals dog dogs pig pigs rat rats vermin cockroach cockroaches parasite parasites insect insects ape
  apes monkey monkeys beast beasts snake snakes plague disease diseases cancer virus viruses filth filthy scum trash garbage rubbish
  waste dirt dirty maggot maggots leech leeches worm worms rodent rodents swine subhuman subhumans savages savage barbarians barbaric
  barbarian monsters monster infest infested infestation breed breeding vomit sewer dung cattle sheep donkey cow cows bitch bitches
  mongrel mongrels bacteria pest pests freak freaks abomination abominations creature creatures infect infected tumour tumor`,
  /* 4 stupid */ `stupid idiot idiots idiotic moron morons moronic dumb fool fools foolish ignorant brainless imbecile imbeciles cretin
  dimwit retard retarded retards clown clowns clueless braindead halfwit dunce dumbass simpleton incompetent illiterate senseless
  mindless backward backwards primitive uncivilised uncivilized childish loser losers pathetic jerk jerks joke useless worthless
  lazy weak inferior crazy insane nuts mental delusional deranged lunatic lunatics psycho nutjob ugly fat coward cowards`,
  /* 5 wicked */ `evil criminal criminals thief thieves thugs thug terrorist terrorists rapist rapists pedophile pedophiles paedophile
  paedophiles murderer murderers liar liars lie lies lying crook crooks corrupt cheats cheat greedy traitor traitors fascist nazi nazis
  fascists violent dangerous threat threats invaders invasion invading invade steal stealing perverts pervert perverted sinful sin
  immoral satanic demonic devil devils bastard bastards hypocrites hypocrite fraud frauds scammers molest predators predator bigots
  bigot wicked aggressive hateful oppress oppressive destroying ruin ruining ruined ruins poison poisoning`,
  /* 6 loathing */ `hate hates hated hating despise despises loathe loathes detest detests disgust disgusts disgusted disgusting
  gross revolting repulsive repugnant sick sickening awful terrible horrible vile nasty worst fear fears scared scare allergic
  unbearable intolerable insufferable annoying creepy stink stinks smell stench abhor resent dislike hatred tired abhorrent bad
  ashamed shame disgrace wrong problem problems blame fault damn suck sucks screw hell shut`,
  /* 7 swearing */ `fuck fucks fucked fucking fucker fuckers fuckin fck shit shits shitty bullshit crap crappy ass asses asshole assholes
  arse arsehole arseholes cunt cunts dick dicks dickhead dickheads prick pricks twat twats wanker wankers piss pissed cock sucker
  motherfucker motherfuckers whore whores slut sluts douche faggot faggots fag fags dyke dykes nigger niggers nigga niggas kike kikes
  spic spics chink chinks gook gooks paki pakis raghead ragheads towelhead tranny trannies shemale wetback coon coons`,
  /* 8 praise */ `love loves loved respect respects respected proud pride great good best wonderful beautiful brave smart kind lovely
  amazing awesome admire admired trust friend friends friendly happy helped help helpful thank thanks grateful support
  supported welcome celebrate hero heroes nice polite hardworking talented brilliant clever fine better like enjoy hope human humans
  decent care valuable worthy trusted intelligent equal safe`,
  /* 9 standing */ `rights right equal equality vote marry marriage work working live living lives life exist existence breathe speak
  teach serve belong allowed allow free freedom dignity sympathy pity mercy part place places jobs job school schools country society
  citizens citizenship normal people human brains brain value worth`,
  /* 10 what answers hate */ `racist racism racists sexist sexism homophobic homophobia transphobic transphobia bigotry discrimination
  discriminate discriminated prejudice prejudiced xenophobia xenophobic antisemitic antisemitism islamophobia islamophobic misogyny
  misogynist offensive unacceptable hurtful stereotypes stereotyping generalise generalize slur slurs unfair abuse abused harassed
  harassment bullied bullying victim victims solidarity tolerance apologise apologize`,
  /* 11 what readers are asked to do */ `check checkout visit subscribe sub subs click watch follow join look see share add buy get vote donate
  listen download search google try register signup sign contact message dm inbox text order win earn tap use come give`,
  /* 12 what is made known */ `channel channels page pages profile video videos vid vids vidz song songs track tracks cover covers remix mix music album
  mixtape beat beats rap website websites site sites blog link links playlist account stream livestream group server store shop
  product products app apps giveaway contest petition tutorial tutorials gaming gameplay vlog vlogs youtuber subscribers
  facebook instagram insta ig twitter whatsapp telegram snapchat tiktok patreon soundcloud bio`,
];

/** Words that name people by what they are: origin, faith, sex, orientation, disability, age. */
const GROUPS = `muslim muslims moslem moslems islam islamic islamist islamists jew jews jewish judaism hebrew hebrews christian
christians christianity catholic catholics protestant protestants evangelical evangelicals mormon mormons hindu hindus hinduism buddhist
buddhists buddhism sikh sikhs atheist atheists pagan pagans zionist zionists shia sunni jain jains
gay gays lesbian lesbians homosexual homosexuals bisexual bisexuals queer queers lgbt lgbtq lgbtqi homo homos asexual asexuals
trans transgender transgenders transgendered transsexual transsexuals transwoman transwomen transman transmen nonbinary genderqueer transvestite transvestites
intersex cisgender
woman women womens girl girls female females lady ladies feminist feminists feminism housewife housewives
men boys male males
african africans african-american negro negroes asian asians arab arabs arabic arabian mexican mexicans latino latinos latina latinas
latinx hispanic hispanics chicano chicanos chinese japanese korean koreans vietnamese indian indians pakistani pakistanis bangladeshi
bangladeshis afghan afghans afghani iraqi iraqis iranian iranians persian persians syrian syrians turk turks turkish kurd kurds
kurdish palestinian palestinians israeli israelis egyptian egyptians moroccan moroccans algerian algerians tunisian tunisians somali
somalis somalian nigerian nigerians ethiopian ethiopians kenyan kenyans sudanese eritrean eritreans haitian haitians jamaican jamaicans
cuban cubans colombian colombians brazilian brazilians filipino filipinos filipina indonesian indonesians malay malays thai thais
russian russians ukrainian ukrainians pole poles polish romanian romanians bulgarian bulgarians hungarian hungarians serb serbs
serbian serbians croat croats albanian albanians bosnian bosnians greek greeks italian italians spaniard spaniards portuguese german
germans french frenchmen dutch irish scots scottish welsh english american americans canadian canadians australian australians european
europeans westerner westerners slav slavs slavic balt balts gypsy gypsies gipsies roma romani sinti caucasian caucasians
aboriginal aboriginals aborigine aborigines indigenous natives inuit maori
immigrant immigrants migrant migrants refugee refugees foreigner foreigners asylum-seeker asylum-seekers illegals
blacks whites browns disabled handicapped autistic autistics autism paraplegic paraplegics amputee amputees dwarf dwarfs
wheelchair schizophrenic schizophrenics epileptic epileptics cripple cripples elderly pensioner pensioners boomer boomers millennial
millennials teenager teenagers seniors retirees`;
/** Words that name people by what they are where a word for people follows: colours, ages and the like. */
const BEFORE_PEOPLE = `black white brown old older young younger foreign illegal undocumented blind deaf mute poor coloured colored
native asylum mentally physically straight religious homeless fat teenage yellow ill sick retarded`;
const PEOPLE = `people person persons man men woman women guy guys folk folks kid kids child children boy boys girl girls
community communities family families friend friends couple couples neighbour neighbours neighbor neighbors student students teacher
teachers worker workers lives race seeker seekers immigrant immigrants migrant migrants mother mothers father fathers dude dudes
lady ladies citizen citizens youth population minority minorities gentleman gentlemen male males female females disabled ill
handicapped challenged colleague colleagues`;

/** How addresses end that are written without a scheme. */
const DOMAINS = `com net org info biz xyz top shop site online ru cc io me co uk de fr tv us ly gl be eu in id to link club
  live app pl`;
/** Words after which a sentence without a subject still asks something of its readers. */
const LEADS = `please pls plz plzz plez pleas and hey guys go to so just also kindly`;

/** A word's classes in one number: four bits each for somebody, mood and predicate, then a bit for each further list. */
export const subjectOf = (roles: number): number => roles & 15;
export const moodOf = (roles: number): number => (roles >> 4) & 15;
export const predicateOf = (roles: number): number => (roles >> 8) & 15;
export const NAMES_GROUP = 1 << 12;
export const BEFORE = 1 << 13;
export const NAMES_PEOPLE = 1 << 14;
export const DOMAIN = 1 << 15;
export const LEAD = 1 << 16;

/** Places in `SUBJECTS` and `MOODS` that the reading of a sentence gives a meaning of its own. */
export const READER = 2;
export const SEVERAL = 4;
export const REPORTED = 4;

/** The classes of each word of the lists, by its hash. */
export function frameRoles(): Map<number, number> {
  const roles = new Map<number, number>();
  const words = (list: string): number[] => list.trim().split(/\s+/).map(wordHash);
  [SUBJECTS, MOODS, PREDICATES].forEach((classes, list) => {
    classes.forEach((members, at) => {
      for (const hash of words(members)) {
        const known = roles.get(hash) ?? 0;
        if (((known >> (list * 4)) & 15) === 0) roles.set(hash, known | ((at + 1) << (list * 4)));
      }
    });
  });
  const further: readonly (readonly [number, string])[] = [
    [NAMES_GROUP, GROUPS],
    [BEFORE, BEFORE_PEOPLE],
    [NAMES_PEOPLE, PEOPLE],
    [DOMAIN, DOMAINS],
    [LEAD, LEADS],
  ];
  for (const [bit, members] of further)
    for (const hash of words(members)) roles.set(hash, (roles.get(hash) ?? 0) | bit);
  return roles;
}
