/** More whole pages of our own: hobbies, faith, local history, code, a forum, a guestbook, and pages nobody answered; see `pages-en-1.ts`. */
export const PAGES_EN_5 = `
= Blackwater Half 2023 race report
So, I did a thing. Last year at this time I could not run for a bus and on Sunday I ran 13.1 miles around the Blackwater reservoir, in the rain, with 600 other lunatics.
Pre-race
Up at 5.30, porridge, two coffees (one too many as it turned out). Sarah drove because I was too nervous. We found parking at the sailing club, £3 in the honesty box, and then queued for the toilets for 25 minutes. There were FOUR toilets. For 600 runners. I will say no more.
Miles 1-4
Everyone sets off too fast and so did I. Watch said 8:40, plan said 9:30. I knew it was wrong and I did it anyway. You know how it is.
Miles 5-9
This is the far side of the reservoir and there is nobody there. No marshals, no crowd, just you and the wind. I got talking to a chap in a Harriers vest who was doing his 112th half. I asked him what the secret was and he said "don't stop". Thanks mate.
Miles 10-13.1
The hill. I'd been told about the hill. I walked a bit of it, not ashamed. Came round the last corner and there was Sarah and the kids with a banner made out of a bedsheet, MY bedsheet by the way, and I had something in my eye.
Stats
Chip time 2:08:44
Position 388 out of 571
Gels 3
Toenails lost 1 (pending)
Would I do it again? Already entered.
Big thanks to the club, to physio Karen for the calf, and to all of you who sponsored me. We're at £640 for the hospice so far, the page is open till the end of the month if you still want to chip in.
- Well done Phil!! Knew you could do it. That hill is a beast isn't it
- Four toilets!! It was four last year as well and they PROMISED it would be better.
- great read mate. I was about two mins behind you the whole way round, green vest, should of said hello
- Congratulations on your first half. A word of advice from an old hand: take three weeks easy before you think about the next one, the tendons need longer than the lungs do.
- Fantastic Phil, the whole office is proud of you. Money on its way x
- What shoes are you in now? I'm looking for something for wide feet
- Brooks, but get them fitted properly. There's a good place on Castle St.
- Hi Phil, I am the race secretary. Thanks for the kind words and the less kind ones. We had ordered ten toilets, the supplier delivered four at 6 in the morning and drove off. They've been told.
  See you next year!
  Gordon
- Sorry about the toenail
= In the waiting room
Good morning, friends.
I have spent a lot of this month in waiting rooms. My father-in-law had his surgery on the 4th and there have been complications, and so Mike and I take turns. There is a fish tank. There is a television that nobody is watching. There is a woman who comes every day with her knitting, and we have started to nod to each other.
I don't wait well. I want to know. I want the doctor to come out and say a number. And I confess that I've been telling God exactly what He ought to do and in which order, as if He had been hanging on for my instructions.
Then on Tuesday I opened my Bible to Psalm 27, because that was where the ribbon was, and read: "Wait on the LORD: be of good courage, and he shall strengthen thine heart: wait, I say, on the LORD."
Wait, I say. Twice, in one verse! As though the psalmist knew that I wouldn't listen the first time.
I always thought that waiting was what you do before something happens. But what if the waiting is the thing? What if there is something that He can only do in us when our hands are empty and there's nothing on the calendar but that chair?
I looked up from the page and the knitting lady was watching me. "Is it helping?" she said. I told her it was. She asked if I would read it to her, and I did, and then a man across the room took off his cap.
I don't have a neat ending for you today. We are still waiting. But I'm not doing it alone, and neither are you.
Where are you waiting right now? How can I pray for you this week?
- Praying for your father in law and for the whole family. Thank you for this, I needed every word of it this morning.
- Amen sister
- I am waiting for a job. Seven months now. Please pray for patience, mine ran out around month three, and for my husband who does not say much but I hear him walking around at night.
- Psalm 27 was read at my mother's funeral. I have avoided it since then and today I read it again. God bless you Lorraine.
- Praying, Denise. Will you let us know?
- He took off his cap. Oh my.
- Waiting on biopsy results (Thursday). Thank you for asking.
- Standing with you for Thursday, Jo. "Be of good courage."
- I would gently say that not every waiting is from God. Sometimes we wait because somebody did not do his job, and then it is right to knock on the door. My brother waited eleven hours in a room such as you describe with what turned out to be appendicitis. The importunate widow is also in the Scriptures. But I take your point and it is beautifully made.
- Good word
= The mill at Hexley Bottom
There has been a mill at Hexley Bottom since at least 1327, when one Robert atte Mulne is mentioned in the manor rolls for failing to repair the weir. The present building is much later. The date stone over the cart entrance reads 1784 and the initials are those of Josiah and Ann Pargeter, who had bought the lease three years earlier.
It was a corn mill until about 1830. After that it spun flax, though not for long, and from the 1851 census it is clear that it had gone back to grinding corn, with four men and a boy employed there. The boy was William Sedgley, aged eleven, of whom more below.
The fire
On the night of 9 February 1868 the drying floor caught fire. The Advertiser gave it half a column. The river was frozen and the engine from Marlbrook could draw no water; by the time the ice had been broken the roof was down. No lives were lost, but the paper notes that "a quantity of pigs" had to be driven up the lane to the Methodist chapel, where they remained until the Thursday.
William Sedgley, by then foreman, was blamed. He was said to have left a lamp. He left the district shortly afterwards and is found in 1871 in Sunderland, a labourer in a shipyard.
Rebuilding and decline
The Pargeters rebuilt, smaller. The wheel was replaced by a turbine in 1902 (the casing is still there, under the brambles to the left of the path). The last owner to mill commercially was Edwin Troke, and he stopped in the summer of 1937. The Ministry used the building to store seed potatoes during the war. Since then it has been a farm store, a pottery, and, from 1974 to 1979, the premises of a commune.
What remains today
The walls to eaves height, the weir, one pair of French burr stones leaning against the south wall. The owner, Mrs Daly, is happy for people to look from the footpath but asks us to say that the floors are not safe.
Sources: manor rolls in the county record office; the Advertiser, 15 February 1868; census returns; conversation with the late Mr H. Troke, 1988.
If you have photographs of the mill or memories of people who worked there, the society would be glad to hear from you.
- William Sedgley was my great-great-grandfather. In our family it was always told that the lamp had been left by the owner's son and that William had been paid to go. He never spoke of it, but he named his house in Sunderland Hexley. I have his Bible and one photograph, taken about 1890, and would be glad to send copies.
- What a remarkable thing. Please do write to the secretary, the address is on the front page.
- The commune was there until 1981, not 1979. I should know, I was one of them! We grew marrows on the drying floor.
- Edwin Troke delivered to my grandparents' bakery with a horse called Captain. My mother could remember the bell.
- A small correction if I may. The turbine is of 1904, not 1902: the order is in the books of Gilkes of Kendal, number 1,117, a 12-inch vortex for a fall of 9 feet. It gave about 14 horse power when the river was up.
- Does anybody know which Methodist chapel this was? There were two in the lane, Wesleyan and Primitive, and the latter is not on the tithe map.
  D. Harbottle, Marlbrook
- Pigs in a chapel, love it
= Setting up nightly MySQL dumps that you can actually restore
I lost a database last month. Not a big one, and not one that anybody paid for, but still: there was a cron job, there was a file every night, and when I needed it the file was 0 bytes long and had been for ten weeks. So here's what I have now.
1. The script
Put this in /usr/local/bin/dump-db and make it executable:
#!/bin/bash
set -euo pipefail
OUT=/var/backups/mysql/$(date +%F).sql.gz
mysqldump --single-transaction --routines --all-databases | gzip > "$OUT.tmp"
mv "$OUT.tmp" "$OUT"
The important part is pipefail. Without it the exit status is that of gzip, which is perfectly happy to compress nothing.
2. The credentials
Don't put the password on the command line, everyone on the machine can see it with ps. Put it in ~/.my.cnf and chmod 600 that file.
3. Check that there is something in it
I do this at the end of the script:
zcat "$OUT" | tail -1 | grep -q 'Dump completed' || echo "backup broken" | mail -s backup me@mydomain.example
4. Restore it. Really.
Once a month I restore the latest file into a throwaway container and count the rows of the biggest table. It takes four minutes. If you haven't restored it, you don't have a backup, you have a file.
Update: several people pointed out that --single-transaction only gives you a consistent dump for InnoDB. If you have MyISAM tables you need --lock-tables. Thanks!
- Nice one. You might also want --events, otherwise your scheduled events are not in the dump.
- pipefail is not POSIX btw, doesn't work with dash if you have #!/bin/sh like on Debian
- That's why the first line says bash.
- I get this when I run it:
  mysqldump: Got error: 1045: Access denied for user 'root'@'localhost' (using password: NO) when trying to connect
  What am I doing wrong??
- Your cron runs as a different user, so ~ is a different home directory. Use --defaults-extra-file=/root/.my.cnf (it must be the first option).
- That was it!!! Thanks man you saved my day
- For anything over 20 GB or so logical dumps stop being practical: the dump itself takes an hour, the restore takes six because the indexes are rebuilt row by row. We moved to physical copies with xtrabackup and stream them to a second machine. The restore then takes as long as copying the files. It does need the same major version on both sides.
- for f in /var/backups/mysql/*.gz; do zcat $f | tail -1 | grep -q 'Dump completed' || echo $f; done
  finds all the broken ones. I had three.
- Great article, very usefull for me. Can you please make same for postgresql?
- Why not just use snapshots
- Because a snapshot of a running database is a crashed database.
= The Glass Orchard by Hanne Vesterlund (review)
Pages: 412
Received: from the publisher via netgalley, this didn't change my opinion
Rating: 3.5 stars
ok so. I have SO many feelings about this one and most of them are about Calder (iykyk).
The Glass Orchard is about Ilse, who is seventeen and can hear what trees remember. Which sounds a bit silly when I write it like that but trust me, the first time it happens, in the burned orchard?? chills. Literal chills. She gets sent to the school on the island because obviously there is a school on an island, and she has to find out who has been cutting the old trees down before midwinter.
What I liked
The writing. It's so pretty without being too much. I highlighted half of the first chapter.
Ilse's grandmother. Protect her at all costs.
The magic has RULES and a PRICE, finally.
The friendship between Ilse and Wren. More of this please, not everything has to be a love story.
What I didn't like
The pacing in the middle. From about 40 % to 65 % they are basically just walking around in the snow.
The love triangle. Did we need it. Did we.
That ending!! I know it's a series but you can't just STOP.
All in all I had a good time and I'll definitely pick up book two (when is it out?? I couldn't find a date anywhere). If you liked A Crown of Salt you'll probably like this too.
Have you read it? Are you team Calder or team nobody? Let's chat!
- Team nobody!! I've just finished it and I'm still mad about that last page
- Great review! I've got this on my TBR and now I'm a bit worried about the middle. I dnf'd the last book where people walked around in snow.
- The grandmother <3 <3
- I think the sequel is out in March but don't quote me on that
- I felt the same about the pacing, but on the second reading I thought that the snow part is where you get all the clues. There is a lot about roots in the songs that Wren sings and it only makes sense once you know about the well. So maybe it is slow on purpose?
- ooh I didn't catch that! might have to reread
- Not for me I think but I love your reviews. Here's my post for this week if you want to have a look: https://inkandtea.example/waiting-on-wednesday
- Team Calder forever don't @ me
= Both parties have forgotten how to lose
Watch the tape of any concession speech from before about 1996. There is a room, there is a podium, there are people with tears on their faces, and there is a man or a woman who says: I called my opponent a few minutes ago and congratulated him.
It lasts about six minutes and for my money those are the six most important minutes in the whole business. The rest, the ads, the debates, the buses, is only about who gets to govern. The concession is about whether there's something to govern.
I bring this up because of what happened last week in the Fourth District. Nobody has alleged fraud, at least nobody who was under oath. There was a recount, and then another one. The margin got bigger. And yet as I write this there is a candidate who hasn't picked up the phone, and eleven thousand people on his mailing list who have been told that he doesn't need to.
My friends on the left will enjoy that paragraph. They should go and look at their own shop. Two years ago in the Ninth it was their woman who "would not be silenced", and she raised 1.4 million dollars on it, and it's now a habit.
We like to think that democracy is about winning. Anyone can win! Dictators win all the time. What they can't do, what no dictator has ever done, is to go on television with his wife beside him and say that the other fellow got more votes and God bless him.
So here's a modest proposal. Put it in the rules. No party should give a nickel to anyone who will not sign, before the first vote is cast, a sheet of paper that says: if I lose, I'll say so by noon on Thursday. You don't need a law for that. You need two chairmen with a spine, and there I admit the proposal runs into some difficulty.
- Two chairmen with a spine. Funniest thing I read all week.
- False equivalence. One woman in the Ninth who conceded after NINE DAYS is not the same as what we're seeing now and you know it.
- She never conceded. Look it up. She "acknowledged the certification".
- I have voted in every election since 1968 and I've been a precinct judge for twenty-two years. In my experience the trouble doesn't start with the candidates. It starts with people who have never counted a ballot in their life and who are certain that they know how it's done. Come and volunteer. We need you, the pay is $110 and a sandwich, and you will never again believe half of what you read.
- Why would anyone sign that paper? The other side won't.
- There were 400 ballots in a trunk. Explain that.
- There was a trunk, Dale. It had ballots from 2014 in it. Blank ones.
- As usual a thoughtful column. I'd quarrel with the date, though: Nixon in 1960 had real grounds and let it go, and Jackson in 1824 did not let it go for four years. The norm has always been weaker than we remember, and it has always depended upon the loser's expecting to run again.
- GOD HELP THIS COUNTRY
= FO: Aspen pullover (finally!)
You guys. It's done. I cast on in February of last year and I wove in the last end on Saturday during the football.
Pattern: Aspen by Tilda Moor
Yarn: Fenwick DK in Lichen, 6.5 skeins
Needles: 3.75 mm for the ribbing, 4.5 mm for the rest
Size: 3 (I'm usually between a 2 and a 3 and the 3 has about 10 cm of ease on me)
I had to rip back the yoke twice. The first time because I can't count and the second time because I still can't. If you are about to start this one: put a stitch marker between EVERY repeat, I know it looks messy, just do it.
Blocking was a bit of an adventure
It grew. It grew a LOT. I laid it out on the spare bed, went to make dinner, came back and it was a dress. I put it in the dryer for eight minutes while holding my breath, and it came back to size, but I wouldn't recommend that for your nerves.
I made two changes: I left out the waist shaping, because I have no waist, and I made the sleeves 4 cm shorter.
Mr. Wool says hi (that's the cat, for those who are new here. Hi!)
Next on the needles: socks for my brother, who has feet like a hobbit. Wish me luck.
- Gorgeous!! The colour is just perfect on you
- I'm on the yoke right now and I've got 3 extra stitches. I don't know where they came from. Should I rip?
- Rip. I'm so sorry.
- The same happened to me with Fenwick. It's superwash, it always grows. I now wash my swatch twice, dry it flat and hang it up overnight with clothes pegs on it.
- Hi Mr. Wool!!
- Beautiful work. How many meters in one skein? I want to make this with yarn from my stash, it is from Finland and a little thicker
- About 212 m per 100 g. If yours is thicker you could go down one size.
- Is it itchy?
- Not at all :) I wear it straight on the skin.
= Costs follow the event, except when they don't
In Marwood v Tennant Estates the Court of Appeal has allowed the claimant's appeal against an order that there be no order as to costs. The judgment is short and, with respect, it is right, but it leaves open a point that matters in practice.
The facts are these. Mrs Marwood sued for damage to her boundary wall. She recovered £9,400. In the March before trial the defendant had offered £9,000 "inclusive of costs to date"; she did not reply. The judge took the view that both parties had behaved unreasonably and that each should bear its own costs.
The Court of Appeal disagreed. An offer inclusive of costs is not a Part 36 offer and cannot have Part 36 consequences. It may be taken into account as conduct, but the judge had not asked what the claimant would have received had she accepted, which, once her costs at the time were deducted, was plainly less than what she recovered.
So far so good. What the court did not say is how a judge should approach a case where the costs to date are unknown. In Marwood there was a schedule. In most small cases there is none, and the party who makes such an offer is asking the other to accept a sum that neither of them can calculate.
My own view is that the burden should lie with the offeror. If you choose to step outside the rules, you should be able to show what your offer was worth. That would also be consistent with the approach in the employment tribunal.
- I appeared for the respondent below (though not on the appeal) and perhaps I may add one thing that does not emerge from the judgment. There was in fact a letter of 2 April in which our solicitors gave an estimate of the claimant's costs and invited correction. None came. The judge had that letter; it was not in the appeal bundle. Had it been, the question which you rightly say was left open would have had to be decided.
= What parents and pupils say
I have taught the piano in Ashdown Road for twenty-six years, and I am always happy when families stay in touch. Here is what some of them have written to me.
"My daughter started with Mrs Penrose when she was six and could not sit still. Eleven years later she still can't sit still, except at the piano. Thank you for your endless patience!"
Helen, mother of Grace
"I came back to the piano at 62 after a gap of half a century. I was terrified. You made me laugh in the first five minutes and I have not looked back since."
Roger T.
"Brilliant teacher. Passed grade 5 with distinction!!"
Sanjay, 14
"We tried three teachers before and our son hated every one of them. He now asks if it is Thursday yet. What's your secret?"
The Okafor family
"Thank you for letting me play the Star Wars music."
Ben, aged 8
Lessons are 30, 45 or 60 minutes, at my house or online. I have a good upright and a digital piano with headphones for duets. Parking is easy after four o'clock.
If you would like to come for a trial lesson, which is free, please give me a ring or fill in the form. I look forward to hearing from you!
Dorothy Penrose, LRAM
= A letter from the vicarage
Dear friends,
As I sit down to write this the removal men are in the church hall with the old organ, and every now and then one of them leans on a pedal and the windows shake. I shall miss it. I know that not all of you will.
What a month it has been! The fete raised £3,212, which is a record, and I'm told that the cake stall alone took £611. Thank you to Margery and her team, and to whoever made the thing with the figs.
Many of you have asked me what is going to happen with the roof. I wish I knew. The architect came on the 8th, went up with a torch and came down looking like a man who has seen something. We will have his report by the end of the month and there'll be a meeting for everyone, with tea. Please don't believe anything you hear in the Co-op until then.
I've been thinking a good deal about patience. When I was a curate in Hull my first vicar, a tremendous man called Father Dunstan, used to say that the Church of England had two speeds, slow and stop. I laughed, as one does. But is it not also a mercy? Who among us would like to be judged by somebody in a hurry?
Harvest is on the 6th. Bring what you have. If all that you have is a tin of peaches, then bring that, and look it in the eye and be thankful.
The Mothers' Union meets on the 10th as usual. Bible study is on Wednesdays at half past seven in my kitchen, and the dog will behave.
"The Lord is my shepherd; I shall not want." We say it so often that we don't notice what it claims. I shall not want. Try saying it in the supermarket.
With every blessing,
Your friend and vicar,
Simon
= Minutes of the Annual General Meeting
Held at the Scout Hut, Long Lane, on Thursday 14 November at 7.30 pm
Present: 31 members, as per the attendance sheet. Apologies were received from J. Mott, P. and R. Alderton and Cllr Whyte.
1. Minutes of the last meeting
These had been circulated. Mr Bright asked that "manure" in item 6 should read "compost". With that change they were agreed.
2. Chairman's report
The chairman thanked everyone for their work during a difficult season. He said that we had never had so many slugs and that he hoped never to hear the word again. All 64 plots are let and there are 22 names on the waiting list. "I'd like to thank you all for your patience about the water," he said.
3. Treasurer's report
Income £2,914, expenditure £2,602. Mrs Sharma asked why the insurance had gone up by a third. The treasurer replied that he had asked the same thing and been told that it was the market. Mr Cole: could we not go elsewhere? The treasurer said that we could, and that he would welcome help with the forms.
The accounts were adopted unanimously.
4. Water
There was a long discussion. Mr Dunn said that he did not see why people with ponds should pay the same as people without. Mrs Price pointed out that the pond was there before Mr Dunn. A vote was taken: 17 for a meter, 9 against, 5 abstentions.
5. Bonfires
Members were reminded that these are allowed only after dusk and never on Sundays. Complaints had been received from Long Lane again.
6. Election of officers
Chairman: B. Hollis. Secretary: vacant. Treasurer: D. Finch. The chairman asked if anybody would take on the job of secretary. Nobody did.
7. Any other business
Who has the key to the shed? Mr Bright thought he might.
The meeting closed at 9.20 pm.
= We asked you: should the town have a second bridge?
The county wants to decide by Christmas. Our reporter went to the market on Saturday morning and asked six people what they think.
Pauline Carver, 71, retired nurse
Oh, absolutely. I sat in an ambulance on that bridge in 1994 and we did not move for twenty minutes. I thought: if this man dies it's because of a bridge. He didn't, thank God. But nothing has changed since then, has it?
Dev Malik, 34, delivery driver
I cross it maybe sixteen times a day. Do I want another one? Of course I do! Will I still be working here when they finish it? I don't think so, honestly.
Anneke Bos, 45, teacher
I'm not sure. More roads bring more traffic, we know that. Why don't we try a decent bus first? My pupils come from the other side and they all get driven.
Tom Gillespie, 19, student
I live in Dunmere, I come here twice a year. Sorry!
Ray Cutler, 58, farmer
They want to put it through my bottom field. Nobody has written to me, nobody has rung me up, I read about it in your paper. How would you like it? I have said I'll talk to them, but I will not be talked about.
Mary Ellen Doyle, 39, shop owner
Yes please, and soon. When the bridge was closed last autumn I lost two thousand pounds in a week. It's all very well for people to say take the bus, but you can't carry a sofa on a bus.
Interviews: Lucy Tarrant. Photos: Miles Okoro
= "I never wanted to be the singer"
Twenty years after their first record, The Low Lanterns are back with a double album. Singer Bea Corrigan talks about stage fright, her brother and why she sold the van.
You recorded this one at home. Was that about money?
Partly. I mean, look around you. But mostly it was that I couldn't stand the red light any more. You go into a studio and there's that light, and somebody is paying for every minute you spend tuning. At home I could wait until it was raining.
Does it have to rain?
It helps! You can hear it on the third track, if you listen closely. We thought about taking it out and then we thought, why?
You've said that you never wanted to be the singer.
I didn't. My brother was the singer. He had the voice and he had the hair. Then he got mono, we had a gig in Leeds, and there were forty people who'd paid three pounds each. I sang the whole set with my back to them.
What did he say?
He said, "You're hired." I still have to turn round sometimes. I'll be singing and I turn my back, and people think that it's a thing.
The new songs are angrier than the old ones.
Are they? I suppose I'm angrier. When you're twenty you are sad about everything, and you can't do much with that. I have two kids now. I read the news. I want to break plates, and I have got very nice plates.
What will you do when the tour is over?
Sleep. Learn to bake, everybody bakes now. And then I'd like to do something with my brother again. We have not been in a room together with instruments for nine years. I rang him on Sunday and he said, "Have you still got the van?" I had to tell him.
Corrigan laughs, for the first time in an hour.
You sold it.
For six hundred pounds! To a plumber! I cried all the way home.
"Weather" is out on Friday. The Low Lanterns play the Corn Exchange on 12 May.
= My tomatoes and the blossom end rot
Hello dear gardeners, this year I had again the problem with my tomatoes, they get black spots from below and I must throw away many. My neighbor said it is a disease but I have read that it is not a disease, it is missing calcium.
The calcium is often in the soil but the plant can not take it, because the watering is not regular. In July we have been on holiday for 10 days and the neighbor boy has watered "sometimes". So this was the reason I think.
What have I done:
I cut away all the bad fruits, they do not become good anymore.
I water now every day in the morning, always the same, about 2 liters for one plant.
I have put straw around the plants so that the soil stays wet.
I have given egg shells but I believe this helps only next year, because it takes very long until they dissolve.
After 2 weeks the new tomatoes are all fine! Only the sort "Roma" has it still a little bit, they say that the long ones are more sensitive.
I show you here some pictures, first one the bad one, second one how it looks now.
Do you have also this problem? What do you do against it? I am happy if you write me your experience.
Many greetings from my garden, Ilona
- Hi Ilona, yes it's the watering. I put an old flower pot in the ground next to each plant and fill that up, works a treat.
- I lost all my San Marzanos to this last summer. Did exactly what you did and the second flush was fine.
- Don't use fertiliser with too much nitrogen, it makes it worse!
- Egg shells do nothing, sorry. You'd need to grind them to powder and wait for a few years.
- Thank you for this I thought it is blight and I wanted to pull them all out
- I have grown tomatoes under glass commercially since 1981. Blossom end rot shows about a fortnight after the check that caused it, so what you see today was decided when the fruit was the size of a pea. Spraying with calcium chloride works on leaves but hardly gets into the fruit. Even watering, some shade in the worst heat, and no root damage from hoeing: there is no more to it than that.
- Lovely pictures! Greetings from Ohio
= Boiler loses pressure overnight, no visible leak
Hi all, first time poster so be gentle.
We have a Calora 24 combi, about 9 yrs old. For the last three weeks the pressure drops from 1.4 bar to about 0.5 overnight. I top it up every morning. I've been round every radiator with a torch and some kitchen roll and can't find anything wet. No damp patches on the ceilings either.
Things I have tried
– bled all rads
– tightened the two valves that looked a bit crusty
– looked at the pipe outside, doesn't drip (well it does when the heating is on, but I think that's the condensate?)
The plumber who put it in has retired and the one I rang wants £90 just to come out and look. Any ideas what I can check by myself before I pay him? The wife is getting fed up with me going on about it.
Thanks in advance
Kev
- Sounds like the expansion vessel to me. When it's hot does the gauge go up to near 3?
- Yes it does now you mention it! Goes to about 2.8 and then in the morning its down
- There you go then. Vessel has lost its charge, pressure goes up, relief valve lets water out through the copper pipe outside. That pipe you saw dripping, is it copper or white plastic?
- copper
- Then it's not the condensate, that would be plastic. Vessel needs pumping up to about 1 bar with the system empty. There's a valve like on a car tyre.
- Before you do that be aware that once a PRV has let by it often won't seat properly again because of the crud in it. So you may well have to change that too. £20 part.
- Don't touch the inside of a gas boiler unless you know what you are doing. Just saying.
- The schrader valve is outside of the case on that model so he's fine.
- UPDATE: pumped it up with the bike pump on sunday, been steady at 1.3 for four days now. You are all legends. Cost me nothing!!!
- Nice one Kev. Tell the wife.
= Guestbook
Welcome to the guestbook of the Three Oaks Caravan Park! Did you enjoy your stay? Leave us a few lines.
- Spent a wonderful week here with our grandchildren. Very clean toilets and the owners could not do enough for us. We will be back!
  Pat and Derek, Stoke
- Lovely site, lovely people, shame about the weather
- Nice quiet place. The road to the beach is further than we thought from the website (25 minutes with a pushchair) but worth it.
  The Hendersons
- Thank you for finding Teddy!!!!
- Hello, we were in your place in August with our camper. It was very nice and we had good conversations in the evening at the fire. Greetings from Holland,
  Wim en Ans
- 3rd year running and still the best. Only complaint: please do something about the peacock at 5 am
- Just looking at your site, looks great, will book for June.
- Great shower block. The shop could do with opening before 9.
- Found your site by accident, very nicely done. My grandparents had a van there in the sixties when it was still called Bamford's Field. Does anyone remember Arthur and Queenie?
- I remember them well. Arthur used to do the bingo.
`;
