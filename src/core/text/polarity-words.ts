/**
 * 551 words with how much they lean to positive (up to +9) or negative feelings (down to -9): made by
 * `make-polarity-words.mjs` (cli/offline) from the training part of GoEmotions (Demszky et al. 2020, CC BY 4.0).
 */
export const POLARITY_WORDS = `
able+3 absurd-4 abused-6 abusive-3 accident-3 adding+4 addition+3 adorable+5 adore+4 ads-4 adults-3 advice+5
affected-3 afraid-6 aggressive-3 agree+5 agreed+3 album+5 alone-3 alright+4 amazing+7 amazingly+4 amusing+3
anger-3 angry-5 anniversary+3 annoyed-6 annoying-7 anxiety-3 apologies-6 apologize-5 appreciate+7 appreciated+5
arguing-5 arrested-4 art+3 artists+3 ashamed-6 ass-3 assaulted-3 asshole-6 assholes-6 awesome+9 awful-6
awkward-5 aww+3 backup+3 bad-4 barely-3 bastard-3 bastards-4 beach-3 beautiful+6 beauty+6 behavior-5 best+4
birthday+4 bitch-6 blame-3 blaming-3 bless+5 blew-3 bloody-4 blown-3 bored-3 boring-6 boss+3 bot+3 bothered-3
bout-3 brave+6 breaking-3 brilliant+5 brutal-4 btw+4 bull-3 bulls-3 bullshit-4 butt-3 cake+4 cakeday+6 camp+3
cannot-3 careful+4 cartoon-4 cheating-3 cheers+7 chemistry+3 childhood-3 clarification+5 clarifying+5 clever+3
clothing+3 coaching-3 collection+3 comforting+4 comparing-3 complaining-3 complete-3 concern+3 condolences-3
confident+3 congrats+6 congratulations+9 connection+3 consideration+3 cool+5 coolest+3 correcting+4 correction+4
corrupt-3 crap-3 creep-3 creepy-4 cried-3 crimes-3 cringe-4 cringy-3 crossing-3 cruel-7 cry-4 cult-3 cute+5
cutest+4 dammit-3 damnit-4 dangerous-4 dare-5 death-3 degree+3 delicious+7 delivery-4 delusional-3 depressed-3
depressing-5 depression-3 destroy-3 destroyed-4 devastating-4 died-3 dirty-5 disagree-5 disappoint-4
disappointed-9 disappointing-9 disappointment-8 disaster-5 discrimination-4 disease-3 disgrace-4 disgust-5
disgusting-9 dislike-3 disrespect-3 disturbing-4 downvote-3 downvoted-3 driving-3 dumb-5 dumbass-3 dumbest-3
dumped-3 earth+3 effective+3 embarrassed-6 embarrassing-9 embarrassment-8 empathy+4 encourage+3 enjoy+5
enjoyable+4 enjoyed+8 enjoying+3 enjoys+4 entertaining+3 epic+3 equally-4 equivalent+3 error-4 excellent+8
excited+7 excitement+3 exciting+3 existing-3 express-3 failed-4 fairly+3 fake-4 false-5 famous+5 fantastic+7
faster+3 fav+4 favorite+4 favourite+5 fear-5 feedback+4 filthy-6 finally+4 flesh-3 flop-4 fool-4 forced-3
freaking-3 friday+3 frightening-5 frustrated-5 frustrating-5 ftfy-3 fuck-6 fucked-6 fuckin-4 fucking-4 fun+6
funnier+5 funny+5 future+3 garbage-3 gem+3 generic-4 genius+3 genocide-3 gift+4 glad+6 glorious+3 goddamn-3
good+4 gorgeous+5 great+7 greatest+3 greedy-3 gross-4 guilt-3 guilty-6 ha+3 hah+4 haha+6 hahaha+7 hahahaha+3
handsome+6 happier+3 happily+3 happy+6 happyfriendlybot+3 hardcore+3 hate-5 hated-3 hates-4 hating-3 hatred-4
heartbreaking-4 heck-3 hell-3 helped+3 helpful+6 helps+5 hence-3 here's+6 hero+3 hey+4 hideous-4 highly+3
hilarious+7 honesty+5 hope+5 hopefully+9 hoping+5 horrendous-7 horrible-6 horribly-7 horrific-6 horrifying-4
horror-3 hug+5 hugs+3 hurt-4 hurting-7 hurts-5 i'll+3 idiot-5 idiots-5 ignorance-3 ignored-3 immature-4
immediately-3 impressed+4 impressive+7 inappropriate-5 incorrect-3 incredible+5 incredibly-3 info+5
informative+4 infuriating-7 input+3 insight+5 insightful+3 insult-4 insulting-3 intense+3 intentionally-3
interesting+6 invisible-3 irrelevant-5 isnt-3 jail-3 jam+3 journey+4 joy+4 kick-3 kicked-5 kill-3 killed-3
kills-3 lack-4 ladies+4 laptop-3 lately-3 laugh+4 laughed+5 law-3 laws-4 leading-3 leaves-3 legend+6 letter+3
liar-3 lie-3 lights+4 liked+3 listening+3 lmao+3 load-3 locker-3 lol+5 lonely-3 loser-6 loss-3 lost-4 love+7
loved+5 lovely+8 loves+5 loving+5 luck+5 media-3 meh-4 mess-3 minimum-3 miserable-5 misread-3 miss-4 missing-3
mistake-3 mixed-4 mod+3 moments+3 morning+4 moron-4 morons-3 motherfucker-6 motherfucking-4 mug-3 nail-3 nasty-6
neighbors-3 nervous-5 nice+5 nightmare-4 nobody-3 nonsense-5 noooo-4 nope-4 offended-3 offensive-3 okay+4 oops-4
ordered+3 ouch-3 painful-7 panic-4 pathetic-4 patience+3 pee-3 perfect+3 performance-3 person's-3 perspective+4
piss-3 pissed-4 pity-3 playoff+3 pointless-3 poor-3 poorly-3 positive+4 pray+4 praying+5 precious+4 pregnancy-3
prepared+4 prison-3 problem-3 produced+3 props+4 proud+4 quarter+3 racism-3 racist-3 rape-3 realistic+3
reality-3 recommend+3 recommendation+5 recovery+3 refreshing+4 refs-3 refuse-6 regret-5 relaxing+3 relieved+4
resolution+3 ridiculous-4 ridiculously-4 rifle-3 rude-4 ruin-4 ruined-4 ruining-3 running-3 sad-8 saddest-7
sadly-6 sadness-6 safe+4 satisfying+5 scared-8 scares-8 scary-6 scenario-4 screams-4 scum-3 services-3 shame-6
sharing+7 shit-3 shitty-7 should've-4 shut-7 sick-3 silver+3 sing+3 smh-3 smile+3 socially-4 solely-3 someday+4
sooooo+3 sorry-6 speaker+3 station-3 steal+3 stoked+3 stomach-5 stop-3 strength+3 strong+5 struggles+3 stuck-3
stupid-6 suck-4 sucked-5 sucks-4 suffering-3 suggest+6 suggestion+5 suggestions+4 support+3 supportive+3 swear-3
sweet+6 tastes-3 teach-3 teen-3 terrible-5 terribly-4 terrified-4 terrifying-8 thank+9 thankful+3 thankfully+3
thanks+9 therapy+3 thousands-3 thx+5 tired-3 tomorrow+4 tons+3 traffic-3 translation-3 trap-4 trash-3 treasure+3
trolling-4 trolls-3 ty+4 ugly-5 unacceptable-3 uncle-3 uncomfortable-6 unfortunate-4 unfortunately-4 unique+3
unlucky-3 unpopular-4 unreasonable-3 upset-4 upsetting-5 useless-3 utter-5 vibes+3 vile-4 violence-3 voices-3
wage-4 waste-5 ways-3 weak-3 weird-4 weirder-3 welcome+7 wet-3 wholesome+4 wish+6 witch-3 wonderful+5 worker-3
worried-4 worries-7 worry-5 worrying-3 worse-7 worst-6 worthless-3 wow+4 wrong-3 wtf-5 yay+4 yelling-3 yikes-3
yuck-4
`;
