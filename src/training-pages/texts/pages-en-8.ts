/** More whole pages of our own: games, stocks, language, wards, trains, pets, with quotations, links and answers to answers; see `pages-en-1.ts`. */
export const PAGES_EN_8 = `
= Patch 7.3 first impressions: did they just kill support?
So I no-lifed the patch this weekend (18 ranked games, please don't tell my girlfriend) and I have thoughts.
The shield nerf is real
On paper it's 15 %. In practice it's the difference between your carry living through the second rotation and not. I main Oriel, I have 400 hours on her, and for the first time since launch I felt like I was playing a spectator mode with extra buttons.
Roamers are free to do whatever
Since you can't peel any more, the roamers just jump on you and there's nothing you can do. Went 4-14 on Saturday. FOUR and FOURTEEN.
What's good
The new map is gorgeous, the lighting in the east lane at dusk, wow. Queue times are down to like 40 seconds. And you can FINALLY mute pings of a single player.
What I'd change
Give us back 8 of those 15 %. Or put the cooldown of Bulwark to 9 s. Or make the item passive scale with level. There's so many ways to fix it that I don't get how this made it through the PTR when literally everyone there said the same thing.
I'll keep playing, because I'm an addict. But I've started to learn a mid laner and I hate myself for it.
What about you guys? Am I just bad?
- You're bad but you're also right
- 15 % on a base that was 30 % too strong for six months. Cry me a river. Roamers had no counterplay at all in 7.2
- "no counterplay" just say you can't ward
- dude same, dropped from plat 2 to gold 1 in two days
- I looked at the numbers for the first 72 hours (about 210k games, all regions). Win rate of the five enchanters fell from 51.8 to 48.9, while pick rate fell from 22 to 13 %. Those who stopped playing them are mostly the players with few games on the role, hence the true drop is larger than it looks. On the other hand the same happened in 5.1 and had come back up to 50 within three weeks without any change from the devs, as people started to build Vigil second.
- Vigil second is what I do now too and it's ok. Not great. Ok.
- can confirm Vigil
- gg go next
- Mod note: removed a few posts. Discuss the patch and not each other's mothers please.
- The single ping mute saved my marriage
= Marlin Freight (MRLF): why I sold half
Regular readers know that Marlin has been my largest position since 2019. On Thursday, after the call, I sold half of it at 41.20. I've had many e-mails asking why so here's my reasoning.
The results were not bad. Revenue rose 4 % to $612 million, and the operating ratio came in at 86.1, which was a little better than I'd modelled. Tonnage was flat, which in this market is a win.
What bothered me was in the cash flow statement. Receivables are up $38 million in the quarter on $24 million more of revenue. That's eight more days. When somebody asked about it, the CFO said "timing with two large customers", and then the next question was about electric trucks. I have followed this company for eleven years, and I can't recall that there was ever a timing problem while the founder was in charge.
Then there is the buyback. They spent $55 million at an average of 43, in the same quarter in which two directors sold at 44. I'm not saying that anybody did anything wrong. I do say that I wouldn't have.
At 41 the stock trades at 17 times what I think it'll earn next year, compared with an average of 14. I'd be a buyer again in the low thirties. It's still 6 % of my portfolio so I'm hardly running for the door.
Disclosure: long MRLF. This is what I do with my own money and it's not advice. Do your own homework.
- Thanks for sharing, Walt. I sold all of mine. When the CFO won't answer I'm out.
- I think you're overreacting on the receivables. One of the "two large customers" must be Denholm, who moved everyone to net 60 in July, it's in their 10-Q. It'll hit all of the carriers. Check Ruby and Trans-Plains next week and you will see the same thing.
- Good catch, I missed that about Denholm. If it's in all of them I'll have to eat some crow.
- What do you think about the dividend?
- Safe. Payout is 28 %.
- Sold half of mine to a fellow on the other end who thinks I'm an idiot, and one of us is right.
- The operating ratio flatters them. They reclassified 40 basis points of terminal cost into depreciation when they extended the lease in Q2 (note 7). On a like for like basis it is 86.5, i.e. worse than last year. That's not fraud, but it is the kind of thing that well run companies put in the headline and not in the notes.
- Been following you since the old Yahoo board days. Always honest work.
= No, "irregardless" isn't the end of the world
A reader in Ohio (hello, Janet!) has sent me a clipping in which a school board member uses irregardless, and asks me if I'm "finally going to say something". I am, but she won't like it.
Yes, it's a word. You knew what he meant, didn't you? It has been in print since 1795 at least, and in the big dictionaries since 1934. That it has one negative too many is neither here nor there: so have debone and unravel. Nobody writes to me about unravel.
What irregardless is, is marked. It says something about the person who uses it, or rather it says something to people like Janet about that person. That is a fact about English as well, and anyone who teaches teenagers should tell them so. I'd no more use it in a job interview than wear flip-flops to one. But a flip-flop is a shoe.
I looked it up in a corpus of American speech, 24 million words. There are thirty-one cases. In nineteen of them (I listened to all that had sound) the speaker is closing off an argument: "Irregardless, we're not going." Plain regardless hardly ever does this. So it may even be that the prefix is earning its keep, as an intensifier at a point where you need one.
Isn't that more interesting than being angry?
- "But a flip-flop is a shoe" should go on a T-shirt.
- I'm sorry, but there have to be standards. If everything is correct then nothing is.
- Nobody said that everything is correct. He said that it's marked. "Correct for what" is a perfectly good question, and it has answers.
- Thirty-one tokens, of which nineteen checked, is rather thin for a functional claim, don't you think? I went through the same exercise with a larger collection of broadcast talk (c. 180 million words, 143 tokens after removal of metalinguistic uses, which by the way make up well over half!) and clause-initial position accounts for 58 %, against 21 % for the plain form. So your hunch survives, though at that size I'd also want to control for region, as the northern Midwest has both more tokens and more initial adverbials generally.
- Oh, that's lovely. Would you write that up? I'd run it here.
- "Nobody writes to me about unravel" – I'm writing to you about unravel. Also inflammable.
- Here in Austria we say "nichtsdestotrotz", which began as a student joke on "nichtsdestoweniger" and is now in the laws. Nobody remembers that it was funny.
- Janet here. You're right, I don't like it.
= What nights are like
I get asked a lot what we do on nights, by people who think that the patients are asleep.
At 19.30 you get handover. Nine patients, if you are lucky, eleven if somebody's called in sick, and somebody always has. You write it all down on a folded sheet of A4 that you'll guard with your life until morning.
From eight to ten it's medicines. From ten to midnight everybody needs the toilet. Between midnight and two there's a sort of peace, and that's when you do the things you should have done at six, and that's when Mr H, who's 88 and was in the navy, gets up and starts to look for his ship.
You can't tell him there isn't a ship. We tried that. So you put a blanket round him and you go and look for it. Up the corridor, past the linen, down to the window at the end where you can see the lights of the retail park. "There she is," he says. And then he'll sleep.
At four you would kill for a piece of toast. At five the first one dies, if someone is going to; I don't know why it is five. You open the window a bit. All of us do. None of us would say why.
At half past seven you hand over your nine, or your eight. You drive home with the window down and the radio up so that you don't fall asleep on the dual carriageway, like Jackie did.
I've done this for fourteen years. I've been clapped for and I've been spat at, in that order. I'm going to take my two days off now, and when somebody at the school gate says, "must be nice, having your days free", I am going to smile.
If you have a parent in hospital: bring in a photo of them from when they were young, and stick it over the bed. You would not believe what a difference it makes to us. We look at it at four in the morning.
- You were with my mum in February I think (bay 3, pink cardigan). I never said thank you. Thank you.
- The window. Yes. Thirty years, and we all do it in our place as well.
- I'm sat on a night right now, reading this with my toast
- Doing the photo tomorrow. What a good idea.
- Clapped for and spat at, in that order. That's it, that's the whole job.
- This is very moving, but it makes me angry as well. Eleven patients to one nurse on a ward for older people is not a hardship, it's a breach of the guidance (one to eight by day, and the night figure was meant to follow). Each patient above eight raises the odds of a death by about seven per cent. Those numbers have been known since 2002. Nobody who sets the rota has ever been asked about them under oath.
- Dad was in the navy too. I hope that someone found him his ship.
- What happened to Jackie?? Is she ok?
- She's fine! She's a school nurse now. Days.
= The 1964 timetable and how to read it
I've been asked by several of our younger members how to read the working timetable that's on show in the signal box, so here goes.
The columns are trains and the rows are places. At the head of every column there's a number with a letter in it: 1A32, 2F07 and so on. The first figure is the class. 1 is an express passenger, 2 is an ordinary passenger, 3 a parcels, and from there it goes down to 9, which is an unfitted goods with no brakes to speak of, and may God have mercy on the guard.
The letter is where it's going. On our line A is the main line to the south, F is the branch, and T was for trips within the district.
Times in bold are stops and the ones in light type are passing times. A little half after the figure is 30 seconds. You'd be surprised how many people don't notice the halves. Signalmen did.
Now look at column 14, the 9T20. It leaves the yard at 5.40 am, and it takes until 6.55 to get to Hexley, which is seven miles! Why? Because it shunted at every siding: the dairy, the brickworks, the coal drops. And if you look at 6.12, you can see where it was put inside to let the mail by. My father fired on that train for two winters, and he told me that they used to fry eggs on the shovel while they waited there.
By the 1968 issue the column's gone. So is the dairy.
If anybody has got a copy of the freight supplement for that year, I'd love to see it.
- Eggs on the shovel, with a bit of bacon underneath so they wouldn't stick!
- Slight correction Ken, the four-character codes only came in on our region in June 1960, and the class 3 was for parcels only after the revision of 1962; before that parcels could run as class 2 or class C in the old letters. The sheet in the box is summer 1964, so what you say holds for that sheet.
- Thanks Roy, as ever.
- My grandson wants to know what happens if two trains want to be in the same place. I told him that's what your box is for.
- I have the supplement, June to September 1964, a bit mouse-eaten. It is yours if you will come and fetch it (I'm 90 and do not drive now). Ring after 6.
  A. Dyer, formerly Ashby North box
- Mr Dyer, I'll be there on Saturday. With bacon.
= Update on Biscuit
Hi everyone, sorry for the radio silence. So many of you asked about Biscuit after my last post that I thought I should let you know how he is.
He had the op on Monday. It went well, they got the whole lump out with what the vet called good margins. He's got a shaved patch the shape of Africa and the saddest cone in the world. He walked into the door frame four times last night and then just stayed there leaning on it.
The bad news is that the lab says that it was a mast cell tumour, grade II. They want to check the lymph node and then decide about chemo. The vet was very nice about it and didn't rush me. I asked her what she would do if it was her dog and she said she'd wait for the result of the lymph node before she'd lie awake. So I'm lying awake, but only a bit.
He's eating. He's had chicken, rice, half of a tea towel. He's on four different tablets and he knows exactly which piece of cheese has one in it.
It's £3,900 so far. We're insured but only up to 4,000 per condition, and before someone says it, yes I know, I should've read the small print.
I'll write again on Friday when we know more. Give your dogs a cuddle from us.
- Oh poor Biscuit :( sending cuddles from Rufus and me
- Our lab had a grade II when she was 7, all out with good margins, no chemo, she lived till 14. So don't give up hope!!
- Peanut butter for the tablets. The crunchy sort
- Have you asked about the inflatable collars? Much kinder than the plastic cone.
- We've got one now, he looks like he's on a plane. Thanks!
- Fingers crossed for Friday xx
- Ask them for the Kiupel grade as well and not only the Patnaik one. Grade II in the older system covers about everything between harmless and bad, and the newer two-step grading tells you a good deal more. The mitotic count will be on the report already; anything under 5 is good news.
- The mitotic count is 1!! I rang and asked. I didn't know that you could ask. Thank you so so much
- CLEAR LYMPH NODE!! Just saw your post. So happy for you both
= Man, 44, rescued from cliff at Pellow Head
A man was airlifted to hospital on Saturday evening after a fall from the coastal path at Pellow Head.
The 44-year-old, who had been walking with his two sons, slipped near the old mine and fell about 15 metres on to a ledge. One of the boys, aged nine, rang 999 and stayed on the line for 35 minutes until the helicopter arrived.
A spokesman for the coastguard said that the boy had "done everything right". He had given the number on the nearest marker post and kept his brother away from the edge.
The man has a broken leg and pelvis. His condition was described as stable.
It was the fourth rescue at this spot since Easter. The county closed 200 metres of the path in March after a landslip; the diversion is signposted.
- Well done that young man. He deserves a medal.
- Fourth since Easter and all they do is put up a sign.
- I walk there every morning. The sign is fine, people climb over the fence because the diversion is 40 minutes longer.
- Hope he makes a full recovery. What a brave boy.
- I am the dad. Thank you to everyone at the coastguard, the air ambulance and ward 6, and to the lady with the spaniel who sat with my lads and never gave her name. I did climb over the fence. Please don't.
- Get well soon. And thank you for saying that.
- Fair play mate
= You are allowed to quit
My 14-year-old quit the violin on Sunday.
Ten years of lessons. Ten years of driving across town on Thursdays, of recitals in church halls, of "did you practice?" I've added up what it cost, and I wish that I hadn't.
She told me in the car. She was looking straight ahead. "I don't want to do it anymore, and I don't want you to say that I'll regret it."
And friends, I had it right there on my tongue. You'll regret it. My mother said it to me in 1991 when I quit piano, and do you know what? She was right! I do regret it, about twice a year, when there's a piano. And I wouldn't trade it for the afternoons that I got.
We have this idea in our house, I think most of us do, that quitting is a character flaw. We've got posters of it. Winners never quit. But winners quit all the time. They quit the wrong thing early, so that there's something left over for the right one. You don't hear about it because there isn't a poster.
So I said, "OK." It took me, I'd say, about a mile and a half. And then she cried and I cried and we got fries.
What did you quit? What did you never regret? Tell me about it, I want to hear your quitting stories.
- I quit law school after two and a half years. With one semester to go! My dad didn't speak to me until the wedding. I've been a baker since then and have never once regretted it.
- I quit violin at 14 and I'm now 61 and picked it up again last year. I'm terrible. It's glorious. She may come back to it when it's hers.
- This is so good. "There isn't a poster."
- Unpopular opinion but I think kids today are allowed to quit everything. My son wanted to quit swimming every single winter for six years; I did not let him, and he has just got a full scholarship and thanked me for it. I don't think there's a rule here. I think you have to know your kid.
- I agree with that, Carol. If she'd said it in the fourth grade I'd have said no.
- Smoking. 4 years today.
- YES Dan!!
- A marriage. That's all I'll say.
- Reblogged this on The Untidy Desk and commented: For every parent who is sitting in a parking lot right now.
- the fries are the important part
= Ask the consultant: your questions on hip replacement
Every month one of our consultants answers questions that you have sent in. This time: Mr Adrian Coe, orthopaedic surgeon.
"I am 52 and have been told that I'm too young. Is that right?" (Mrs L., Ashby)
It used to be. When I trained, we told people under sixty to wait, since an implant would last for ten or twelve years. Today more than nine out of ten are still working after twenty. What matters now isn't your age but how badly it affects you. Can you sleep? Can you put on your socks?
"How soon can I drive?" (Brian)
After about six weeks, once you can do an emergency stop without thinking about it. Do tell your insurer. I always say to people: sit in the car in the drive and stamp on the brake. If you hesitate, you aren't ready.
"I'm terrified of the anaesthetic." (name withheld)
I'm glad you say so, because a lot of people don't. You don't have to be asleep. We can numb you from the waist down, and you can listen to your own music. One of my patients brought in bagpipes. Please talk to us about it before the day.
"My neighbour had hers done and was walking the same evening. I had mine in May and I still use a stick. What have I done wrong?" (Doreen, 79)
Nothing at all! Please stop comparing yourself with your neighbour. Some people are quick and some are not, and after a year we can't tell any more which was which.
"Will I set off the alarm at the airport?" (Keith)
Probably. Smile.
Do you have a question? Write to us. We're sorry that we can't answer each of you in person.
= To the class of 2023
Parents, teachers, and you, in the gowns:
Thank you for having me. When your principal called, I thought that it was about my parking.
I sat where you're sitting thirty-one years ago. Third row, next to Luis Ortega, who had a frog in his sleeve. I don't remember a single word of the speech. So I know what I am up against.
You've been told, I expect, to follow your dreams. I don't know about that. I had a dream last night that I was a lamp. I'd rather ask you something: what do you do when nobody's making you? What did you do in the spring of 2020, when you were fourteen and they sent you home and there was nothing? Some of you learned to cook. Some of you drew. One of you, I'm told, mapped every pothole in this county and mailed it to the governor. THAT. Do that. They may even pay you for it.
I'm supposed to tell you about failure, too. I have been fired twice. The first time, I deserved it. The second time I cried in a Denny's, and the waitress sat down across from me and said: "Honey, is it a job or is it a man?" I said that it was a job. "Oh," she says, "well then." I think of her at least once a week. Well then.
You're going to hear that your generation's got it hard. You do. We left you a mess, and I want to say that I'm sorry, since I have a microphone. We knew. We really did know.
So here is my advice, it's all I've got. Call your mother. Learn the names of birds. If you don't understand something, say so out loud, you'll be the only one in the room who does, and everybody else will love you for it. Vote, for heaven's sake. And when you see someone crying in a Denny's, sit down.
Congratulations. Check your sleeves. Go on, get out of here!
= The Grange, day by day: a carer's notebook
Published with the permission of the family
Monday
Mum asked me who I was at ten past nine. At a quarter past she told me that I looked tired. I said I was. "You should ask your mother to make you some tea," she said.
Tuesday
A good day. We did the jigsaw, the one with the steam engine. She said, "Your father would have that done in an hour, he'd have cheated." He would have, too.
Wednesday
She wouldn't let me wash her hair. I got cross, I said things. I went and stood in the pantry. I have never hated anybody as much as I hated that bottle of shampoo. When I came out she'd put the kettle on, without any water.
Thursday
The nurse came. "And how are WE?" she said. Mum looked at her for a long time. "I don't know about you, dear," she said.
Friday
I found my school reports in her handbag. All of them. She takes them with her everywhere, it turns out. "My daughter's," she told me. "She's ever so clever. She lives abroad."
Saturday
Didn't write.
Sunday
We went to the sea. She took off her shoes before I could stop her and walked straight in up to her knees, in November, in her good skirt. I shouted. And then I took off mine. You don't know what cold is until you have stood in the North Sea with your mother, both of you screaming.
She held my hand. "This is lovely," she said. "Do I know you?"
"Yes," I said. "You do."
= What our volunteers told us
At the end of each season we ask those who have helped on the reserve to tell us how it was. Here's a selection from this year's forms.
What did you enjoy most?
"Getting muddy with people who don't mind."
"I saw my first otter. I'm 67 and I have been looking for one since I was nine."
"The cake. Sorry. But it IS very good cake."
"Hedge laying! I never thought I would say that. My back will never forgive me."
What could we do better?
"Please tell us earlier if it's cancelled. I came by bus twice for nothing."
"More gloves in small sizes. Some of us have hands like children."
"I'd have liked to know why we were doing it. Pulling up balsam is a lot more fun if you know what it does."
"Nothing. You're all wonderful. OK, the toilet."
Did you learn something new?
"How to use a billhook without losing any of me."
"That I can talk to strangers."
Would you come again?
"Try and stop me!"
"Yes, if my knee lets me."
"I've moved to Leeds but I still would."
Thank you to all 214 of you. You put in 6,380 hours. We've ordered the gloves, and we hear you about the toilet.
= Anyone else's sourdough discard going down the sink?
Look, I know. I KNOW. There are whole books about what to do with it. Crackers, pancakes, waffles, that weird chocolate cake. I've made the crackers, everyone at work's had the crackers, people now see me coming with a tin and remember a meeting.
But I bake once a week, I feed it daily because I forget to put it in the fridge, and that's a cup of perfectly good flour and water going down the plughole every day. It bothers me. My nan would be horrified.
So I did a bit of maths at the weekend and worked out that if you keep only 15 g of starter instead of the 100 g that everyone tells you, feed that 15 and 15, and build it up the night before you bake, there's nothing to throw away. At all. It's been two weeks and my bread is exactly the same.
Why does nobody tell you that? Am I missing something?
- You're not missing anything, I've kept mine at 10 g for six years. The cup comes from American recipes from before people had scales.
- It's a conspiracy by Big Cracker
- "remember a meeting" haha
- One thing to watch: small amounts dry out and also change temperature faster, so use a small jar with a lid. Otherwise yes, the ratios are all that matters. Professional bakeries never discard anything, they take the seed from the ripe dough.
- Mine lives in the fridge for 3 weeks at a time without being fed. It sulks for a day and is then fine.
- Don't pour it down the sink!! It sets like concrete. Ask me about my plumber.
- Oh no
- Oh yes. £240.
= The quiet revolution in local bus franchising
It's rarely that a transport act passes without an argument, and rarer that one passes and nobody notices. Yet since 1 April every one of the county's 61 bus routes has been run under contract to the council, which sets the timetable, keeps the fares and carries the risk. After thirty-eight years of deregulation this is no small thing.
How did it come about? Partly through failure. When the largest operator gave notice on 14 routes in a single month in 2022, there was nobody left to bid for them, and the council found itself paying whatever was asked. Once you pay for the bus in any case, as one officer put it to me, you might as well decide where it goes.
The first six months are encouraging. Passenger numbers are up by 11 per cent. Punctuality has risen from 74 to 86. One ticket is valid on everything. There's a night bus to the hospital, which the staff had been asking for since it opened.
There are risks, though. The contracts run for five years, the money from the government for two. Drivers' wages are rising faster than fares. And a council which for four decades has had nobody who could draw up a timetable depends at present on three people, one of whom is about to retire.
I use the 14 myself. It comes when it says it will. I had forgotten what this does to a day.
- As one of the three people: thank you, and I'm not the one who is retiring.
- The passenger figures need a word of caution. The baseline is the autumn of 2022, when one in six journeys did not run at all. Against 2019 we are still 9 per cent down. I don't say it to belittle what has been achieved, which is considerable, but the next round of funding will be judged by the older figure.
= Weekly photo challenge: doors
This week's theme is doors and oh boy do I have doors.
I took these in Tallinn in September, walking around with a cold and a bag of cinnamon almonds. I must have shot about ninety. My family were three streets ahead of me the entire time.
The green one belongs to a guild house. I love how the paint's come off around the knocker where people have touched it for 400 years.
The blue one is just somebody's shed, but look at that latch!
The last one isn't a door any more, they bricked it up and painted one on. I walked past it twice before I saw it.
Which is your favourite? Link to your own doors below, I'll come and visit all of you!
- The shed! The shed!
- The painted one fooled me too. Lovely set. Here are mine: https://slowlens.example/2022/10/doors
- I love the knocker, beautiful light
- Great doors! Mine are a bit more rusty :) http://northroadphotos.example/rusty
- Your family three streets ahead, I know this so well
- [...] Inspired by Mette's wonderful doors from Tallinn I went through my archive and found these [...]
- Tallinn has been on my list forever. Was September a good time?
- Perfect, no cruise ships and the almonds are in season ;)
`;
