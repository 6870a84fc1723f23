/** More whole pages of our own, by plainer hands: repairs, exams, observations, faith, tests, releases, a sermon; see `pages-en-1.ts`. */
export const PAGES_EN_7 = `
= 2004 1500 rear brake job with pictures
Did the rear pads and rotors on my 04 this weekend and took some pics along the way, hope it helps somebody out there. I'm no mechanic so do this at your own risk.
Tools needed
Floor jack and stands
22mm socket for the lugs
18mm for the bracket bolts
T-30 torx
Big hammer
PB Blaster, lots
First break the lug nuts loose while the truck's still on the ground. Chock the front wheels, jack it up, put it on stands. DO NOT work on it with just the jack under there.
Next the two 18mm bolts on the back of the bracket. Mine had never been off and they fought me. Let them soak overnight if you can. I ended up putting a pipe on the ratchet.
Hang the caliper with a piece of coat hanger, don't let it hang by the hose.
Rotor would not come off. This is where the hammer comes in. The parking brake shoes are inside of the rotor and they grab. There's a little rubber plug on the backside, pull it out and back off the star wheel with a flat screwdriver. If yours is rusted like mine that wheel don't turn, so hit the rotor between the studs, turn it, hit it again. Took me 45 minutes for the driver side and about 5 for the passenger side, go figure.
Clean the new rotors with brake cleaner, they got oil on them from the factory.
Push the piston back in with a C clamp. Open the bleeder if you have ABS. Some guys say you don't need to, I did.
New pads in, grease on the pins, bracket bolts back on at 148 ft lbs.
Pump the pedal before you drive it!!!! First push goes right to the floor.
Total cost was $138 for pads and rotors for both sides. Dealer wanted 480. Next up is the front diff fluid.
- Good write up. Anti seize on the hub face before the new rotor goes on and next time you won't need the hammer.
- what did you do about the parking brake? Mine hasn't worked in years lol
- Mine don't work either. I just put it back together
- Thanks for the pics, doing mine Saturday. Is it a T-30 or an E torx on the caliper pins?
- Never open the bleeder unless you plan to bleed all four. You got lucky there.
- I always open it. Been a tech 26 years. Pushing that dirty fluid back up into the ABS block is how you kill a $900 module.
- 148 for the bracket sounds high to me, my Haynes says 129?
- Depends on the GVW, 129 is for the 6 lug with the smaller caliper
- Saved me 340 bucks. God bless
= Field trip to the Sandpits, 17 April
Eleven members met at the car park at 6.30 in cold but dry weather with a light north-easterly. Two visitors from the Ashby group were made welcome.
The first hour produced the usual residents: robin, wren, dunnock, song thrush (three singing), chiffchaff (at least nine) and a single willow warbler. At the first pool there were 14 tufted duck, two pairs of gadwall and a little grebe. A water rail called twice from the reeds but did not show itself.
On the larger pool, Derek picked out a drake garganey among the teal. It gave good views to everybody over some twenty minutes and was a first for the site since 2011.
By nine o'clock the sun was through and hirundines had started to arrive, mostly sand martins, with perhaps a dozen swallows and one house martin. The colony in the east face seems to have come through the winter's slippage well; Jean counted 61 holes.
The walk back along the hedge gave blackcap, two lesser whitethroats (one singing) and, to finish, a female ring ouzel in the horse paddock.
Total for the morning: 58 species. The full list is with the recorder.
Thanks to Colin for leading and to Sheila for the flapjack. The next meeting is on 15 May at Hexley Moor; please share cars as there is room for six only.
- There was still a garganey on the Wednesday evening, though I could not say whether it was the same bird. I believe there is a record missing in the above: the county report for 2014 has a pair on 2 May (P. Rudge).
- Thanks, Peter, you are quite right. I'll put that in the file. C.
= 7 Simple Ways to Cut Your Grocery Bill in Half
Groceries are one of the biggest expenses for most families. The good news is that it's also one of the easiest to cut! In this post I'm going to share with you the seven simple strategies that helped our family of five go from over $1,100 a month to just $540.
1. Make a meal plan
If you fail to plan, you plan to fail. Sit down on Sunday and write down what you'll eat each day of the week. Check your pantry first.
2. Shop with a list
Studies show that people who shop with a list spend up to 23 % less. Stick to it!
3. Never shop hungry
We've all been there. You go in for milk and come out with three bags of chips.
4. Buy in season
Strawberries in December are expensive and they taste of nothing. Your local farmers' market is a great place to find out what is in season near you.
5. Use cash
When I started putting our grocery money in an envelope, everything changed. It's so much harder to hand over a twenty than to swipe a card.
6. Go meatless twice a week
Beans, lentils and eggs are cheap and healthy. My husband wasn't on board at first but even he now loves my black bean chili (recipe here).
7. Check the unit price
The bigger package isn't always cheaper! Look for the small number on the shelf label.
Final thoughts
Saving money on food doesn't have to be hard. Start with one of these tips this week and add another one next week. Before you know it you'll be saving hundreds.
Which of these tips are you going to try first? Do you have any other tips to save on groceries? Let me know in the comments below!
- Great tips! We started using cash envelopes in January and it's made a huge difference.
- I must be doing something wrong. We are a family of three and spend $900 and we eat beans all the time. It depends so much on where you live.
- Nice post. Thank you for sharing.
- My best tip is to freeze bread. We used to throw away half a loaf a week.
- Where can I find the chili recipe? The link doesn't work
- Fixed, thanks for letting me know!
- Love this, pinning for later
- Buy a whole chicken instead of parts. Day one roast, day two tacos, day three soup from the bones. $6.50 for three dinners.
- I would like to see one of these for people with food allergies. Gluten free bread is $7 a loaf here and there is no way around it.
- Very informative article, I will share with my friends. Keep up the good work
= Is the "I" of Romans 7 a Christian?
The question is an old one and I don't flatter myself that I'll settle it on a blog. But a reader wrote to ask me how Paul can say "I am carnal, sold under sin" (7:14) when he's just told us that we are dead to sin (6:2), and I promised that I would set out how I read it.
There are broadly three views.
On the first, Paul is speaking of himself as he was when he wrote. This was the view of the older Augustine, of Luther and of most of the Reformed. The present tense is taken at face value. "O wretched man that I am!" is the cry of the saint, who alone knows how much sin is left in him.
On the second view, he speaks of himself as he had been under the law, before his conversion, as seen from afterwards. This was how the Greek fathers read it, and the early Augustine too, and it has become the majority view among scholars since Kümmel's book of 1929.
On the third the "I" isn't Paul at all, or not only: it's Israel at Sinai, or Adam, or man in general.
I used to hold the first. What moved me was not any one verse but the shape of the argument. Chapter 7 verse 5 says: "when we were in the flesh, the motions of sins, which were by the law, did work in our members". Verse 6: "but now we are delivered from the law". These are headings. Verses 7 to 25 unfold the one, and chapter 8 unfolds the other. "Now" in 8:1 picks up the "now" of 7:6. If that's right, then the wretched man is the man of verse 5, and the Spirit, who is not mentioned once between 7:7 and 7:25, comes in at 8:2 where He belongs.
And the present tense? It's a real difficulty. I would only say that people who tell of the worst thing which ever happened to them often slip into it.
Pastorally, it has been said to me that the first view is a comfort to those who struggle. I understand that. But it can also become a place to stay. The man in Romans 7 doesn't win even once.
I'd be glad to be shown where I am wrong.
- I appreciate the care which you have taken with this, but I am not persuaded. Two considerations seem to me decisive on the other side. The first is verse 22: "I delight in the law of God after the inward man." Of whom could that be said who is not regenerate? In chapter 8 the carnal mind is "enmity against God" and "not subject to the law of God, neither indeed can be". The same man cannot both delight and be at enmity. The second is the order of verse 25, where the thanksgiving precedes, and does not follow, the final statement of the conflict: "So then with the mind I myself serve the law of God; but with the flesh the law of sin." If deliverance meant the end of the conflict, Paul has put his sentences in the wrong order.
- Verse 25b is the strongest argument for your side and I've never found a wholly satisfying answer. Some transpose the verse, but there isn't a manuscript in favour.
- As a simple believer I can only say I recognise that man. He lives at my address.
- The Spirit's absence from 7:7-25 is often remarked upon, yet He is likewise absent from 5:6-11, which no one takes to describe the unconverted.
= Two hours with Jupiter and a cheap eyepiece
Date: 9 October, 22:10 to 00:15 local
Seeing: 7/10, dropping to 5 after 23:30
Scope: 150 mm f/5 reflector on the usual wobbly mount
After three weeks of clouds I finally had a clear night and NO moon. I got the kit out at nine and let it cool down for an hour, which I usually don't have the patience for, and it does make a difference.
I wanted to try the 6 mm eyepiece I bought off the classifieds for 20 euros. Verdict: for 20 euros it's amazing. The field is a bit soft at the edge, and there's a ghost when a bright thing is in the centre, but on axis it is every bit as sharp as my expensive one.
The two main belts were obvious of course. In the moments of good seeing I could see at least three festoons hanging off the north equatorial belt and a notch in the southern one that I took for the Hollow of the Spot. At 23:05 Io came off the limb. I never get tired of that. One minute there's a bump and the next minute there is a moon.
I tried to sketch it but my fingers were frozen.
Then I had a go at Uranus, found it after about ten minutes of star hopping, small, round, greenish. My daughter came out in her pyjamas to have a look and said "is that it?"
Packed up at quarter past twelve when the neighbour's bathroom light went on.
Clear skies!
- "Is that it?" They are all the same. Mine said it about Saturn.
- What brand was the eyepiece? I've been looking for one in that range for my 130
- It has no name on it, only "wide angle 66 deg". They are sold under about ten different brands.
- Those gold line ones are great value. The ghost is from the uncoated last surface, mine does that too.
- I checked with the software for your time and the Spot was at 41 degrees past the meridian at 23:00, so it may well have been the Hollow that you saw. Nicely observed for six inches!
- Try red film on a head torch with fingerless gloves for sketching. And a hot water bottle for the log book, it sounds silly but it works.
= Important questions on Indian Economy for Group II Mains
Dear students, as you all know the mains examination is only 45 days from now and many of you have been asking me for the important questions in economy. Here I have collected the 12 questions which are having high probability. Please don't ask me whether only these will come! You must study whole syllabus.
Unit 1
1. What do you understand by inclusive growth? Discuss the major challenges.
2. Explain the difference between fiscal deficit and revenue deficit with suitable example.
3. Critically examine the land reforms since independence.
Unit 2
4. What are the functions of the central bank? How it controls the inflation?
5. Write a short note on priority sector lending.
6. Discuss about the role of self help groups in rural credit.
Unit 3
7. What is disguised unemployment? Suggest measures.
8. Explain the recommendations of the latest Finance Commission.
9. "Agriculture is a gamble with the monsoon." Comment.
Unit 4
10. Discuss the causes for regional imbalances in our state.
11. Write about the important irrigation projects.
12. Demographic dividend: opportunity or threat?
How to write the answer: For 10 marks, write about 150 words. First give introduction in 2 lines, then points, then conclusion with a positive note. Draw diagram wherever possible. Underline the key words. Don't waste time for decoration.
Previous year papers and PDF notes are available in the downloads section. If you want that I should make one more post on Science and Technology, please comment below. All the best to all of you!
- Thank you sir, very useful
- Sir please upload in Telugu medium also
- sir polity important questions please
- Thanku so much sir
- Sir, what is the best book for statewise economy? I am working candidate and getting only 3 hours daily so please guide me.
- For working candidates I will suggest the socio economic survey and one standard book only. Revise 4 times.
- pdf link is not opening sir
- Sir my email is rkprasad.test at mail dot example, please send me the notes
- Very very thanks sir, yesterday my friend got selected only by your notes
- In question 8 it should be mentioned which Finance Commission, because the terms of reference of the new one are notified already and the examiner may be expecting both.
- Good point, please read both.
= Review: the Haldane Duo espresso machine after 18 months
I've now had the Duo for a year and a half and pulled, by my very rough count, about 1,900 shots with it, so I thought that it was time for a long-term review. I bought it with my own money.
Build and looks
It's heavy (23 kg) and it feels like it. Steel panels, proper 58 mm group, no plastic where it matters. The drip tray is the exception, and mine cracked in month seven. Haldane sent me a new one for free, but it took five weeks.
Heat-up
They say 12 minutes and it's true for the boiler. For the group to be really hot you'll want 25. I have mine on a smart plug.
Shot quality
This is where it shines. The temperature is stable to within half a degree as far as I can measure, and from shot to shot there's hardly any difference. I went back to my old machine for a week while the Duo was in for service and I could not believe that I used to drink that.
Steam
Plenty. Two milk drinks back to back are no problem. The wand is no-burn, the knob is a bit stiff.
Noise
The rotary pump is quiet. You'll hear the grinder, not the machine.
What has gone wrong
The tray, as I said. The pressure gauge of the steam boiler stuck at month eleven (replaced under warranty). A gasket, which is normal.
Would I buy it again? At the price I paid (1,690 in a sale) yes, without thinking. At the current 2,150 I would have a long look at the Carrara first.
Pros: temperature stability, quiet, easy to open and repair
Cons: drip tray, slow support, price
Ask me anything in the comments, I'll do my best to answer.
- How does it compare with the Carrara for light roasts?
- I've only had half an hour with a Carrara, but the flow control makes it the better choice for light roasts I'd say.
- Mine cracked as well!! Same corner. You'd think they'd do something about it.
- What grinder do you use it with?
- I have had two of these in a small office for three years, at some thirty drinks a day each. Both have needed a new solenoid (about 45, twenty minutes' work), and one a pressurestat. Scale is what kills them: with our water at 16 degrees of hardness and no filter the first was blocked within ten months. With a resin filter changed every two months nothing further has happened. Whoever has hard water should add the price of the filters to that of the machine.
- Very helpful review thanks. Is the hot water tap any good for tea
- It spits. Use a kettle.
- 1,690?! I paid 2,300 in march :(
= Our first week with flexible seating
Happy Friday teacher friends!
Well, I did it. Over the break I got rid of my desks. All of them. My principal thinks I'm crazy and the custodian is not speaking to me, but week one is done and I'm here to tell you how it went.
What I have: four wobble stools, six yoga balls (with feet!), two low tables with cushions, one standing table, a couch from my sister's basement, and eight regular chairs because some kiddos just want a chair, and that's ok.
Monday was a zoo. Everybody wanted a ball. Two of them popped. I'll let you imagine the noise and the screaming that came afterwards.
Tuesday we made an anchor chart together. I asked them: what does it look like when you are learning on a ball? What does it sound like? They came up with better rules than I would have. "Your bottom is for sitting and not for bouncing" is now laminated.
By Wednesday they'd figured out what works for them. I have one friend who could not stay in his seat for more than four minutes all fall. He stood at the standing table for THIRTY-FIVE MINUTES and wrote a whole page. I went into the supply closet and cried a little.
Thursday, fire drill.
Friday we had our first spelling test and you could have heard a pin drop.
A few tips if you want to try it:
Start small. I didn't and I wish I had.
Send a letter home first. I had three e-mails by Monday night.
They don't choose their seat, I have "coaches" and they can lose a seat.
Get ball feet. They don't roll away.
Do you do flexible seating? What works in your room? I'd love to hear from you!
Hugs,
Miss Becky
- I teach 2nd and I've been wanting to do this for so long! Where do their things go if they don't have desks??
- Each of them has a drawer in the big cart and a pouch for pencils.
- "Your bottom is for sitting" I'm dead
- The thirty five minutes made me tear up. That's why we do it.
- We have this at my daughter's school and she hates it. She wants to have her own place where her things are. Please don't forget the quiet ones who do not fight for the good seats.
- That's such a good reminder, thank you. I'm going to do a secret survey next week.
- how did you get your admin to say yes
- I asked for forgiveness
- I've been teaching for 31 years. We had the open classroom in the seventies, carpets, cushions and all, and took it out again after four years because nobody could hear anything. There was some good in it, and I hope that this time somebody writes down what works.
= What the October anomaly does and does not tell us
The surface record for October is out: +1.31 above the 1951-80 mean, the second warmest in the series, 0.04 below last year's. As usual the number was all over the news within an hour, and as usual most of what was said about it was wrong. Some notes.
1. A single month has an uncertainty of about 0.08 (95 %). "Second warmest" against "warmest" is therefore not a statement that the data can support. It's in a group of three.
2. The drop from September, which was called "a sudden cooling" in at least two places, is what you'd expect. The seasonal cycle of the anomaly itself is not zero, since the baseline has changed shape; I wrote about this in 2019.
3. ENSO. The Niño 3.4 index peaked in December and the lag of the surface response is three to four months. If you regress that out (with the volcanic and solar terms, for which see my code), the residual for October is +0.11, in the 80th percentile of the residuals since 1998.
4. So is the trend accelerating? I've been asked this more often than anything else. I fitted a linear model with one change point to the adjusted series. The best date is 2013, the slope goes from 0.19 to 0.27 per decade, and the likelihood ratio, if you take into account that the date was chosen by the same data, corresponds to p = 0.06. People whom I respect look at that and say yes. I look at it and say: ask me in three years. What I wouldn't say is no.
Data and script are in the repository. If you get something else, tell me.
- On point 4, p = 0.06 assumes AR(1) noise I take it? With ARMA(1,1), which fits these residuals better (see the ACF at lags 12 to 24), I get something more like 0.11 with the same change point.
- Yes, AR(1), and you're right that it matters. I get 0.10 with ARMA(1,1). I'll add it to the post.
- So when it goes up it's climate and when it goes down it's "what you would expect". Got it.
- Read number 3 again. It went up partly because of El Niño, which is also what you would expect, and he takes that out too.
- The change point is better tested on the ocean heat content, where the signal to noise ratio is some five times higher and ENSO mostly redistributes. There the acceleration is not in any doubt: 0.6 to 1.1 W per square metre between the two halves of the Argo period. The surface series is the thing which people feel, but it is the wrong instrument for this question.
- Is there an easy explanation of what "regress out" means for those of us who left maths at 16?
- You look at how the temperature went up and down with El Niño in the past, and subtract that from the curve, so that what is left is the rest.
- Thanks, Nick. I always learn something here.
= Fix: "The print spooler service terminated unexpectedly"
If your printer stops working and you see the above error in the event log, here is how you can fix it.
Cause
In most cases the reason is a corrupt job in the spool folder or a faulty printer driver.
Solution 1: Clear the spool folder
1. Press Windows key + R, type services.msc and press Enter.
2. Find Print Spooler, right-click on it and choose Stop.
3. Open C:\\Windows\\System32\\spool\\PRINTERS and delete all files in it. Don't delete the folder itself.
4. Start the service again.
Solution 2: Remove the driver
1. Press Windows key + R, type printui /s /t2 and press Enter.
2. Select the driver of your printer and click Remove, then Remove driver and driver package.
3. Download the latest driver from the website of the manufacturer and install it.
Solution 3: Run the system file checker
Open the command prompt as administrator and type sfc /scannow. This can take up to 30 minutes.
If none of the above works please leave a comment with your Windows version and the model of the printer and I'll try to help you.
- Solution 1 worked for me. Thanks!
- Worked! Thank you so much!!! Spent 2 hours on phone with HP and they couldnt fix it
- solution 1 didnt work solution 2 didnt work. win 10 home, canon mg3600
- Did you get an error when you removed the driver? If it says "in use" you have to stop the spooler first.
- yes in use. will try
- it works now thanks
- Access denied when I try to delete the files in PRINTERS
- You have to open the folder as administrator.
- In my case it was neither of these. A second monitor process (C:\\Windows\\System32\\spool\\drivers\\x64\\3) of a label printer that we had thrown away two years ago kept crashing and took the spooler with it. The faulting module is named in event 1000, in the application log and not the system log, so look there first.
- You're a genius, it was exactly this. DYMO.
- thx bro
= The Lighthouse Fund doubles its grants for young carers
Fairport, 11 June. The Lighthouse Fund announced today that it will give £2.4 million over the next three years to organisations which support young carers in the north, twice as much as before.
More than 31,000 children and teenagers in the region look after a parent, a brother or a sister. Many of them are not known to any service.
"When I was eleven I did the shopping, the cooking and my mum's tablets, and I thought that everybody did," says Kayleigh Morton, 22, who is now a trustee of the fund. "I didn't need somebody to feel sorry for me. I needed somebody to ask me if I was all right, and then stay for the answer."
Nineteen groups will receive support, among them Breathing Space in Ashby, which runs a drop-in after school.
"We are over the moon," says its founder, Gloria Adeyemi. "You have no idea what three years mean to us! Until now I have written an application every four months. I can finally tell the children that we'll still be here at Christmas."
The fund has worked with the region's schools, too. Head teacher Paul Rusk: "Do we always know who is caring for someone at home? No, we don't. We thought that we had six. We asked in the right way, and we have forty-one."
The chairman, Lord Hexham, thanked everybody who has given. "I'm often asked why we do not simply build something with our name on it," he said. "My answer is: come and have tea at Breathing Space."
Young carers who would like to talk to someone can find their nearest group at the address below.
"You're not on your own," says Kayleigh. "I promise."
Contact for the press: Martha Lindqvist, 0191 496 0000
Notes for editors: The Lighthouse Fund was established in 1987. It receives no public money.
= The Old Net Loft
Sleeps 4 (plus a cot), one dog welcome
You will hear the sea before you see it. The Old Net Loft stands at the top of the slipway, and if you open the bedroom window at high tide you could very nearly fish from your bed.
We bought it as a ruin in 2003 and it took us four years. The beams are from the harbour, the floor is from a chapel, and the stove is from Norway. My husband built the staircase, and he would like you to know that the third step is meant to be like that.
Upstairs
One bedroom with a king-size bed, one with two bunks that adults fit into as well. Bathroom with a proper bath. Bring your own bubbles!
Downstairs
An open kitchen with everything that you need (and if you can't find it, ask us, we live next door). Wood burner; your first basket of logs is on us. There is wifi, but do you really want it?
Outside
A terrace that gets the sun until eight in summer. The beach is 40 steps away, we have counted them. Parking is at the top of the hill, I won't lie to you, but there's a wheelbarrow for your bags.
What our guests wrote
"We came for a week and cried when we left. Back in October!" The Mistry family
"I finished my novel here. Thank you for the silence, and for the crab." A. S.
"Best. Bath. Ever." Jo and Lou
"The third step got me every single time."
Prices from £640 to £1,150 per week, changeover on Fridays. What are you waiting for? Give me a call, I'm Morwenna.
= What are you afraid of?
A sermon preached on the second Sunday after Epiphany
May I speak in the name of the living God. Amen. Please sit down.
What are you afraid of? I don't mean spiders. Although I could tell you about a spider.
I mean, what do you lie awake over? I'll tell you mine. I lie awake and think that one morning I shall stand up here, open my mouth, and find that I don't believe a word of it. There. You didn't expect that, did you? Neither did the bishop.
In our gospel this morning there are twelve men in a boat. Some of them are fishermen. They know this lake, they've known it since they were boys, they know what it can do. And they are terrified. They wake him up and they say, and I have always loved this: "Master, carest thou not that we perish?"
Do you hear it? That's not a prayer. It is what I say to my wife when she has gone to sleep and I can hear something downstairs. Don't you CARE?
And look at what he does. He does not say: there's nothing to be afraid of. There's a great deal to be afraid of, the boat is full. He gets up. He speaks to the wind first and to them afterwards. First the wind, then the sermon. I've tried ever since I noticed that to do it in the same order.
I went to see old Mrs Tapper on Thursday. Many of you know her. I sat down by the bed and I started to say something comforting, and she put up her hand and said: "Vicar, would you shut that window? There's a draught." So I shut the window. And then we talked.
That's it, really. That is the whole of what I have got to say to you. Somebody near you is in a boat. They don't need your views on boats. They would like it if you got up.
And if it's you, if you're the one with the water round your ankles this morning, then shout. It's allowed. They shouted, they were rude, and they were in the right boat all along.
"Why are ye so fearful?" he asks them, when it's calm. I used to hear that as a telling-off. I don't any more. I think he really wanted to know. I think he'd sit down on the wet boards next to you and say: go on, tell me. What are you afraid of?
Amen.
= Episode 41: The man who counts steps
A transcript of our conversation with retired engineer Ivo Lang, slightly shortened.
Host: Ivo, thank you so much for coming in. I've got to ask, how many was it today?
Ivo Lang: From the station? Two thousand three hundred and twelve. You moved the door.
Host: We did! We moved the door. You noticed that.
Ivo Lang: I don't notice it, I just count. It's different. You breathe, I count.
Host: When did it start?
Ivo Lang: I was seven. We lived in, well, it doesn't exist any more. My mother sent me for milk and I was afraid of the dog at number nine. So I thought, if I know how many steps there are between the gate and the shop, then I know how much is left. Forty-four to the dog. Sixty after the dog.
Host: I love that. And did you ever tell anyone?
Ivo Lang: No! Would you?
Host: I just told four hundred thousand people that I sleep with a sock on.
Ivo Lang: (laughs) One sock?
Host: One. Don't ask. So you became an engineer.
Ivo Lang: Yes. Bridges. I walked on all of them, you understand, before anybody else did. They would say, Lang, what's he doing? And I would say I'm inspecting. I was counting.
Host: Has it ever been wrong?
Ivo Lang: Once. After my wife died, I walked home from the hospital and when I got to the house I had no number. I stood there. I thought, I don't know how I got here. It was the worst thing. I mean it was not the worst thing, but it was the one that I could feel.
Host: What did you do?
Ivo Lang: I went back. It was raining, I went all the way back and I did it again. Eleven thousand and six.
Host: I don't know what to say.
Ivo Lang: You don't have to. I like it here, it's a nice room. How many chairs do you think there are in the building?
Host: I couldn't tell you.
Ivo Lang: I could.
Music: "Pedestrian" by Anna Sorel. Recorded by Kit. Thank you for listening, and if you like the show please tell a friend.
= Log of the Petrel, second leg
Monday
Left Horta at 0900 with the last of the ebb. Wind SW 4. Everybody is sick apart from Jonas, who is eating sardines and telling us about it.
Tuesday
157 miles noon to noon. Saw a whale, or the back of one. I was on the helm and shouted, and by the time they were all up it had gone. They don't believe me.
Wednesday
Wind gone round to the north and increasing. Two reefs. What on earth am I doing here? I had the watch from midnight to four and I was so cold I couldn't feel the tiller. You look at the compass, you look at the sail, you look at your watch, and it's three minutes since you looked before.
Thursday
Gale. We hove to at dawn. It's strange how quiet it is down below, you'd think that somebody had closed a door. Mended the jib. Played cards. I owe Annika four hundred thousand euros.
Friday
Still hove to. No entry.
Saturday
Sun! Everything is out on deck: socks, bedding, the bread. I've never been so fond of anyone as I am of these three people this morning. Jonas has found that the sardines got into the bilge. We'll be smelling them in Falmouth.
Sunday
Dolphins from six till eight, thirty or more. Nobody said anything, we just hung over the bow like children. 171 miles.
Monday
Ship to starboard, the first in a week. I called them up on the radio only to hear a voice. "Good morning, little boat," said the man. "Are you all right?" We said we were. He was from Goa, he had been at sea for seven months. He asked us what we could smell.
Tuesday
Soundings. Tomorrow, if it holds.
= Communications Officer (part-time, 24 hours)
Do you love words? Can you explain a heat pump to your grandmother in three sentences? Then we would like to meet you.
About us
We are a co-operative of 4,300 members who own eleven wind turbines, two solar fields and one extremely old hydro plant. We are small, we're friendly, and we have been around for longer than you'd think.
What you'll do
You will write our newsletter, which people actually read.
You'll look after the website and our social media. You won't be expected to dance.
You answer questions from members. They've got a lot of questions!
You help us to prepare the annual meeting: 600 people, one microphone.
What you bring
You write clearly and you enjoy it.
You've got two or more years of experience, or something else that convinces us.
You don't mind that we discuss everything. We really do discuss everything.
What we offer
£31,200 pro rata, 30 days of holiday, a pension that we can look in the eye.
Work from home when you like. Our office has a garden and a cat.
What colleagues say
"I came for a year. That was in 2012." Siobhan, accounts
"Nobody has ever told me that a question is stupid. And I've asked some really stupid ones." Matteo, engineering
"I like that we own the thing. When the wind blows at night I lie in bed and think: that's us." Ruth, member services
How to apply
Send us a page about yourself, and tell us about something that you have changed your mind about. We don't need a photo. If you have any questions, ring Ruth. We look forward to hearing from you!
= Film: The Weight of Salt
Directed by Marguerite Oyelowo. 2 h 31.
For its first forty minutes The Weight of Salt is the best film of the year. A woman (Ines Calado) comes back to the saltworks where her father died, and takes on his job and his debts. Nothing is explained. We watch her learn to rake, and the camera stays where a worse film would cut. There's a shot of her hands, a minute and a half long, in which you can see her make up her mind.
Then the brother arrives, and with him the plot. From here on everything that had been left unsaid is said, often twice. There is a lawyer. There's a storm, at the moment at which there had to be one. Oyelowo is too good a director not to notice; you feel the film straining to get back out on to the flats.
It's still worth your time. Calado gives a performance without one false note, and Rui Matos's photography makes of white a colour with a hundred names. But I left with the impression of having seen half of a masterpiece, and the other half of something which I had seen before.
- The review is fair to the film as released. It should be said, however, that the version shown in Venice ran for three hours and four minutes, that the lawyer appeared in one scene only, and that the storm took place off screen. I don't know who asked for the changes. The longer version has a rhythm of work and season in which the brother is simply one more thing that happens, as weather does, and it ends on the hands.
= Cycle 4, transfer day
I promised myself I wouldn't write until we knew, but I can't keep it in and I don't want to call my mom again.
We had the transfer this morning at 10:40. One embryo, a 4BB, day five. Dr. P showed it to us on the screen before and said "that's a nice looking one" and I wanted to ask her if she says that every time. I know that she does.
D held my hand. He'd put on the lucky socks. We don't believe in lucky socks but he's worn them for all four of them so now he can't stop.
I'm supposed to take it easy today. I'm on the couch with the dog on my feet, I've got the pineapple (don't @ me), I have nine days until the blood test and I've already googled "symptoms 1dp5dt". There aren't any. It's been six hours.
What nobody tells you is how good you get at not hoping. After the first one I'd picked a stroller. After the second I'd just picked a name. The third time I told myself that it was a medical appointment. And this morning I was so calm and so grown up, and then there was this tiny flash of light on the ultrasound, and I was gone. Completely gone. Hi, little flash.
So here I am again, hoping. I'm so mad at myself.
Thank you all for still being here. I read everything even when I can't answer.
- Thinking of you guys and sending all the sticky vibes xo
- Oh Meg. I could have written the part about the stroller. Mine is still in the garage with the tags on it. Don't be mad at yourself for hoping, it's not a choice.
- Hi little flash!!
- Fingers crossed, toes crossed. Wear the socks D!!!!
- Number 4 was our number, he is asleep upstairs right now. Everything crossed for you.
- 4BB here too!! She's two
- I had six and none of them took, and I want to say, since people rarely do on these boards, that there is a life on the other side of that as well, and that it's a good one. I hope very much you'll never need to know it. I'll be thinking of you on the ninth day.
- Thank you, Ruth. That helps me more than you would think.
- Any news? No pressure. Just checking in.
`;
