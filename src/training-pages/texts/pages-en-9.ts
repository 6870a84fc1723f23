/** More whole pages of our own: plain prose with one or two sober answers, short posts, broken lines, captions, forums; see `pages-en-1.ts`. */
export const PAGES_EN_9 = `
= The case for a smaller curriculum
In the last thirty years almost everything that worried the public has ended up in the school curriculum. Financial literacy, online safety, healthy eating, consent, climate, first aid, mindfulness: each of these is important and each was added for a good reason. Nothing was taken out. The school day, meanwhile, has stayed the same length.
The consequences are easy to observe. In the primary schools where I have worked as an adviser, a typical Year 5 class now has fourteen subjects in a week. Geography gets 45 minutes every second Tuesday. By the time that the globes are on the tables, it's time to put them away. A subject that is taught in such a way isn't learned; it is mentioned.
The usual answer is integration. If there is no time for geography, then let them read about rivers in English. I've seen this done well, by exceptional teachers. As a rule, however, what happens is that there's an English lesson in which the word "river" occurs.
What would it mean to take the problem seriously? It would mean that whoever proposes something new must say what should go. Not "be integrated", not "be taught more efficiently", but go. I don't expect such a rule to be popular. It would force us to say aloud that some worthwhile things are worth less than others, and this is precisely what a curriculum is for.
My own list, since I can hardly avoid it, would begin with the second hour of computing in the early years, with most of what is called "study skills", and with about a third of the content of the primary grammar programme. I'd give the time to music and to history. Others will have other lists. I would like to see them.
One objection deserves an answer. It's said that children from homes with few books depend upon school for everything, so that whatever is removed is removed from them alone. I take this very seriously. But it is these children who gain least from being shown fourteen things for half an hour each. What they need, and what better-off families buy for theirs after school, is time.
- The argument is persuasive as far as it goes, but it underestimates how additions come about. They're rarely made by those who write curricula. They are made by ministers in response to an event, typically within a fortnight, and they are announced before anyone has asked where they might fit. A rule of "one in, one out" was in fact adopted by the national agency in 2009 and it was set aside four months later, at the first case to which it applied. Unless the rule bound the minister, it would bind nobody.
= Meeting summary: Riverside Neighborhood Association, September
President Carol Dietrich called the meeting to order at 7:02 p.m. in the fellowship hall. 27 members and 4 guests were present.
Officer Ruiz of the police department reported 11 car break-ins since the last meeting, most of them unlocked vehicles. He reminded residents to remove garage door openers.
Jim Pulaski gave an update on the sidewalk survey. Of 212 segments, 61 were rated poor. The city's share of the 50/50 program is used up for this year, but the waiting list for next year opens October 15.
The tree committee will plant 40 trees on November 4. Volunteers should meet at the bandstand at 8:30 with gloves. Lunch will be provided by the Lutheran church.
There was a discussion regarding short-term rentals on Water Street. A motion to ask the council for a cap passed 19 to 3.
The treasurer reported a balance of $4,417.82.
The next meeting will be held on October 12.
- I was unable to attend. Would it be possible to post the list of sidewalk segments? Our block (400 Elm) has been waiting since 2018.
- The list is now under Documents. 400 Elm is rated poor on the north side and fair on the south side.
= Do you really need a password manager?
Short answer: yes.
Longer answer: if you're like most people, you have something like a hundred accounts and somewhere between three and seven passwords. That means that when one of those hundred sites gets hacked, and it will, whoever did it has the keys to twenty others. They don't even try by hand, they've got programs which do that.
A password manager is just a safe. You remember one long passphrase, and it remembers the rest.
"But what if the manager gets hacked?" I hear this every time. A good one doesn't know your passphrase, all that's stored on its servers is gibberish. It's not zero risk. It's a lot less risk than "Fluffy1987!" on forty sites.
"But what if I forget the passphrase?" Write it on a piece of paper, and put that with your birth certificate. No hacker in the world can read a piece of paper in your drawer.
"I have a notebook with all of my passwords." Honestly? If you live alone and don't travel, that isn't the worst thing. Just make them all different.
Which one should you use? Any of the big three will do. The one that's built into your browser is fine, too. I'd rather have you use a mediocre one from today than the perfect one from next year.
I've set this up for my mother (76). It took an afternoon and a cake. She now uses it more correctly than I do.
- My mother's passwords are all the name of the dog, and when the dog died she had to get another one with the same name. Not joking
- I have used the notebook for 20 years, it never crashes.
- What about passkeys? I thought those were supposed to make all of this unnecessary.
- They will, in maybe five years. At the moment half the sites do it wrong and you end up locked to one phone. Good topic for another post.
- The advice on paper is sound. The one thing I'd add is a second copy with a person you trust, since the commonest case of loss in our practice (probate) is not the burglar nor the hacker but the stroke. In the past year we had eleven estates in which nobody could get into the account from which the funeral was to be paid.
- How do I get my passwords out of Chrome into something else?
- Settings, Passwords, Export. Delete the file afterwards!!
= Visiting the Tile Museum with kids
We finally made it to the
Tile Museum in Ashby
last weekend. I'd had it on my list since the spring when
Corinne wrote about it
and it did not disappoint.
First things first: park at the mill and walk. It's ten minutes along the canal and there are ducks.
Tickets are £8 for adults and under-12s are free. You can also get a
family annual pass
which pays for itself if you go twice.
What we liked:
the room with the upside down ceiling (you lie on the floor and look up at it, bliss)
make your own tile, £4, which they fire and you collect two weeks later
the café. The CAFÉ. Lemon drizzle the size of a shoe
What we didn't like so much:
no buggies on the upper floor
the audio guide for kids is narrated by a "funny" kettle
My two (5 and 8) lasted for two and a half hours, which for a museum with nothing to climb on is some kind of record. The big one wants to be a tile now.
Have you been? What's your favourite small museum? I'm making a list for the summer holidays, so fire away!
You might also like
Ten free things to do in the rain
- We love the Pencil Museum, mine ask to go back every year.
- The funny kettle!!! My husband still does the voice
- For your list: the lawnmower museum (really) and the old police station in Marlbrook, they lock you in.
- Is the café accessible without paying for the museum?
- Yes it is, there's a separate entrance at the side.
- Hi, I work at the museum. Thank you for this lovely write-up! You are right about the buggies, we'll have a lift from next spring. The kettle is being looked into.
- Justice for the kettle
= PSA: check your dehumidifier
There's been a recall on the Arvo D20 and D25, the white ones that half of the boat yards seem to have. The fan motor can overheat and catch fire.
Model number is on a sticker at the back. If the serial starts with 18 or 19, unplug it and ring them on the number on the site. They'll send you a new one and you don't even have to send the old one back, just a photo of the cut-off plug.
I had one running unattended on Gannet for two winters. It makes you think.
- Thanks for this, mine's a 19. Rung them up, replacement in 10 days
- Mine too, and it has been in my daughter's bedroom
- Just to add: it isn't only the Arvo. The same unit was sold as Drymate 20 and under the name of at least one supermarket. Look for "made by TKL" on the plate.
= Why I no longer grade homework
For the first eleven years of my career I graded every piece of homework I set. I would carry it home in a crate. I calculated once that it came to about 340 hours per year, or eight and a half working weeks, and I was proud of that.
I stopped in 2018 and I am not going back. Here's what I do instead, and what I have found.
Homework in my classes (I teach chemistry, grades 10 to 12) is now practice. It's checked for completion by walking around the room, which takes three minutes. The answers are posted in advance, with full solutions. At the start of each lesson there's a quiz of two questions, taken from the homework with the numbers changed. The quiz counts.
The first thing that happened was that copying vanished. There's nothing to copy; the answers are on the board. The second was that students began to ask questions, because a mistake no longer cost them anything. I now hear "I don't get number four" from people who in the old days would've written down something and hoped.
The scores on the final exam, which is set by the state, went up from 71 to 76 on average. I wouldn't make too much of this. Those were different students and it's only one school. But it did not go down, and I got eight weeks of my life back, some of which I've spent on making better lessons.
Parents asked how they would know how their child was doing. I told them: ask for the quiz.
There's one group for whom it doesn't work so well, and I want to be honest about that. Students with chaotic homes used to pick up points for effort through homework, and they lost these. I try to make up for it with an open lab on Mondays, but I don't think I've solved it.
- I've done something similar in math for five years, and can confirm all of it, including the part about the students who lose out. What helped with us was to let anybody retake any quiz once, at lunch, with different numbers. About a third of them do. Among those with low marks at midterm it is more than half, and they gain on average eleven points.
- How do you handle absences from the quiz?
- They take it on Monday in the open lab.
- 340 hours, my word. You should send your district an invoice.
= 15 quotes about reading that will make you want to pick up a book
Sometimes you just need a little push. I've collected my favourite quotes about reading from the readers of this page. You sent me more than three hundred, thank you!
1. "I don't read to escape. I read to find out where I am." Teresa
2. "My mother always said: if you're bored, you are holding the wrong book."
3. "You never forget who first read to you." Amir
4. "A library card was the first thing I ever owned that had my name on it."
5. "I have lived in eleven countries and left home four times."
6. "Don't lend me a book, I will love it and I'll never give it back."
7. "There's no such thing as a guilty pleasure. There is only pleasure." Maud, 83
8. "I married him for his shelves."
9. "When I can't sleep I think of all the people in my books who are awake too."
10. "What are you reading? is the only question I never get tired of."
11. "Stop telling boys what to read!" Lewis, 10
12. "I read the last page first. Sue me."
13. "It's not hoarding if it's books."
14. "We read the same book, my sister and I, and then we didn't speak for a week."
15. "Thank you, Mrs Grayling, wherever you are."
Which one is your favourite? Save it to your phone and share it with a friend who needs a push.
= Help! Sewing machine skips stitches on jersey
Hello ladies (and gents),
I've got a Bernette 35, about a year old, and I am trying to make a simple t-shirt. On woven cotton it sews like a dream. As soon as I put jersey under the foot it skips every third or fourth stitch, and I get these little loops on top.
I'm using a ballpoint needle 80/12 and ordinary polyester thread. I've rethreaded it about a hundred times, changed the tension from 2 to 6, cleaned out the fluff. Nothing.
Is it me or is it the machine? I'm about to throw it out of the window.
Thank you,
Fiona
- Try a stretch needle instead of ballpoint, they have a different scarf. 75/11. Nine times out of ten that's it.
- Second the stretch needle. And lower the presser foot pressure if yours lets you
- What brand of thread? Cheap thread on jersey is a nightmare.
- Is the needle in all the way and with the flat side to the back? Ask me how I know
- It's in right. I've ordered stretch needles, will report back!
- While you're waiting, put a strip of tissue paper under the fabric, it tears off after.
- STRETCH NEEDLE!!! Not a single skipped stitch!! I could kiss you all
- :-) enjoy the t-shirt. Pictures or it didn't happen
= Rural broadband: an engineer's view
There has been much in the papers this month about the delay in connecting the last 40,000 premises in the region. I spent twenty-six years building such networks, the last nine of them as head of planning, and I should like to explain why the last five per cent cost as much as the first fifty.
The cost of fibre is the cost of digging. In a town one kilometre of trench passes a hundred front doors. In the upper dale it passes two, and one is a holiday cottage. Poles are cheaper, at roughly a sixth of the price, but a pole needs a wayleave from each landowner, and there's always one who lives abroad.
Then there's power. Every cabinet wants electricity, and in the places we're talking about a supply can cost more than the cabinet does. We once paid £31,000 for a connection in order to serve nine houses.
Satellite is often put forward as the answer. For a single farm, it is. If everyone in a valley takes it up, they share the same few beams, and by eight o'clock in the evening they're back where they were.
What, then, would I do? First, I'd open the ducts. Within 500 metres of almost every unserved house there is already a duct or a pole that belongs to someone: the railway, the water company, the grid. The law allows access and the prices make it worthless. Secondly, pay by the house and not by the programme. Four schemes are running at present in our county, each of them with its own map, and there are villages that are excluded from each because they're assumed to be covered by another.
None of it is difficult. It's only that nobody is in charge of it.
- As a farmer in the said dale: everything here is true and I'd add that the landowner who lives abroad is a pension fund.
- The price of duct access was reviewed in 2021. The regulator found that it covers little more than cost. What keeps entrants away is the survey: the owner has to be asked for every 200 metres, is given fifteen working days to answer, and may then say that a repair is needed first. If you were to change one thing, it should be this: an automatic right to proceed where no answer is given in time.
= Ode to the office kettle
You were here when I came, you will be here when I go,
You've boiled for the quick and you've boiled for the slow.
You were furred, you were dented, you leaked at the spout,
And nobody, nobody would throw you out.
Oh, they bought a machine with a light and a screen
That does flat whites and lattes and things in between,
It has pods, it has menus, it says "How are you?"
And it broke in a week. And I came back to you.
So here's to the kettle that stands by the wall,
That asks for no password, no update at all.
When I hand in my badge and they sing the old song,
Would anyone mind if I take you along?
- Ha! Brilliant Brian. We've got the machine that says how are you.
- I have printed this out and stuck it on ours
- Third verse made me well up a bit, is that normal?
= Introducing the new Team Inbox
We're thrilled to announce the launch of Team Inbox, the easiest way for your team to stay on top of customer conversations.
If you've ever found yourself forwarding an e-mail to three colleagues and asking "has anybody replied to this?", you know the problem. We've been there ourselves! That's why our engineers have spent the last nine months building something better.
What's new?
One shared view. Everyone sees the same list, and you can see who's typing.
Assign with a click. No more "I thought that you were doing it".
Notes. Talk to each other right beside the message. Your customer will never see them (we've tested this a lot).
Smart snooze. It'll come back when you need it.
How much does it cost?
Team Inbox is included in the Plus and Business plans at no extra charge. On the Free plan you can try it for 30 days.
How do I get started?
Just log in, click on the new icon on the left and follow the steps. It takes about two minutes. If you'd like a tour, join one of our webinars.
We can't wait to hear what you think! Let us know in the comments or on social media.
Happy emailing,
The Post Room team
- Finally! Been asking for this since 2020
- Is there an API for the notes?
- Hi Jens, not yet, but it's on our roadmap for Q3!
- The new icon is right where Compose used to be and I've now opened this thing forty times by mistake. Please let us move it.
- Will this work with aliases? We have info@ and orders@ going to the same box
- Hi Farah, yes, it will. Here's how: https://help.postroom.example/aliases
- Price went up 20 % in January and now this is "no extra charge"
- In the release notes it says notes are stored in the same record as the message. What happens with a data subject access request under the GDPR? If notes on a customer are personal data, which they are, then the export that your admin panel offers is incomplete, as I've just checked that it leaves them out.
- Hi Matthias, thank you for flagging this. I've passed it on to our privacy team and somebody will be in touch today.
= Grandad's allotment, 1952 to 2021
On Sunday we handed back the key.
Sixty-nine years, three generations, one shed. There's a photograph of my grandmother in front of it in 1953, hugely pregnant with my dad and holding a marrow in the same way as she would be holding him two weeks later.
Grandad dug the first row the day after he'd been demobbed from his second lot in Malaya. He didn't talk about it. He grew leeks about it.
When I was small he would give me a row of my own. I could plant whatever I liked, and one year I planted coins. He never said a word. He watered them every evening, and in August when I dug them up there were more than I had put in.
My dad took over in 1989, and I in 2014, and I won't pretend that I was any good. I have a job in town and two kids, and the other plot holders are very kind but there is a limit. There was a letter. It was a nice letter.
So we had a last bonfire, the three of us, and we burned the door of the shed, because it had all our heights on it and you can't take a door to a flat. I filmed it and I've not been able to watch it.
A young couple from Eritrea have it now. When we got there with the key, they'd already walked the boundary, and she was on her knees with her hands in the soil. She looked up at me and held out a handful.
I said, "It's good, isn't it?"
She said, "Who did this?"
- Coins. Oh, your grandad.
- I'm Bill from plot 22. Your grandad lent me a fork in 1974 and told me there was no hurry. I've still got it. Do you want it?
- Yes please, Bill. More than I can say.
- I'm in bits. Beautiful.
- You should have kept the door!!
- She'll do well there. Leave her the marrow photo, she'd like to know who did this.
- That's such a good idea.
= Quick question about sleeper seats
Hi, I'm travelling with the overnight ferry from Port Ellis to Hook in October and I can't decide between a cabin (86) and the sleeper seats (21). It's only seven hours. Does anybody have experience with the seats? Do they really recline? I'm 1.90 m. Thanks!
- Take the cabin. I did the seats once, there was a stag party in row three.
- They recline to about 40 degrees. I'm 1.88 and slept on the floor in between, as did everybody else, bring a mat.
- The seats are fine midweek, avoid Fri and Sat.
- If you go for the seats, there are showers on deck 8 that nobody knows about.
= Reading the room: how a jury decides
I served on a jury for the first time this spring. For obvious reasons I can't say anything about the case or about what was said in that room. But I can tell you what I had expected and how it was.
I'd expected drama. I have seen the film, like everyone. What I found was twelve people with packed lunches, who had been told to wait, and who were very, very careful with each other.
We were all kinds. There was a man who drives a crane, and a woman who had not left her house for two years before the letter came. There was a boy who'd turned eighteen in January. On the first day he didn't speak; on the ninth he said one sentence and everybody put down their pen.
I had thought I'd make up my mind and then argue for it. It isn't like that. You notice how you lean, and then you notice the others noticing, and then you go back to the evidence, because it's the only thing in the room that belongs to everybody.
Were we right? I don't know. I'll never know, nor will you, whatever you've read. I do know that nobody in that room wanted to be there, that we all stayed, and that on the last day the crane driver held the door for each of us in turn, and shook our hands as if we were coming off a ship.
If you get the letter, go.
- I've been a court usher for nineteen years and I've seen some four hundred juries come out of that door. They nearly always look like that: tired, and very kind to each other. It's the best thing in the building.
= Beginner's guide to bouldering shoes
So you've been to the climbing gym three times, your rental shoes smell like a wet dog, and you're ready to buy your first pair. Congratulations! Here is everything you need to know.
How tight should they be?
Snug, not painful. Your toes should touch the front and may be slightly bent. If you can't stand in them for five minutes, they're too small. Don't listen to the guy who wears his four sizes down. That guy has bunions.
Flat or curved?
Flat. For the first year you'll be on vertical walls and big holds, and an aggressive downturn won't help you with that.
Velcro or laces?
Velcro for the gym, because you'll be taking them off between every climb.
How much should I spend?
Between $80 and $110. Your footwork's going to destroy them within a year, mine was terrible.
My top picks
1. Tarn Origin: wide toe box, great for beginners
2. Vertika Start: narrow heel, nice price
3. Gecko One: soft, good if you have sensitive feet, wears out fast
When should I resole?
When you can see the edge of the rand, not when there's a hole in it. By that time it's too late.
Got questions? Drop them in the comments and I'll get back to you.
- Great guide. I'm a 43 in sneakers, what size would you get in the Origin?
- 42.5 or 43, they run pretty true.
- The guy with the bunions here, can confirm
- Any vegan options on the list?
- The Gecko is vegan.
- As a physio who sees a lot of climbers I'd like to underline what's said about size. Some nine out of ten experienced climbers have changes in the joint of the big toe, and the pain starts, on average, four years in. There's no evidence whatever that tight shoes help below about 7a.
- Which one for kids?
= Holy Trinity: notices for the week
Welcome to everyone who is with us for the first time. Please do stay for coffee and tell us your name!
Sunday: 8.00 Holy Communion (said). 10.30 Family Service. Would the person who left a trombone under pew 14 please see the wardens?
Monday: Knit and natter, 2 pm in the Lady Chapel. You don't need to knit.
Tuesday: PCC at 7.30. If you've any views about the heating, speak to Geoff, and speak up, he's stood next to the boiler for too long.
Wednesday: Toddlers, 9.30. We need somebody to do the washing up, could it be you?
Thursday: The foodbank is short of tinned fruit, nappies (size 5) and coffee. We've plenty of pasta, thank you.
Friday: Choir practice at 7. We're desperate for tenors. If you are one, or if you've ever been one, we will not ask questions.
Saturday: Wedding of Amy Slater and Josh Odum, 1 pm. All welcome in the back pews.
Please pray for: Mavis, who's back in hospital; Ron and Jill; the Begum family at number 40; all who don't sleep.
"Thank you for the cards and for the pie. I didn't know I had so many friends." Ernest
Flowers this week are given by Pam in loving memory of Derek, who couldn't stand lilies.
= Diary of a first-time candidate
Week 1
I've said yes. I don't know why I said yes. They asked me in the car park after the meeting, it was raining and I wanted to go home.
Week 2
Photographs. "Could you look more like someone people would trust?" I said I was a dentist. Nobody laughed.
Week 3
My first door. I'd practised in front of the mirror. A man opened in his dressing gown, looked at the rosette, looked at me, and said: "Come in, love, you look frozen." I was there for an hour. He's voting for the others but he gave me soup.
Week 4
Forty doors an evening. You learn to see from the gate what it'll be. Nice hedges are against us. Trampolines are undecided. If there's a dog it always goes the way you wouldn't think.
Week 5
The debate at the school. A girl at the back, about twelve: "What would you do if you lost?" I had answers about the bypass, the surgery, the bins. I didn't have one for that. "I'd still live here," I said. They clapped. I don't know what I said but they clapped.
Week 6
Somebody has drawn glasses on all of my posters. I wear glasses. They've drawn them over the glasses.
Week 7
It's tomorrow. My husband has ironed my jacket, which he hasn't done since 2006. "Do you want to win?" he asked me tonight. I was about to say what I always say. I put down my tea and I thought about it.
Yes. God help me, I do.
`;
