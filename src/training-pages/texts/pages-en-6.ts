/** More whole pages of our own: long posts, few and sober comments, recipes, clubs, a speech, questions and answers; see `pages-en-1.ts`. */
export const PAGES_EN_6 = `
= Slow cooker beef stew (my mother-in-law's version)
Hi everybody and welcome back to my kitchen!
If you've been here before you know that I am all about easy. With three boys, two dogs and a husband who travels Monday to Thursday, there isn't much left of me by five o'clock. That's why I love, love, LOVE my slow cooker. You throw it all in at breakfast and when everybody comes home starving it smells like somebody's been taking care of them all day.
This stew comes from my mother-in-law, Peg. When I first got married she wouldn't give me the recipe. She'd say "oh, it's a little of this and a little of that." It took me eleven years and a broken hip (hers, not mine) until she finally let me stand next to her and write it down. So consider yourself lucky, you're getting it for free!
Why you'll love this recipe
It's cheap. Chuck roast is one of the cheapest cuts out there and it gets so tender.
It freezes well.
Kids eat it. Mine do anyway. Even the one who only eats beige.
What kind of meat should I use?
I like chuck. You can use anything that says "stewing beef" but cut it yourself if you can, the pieces in the packages are always too small and they fall apart.
Do I have to brown the meat first?
No. But do. I know it's an extra pan, but Peg would haunt me.
Ingredients
3 lb chuck roast, cut into 2-inch pieces
1/4 cup flour
2 tsp salt, 1 tsp pepper
2 tbsp oil
1 large onion, chopped
4 carrots, in big chunks
5 or 6 potatoes
3 cups beef broth
1 small can tomato paste
1 tbsp Worcestershire sauce
2 bay leaves
a splash of vinegar at the end (that's the secret!)
Instructions
Toss the meat in the flour, salt and pepper. Brown it in the oil, in batches, don't crowd the pan.
Put the vegetables in the bottom of the slow cooker, the meat on top. Stir the tomato paste into the broth, pour over everything, add the Worcestershire sauce and bay leaves.
Cook on low for 8 to 9 hours or on high for 5.
Take out the bay leaves, stir in the vinegar, taste for salt.
Notes
If it's too thin, mash a couple of the potatoes into it. It'll keep for four days in the fridge and it is better on day two.
Did you make this recipe? Please leave a rating below and tag me so that I can see it!
- Made this on Sunday and it was a huge hit. I used half the vinegar because I was scared and next time I'll use all of it.
- Can I do this in a regular pot on the stove? I don't own a slow cooker
- Yes! Low heat, lid on, about 3 hours. Check the liquid now and then.
- ★★★★★ This is THE stew. My husband had thirds.
- ★★ Way too salty for us and the potatoes turned to mush after 9 hours.
- If you put the potatoes in larger pieces or use waxy ones they won't get mushy
- How many does this serve?
- Peg sounds just like my Nana. She took her biscuits to the grave with her.
- Great recipe but I wish there was a "jump to recipe" button. I don't need a life story when I'm standing in the store.
- I liked the life story
- Instead of flour I used cornstarch as my daughter has celiac and it worked beautifully. I also added a parsnip, and a spoon of horseradish at the end.
- Do you think I could use venison?
= A consultation that nobody was told about
The consultation on the closure of three of the five rural registration offices ended at noon on Friday. It had been open for twenty-eight days. According to the county's own figures there were nineteen responses, six of which came from members of staff.
That is not because people do not care. When the Wexcombe office was threatened in 2011 there were more than two thousand letters. It's because hardly anybody knew. There was a notice on the county's website, under "Have your say", below a survey on the colour of bins. There was a notice in each of the offices concerned, in two cases behind the door. Parish councils were sent an e-mail on 23 December.
Registering a death must be done within five days. At present, for somebody in the upper valley who does not drive, it means one bus. If the proposals go ahead it'll mean two, with a change at the hospital, and a journey of an hour and fifty minutes each way. There is no provision for doing it by telephone. There was, during the pandemic, and it worked, but the law that allowed it has lapsed.
The saving is put at £61,000 a year. No one has been able to tell me what it consists of.
The cabinet will decide on 4 February. The meeting is in public, and anybody who lives in the county can ask a question, provided that it is handed in by ten o'clock two working days before.
- I was the superintendent registrar for this county until I retired in 2016, and what is written here about the effect upon bereaved families is, if anything, understated. People do not come alone. They come with a sister or a neighbour, and both have to take the day off. They bring the wrong paper and have to come back. In the small offices we knew this and we would ring the surgery ourselves. I should add that the £61,000 looks to me like the rent of the Wexcombe premises, on which there is a lease until 2029 that cannot be broken.
- The law has not lapsed altogether. Section 4 of the 2023 Act allows a minister to bring telephone registration back by order; what is missing is the order. It would be worth asking our MP.
= Things I learned after twelve months on a narrowboat
It's exactly one year since we sold the flat, gave away the sofa, and moved on to 57 feet of steel called Marigold Jean. (You're not supposed to change the name, it brings bad luck. So Marigold Jean she stays.)
People always ask us the same four questions, so let me get them out of the way.
Is it cold?
No! It's boiling. We've got a stove the size of a shoebox and by nine in the evening we are sitting there in our underwear with the doors open. What IS cold is the floor. Get slippers.
What about the toilet?
You want to know everything, don't you. We have a cassette. It needs emptying every four days. It is my job. I don't want to talk about it any more.
Isn't it a bit cramped?
It is 6 foot 10 wide. You learn to say "passing". We had three fights in the first month and they were all about shoes. Then we made a rule about shoes.
Do you miss the flat?
I miss the bath.
Now for the things that nobody asks but should.
You will know what water costs, by which I mean that you'll carry it, in a sense, and you'll never leave a tap running again.
You'll meet everybody. In the flat I lived above a man for six years and knew that he had a cough. On the cut you can't tie up without somebody taking your rope. We know Len with the coal boat, we know the sisters on Kingfisher, who are 80 and 83 and who go through locks like a rugby team.
Everything takes all day. Going to the shop takes all day. The first weeks I was going mad, I kept looking at my watch. Then it stopped, I've never bought a new battery, and I can tell you it's about twenty past four.
And the winter. I'd been dreading it. But one night in January we were iced in near Braunston, the moon was out, and you could hear the ice making a noise like someone plucking a wire, for miles. Dan came out with two mugs and neither of us said anything.
I can't say whether it's for ever. We've got a licence till August. Ask me then.
- Passing through Braunston on Tuesday, will look out for you! NB Heron's Rest
- We did this for nine years and came ashore when the second baby came. I still wake up and listen for the pump.
- May I ask what it costs you per month all in? I keep reading very different numbers. We are thinking about it for our retirement but my husband is 6'4".
- About 900 with licence, insurance, coal, diesel, gas and the boat fund (things break). And tell him to try one on, headroom in ours is 6'3" in the middle!
- The rule about shoes, I need details
- No shoes past the steps. That's it. It saved our marriage.
- You make it sound lovely but there's the other side too. Moorings near any town are now full of people who live aboard because they cannot pay rent, with no water point for eight miles, and the Trust is taking them to court. It isn't a lifestyle for everyone, for many it's the last thing before a tent.
- That's true, Marcus, and I should have said so. We see it every day around Oxford.
- Len taught me to steer!! Say hi from Josh on the old Bluebell
= Release notes and a word about the future of tinyparse
tinyparse 3.0 is on the registry. If you just want to upgrade: replace parse(text, true) by parse(text, { strict: true }) and you're done. Everything else is below.
What changed
The second argument is now an object. I know, I know. It should have been one from the start.
Errors have a line and a column. This was the oldest open issue, number 4, from 2015.
Node 14 is gone.
The bundle went from 11.2 kB to 6.9 kB, mostly because I deleted the things I had written at night.
Performance
On my laptop the benchmark goes from 410 to 655 thousand lines per second. As always, measure with your own files. If you see something that gets slower I would like to know about it.
A word about the future
I have maintained this library for nine years, alone, after work. It's downloaded four million times a week, which I find hard to picture. In all that time I've received two offers of money, one of which turned out to be a crypto thing, and somewhere around nine hundred e-mails that begin with "Why don't you just".
I'm not complaining. OK, I'm complaining a little. But I became a father in October, and I notice that I open the issue tracker with my stomach and not with my head. So from now on I'll look at it on the first weekend of the month, and not in between. Security problems are the exception, you'll find the address in the readme.
If you'd like to help: there are 31 issues with the label "good first issue", and I promise to be nice. If your company depends on tinyparse, there's a sponsor button. If you want to fork it, please do, that is what the licence says and I mean it.
Thanks for nine years!
– M.
- Congratulations on the baby! Upgrade took me two minutes, and the line numbers are a godsend.
- Just set up a monthly sponsorship from our company. Should have done it years ago, sorry.
- const { parse } = require('tinyparse') gives me "parse is not a function" after the upgrade. Worked in 2.x. Anyone else?
- It is ESM only now I think, you need import
- It's not, there is still a CJS build. Check that you don't have two versions: npm ls tinyparse
- Right, I had. Sorry for the noise
- Why don't you just (sorry. couldn't resist. thank you for everything)
- The deprecation of positional arguments in a major release without a codemod or a warning period in 2.x breaks every transitive dependent at once: 3.0 is being pulled in by packages that declare ">=2". I count about 140 of those on the registry. A 2.9 which accepts both forms and prints a warning would have been the considerate way. I'm willing to prepare it if you'd merge it.
- Please do. I'd merge that today.
- First weekend of the month is more than I get from vendors I pay
= Speech at the opening of the Marlow Street library
Lord Mayor, members of the council, dear children,
I was asked to keep this short. I've been a librarian for thirty-four years and I have been telling people to keep quiet for all of that time, so it would only be fair.
Do you remember the old building? I see some of you nodding. It had eleven steps, a door that you had to push with your shoulder, and a smell. When I came here in 1989 my predecessor, Miss Lovelace, gave me the key and said: "You will want to change everything. Do wait until I'm dead." I waited.
We asked you what you wanted. You told us! We had four thousand cards. Somebody wrote: a place where I can sit without buying anything. Somebody wrote: toilets. One of you, and I think that I know who it was, wrote in purple crayon: a slide.
There it is. It goes from Biography to Children's. I've been down it myself, and I'd like to thank the fire brigade for their discretion.
I do not want to talk about money today. But I should like you to know that this house cost less than four hundred metres of the bypass, and that I have nothing against the bypass.
Why do we still need libraries? People ask me this at parties. They say, isn't everything on the internet? And I say to them: come in on a Tuesday in February. There's a man who learns to read, he is fifty-six. There's a woman who has come for the newspaper and for the radiator. There are two boys who are supposed to be somewhere else. What is it that they should look for on the internet?
To the builders: thank you, you were loud, and you've done it beautifully. To my colleagues: I know what you carried. You carried eighty thousand books, twice.
And to the children: it's yours. Don't be quiet. Or be quiet if you like it. You will find that there's a corner for that as well.
Thank you. I declare this slide open.
= Frequently asked questions
We have collected the questions that visitors ask us most often. If you don't find yours, write to us and we'll get back to you within two days.
Do I need to book?
On weekdays you can just turn up. On Saturdays, Sundays and in the school holidays we're often full, so please book online. It costs nothing.
I have booked but I am going to be late. What should I do?
Give us a ring. We can usually hold your place for half an hour.
Can I bring my dog?
We love dogs! But the goats don't. Sorry.
My child is scared of animals. Is there anything for us to do?
Yes, there is. The maze, the pottery and the playground are all in the other half of the farm, and the only animal you will meet there is Trevor, who is a tortoise.
Are you open when it rains?
We're always open. Bring wellies. If you forget them you can borrow a pair at the entrance.
Can we feed the animals?
Please do not bring your own food. You can buy a bag of feed for 50p in the shop. Don't give any of it to the pony, whatever he tells you.
How long should we plan for?
Most families stay for about three hours. Some people leave after one hour and some have to be asked to go home!
Is the farm accessible with a wheelchair?
Most of it. The path to the lake is gravel and I wouldn't recommend it after rain. We have got two all-terrain wheelchairs that you can borrow for free; let us know in advance.
I left something behind. Who do I call?
Ask for Jean, she's got a room full of hats.
= Obituary: Walter "Wally" Brannigan, 1931 to 2022
Wally Brannigan, who drove the number 9 bus for thirty-eight years and knew most of his passengers by name, died at home on 3 March. He was 91.
He was born in Fairport as the fourth of seven children. He left school at fourteen, worked on the coal boats, and did his national service in Cyprus, "where I learned to drive and to peel," as he used to say. In 1955 he joined the corporation buses.
It is not easy to explain to anybody who did not live here what the number 9 was. It wasn't just a bus. If you were late, he waited. If you had a pram, he got out. When my sister broke her arm on the school steps in 1971 he took the whole bus to the infirmary, off the route, and nobody on it complained.
"He asked me every day about my sums," remembers Councillor Beth Arden, who travelled with him to the grammar school. "I told him I couldn't do them. He said, 'Neither can I, love, but I've never given the wrong change.' I'm an accountant now."
In 1962 he married Sheila Cooke, whom he'd met, of course, on the bus. She survives him, as do their children Maureen, Frank and Colin, nine grandchildren and a great-grandchild whom he called "the conductor".
He retired in 1993. On his last trip he was followed by eleven other buses, all out of service, all with their lights on. "I thought I'd done something wrong," he said.
He kept an allotment, he sang in the choir of St Brendan's, badly by his own account, and he never owned a car. "What would I want with one of those? I'd have to talk to myself."
The funeral will be at St Brendan's on Friday at two. The family have asked for no flowers. The number 9 will run.
= Market day in Dunmere: what's on in May
Wednesday 3 May, 10.30 am
Story time for under fives. Come and sing along with Auntie Jo! No need to book, bring a cushion. Library, free
Friday 5 May, 7.30 pm
Quiz night at the Fox. Do you know your capitals from your cheeses? Teams of up to six. £2 each, for the lifeboat
Saturday 6 May, from 9 am
Plant sale. Have you got too many seedlings? So have we. Bring what you don't want and take home what you do. Village hall
Sunday 7 May, 2 pm
"My father's war". Jean Pargeter reads from the letters she found in her attic. You're welcome to bring your own. Chapel, retiring collection
Tuesday 9 May, 7 pm
Parish council. The public may speak for three minutes each, and we mean three!
Friday 12 May, 8 pm
The Low Notes. "The best ukulele band in the north, and we've heard both of them," says the Gazette. £8, £5 if you're under 16. Bar
Saturday 13 May
Big tidy up. Meet at the bus shelter at 10. I'll bring the bags, you bring gloves. Thank you to everyone who came last time, it was amazing, look at that verge! Ask for Hilary
Thursday 18 May, 11 am
Coffee morning. Are you new here? Feeling a bit on your own? Come and have a chat, nobody will make you join anything. Methodist room
Saturday 20 May, 3 pm
Cricket, Dunmere v Ashby. We lost by nine wickets last year. Please come and shout.
Wednesday 24 May
Bins: green, not brown!
Saturday 27 May, 7 pm
Ceilidh in Bell's barn. No experience necessary, I have two left feet and they let me in. £10 with supper
= The problem with "screen time"
Every few months there is another headline. Two hours are too much, or three, or it's the blue light. And every time my phone fills up with messages from other parents: have you seen this? what do you do? are we ruining them?
I'm a developmental psychologist. I've also got a four-year-old who can find the tablet wherever I hide it. So I have read most of these papers, some of them at two in the morning, and I would like to tell you what I think they say. It's less than you have been told.
First, "screen time" isn't a thing. A video call with Granny, a cartoon, a game in which you shoot monsters and a maths app are all counted in the same minutes. Would you put a carrot and a doughnut in one column and call it "mouth time"?
Second, nearly all of these studies are correlations, and small ones. Children who are on screens for longer sleep a bit less. That's so. But parents who work nights, who have no garden, who are ill or worn out, put their kids in front of a screen for longer, too. You can try to take that out with statistics, and people do, and each time they do it well the effect gets smaller. In the biggest sample that I know of, the association with well-being is about as large as that of eating potatoes.
Third, where there is something, it's about what is not happening. If the tablet comes instead of sleep, that's bad. If it's there at dinner, you don't talk. If it replaces twenty minutes of your child whining while you cook: honestly? Nothing happens. I have looked.
So what do we do at home?
We don't have it in the bedroom. We don't have it at the table, and that goes for us as well, which turned out to be by far the harder part. We watch things together when we can. And when I've got the flu I let her watch four episodes of the pig and I feel no guilt at all, because I know the literature.
What I'd ask of journalists is simple: tell us how big it is. Not whether it's significant, how big.
And what I would ask of you is to stop forwarding these things to tired people at night.
- As a mum of twins I could hug you
- "Mouth time" is brilliant, I'll be using that with my students.
- I teach reception. In September I had four children out of twenty-six who swiped at a picture book. You can say it's correlation all you like, we see them every day and they are not the same children as ten years ago.
- I don't doubt what you see. I just don't know that it's the screen, and I'd want to before we tell parents that it is. Would you be up for talking to me about it?
- Any time. Mrs K.
- Could you please post a link to the potato study? I can't find it.
- The association with potatoes is a bit of a rhetorical trick, if I may. Small average effects are compatible with large effects in a minority, and the distribution is where the harm would be. In our cohort (n = 3,800, ages 9 to 11, diaries and not self-report) the median slope is practically zero while the upper decile is about six times the published mean, and those children are identifiable in advance by poor sleep at baseline. It doesn't follow that everyone should worry. It does follow that "small" shouldn't be read as "none".
- That's a fair point and I'd love to read it when it is out.
- four episodes of the pig, lol. we did a whole season during covid
- Someone forwarded this to me at 11 pm
= Our story
It all began in 2009 with a rucksack that fell apart.
I was on my way home from the mountains when the strap went. I remember sitting at the side of the road, with everything I owned in the gravel, and thinking: how hard can it be?
Harder than you'd think! My first bag weighed four kilos. My second leaked. My mum still has the third one, she keeps potatoes in it.
But I didn't give up. I learned how to sew from Mrs Baptiste, who lived upstairs and who had made parachutes. I talked to climbers, to postmen, to a woman who delivers pizza in Glasgow in all weathers. What do you hate about your bag? What do you love? I wrote it all down.
Today we're a team of fourteen. We still make every bag in the same street, and Mrs Baptiste still comes on Thursdays to tell us what we're doing wrong.
What makes us different?
We use canvas that has been woven in Dundee since 1822. It's not cheap. You will have it for the rest of your life.
We repair everything that we have ever sold. For free. For ever.
We don't do sales. We think that the price should be the price.
What people say
"I've had mine for eleven years and it's been to every continent. It looks better than I do."
Joanna, Bristol
"My dog ate the strap. They sent me a new one and a biscuit for the dog!"
Ewan, Perth
"I was sceptical, I'll admit it. £180 for a bag? But then I worked out that I'd been buying a £40 one every year. You do the maths."
Priti, Leicester
Come and see us! The workshop is open to visitors on the first Saturday of the month. We'd love to show you around, and if you bring your old bag we'll tell you, quite honestly, whether it can be saved.
Fergus and the team
= Kyoto, day 6: the moss garden and a very small train
Today was the day I had been looking forward to the most, so naturally I woke up with a headache and it was pouring.
The moss garden is one of those places where you have to apply by post. On an actual postcard. With a reply card! You send it off weeks ahead and they send you back a date and a time and you'd better be there. I did ours in March and I kept the card in my passport the whole time because I was so scared of losing it.
First you copy a sutra. Nobody told me that. You sit on the floor at a little desk with a brush and you trace the characters, and the monks chant, and the rain comes down outside. Gary's legs went to sleep after five minutes. I could have stayed there all day.
And then they let you into the garden.
I took about two hundred photos and none of them are any good, because you can't take a picture of how quiet it is. There are 120 kinds of moss apparently. It was so green that it hurt.
Afterwards we took the little tram with one carriage back into town. A schoolboy practised his English on us: "Where are you from? Do you like baseball? How old is he?" (pointing at Gary)
Lunch: soba, in a place with four seats, Y900 each. Best thing I've eaten here so far.
Evening: laundry. It's not all temples.
Tomorrow: Nara and the deer. I have been warned about the deer.
- How old IS Gary?
- Older than he was this morning, he says.
- Beautiful photos, I don't know what you're talking about. That one with the bridge!
- We didn't know about the postcards when we went and got turned away at the gate. So jealous
- They have an online form now but you have to do it two months ahead. Just for anyone planning to go.
- Watch your map in Nara. A deer ate mine.
- Loving your posts Trish, it's like being there. Mum says to wear a hat
= Wet signatures, and why your bank still wants one
I get asked this question at least once a week, so let me put the answer here. No, the law does not say that you must sign on paper. It hasn't for more than twenty years.
Under the regulation an electronic signature can't be refused only because it is electronic. There are three levels of them, and for almost everything a private person will ever sign the lowest one is enough. A ticked box is a signature. So is your name at the end of an e-mail.
The exceptions are few: wills, most things that have to do with land, and some guarantees. For these you do need ink, and in some cases witnesses who were in the same room.
So why does your bank insist? Because it's easier to lose an argument with you than with its own auditors. The process was written down in 1998, nobody was ever fired for following it, and the person who would have to change it doesn't open the post.
What can you do? Ask, in writing, which provision they rely on. In my experience about half of them give up at this point.
This is general information and not advice about your case.
- Very useful. It may be worth adding that a scan of an ink signature, which is what most banks accept in the end, has less evidential value than the ticked box with a log, so they insist on the worse of the two.
= Saturday's game
Fairport Town 2, Millbrook Rovers 2
A late header by Danny Oyelaran gave Town a point that they hardly deserved on a pitch that was, let's be honest about it, a potato field.
Rovers were ahead after eleven minutes when Pike was left on his own at the far post. Town had most of the ball after that and did nothing with it. The second goal, five minutes after the break, was a gift: Hughes passed back, Mather slipped, and Tully walked it in.
The manager made three changes and one of them worked. Sissoko, on for Lane, hit the bar with his first touch and scored with his second. From then on it was all Town. They had a penalty turned down in the 80th minute (never a penalty), two shots cleared off the line, and finally, with half of the 1,140 already in the car park, Oyelaran got up above everybody at a corner.
Town: Mather 4; Hughes 4, Barnes 6, Cole 6, Reyes 5; Lane 5 (Sissoko 8), Whitlock 6, Okoye 7, Dunn 5; Oyelaran 7, Keane 5.
Attendance 1,140.
- Never a penalty?? He had him by the shirt with both hands
- From where I stand (behind that goal since 1979) it was a penalty, a red card and six months.
- Mather has got to go. Thats the third one this season
- Harsh on Mather, look at the state of that pitch. The club should of sorted out the drainage in the summer like they said.
- Sissoko starts on Tuesday or i'm handing in my ticket
- Fair report. We'd have taken a point before the game but it feels like two dropped. Good luck for the rest of the season, and thanks to the lady in the tea hut.
  A Rover
- UTT
= Dear Aunt Cordelia
Each week our columnist answers letters from readers. All names have been changed.
Dear Aunt Cordelia,
My husband of thirty years has taken up the bagpipes. He practises in the garage but I can hear him in every room and so, I'm afraid, can everyone in the road. I don't want to hurt him. He was so low after he lost his job, and this is the first thing that has made him happy. What shall I do?
Deafened, Hexley
My dear Deafened,
You love him, and you'd like to murder him. That is called marriage. May I suggest that you find out when the pipe band meets? There's one in every town, they are always short of men, and they practise where nobody lives. Tell him he is too good for the garage. It will be true in about eleven years.
Dear Aunt Cordelia,
I'm 15 and my best friend has stopped talking to me. I didn't do anything. She sits with other girls now and when I come they go quiet. My mum says just ignore it but how can you ignore someone you've known since you were four?
Lost
Dear Lost,
You can't, and I am sorry. I won't tell you that it gets better by itself. Write her a letter, on paper, a short one. Say that you miss her and ask if you did something. Then leave it. She will keep that letter; I have kept one such for fifty-eight years. And on Monday, sit down next to someone who sits alone. There's always one. I was her.
Dear Aunt Cordelia,
Is it ever all right to re-gift?
Guilty
Dear Guilty,
I thought I recognised that vase.
Do you have a problem? Write to Aunt Cordelia, c/o this newspaper. She reads everything and replies to as many of you as she can.
= Why I left (and why I came back)
This is going to be a long one. Get yourself a tea.
Some of you noticed that it's been quiet here. A few of you wrote, and I'm sorry that I didn't answer. I read all of it. There was a week when your e-mails were the only thing I read.
On the last day of June I deleted everything. Not this blog, I couldn't, I've lost the password to the host (thanks, past me!), but the accounts, the apps, the newsletter with its 11,000 people. I had been up until four because a stranger in another time zone had called me a fraud, and I'd been writing him an answer. A good one! I had footnotes. And at ten past four my son came in and asked me who I was talking to.
I couldn't tell him. I didn't know.
So I stopped. I'd like to say that it was a relief. It wasn't, it was horrible. My thumb moved on its own. I would see a nice cloud and reach for the phone, and then I would have to just stand there and look at it, like some kind of farmer.
It took about three weeks. In the fourth week I read a novel. In the sixth I noticed that I had opinions that I hadn't read anywhere, and that they were a lot less clear than the ones I used to have. I'd see both sides of a thing and then I'd go to bed.
I fixed the gate. I'd been meaning to fix it for three years and it took me an afternoon.
I got to know my neighbour, who it turns out is a retired hangman's grandson and has stories. I learned to make one soup really well. I was bored out of my mind, a lot, and I'd forgotten what's on the other side of that.
So why am I back?
Because in October, a woman stopped me at the garden centre. She said, "You're the one who wrote about your dad's watch." And she told me about her dad, and his watch, in front of the begonias. We were both in tears. She'd wanted to write to me then and hadn't known if it was all right.
I thought about that for a month. I'd thrown the whole thing away because of one man with a keyboard, and it hadn't once crossed my mind that there were people on the other end who just read, and nodded, and never said a word.
So here's how I am going to do this. I'll write here when I've got something. It might be once a month, it might be in May. There won't be any likes or shares or what have you. Comments are open because I would like to hear from you, yes, you with the begonias, but I'll look at them on Sundays, and if you are rude I will just fix another gate.
I'm glad you're still here. Are you still here?
- Still here.
- Still here! And I've got begonias.
- Here. I check every week, I never said anything, I suppose I'm one of the nodders.
- So happy to see you back Nell. Reading this on a Sunday morning with tea, as instructed.
- like some kind of farmer LOL. As a farmer: the clouds are fine, it's the forms
- I have been off everything since last January and recognise every stage of this, the thumb most of all. What nobody had told me was that other people would be offended. Two friends took it personally that I no longer "saw" their news, though they live within ten minutes' walk of my house.
- I don't usually comment on anything. But your post about the watch was the one that I read out at my father's funeral, with your name, I hope that was alright.
- That's more than alright. Thank you for telling me.
- What's the soup?
- Carrot and ginger. There will be a post.
`;
