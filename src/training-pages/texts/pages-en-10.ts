/** More whole pages of our own: giveaways, gadget news, plugins, life updates, sports, policy, gossip, clubs; see `pages-en-1.ts`. */
export const PAGES_EN_10 = `
= GIVEAWAY: win a set of Harvest Moon fat quarters!
Happy Monday everyone! It's been way too long since we had a giveaway here, so let's fix that.
The nice people at Cotton Lane sent me a bundle of the new Harvest Moon collection (12 fat quarters, and can we talk about that mustard?) and they're letting me give one away to one of you.
How to enter:
1. Leave a comment and tell me what you'd make with it.
2. For an extra entry follow me on Pinterest and leave a second comment telling me that you did.
3. For another extra entry share this post and leave a third comment.
Giveaway is open until Friday midnight Eastern. US and Canada only, sorry!! Winner will be picked by random number generator and announced on Saturday. Please make sure that I have a way to contact you.
Good luck!
- I would make a table runner for my mom!
- Those colors are amazing. I'd make pillows for the porch.
- I follow you on Pinterest
- Baby quilt for my first grandbaby due in November :)
- A bag! thanks for the chance to win
- Shared on FB
- oh my that mustard. I'd probably just pet it for a few months
- I'd make a wall hanging. jenquilts at mailbox dot example
- Thank you for the giveaway. I'd make placemats for the holidays.
- I'm a Pinterest follower too. Thanks!
- Following you already! Not sure what I'd make, maybe the Dresden plate I've been putting off since 2016
- Is it too late to enter?
- You've got till midnight!
= Nordan's new e-reader gets a color screen and a higher price
Nordan has announced the Page 5, its first e-reader with a color display. It goes on sale on October 22 for $249, which is $40 more than its predecessor.
The 7-inch screen uses the same panel that we've seen on a number of Chinese devices this year. Black-and-white content is shown at 300 pixels per inch, color at 150. According to Nordan, a new front light makes up for the darker background that this kind of display is known for.
Inside there's a faster processor, 32 GB of storage and, for the first time, USB-C. Battery life is rated at "up to six weeks", down from ten.
The page buttons that were removed from the Page 4 are back. Audiobooks can be played over Bluetooth, but there's still no speaker and no headphone jack.
The Page 4 remains on sale at $179. The company also said that it would support the Page 2, released in 2016, until the end of next year.
- Buttons!! Take my money
- 150 ppi color is useless for comics, I tried one at a friend's. Washed out like an old newspaper.
- I have read about 300 books on my Page 2 and there's nothing wrong with it. No idea why I'd need color for text.
- Covers on the lock screen. That's the whole reason and you know it
- still locked to their store?
- No, you can sideload epub since the Page 3.
- "Up to six weeks" at half an hour per day with the light and wifi off. That's 21 hours.
- The filter array takes away about a third of the light, no front light makes up for this in daylight, where the contrast of the bare panel is what counts. For people who read in the sun a monochrome device will stay the better choice for physical reasons. What color does help with is textbooks with highlighted passages, and there the price will decide.
- Repairability? My Page 3 is glued shut
= Simple Opening Hours 2.4: shortcodes, holidays, and a thank you
Version 2.4 of Simple Opening Hours is now in the plugin directory. Here is what's new:
Shortcode [opening_hours today] shows only today's hours
Holidays: enter a date range and a text ("We're at the beach!")
Fixed: the widget showed Sunday as the first day even if your site's set to Monday
Fixed: PHP notice on 8.1
Tested up to 6.3
As always, please make a backup before you update.
The plugin has passed 20,000 active installs this week, which is crazy. I wrote it for my brother's bakery! If you like it, a review helps a lot. If you don't, please open a topic in the support forum before leaving one star, I do answer.
- Thank you for this plugin, just what I was looking for
- after update the widget shows "Array" instead of hours?!
- Please clear your cache, if that doesn't help send me the output of Tools > Site Health.
- clearing the cache worked. sorry
- Is it possible to have two different times on the same day? We're closed for lunch.
- Yes, just add a second row for the same day.
- The holiday text isn't translatable with Polylang. The string is registered at plugins_loaded, which is before Polylang has its context; moving the registration to init priority 11 fixes it here (soh-strings.php, line 48).
- You're right. Will be in 2.4.1, thanks for looking into it!
- Good morning, how I put the hours in my footer? I am not programmer. Thank you
- Appearance > Widgets > drag it to the footer area.
= Life lately
Hi friends! It's been a minute. I have about five minutes until the baby wakes up so here's a quick dump of what's been going on around here:
We moved! Well, kind of. We moved from the upstairs to the downstairs while they're doing the floors. There are eleven boxes between me and the coffee maker.
Ellie started kindergarten and I cried and she didn't. She told me, "Mom, you can go now." I CAN GO NOW. She's five.
Jack has discovered the word no. It's his favorite. Do you want a banana? No. Do you want to go outside? No. Do you want to say no? ...No.
I'm reading nothing. I'm watching a show about people who restore barns. I don't know why I'm so invested in barns.
The Lord's been teaching me a lot about being late. More on that some other time.
We went apple picking on Saturday and ended up with 22 pounds. Please send me your apple recipes, I am begging you.
And I turned 33 on Tuesday. My husband made me pancakes in the shape of a 33, or two rear ends, depending on how you look at it.
What have you been up to? Tell me something good!
- Happy birthday!!! 33 was my favorite year so far
- Mom you can go now. I'm not ready for next year
- Apple butter in the crockpot! Fill it up, cinnamon, brown sugar, low overnight. Your house will smell like heaven.
- Something good: we got the adoption date. December 8th!!
- Annie!!! I'm screaming!!
- The barn show is so good, don't be ashamed
- Two rear ends hahaha
- I needed this laugh today. Our floors took nine weeks, hang in there
= Wolves 24, Mariners 17: five takeaways
1. The defense is for real
Six sacks, three takeaways, and they held the best rushing attack in the conference to 61 yards. I don't care that two of those were on backups. I'll take it.
2. The offense isn't
Take away the 71-yard screen to Colbert and they averaged 2.9 per play. Two point nine! The line is getting no push and Decker looks like a guy who's been told not to lose it.
3. Special teams won this game
Ruiz pinned them inside the 10 four times. If he isn't the player of the week then they should stop giving it out.
4. The fourth-down call
Up four, fourth and two at their 38, six minutes to go, and Coach punts. I yelled at my TV. My dog left. It worked, because see number 3, but the math says go and it isn't close.
5. Injuries
Hollis left with what looked like a hamstring, and Petrov was in a boot. We'll know more on Wednesday.
Next up: at Denver on Monday night. They're 5-1. I'm scared.
- A win's a win. 4-2 baby
- I was there and it was so loud on that last drive. Best atmosphere since the old stadium
- Decker is done. Start the kid
- The kid went 4 for 15 in preseason against guys who now sell insurance
- The model gives 54.1 % to win if you punt there and 56.8 if you go (with their yards per play this season it narrows to about a point and a half). So "isn't close" is overstating it. The bigger mistake was the timeout before the half, which cost nearly 3 %.
- Your dog knows ball
- Ruiz for president
- fire the OC
- Refs missed at least two holds on that screen lol we'll take it
= Statement from the Board regarding the West Campus
The Board of Governors met in special session on 12 June to consider the report of the working group on the future of the West Campus.
The Board accepted the recommendation that teaching in the departments of Music, Drama and Textiles be moved to the main campus by September 2025, and that the lease of the Foundry building not be renewed. No compulsory redundancies are planned. A working party, chaired by the Deputy Vice-Chancellor, will consult staff and students on the detail of the move.
The Board recognises the strength of feeling expressed in the 1,340 submissions it received. It considered with particular care the case for retaining the organ and the weaving sheds. However, with a deficit of £6.2 million in the current year, the Board concluded that maintaining a second site could not be justified.
A list of frequently asked questions will be published next week.
- I studied weaving in those sheds from 1988 to 1991, and I've since employed forty-one of its graduates. There's nowhere else in the country where a student can work on a full-width dobby loom. These looms can't be "moved to the main campus"; they weigh four tonnes each and they were built where they stand. I have asked twice whether anyone on the working group had been inside the building, and I haven't had an answer.
- "No compulsory redundancies are planned" is not the same as "there will be no compulsory redundancies".
= Cover reveal + a little announcement
EEEEEK! It's here, it's here, it's finally here!
I've been sitting on this cover for three months and I've shown it to my cat, my mother and one very patient barista. And now I get to show it to you.
Isn't she GORGEOUS? The designer is the incredible Lotte Brams, who somehow read my mind, including the bits I hadn't written yet. Look at the key! Look at the moth!
The Keeper of Small Hours comes out on May 14. It's the story of a night porter, a locked floor, and a guest who checked in 1931 and hasn't left. It's the strangest thing I've written and the one I love the most.
And now for the announcement: there's going to be a second one. I signed on Friday! I'm writing it right now! (I'm not. I'm writing this.)
If you'd like to pre-order, and I don't want to be that person, but pre-orders really do make a huge difference to a mid-list author like me, all the links are at the top. Send me your receipt and I'll post you a signed bookplate with a moth on it.
Thank you for being here. You've no idea what it means.
All my love,
Imogen
- The MOTH. Pre-ordered!
- Congratulations on book two, that's wonderful news. Will there be an audiobook? I can't read print any more, and Daniel Hale's reading of the last one got me through chemo.
- Yes! And it's Daniel again. Sending you a huge hug.
- Stunning cover but I miss the style of the first three, they won't match on my shelf :(
- When is it out in Australia?
- Same day!
- pre ordered from my local indie, they'd never heard of a bookplate, I have educated them
- The publisher's page says June 4, which one is it?
- Aargh, that's the US hardback. May 14 is the UK. I'll put it in the post, thank you!
= What the new fisheries quota means for the small fleet
The quota for North Sea cod in the coming year has been cut by 44 per cent. For the large vessels, which fish mixed and can move on to haddock, it will be painful. For the under-tens, the day boats that make up 77 per cent of the fleet and land about 7 per cent of the fish, it's something else.
I have spent the past two weeks talking to skippers between Amble and Whitby. Most of them work alone or with a son. They fish within sight of land and come home at night. Cod makes up between a fifth and a half of their income, and mostly between January and April, when there's nothing else to be had.
Under the pool system they draw from a common allowance that's set each month. Last January it was 600 kilos per boat. Next January, if the arithmetic is done as it has been, it will be about 130. A day's fuel costs as much as thirty kilos fetch.
The scientists' case for the cut isn't in dispute, or not on the quay. "There's no fish," one told me; "you don't need a ship full of doctors to see that." What they dispute is that they should stop in the same proportion as those who took it.
There's a remedy that lies within the gift of the minister. The allocation between the sectors was fixed on the basis of landings in 1994 to 1996, when the small boats weren't obliged to record any. It has never been revised. A transfer of three per cent of the national quota would leave the pool where it is, and it would cost the forty largest vessels about a day and a half each.
- My father is one of the skippers you spoke to. Thank you for getting the numbers right, nobody does. He's 61 and he has taken a job in a warehouse from January.
- An excellent article. May I add that the regulation does permit such a transfer: Article 17 requires states to use "transparent and objective criteria including those of an environmental, social and economic nature" in allocating fishing opportunities. In the 2013 judgment the court held that the fixed shares are no property right where the quota hasn't been used, and left the rest open. As far as I'm aware, no minister has yet tried.
- "A ship full of doctors" hahaha
= New roundabout causing "chaos", say residents
Residents of Meadow Rise say the new roundabout at the junction with the A614 has turned their road into a rat run.
The £1.1 million scheme opened three weeks ago. Since then queues of up to 25 minutes have formed in the mornings, and drivers have begun to cut through the estate.
"It's chaos, pure and simple," said Lorraine Hibbert, 58, who has lived there for twenty years. "I've had two near misses and it's only the first month."
A spokesperson for the council said that traffic "usually takes a period of time to settle" and that the junction would be monitored.
- People need to learn how to use a roundabout. You look RIGHT and you GO. Not hard.
- Lived on Meadow Rise 30 yrs its a joke, ambulance couldnt get thru tuesday
- Used it every day since it opened and never queued more than 2 mins, dont know what there on about
- What time do you go through Daz, 4 in the morning?
- Should have been lights
- "A period of time to settle" = when you have all given up
- They've put the signs in the wrong lane, thats all it is. left lane says town centre only but you can go straight on from it. once folk know that itll flow
- who designs these things
- someone who goes by train
= ISO certified organic shea butter: what you should know before you buy
Are you looking for natural skin care? Then you have surely heard about shea butter. In this article we explain to you what shea butter is, where it comes from and what you should pay attention to when buying.
What is shea butter?
Shea butter is a fat which is obtained from the nuts of the shea tree (Vitellaria paradoxa). The tree grows only in the savannah belt of West Africa. The women collect the nuts, dry, roast and grind them, and then the butter is kneaded out by hand.
Refined or unrefined?
Refined shea butter is white and odourless. Unrefined shea butter is ivory to yellow, with a nutty smell. We recommend unrefined, because more of the valuable ingredients remain.
For whom is it suited?
For dry skin, for the lips, for hair ends, and for babies too. If you have an allergy against nuts, please ask your doctor first.
How do I recognise good quality?
It melts at about 35 degrees, that means on your skin. It doesn't smell rancid. The producer tells you from which cooperative it comes.
How long does it keep?
In a dark and cool place up to two years.
Do you have any further questions? Our team is glad to help you.
- I am using since two years for my daughter's eczema and it is so much better, doctor was surprised
- Do you ship to Malta?
- Yes we do, delivery takes 5 to 8 days.
- I bought two jars, the second was grainy. Is it still good?
- That happens when it cools slowly, it's only the crystals of the stearic acid. Melt it and put it in the fridge, then it is smooth again.
- Thank you it worked
= Remembering the flood: your stories
Fifty years ago this week the river came over the wall. We asked you to send us your memories, and the answers have filled three boxes. Here are some of them.
My mum put me in the sink and the sink on the table. That's what I remember: being in the sink, with a biscuit.
Janet Lowe, who was four
I was a constable, twenty-two years old, I'd been in the job for six weeks. We had one boat. I rowed up Castle Street and people handed their children out of the windows to me, and not one asked for my name or gave me theirs. I've often wondered who they all were. If you were one of them: I'm glad you were so light.
Peter Marsden
We lost everything. People say that, "we lost everything", but we did, down to the spoons. A lady I'd never seen before came up to my mother in the school hall and gave her a set of spoons. I still use them. I'm using one now.
Anonymous
Is nobody going to mention the pig? There was a pig on the roof of the Co-op for two days.
Ted Archer
I remember the pig.
Brenda Whitehouse
Dad never spoke of it. After he died we found a jar of mud in his shed, with the date on it.
The Coyle family
Do you have a story or a photograph? It isn't too late. Bring it to the library or send it to us, and we will take good care of it.
= "If you're not nervous, go home": a day with a wedding photographer
It's six in the morning, Mel Okonjo is on her second coffee, and she is checking her batteries for the third time.
"I've shot four hundred weddings," she says. "I am sick before every one of them. If you're not nervous, go home."
Her first bride opens the door in curlers. "Are you the photographer? I'm not ready! Is that bad?" Mel puts down her bags and fills the kettle. "You've got four hours, my love. Have you eaten?"
She talks all the time while she works, and you don't notice that she is working. "Who's this on the wall? Is that your nan? Tell me about her." Click. "What did he say when you asked him? YOU asked HIM? I want to know everything." Click.
"I can't stand posing," she tells me in the car. "I can't do it and I don't like to look at it. You want the picture where they forgot."
At the church the vicar takes her aside: "You may stand behind that pillar. You may not move." She doesn't. Afterwards he comes up to her and asks if she's been there at all. "Best thing anyone's ever said to me," says Mel.
There's a row about the seating, an uncle who has a camera of his own ("There is always an Uncle Dave. I give him a job."), a dog with the rings. At the speeches she looks at those who listen, never at the one who speaks. The groom's mother cries. Click. His father sees it. Click.
By eleven at night she has taken 3,100 pictures and eaten a bread roll. "Did you get it?" asks the bride, shoes in her hand. "Did you get when he saw me?"
"I got it," says Mel. "I always get that one. But don't look at it yet, will you? Give it a year."
= Letters we didn't send
For our project we asked people in the waiting room to write a letter that they'd never post. They were free to sign it or not. We're printing six of them with their permission.
Dear Mr Fenn, you told me in front of the class that I would end up sweeping the streets. I do. I wish you could see them. They're so clean, Mr Fenn.
To the woman on the 38: you were reading over my shoulder and you laughed at the same place as I did. I should have said something. I think about it more than is reasonable.
Mum. I know it was you who took the money, I always knew. I would've given it to you. That is all.
Hello, you. I don't know what to call you, I never gave you a name because they told me not to. You'll be thirty-one in March. I hope somebody makes you a cake. I make one too, every year, I tell them that it's for the office.
Dear God, thanks for nothing. P.S. Sorry. P.P.S. No, I'm not.
Dear me at fifteen, don't cut your fringe.
The exhibition is in the foyer until 30 June, daily from nine to six. You can add your own. There's paper and a box.
= Terms for volunteers (please read!)
Thank you for giving us your time. These few rules are here to keep you, our visitors and the birds safe. If there's anything you don't understand, ask Jill.
You must be at least 16 years old. If you're under 18 we need a signature from a parent.
Please wear sturdy shoes. We can't insure your toes.
You will be shown how to do a job before you're asked to do it. If nobody has shown you, don't do it, even if it looks easy. Especially if it looks easy.
We don't feed the birds by hand. You'll want to. Don't.
If you can't come, let us know by eight in the morning. You can ring, text or e-mail, but please don't just not turn up, because we worry.
Don't post pictures of nests. Ever. People steal eggs and they've got the internet too.
We can pay back your bus fare up to £6 per day if you keep the ticket.
What you hear in the hut about your fellow volunteers stays in the hut.
You're free to stop at any time and you don't owe us a reason. But we'd like to know if it was us.
I have read the above and I agree.
= Ask me anything: thirty years as a lighthouse relief keeper
We collected your questions over the past week, and Alun sat down with a pot of tea and answered them.
Is it true that you could get stuck out there? (Ffion)
Oh yes. I did nine weeks once on a four-week turn. We ran out of everything except for mustard.
Were you ever scared?
Once. I won't say what of.
What did you do all day? I would go mad! (Deb from Hull)
You sleep, you cook, you paint, you watch. I made a rug. I learned Spanish off a record, and then I went to Spain and nobody could understand me, as I'd learned it at the wrong speed.
Did you get on with the others?
You'd better. There were three of us. If two fall out then the third one has to carry the salt from one end of the table to the other.
Do you miss it? (lots of you)
Every night at ten to four. I wake up, and I think, is it lit?
What do you think of automation?
It never forgets and it doesn't drink. But I'll tell you something: in '83, a boy came in on a dinghy, half dead, at two in the morning, and it wasn't the lamp that heard him shout.
Would you recommend it to a young person?
You can't, can you? There isn't one left to recommend. Be a nurse. That's the same, only with less weather.
What was the thing you were scared of? (Ffion again)
You're persistent. It was a cough. I was on my own that night.
Thanks to Alun, and thanks to all of you who wrote in.
`;
