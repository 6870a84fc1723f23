/** More whole pages of our own: texts of many voices that nobody answered, and posts in other hands; see `pages-en-1.ts`. */
export const PAGES_EN_13 = `
= Letters to Santa
Every year the Gazette prints the letters that the first and second graders of Dunmere Elementary have sent to the North Pole. We've left the spelling as it was.
Dear Santa, how are you? I am good. My brother is not. I would like a drone and a hamster, if you can only bring one thing I want the hamster. Love, Tyler
Dear Santa, do you remember me? I'm the one with the red door. Last year you brought me the wrong truck but thats ok. Please can you bring my dad a job. Your friend, Mason
Dear Santa, I have a question. How do you get in if there is no chimny? We have electric. From Aaliyah
Santa, I know its my mom. But just in case: a purple bike. Harper
Dear Mr. Claus, thank you for everything. I don't need anything, maybe slime. Are the raindeer ok? Say hi to Mrs Claus. She does all the work. Sincerely, Benjamin R.
Dear Santa Clause. I was bad in October but I was REALLY good in November, ask anyone. I love you. Kaylee
Dear Santa, I want a baby sister but not a baby. A big one. Thank you. Noah
Hi Santa! My grandma is in heaven do you go past there? If you do can you give her this drawing its a cardinal. Love Emma G
Thanks to Mrs. Fuller, Mr. Ortiz and all of the elves at the post office.
= Your stars for the week
Aries
You've been running at a wall, haven't you? On Tuesday you'll notice the door. A friend has something to tell you; let them get to the end.
Taurus
I know, I know, you don't like change. But this one has cake. Money: check that direct debit.
Gemini
You said yes to both. You always say yes to both! Thursday will sort it out for you, though not in the way that you'd choose.
Cancer
Somebody from the past is thinking of you. Will you write first? Stop tidying and lie down.
Leo
All eyes on you. Don't you love it? Don't promise anything on Wednesday.
Virgo
It's good enough. Send it.
Libra
You can't please everyone. You could start with yourself. I see a staircase and a very small dog.
Scorpio
You were right. Try not to say so.
Sagittarius
Pack light. If you're single, the person next to you in the queue isn't as cross as they look.
Capricorn
When did you last do nothing? I thought so. Nobody's going to take your desk.
Aquarius
That odd idea of yours is the only one in the room. Speak up, we can't hear you.
Pisces
You've given away your umbrella again. Thank you. It'll come back to you, as they do.
= Hear us: voices from the picket line
On day 40 of the strike at Orsett Foods we asked people at the gate why they're there.
Precious, packing, 9 years: "My son asked me, Mummy, are you on holiday? I told him yes. He said, then why are you so cold?"
Gary, maintenance, 31 years: "I never went out in my life. I crossed one in '84, I'm ashamed to say. You don't get many second chances at my age."
Ewa, nights: "They said to us that we're a family. I've got a family. I don't pay them eleven pounds an hour."
Dean, agency: "I'm not even allowed to be here. I could lose it tomorrow. But they fed me when I started, you know what I mean?"
Mo, forklift: "What do we want? I want a toilet break. That's it. Put that in your paper. A grown man."
Liz, canteen: "I do soup. Forty litres. The management used to say it was too thick."
A lorry driver who didn't want to give his name: "I've been sat here since five. I could drive in. I've got the paperwork. I'm not going to, am I."
Talks are due to resume on Monday. The company said it "respects the right of colleagues to express their views".
= Lost and found
LOST: one grey parrot, answers to Kevin, doesn't answer to Kev. Last seen on the roof of the Baptist church, swearing. If you see him please don't chase him, whistle the Archers. Reward. Ring Maureen.
FOUND: a single roller skate, left, on the A6. What happened?
LOST: my nan's ring, gold, a little ruby, at the lido on Sunday the 4th, I think in the deep end. I've not told her yet. PLEASE.
FOUND: set of teeth (upper). No questions asked. They are in a jar behind the bar.
WANTED: lift to Leeds on Thursdays. I'm quiet and I bring biscuits.
LOST: would the lady who laughed so much in row F on Friday get in touch? I was in row G. I'm the one who offered you the mint.
FOUND: kite. It's in our tree. We can't reach it and the kids like it there, but it's yours if you want it.
THANK YOU to the two lads who pushed me home from the hospital when the chair broke. You wouldn't tell me your names. You know who you are and so do your mothers, I hope.
WANTED: somebody to play chess with, Tuesdays. I'm not very good. I'm 88, so soon please.
To place a notice bring it in to the desk or drop it in our box. It's free.
= The apology
A short story
"You came," she said.
"You asked me to."
She moved the cat from the other chair. It looked at me as if I'd been the one who'd asked. The kitchen was the same: the clock with the birds, the calendar from the coal merchant, two years out of date.
"I'm not going to shout," she said.
"All right."
"I thought that I would. I was going to shout when you rang, and then I thought, I'll save it. But it's gone. Do you want tea?"
I said that I did. I watched her fill the kettle. I had rehearsed it all the way from the station, past the school and the chip shop and the bench where we used to wait. I'm sorry. I should have told you. You had a right to know. It had sounded fine by the bench.
"How long did you know for?" she asked, with her back to me.
"Since June."
"Since June." She counted on the worktop with one finger. "So you knew at the wedding."
"Yes."
"You danced with me at the wedding."
"I know I did."
"You said that I looked happy."
I didn't say anything. One of the birds came out and sang, an hour late, or eleven hours early.
"That one's the wren," she said. "It's always been wrong. He was going to mend it." And she put down the cups, and turned round at last, and looked at me, and I saw that it hadn't gone at all, it had only sat down somewhere to wait for me.
"Well?" she said. "Say it, then. You've come all this way."
= From the record: questions to the minister, 14 November
Mr A. Pellow (Fairport West): Will the minister tell the House when the repairs to the sea wall at Pellow Head are to begin?
The Minister: I'm grateful to my hon. Friend, who has pursued this with great energy. I can tell him that the survey has been completed.
Mr Pellow: I thank the minister for that answer. My constituents have had four surveys. What they haven't had is a wall. When?
The Minister: I understand his frustration. As he'll know, the scheme has to be considered alongside others.
Dr M. Osei (Hexley): Is the minister aware that in my constituency the same contractor has been paid twice for a slipway that doesn't exist?
The Minister: I am not aware of it. If she would write to me, I'll look into it.
Dr Osei: I have written to him. I wrote to him in March, in May and on 2 September. I've brought copies.
Madam Speaker: Order. The hon. Lady will put the copies down.
Sir Graham Tully (Ashby): Does my right hon. Friend agree that we've heard quite enough about slipways?
The Minister: I do.
Ms J. Keane (Marlbrook): I don't know whether he agrees with himself, because in the Committee last week he told us that there could never be too much scrutiny. Did he mean it?
The Minister: I always mean what I say, Madam Speaker. I don't always say what I mean. (Laughter.)
Mr Pellow: When?
= Dear shareholders
It has been a difficult year, and I won't insult you by calling it a year of transition.
We lost money. We lost £14 million before tax, compared with a profit of nine the year before, and about half of that was my fault. I'd like to tell you how.
In the spring of last year I was persuaded, and I then persuaded the board, that our customers wanted a subscription. You'll remember the presentation; I remember the slide. We hired sixty people. We built a warehouse at Thurrock. What our customers wanted, it turns out, was to buy a lamp.
I asked a woman in our Norwich shop about it. She'd worked there for twenty-two years and nobody had ever asked her. "People like to choose their own lamp," she said. We could have saved six million pounds with that sentence, and we had been paying her all along.
The other half was the price of copper. I couldn't do anything about that, and I'd be suspicious of anybody who tells you that they could.
What have we done? Thurrock's sold. Forty-one of the sixty have found other work in the group, and I have written to the nineteen who haven't, and it wasn't easy to write. I won't be taking a bonus this year and I'd ask you to vote against it if anyone proposes one.
There's good news. The Norwich shop had its best year ever. So did Hull. We've put somebody from the shop floor on the board: you'll meet her at the meeting, and I hope that you'll ask her things.
Many of you have written to me. I've read every letter, including the one in verse. You asked if we've learned anything. I think we have. We'll know in a year, won't we?
Thank you for your patience, which we have no right to.
Eleanor Strand, Chairman
= Prompts for your journal: 25 questions for a new year
Find a quiet place. Set a timer for ten minutes. You don't need to answer them in order.
Where did I feel most like myself last year?
Whom do I miss?
What did I say no to? Am I glad?
What have I been carrying that isn't mine?
If my body could write me a letter, what would it say?
Which book, song or film changed my mind?
What am I pretending not to know?
Who made me laugh?
When did I last cry, and what was it really about?
What would I do if I weren't afraid?
What did I learn about money?
Is there someone I should thank? Why haven't I?
What do I want more of? What do I want less of?
What would you tell a friend who'd had the year that you've had?
How do I want to feel on an ordinary Tuesday?
Don't judge what comes up. Don't correct your spelling. If you get stuck then write "I don't know" until you do. You can burn it afterwards if you like; I've burned a few.
I'd love for you to make this your own. Happy writing!
= Witness to the night: what they saw
On the evening of 6 May a light was seen over the estuary by at least forty people. The society has collected the accounts. These are printed as they were given.
Statement 1. I was putting out the bins. I thought it was the helicopter, but there wasn't any sound. You know when somebody's standing behind you? Like that, only up.
Statement 2. My wife saw it first. I said to her don't be daft. Then I saw it. I've not told her that she was right.
Statement 3. Green. Definitely green. I used to be in the merchant navy and I know a flare when I see one, and that was no flare.
Statement 4. It was Venus. I don't know why I'm the only one who's ever looked at the sky before.
Statement 5. Orange, about so big. It went along the water as if it was looking for something. I waved. I'm a bit embarrassed about that.
Statement 6. I didn't see anything. But the dog did.
Statement 7. I'd had two pints. Put that down, I want to be honest. I've had two pints every night for thirty years and it never happened to me before.
Statement 8. We were in the boat. It went over us, and the boy said, "Dad, is it for us?" I don't know what he meant. I've thought about it ever since.
The coastguard told us that no exercise had taken place. If you were there, and you haven't yet spoken to us, we'd like to hear from you.
= The road test: two weeks in the Vasco Terra
You'll hear people say that the Terra is a car for those who hate driving. They're wrong. It's a car for people who have somewhere to be.
I'd asked for the mid-range diesel and Vasco sent us the hybrid, in a colour that they call Ember and my daughter called "ham". It's five centimetres longer than the old one, all of which has gone to your knees in the back. You sit high, you see well, there are buttons. Real ones! I could have kissed the dashboard.
On the motorway it's quiet and a bit dull, as it should be. On the road over the moor it leans, and you learn to let it. Steering: light. Brakes: fine, once you've got used to the first centimetre in which nothing happens. The gearbox dithers when you're joining a roundabout. You'll swear at it, and then you'll forget.
We averaged 52 to the gallon, against 61 on paper.
What did the family think? "It's got a hook for the bag," said my wife, who drives more than I do. "Why's nobody else got a hook for the bag?"
I don't know. Why hasn't anybody?
Verdict: sensible, roomy, good value at 28,450. You won't dream about it.
- I've had the diesel for a year now. 38,000 km, no problems apart from the infotainment, which reboots each time you go under a certain bridge. Dealer "can't reproduce". It's on his way to work.
- The lane assist must be switched off every time, four taps. You didn't mention it and it's the reason why I sent mine back.
- It's two taps since the update in March, but yes.
- Any experience with a caravan? They say 1,500 kg.
= My experience of passing the IELTS with band 8 without coaching
Hello everyone, I am Chidinma from Enugu and I want to share with you my experience so that it may help somebody, as other people's blogs have helped me.
I am a nurse and I needed 7 in every module. Everybody told me I must go for coaching, it was 85,000 naira for six weeks, and honestly I did not have it. So I decided that I will do it by myself.
Listening (8.5): I listened to BBC podcasts every day in the bus. At first I understood maybe 60 %. Don't pause! In the exam you can't pause.
Reading (8): Do not read the whole passage first. Look at the questions, underline the names and dates, then scan. I did two tests every night after my shift, with timer.
Writing (7.5): This was my biggest fear. My friend in Aberdeen was correcting my essays on WhatsApp. She was hard on me, God bless her. Learn the structure: introduction, two body paragraphs, conclusion. Don't cram big grammar, they will know.
Speaking (8.5): Just talk. The examiner is a human being. My own smiled when I talked about my grandmother's moi moi.
I read for ten weeks. I failed the first mock woefully (5.5 in writing) and I cried, then I continued.
If I can do it then you can do it too. If you have any question ask me below, I will answer by His grace.
- Congratulations dear. I am writing in June, please what materials did you use for reading?
- The Cambridge books 9 to 16. You can get them from the library, you don't need to buy.
- Thank you so much for this my sister, I have been postponing because of coaching fee
- pls can you share your friend number for the essay correction
- No o, she will kill me. But send me one essay and I will try.
- Well done! Small advice from an examiner (not in your centre): memorised phrases in the writing task are spotted at once and are not counted for vocabulary. You're quite right to say don't cram.
- I got 6.5 in writing three times, is it better to ask for remark or to sit again?
- Remark cost me 40k and nothing changed. Sit again.
- God bless you. I passed!!! L 8 R 7.5 W 7 S 8. I followed everything on this page
- I am so happy for you!!!! Give me testimony!
= RIFLE SEASON AND WHY I DIDNT GO THIS YEAR
FIRST OFF I KNOW MY CAPS LOCK IS ON. MY EYES ARE BAD AND I LIKE IT THIS WAY SO DONT WRITE ME ABOUT IT.
I HAVE HUNTED THE SAME RIDGE SINCE 1959. MY DAD SHOWED IT TO ME AND HIS DAD SHOWED HIM. I TOOK MY FIRST DEER THERE, A SPIKE, I WAS SO SHOOK UP I SAT DOWN ON IT.
THIS YEAR I CLEANED THE RIFLE AND BOUGHT THE TAG AND I GOT UP AT 4 LIKE ALWAYS. I MADE THE COFFEE. THEN I SAT ON THE PORCH WITH IT AND IT GOT LIGHT. A DOE CAME THROUGH THE YARD WITH TWO FAWNS AND THEY ATE WHAT IS LEFT OF HELENS ROSES. SHE WOULD OF HAD A FIT.
I JUST WATCHED EM.
I AINT GONE SOFT. ILL EAT VENISON IF YOU BRING ME SOME. I GUESS I JUST WANTED TO SEE WHAT HAPPENS IN MY YARD AT SIX IN THE MORNING AFTER 64 YEARS OF BEING SOMEPLACE ELSE.
WELL THATS ALL. HOPE YOU ALL GOT YOUR BUCK.
EARL
- Earl we got an eight pointer on Saturday, I'll bring you a roast. Missed you at camp. Wasn't the same without your awful coffee
- My grandpa types like this too. God bless you sir
- Sounds to me like you had a good hunt.
- Helens roses. Sorry for your loss Earl. I lost my Jean in May
- THANK YOU DON. IT DONT GET EASIER BUT YOU GET USED TO CARRYING IT
- Best post on this whole forum in years
= Seven weeks into the new bell schedule
Our district moved the start of high school from 7:20 to 8:35 this fall, after six years of arguing about it. I sat on the committee and I voted against. Here's what I have seen so far, as a parent and as someone who was wrong about at least half of it.
The buses. This was my main objection: I was certain that there weren't enough drivers. There weren't. For the first two weeks it was as bad as I'd said that it would be. Then the younger kids' routes were combined, and now it's better than last year.
Sports. Practice ends at 6:15. The cross-country team runs with headlamps. They seem to like that.
Jobs. My son lost his shift at the hardware store. He got another at the bakery, which, he informs me, is why croissants exist.
Sleep. He's going to bed at the same time. I expected he would just stay up later, everybody did. He doesn't. He sleeps until 7:20, which is when he used to be in homeroom, and then he comes down and talks to us. In words. At breakfast. I had forgotten that he does that.
Tardies are down by 38 percent, according to the principal. The first-period failure rate has gone down too, but it's early.
So I owe some people an apology, and I'm making it here. Deb, you were right about the buses. I was right about the headlamps.
- Apology accepted, but I want it on a mug. Deb
- In words, at breakfast. Same here, it's unsettling
- Not so great for those of us who have to be at work at 7:30 with a third grader who now starts at 9:10. Nobody asked us. It's $340 a month for before care.
- You're right, Mel, and it was in our report on page 12 and nobody's done anything about it. Come to the meeting on the 9th, I'll second whatever you move.
- The results agree with what is known from other places. In Seattle the same shift gave a median of 34 minutes more sleep on school nights, measured with wristbands and not by asking. What's less often quoted is that about half of the gain was lost after two years in districts which didn't also limit early practices. It would be worth writing that into the policy at this point, while everyone's happy.
- croissants lol
= An honest account of my first month on insulin
I'm 58 and type 2, and for six years I've been telling everyone who would listen that I would never go on the needle. On 3 October I went on the needle.
This isn't advice. I'm an electrician.
Day 1. The nurse, Bernadette, showed me on a cushion. Then she said "now you" and I put the cushion down. She laughed, but not in a bad way. I couldn't do it. I've worked with 11,000 volts and I sat there sweating over four millimetres of steel. It took me twenty minutes and then I didn't feel it. I genuinely didn't. I asked her if it had gone in.
Week 1. Low on the Thursday, 3.4, in the van. I hadn't known what it would be like, I thought that you'd feel faint. It was like being very, very cross with a ladder. Jelly babies in the glove box from now on.
Week 2. I told my brother. He said "oh, you're on that now" in the same voice that our mum used for people's divorces.
Week 3. Numbers in single figures for the first time since I can remember. I slept. I'd forgotten that you don't have to get up four times.
Week 4. My granddaughter watched me do it. "Does it hurt?" "No." "Then why's your face like that?"
Well, that's it. I put it off for six years since I thought it meant that I had failed. Bernadette says she'd like a pound for every man who's told her that. It isn't a punishment, it's a hormone. I wish that somebody had said so to me in an ordinary voice.
If you are sat there with the letter in a drawer: ask me anything.
- I've got the letter in a drawer. Thank you. I'll ring them tomorrow.
- Rang them yet, Pete?
- Thursday 10.20
- Good lad.
- very very cross with a ladder, that's exactly what it's like!! 22 years T1 here
- Please be careful with the van. In the UK you have to tell the DVLA when you start on insulin, it's not optional, and check before you drive and every two hours. For a group 2 licence the rules are stricter still. Not trying to be a killjoy, I'm a diabetes nurse and it's the thing that gets left out.
- Told them the first week, Bernadette made me. But you're right, I should have put it in.
- Tell your brother he's next, it runs in families
`;
