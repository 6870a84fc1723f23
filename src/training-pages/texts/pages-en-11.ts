/** More whole pages of our own: views and answers in the same tone, blogs of teachers, walkers, players and believers; see `pages-en-1.ts`. */
export const PAGES_EN_11 = `
= Thinking out loud about the union vote
I'm not sure what I think about this yet, so bear with me.
On Wednesday we vote on whether to go out again. I voted yes in the spring, and I stood there with the sign, in the sleet, and I'd do it again. We got 3 percent and an apology. You can't eat an apology, but I'd never had one before from that particular office.
This time it's different. This time it's about the schedule, which honestly isn't a thing that I lose sleep about (ha). I like my schedule. I have seniority. The people who get hurt by the new one are the ones who came in after 2017, and half of those I couldn't tell you their last name.
So why should I? That's what my brother-in-law says. Why should you lose two weeks' pay for kids who'd step over you in the parking lot?
Well. In 1998 there was a guy called Ray Budzik. I'd been on the line for four months, I didn't know anything. They wanted to let the new hires go and he stood up at the meeting at the hall, I remember that he had a sandwich in his hand. "If they go I go." He had nineteen years in. He didn't know my last name.
I guess I know what I think.
- Ray was my uncle. He passed in 2011. I'm going to read this to my aunt.
- Well said. I came in in 2019 and I won't forget it.
- I understand the feeling but let's be honest, the local is down to 340 members and there's another plant in Tennessee with two empty lines. Two weeks out and they'll move the work. I've been through it at Harlan. We had right on our side too.
- They were going to move it anyway Jim. They said so in the apology.
- I've never been in a union, never worked in a plant, I don't know how I ended up on this page. But I've read it three times now.
- Solidarity from Local 881
= Does my class need me to be funny?
A student evaluation from last term, in its entirety: "not as funny as he thinks he is."
I've been turning this over since January. I teach statistics to people who don't want to learn statistics, in a room that was built as a chapel, at 9 a.m. I make jokes because I'm scared. I think that most of us do. If they laugh then they're awake, and if they're awake I am doing my job, aren't I?
So as an experiment I've cut them. Since the start of term I have taught eleven lectures without one single joke. I prepared more, because I had to fill the time (it's about six minutes per lecture, I had no idea). I put in a second example in each case. I asked more questions, and I waited longer for the answers, which when you can't make a joke is excruciating.
The results of the midterm are in, and it's four points better than last year's. Attendance is the same. Nobody seems to have noticed.
I noticed, though. I walk out of there and I'm not tired. I used to come out like a man who has done two shows at the Palladium.
Now here's what bothers me. Yesterday, a student came up to me and asked if everything was all right at home.
Do you use humor in your teaching? Does it do any good, and how would you know?
- I've always thought the humor is for us.
- There's a fair amount of work on this. The short version is that humor which is related to the content has a small positive effect on recall, unrelated humor none, and self-deprecating humor a negative one on perceived competence if used more than about once an hour. All of these effects are swamped by clarity, which is what your second example will have done. I suspect you have run an experiment on examples and not on jokes.
- That's a painfully good point. I've got no control group for the examples. I'm a statistician.
- "is everything all right at home" oh no
- I teach a similar class and I cut the examples and kept the jokes. I can tell you how that went.
- As a student I'd say keep three. One at the start so we know you're a person, one in the middle because of 9 a.m., and one that you don't plan.
= On moving my father's books
There were eleven thousand of them. He'd catalogued them on cards, and the cards had been catalogued in a ledger, and the ledger begins, in his hand, "No. 1. Robinson Crusoe, given to me by Aunt Vi, water-damaged, 1938."
I am an only child and live in two rooms. So for the past six months I've spent my Saturdays in his house sorting his life into three piles, which I called Keep, Sell and Oh God.
One learns things. He had four copies of the same book on bees and never kept a bee. He wrote in the margins of those he disliked and left clean the ones that he loved. In a history of the Hanse I found a pressed gentian and a bill from a hotel in Lübeck for two persons, in a year in which my mother was in Scotland with me. I've put it back where it was. It is in Keep.
The dealer came on Thursday. He was courteous. He went along the shelves with his hands behind his back, as one does in a hospital, and at the end he named a sum for the lot, and I asked him to go.
I don't need to be told that they're only things. I know they are. But one night, I took down the Crusoe and saw that he'd gone on after the ledger. On the flyleaf, in pencil, very small, there's a date for each time that he read it. There are twenty-three of them. The last is the Sunday before.
It's no longer water-damaged, by the way. At some time in those eighty years it had dried.
- We did this last winter with my mother's sheet music. Nobody tells you that the hardest part isn't the valuable things or the worthless ones, it's the ones that have her writing on.
- A suggestion, if you will allow it. A collection with a catalogue in the owner's hand is a different thing from eleven thousand books, and there are libraries which take such collections whole, though never those one thinks of first. When my husband died his 6,000 volumes on mining went to a technical school in Freiberg, where they're on open shelves and, as I've seen for myself, being read. Somewhere there'll be a place that wants the bees.
- Thank you, Mrs Voss. I had not thought of it. I've written to two places this morning.
- The last line undid me.
= Why is everyone so angry at cyclists?
I drive. I cycle. I walk. I even take the bus, when it comes. I am therefore in the happy position of being hated by everybody.
Yesterday a man in a white van leaned out and told me to "get on the pavement". An hour later, on foot, I nearly got flattened on the pavement by a lad on a bike, so perhaps he'd been told the same.
What puzzles me isn't that people break the rules. Everybody does. I've just come in from standing for twenty minutes with a clicker at the lights on Castle Street: 14 of 61 bikes went through on red. So did 9 of 340 cars, and 118 out of, I think, 130 pedestrians. (My neighbour did the pedestrians. He lost count.)
No, it is the anger. I've seen grown men go purple about a bike that did nothing but be in front of them for eight seconds. No one goes purple over a skip, or a bin lorry, or the eight thousand other cars which are the actual reason that they're late.
My theory's this. If you are stuck behind a car, it is a queue. You're in it and so is he. When a bike goes past, it's someone who isn't in the queue. And there is nothing that an Englishman hates as much as that.
- You've nailed it, it IS queue jumping!!
- Road tax, insurance, number plates. Then we'll talk.
- There's no such thing as road tax. It was abolished in 1937.
- Oh here we go
- I have been a driving instructor for 33 years, so I see both sides for about nine hours a day. The learners are not angry. They're nervous behind a bike, and they wait. The anger comes at about two years after the test, and from what I can see it's copied from the passenger seat, from Dad.
- Come and count on Mill Road, it's more like 40 out of 61
- 118 of 130 pedestrians haha. Guilty
- I'm in a wheelchair and I would like to say that I don't care who's angry at who, just get OFF the pavement.
= Baptism, and the question I couldn't answer
On Saturday after the class a young man stayed behind. He's nineteen, he has been coming since the summer, he stacks the chairs without being asked. He said, "Pastor, if I get baptised and then I mess up, does it still count?"
I've been in ministry for twenty-two years. I have an M.Div. and I've got a shelf. I opened my mouth to tell him about the covenant, and the sufficiency of grace, and Romans 6, and what came out of it was: "What do you mean by mess up?"
He told me. I'm not going to write here what he told me. It took an hour.
And at the end of that I still had not answered his question, and I said so. I said, "I'm going to think about it and I'll call you."
Here's what I've been thinking. We teach it as if it were a contract. There's a before and an after and you'd better keep up your end. But when I baptised my own daughter, I didn't think: now let's see how she does. I thought: whatever comes, you're mine. I was hers before she could mess up anything but a diaper.
Does it count? Brother, it's the only thing that does.
I'm going to call him tonight. Pray for me, that I'd say less than I've written.
- Say less, amen. But call him.
- This is why I drive forty minutes to your church.
- With respect, Pastor, the analogy proves too much, since a father's love for an infant doesn't depend on the infant's faith, whereas the Scripture joins baptism to repentance everywhere that it speaks of it (Acts 2:38; Mark 1:4; Matthew 3:8). If it "counts" irrespective of what follows then Simon Magus had nothing to fear. I would've told the young man that his question is itself a sign of life, as the dead don't ask it, and that there's provision made in 1 John 1:9 for exactly those who mess up.
- I don't think we're as far apart as you fear, Tom. I may just use your sentence about the dead.
- How did it go?
- He came over. We ate a whole pizza. He's getting baptised on the 20th.
- Praise God!!!
= The opening I wish I'd learned sooner
Like most club players I spent my twenties memorising the Najdorf and my thirties forgetting it. At 41, rated 1780 and stuck there, I decided that enough was enough and switched to the Caro-Kann. This is what happened.
First of all, I don't lose in 20 moves any more. In the last season I lost nine games as Black, and seven of them were in endgames. I can live with that. I can even learn from that.
Secondly there's less to learn. I know about 25 lines, to about move 12, and I've got them on index cards in a shoebox. My Najdorf file had 1,100 positions in it.
Thirdly, and I hadn't expected this one: people don't like to play against it. White players at my level want to attack something. They look at your pawn on c6 as if you'd served them porridge.
Here's a game from last Thursday (I've left out the name as he's a friend).
1. e4 c6 2. d4 d5 3. e5 Bf5 4. h4 h5 5. c4 e6 6. Nc3 Ne7 7. Nge2 dxc4 8. Ng3 Bg6 9. Bg5 Qb6 10. Qd2 Nd7 11. Bxc4 Nf5
and Black's doing fine. He went for 12. Nxf5 Bxf5 13. Na4 and after Qb4 the queens came off and I was just a bit better for the next forty moves.
My rating's now 1862. It could be the opening, or the fact that I stopped drinking before games.
What do you play against 1. e4? Has anybody here made the opposite switch, from solid to sharp?
- Caro for 30 years here. The Advance with h4 is the only line that still worries me. I play 4...h6 instead of h5 and never had any trouble.
- 4...h6 5. g4 Bd7 isn't to everybody's taste though
- "as if you'd served them porridge" is so accurate
- I went the other way. French to Dragon at 55. My rating dropped by 90 points and I'm having the time of my life.
- After 12. Nxf5 Bxf5 13. Na4, I'd consider Qa5 instead of Qb4. The endgame is pleasant, as you say, but with queens on the e5 pawn is a permanent weakness and White's king never gets comfortable: Qxa5 isn't possible on account of the knight, and otherwise ...Nb6 comes with tempo. There was a game Sorokin against Lindqvist, in some team event in 1997, that went this way and it was over by move 28.
- Isn't 13...Qa5 14. Qxa5?? just... oh, there's nothing there, b6. Hm.
- I meant 13...Qa5 14. Nc3 Nb6. I should've written it out.
- What about the drinking though
= First impressions of Lisbon as an introvert
I have been in Lisbon for three weeks now, on my own, for work. Everyone had told me that it's the friendliest city in Europe. They weren't lying and this is my problem.
The lady at the bakery knows my name. She asked for it on the second day. On the fourth day she asked why I was alone, and I told her that I like it, and she shook her head and put an extra custard tart in the bag, for the loneliness.
My neighbour across the landing, Senhor Abílio, plays the clarinet badly between six and seven. On the first Sunday he rang my doorbell to apologise. We both stood there. Then his wife came out, and then there was soup.
I like the mornings here best. At seven there's no one on the street but the people who wash it. I walk down to the river and I sit on the steps with my coffee, and there's this light, you've seen pictures of it and they aren't exaggerated, and nobody speaks to me for an hour. There's always one other person there, a woman with a grey plait and a book. We've never said a word. Last week she wasn't there and I was worried all day.
Yesterday she was back. She looked up and she lifted her cup about one centimetre.
I think I may stay.
- One centimetre. That's love, for people like us.
- I moved there for a year in 2015 and I'm still here! Which part are you in? We could not meet for coffee :)
- I would love to not meet for coffee.
- Extra tart for the loneliness, I'd be alone on purpose
- Portuguese person here. If she gives you a tart it means you're adopted, there's no procedure for getting out of it.
- Beautiful as always, K. I can see the light.
= Notes on buying an electric car used
I bought a four-year-old Tessen E3 in March, and since I couldn't find what I wanted to know beforehand, I'm writing it down for the next person.
The battery. Ask for the state of health, in per cent, as read from the car and not as guessed by the dealer. Mine said 91. With a cheap dongle and an app you can read it yourself in five minutes; a dealer who won't let you is telling you something.
The warranty. It goes with the car, but only if all of the services have been done. There were two stamps missing on the first one I looked at.
The charging. Look at which connector it has for fast charging. The ones before 2019 have the old one, and there are fewer of those every month.
The cable. It should come with two. A new one's about 200.
Tyres. They wear quickly, it's the weight and the torque. Mine needed a full set after 4,000 miles.
Range. The brochure says 250. In summer I get 215, and on a cold wet motorway 150. For me that's fine. If you drive up to see your mother 180 miles away every weekend, then it isn't.
What it costs: I pay about £9 for what was £46 in petrol.
What has gone wrong: the 12-volt battery. Yes, it has one of those as well, and when it's flat nothing opens.
- I'm a mechanic and the advice about the 12 V is golden. Half of our EV call-outs are that. Replace it at four years without waiting, it's sixty quid.
- Does the 91 % bother you?
- Not really. It was 96 after one year, so it's flattened out.
- State of health as read over the port is an estimate by the management system and not a measurement, and it's reset or "relearned" after some software updates. The more reliable way is to take it from 10 to 100 per cent at home and read off the meter: divide by 1.1 for losses, then by the net capacity when new. We do this with every car that we take in, and the difference against the display is up to 7 points in either direction.
- Useful, thank you. I'll try it at the weekend and post what I get.
- So what did you get?
- 88. Not bad.
- What about insurance? Mine doubled
= Book club report: we hated it
Eight of us, four bottles, one book. I'll spare you the title, the author's on social media and I've heard that she replies.
It was Val's choice. Val hadn't read it. She'd seen it on a table.
Our discussion in brief:
Who finished it? Three hands.
Who skipped the middle? The other five.
What's it about? Here opinions differed. Jo thought it was about grief. Sunita said it was about a lighthouse. Pam had been reading a different book with the same title and said nothing till quarter past nine.
What did we like? The cover. The chapter with the eel.
Would we recommend it? To people we don't care for.
And yet it was the best evening for months. We argued for three hours. Sunita stood on a chair. When everybody loves the book we say "oh I loved it" and then talk about our knees.
So that's my tip: choose badly. Next month: Pam's one.
- We had this with the Norwegian one. Best night we ever had, someone threw a cracker
- Is it the one with the blue lighthouse?? I loved that book!
- I couldn't possibly say.
- Poor Pam, till quarter past nine
- I run the reading groups for our county (62 of them), and we collect the marks. The number of minutes spent in talking about the book and the mark it's given have a correlation of minus 0.4. Choose badly indeed.
- The eel chapter was superb though
= What I tell new members about the choir
Welcome! You've come on a good night, there's cake. Let me tell you how it works, as nobody told me.
We don't audition. If you can hold a tune then stand next to somebody who can't, and the other way round.
Where do I stand? Sopranos on the left, where the radiator is, they've earned it. Altos next. Men wherever there are men. If you don't know what you are, try a week of each. I was a soprano for eleven years before someone told me.
I can't read music. Nor could I. You'll see blobs going up and blobs going down, and that's most of it.
What shall I bring? A pencil. Never a pen! You'll change your mind and so will Margaret.
Will I have to sing on my own? Not unless you want to.
What's Margaret like? She's terrifying. She has given her Monday evenings to us since 1986. When my husband was dying she came and sat in the car outside the hospice with a flask, each night, in case I wanted to sing something. I never did. On the last night I got in and I said, "Alto line of the Fauré," and she gave me the note.
Do we do concerts? Three a year. You'll need something black.
How much is it? Forty pounds a term. If you haven't got it, you haven't got it, don't tell anyone and nor will we.
So hang your coat up. We start with a yawn.
= The Marlbrook Players present: auditions for The Wrong Trousseau
Have you ever wanted to be on stage? Would you rather be behind it? Either way we want you!
We're looking for:
LADY FRENSHAM (50 to 80). Grand, deaf when it suits her. "I have never in my life been to Swindon."
HER SON GERALD (25 to 40). An idiot, but we must love him.
BESSIE (any age). The maid who runs everything. "If you'll excuse me, sir, you've got it on back to front." You need to be able to carry a tray up the stairs and talk.
THE COLONEL. May or may not be a colonel.
VICAR, small part, one very good line.
A DOG. Must be able to sit. We'll also consider cats.
No experience? Lovely. Our last Gerald had never set foot on a stage and now we can't get him off it.
I'm too shy. What can I do? Props, lights, prompting, tickets, tea, sewing, shouting at us from the back that you can't hear. We need you more than we need a Gerald.
When? Tuesday and Thursday, 7.30 pm, the church hall. Read-through with biscuits. You don't need to prepare anything, just come.
"I joined to get out of the house and I met my wife." Norman (the Colonel, 2009)
"I've been killed in four plays and I've loved each one." Sue
Questions? Ring Daphne. She's always in.
= Six months with two kittens: what the books don't say
We got them in November, brother and sister, ten weeks old. We'd read three books. None of the following was in there.
They don't sleep. They recharge.
There's an hour, it's called the Hour, between 4 and 5 in the morning. You'll hear it before you see it. It sounds like a very small cavalry.
One of them's an engineer. He has worked out the fridge, the bread bin, the bathroom door. I came home last week and he was in the cupboard under the sink with the door closed behind him. How? WHY?
The other one is a poet. She sits on the windowsill and makes little noises at the sky. Then she's sick in a shoe.
You'll start saying "we". We don't eat that. We're not allowed on there. Are we? No we are not.
Everything you own is now a toy or a bed, and the toys and beds that you bought for them are nothing.
My husband who "isn't a cat person" has a voice that he does. I've heard him through the door. He was asking the engineer's opinion about our mortgage.
I was ill in March, properly ill, I was in bed for nine days. They took it in turns. I'm not making this up: when one went to eat the other one would come. I've not told anyone that because it sounds mad. But you've got cats, haven't you? You know.
- We know.
- The Hour!!! In our house it's called Badminton
- He was asking about the mortgage, I can't breathe
- Mine took turns as well when I had my hysterectomy. Nobody believed me. Thank you for writing this.
- Childproof locks from the hardware shop, the magnetic sort. It will hold him for approximately a week.
- Three days.
= The council's library survey, question by question
The county has put a questionnaire online about the future of its 34 libraries. I've filled it in, and since I used to write such things for a living I took notes.
Question 1 asks how often you use the library. There's no box for "as often as it's open", which for my branch would be nine hours a week.
In question 4 you're asked to put eight services into order of importance. You cannot give two of them the same rank. Whatever comes out will thus show that something is least important, and I think we can guess what will be done with that.
Question 7: "Do you agree that libraries should make the best use of modern technology to deliver value for money?" I have never met anyone who doesn't.
Question 9 finally asks if you would use a library run by volunteers. Yes or no. There's no third answer, such as "if the alternative is none". Those who say yes will be counted as being in favour.
It ends on the 30th. I'd urge you to fill it in all the same, and to write down what you really think in the box at the end. It's limited to 500 characters. Mine took 498.
- I designed surveys for the national statistics office for a good many years and can only agree; question 7 would've been struck out by a trainee. On the ranking, though, the problem is worse than you say. Forced rankings from people who use one or two services out of eight are mostly noise below the second place, and averaging them produces an order which no respondent holds. It's usual to ask for the two most important and nothing more.
- Filled it in. It kept telling me that I had not ranked "digital makerspace". I don't know what it is so I put it 8th.
- Everyone has put it 8th and it's the only thing they have money for
`;
