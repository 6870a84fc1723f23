/** More whole pages of our own, with longer and more sober comments; see `pages-en-1.ts` for the form. */
export const PAGES_EN_4 = `
= Small libraries and the licence question
The consortium published its figures for the spring on Monday. Of 212 member libraries, 140 now pay more for digital loans than for printed books, and the average price of a licence has risen by a third since 2020.
I have been a librarian for nineteen years, and I have never seen a budget line grow like that without anybody asking what we get for it. A printed book lasts about forty loans. A licence lasts twenty-six, or two years, whichever comes first, and then it is gone and we buy it again.
There are alternatives. Two of the smaller publishers sell files outright. A group in the north is building a shared platform. None of this will get anywhere, however, unless somebody reads the contracts before they are signed, and in most towns that somebody is a deputy treasurer with four other jobs.
What should we do? First, put the numbers on the wall. Borrowers have no idea. Second, say no to a title now and then, and say why.
- The consortium has been asked for the contract terms three times and has answered once.
- Fully agree. We put the price per loan on a poster beside the door in March and people stood in front of it with their mouths open.
- Hi Ruth,
  Thank you for putting this so clearly.
  One point I would add: the twenty-six loans come from a study of paperbacks in 2009 that nobody has ever seen in full. It was quoted in a press release, and the press release has been quoted ever since.
  We asked the publisher for it last year and were told that it was confidential.
  Best,
  Colin
- Authors have to live from something. A file that never wears out is a book that is sold once.
- Colin, I have a copy. Write to me.
- The shared platform in the north will fail for the same reason as the last one: every library wants its own catalogue. Standards first, then software.
- Is there a list of the publishers who sell outright?
= New cast for the harbour series
The third season of Slack Water will have a new detective. Tessa Marsh takes over from Owen Reyes, who leaves after twenty episodes.
Filming starts in Port Ellis in May. The broadcaster has ordered eight episodes instead of six.
- Nooooo not Owen!
- Tessa Marsh is great but this show IS Owen Reyes. I'm out.
- Eight episodes, yes!!
= Links for the weekend
Three things that I read this week and liked.
A long piece about the people who repair the cables at the bottom of the sea. "You feel it in the rope before you see it," says one of them, and I have thought about that sentence every day since.
A map of every bench in the city, made by one retired surveyor.
And a paper, of all things, on why queues feel longer when you can see the end of them.
- Thanks for the bench map, I lost an hour.
- The queue paper is from 2003 and has been replicated twice, once in an airport and once in a supermarket. The effect was smaller in the supermarket.
- reblogged this on Notes from the Attic
= Why we stopped using sprints
Our team has eleven people in four time zones. For three years we worked in sprints of two weeks, with everything that belongs to them: planning on Monday, review on Friday, a chart that goes down.
The chart went down. That was the problem. People finished what they had promised, and what they had promised was small.
In March we stopped. Work now sits in a single ordered list. Anybody who is free takes the first thing they can do, and writes down every day, in two sentences, what they found out. There is no estimate. There is a demo whenever there is something to show.
What got better: fewer meetings (from nine hours a week to two), bigger problems solved, and new people understand what is going on, because they can read it.
What got worse: the sales team hates it. They used to have a date. It was always wrong, but it was a date.
Would I recommend it? If your customers can wait and your people like to write, yes. If not, keep your chart.
- We did the same and went back after half a year. Without a deadline the hard thing at the top of the list stays there, because everyone "can't do" it.
- A date that is always wrong is still a coordination device. It tells the others when to ask.
- Eleven people in four time zones is a very particular case. In one office none of these problems exist.
- This is just Kanban with a diary.
- The two sentences a day are the real invention here.
  We tried it last month and the first thing we noticed was that three people had been working on the same bug.
  The second thing was that two of them had known.
- Nice write-up. Which tool do you use for the list?
- A text file.
- lol
= Baby blanket in moss stitch
This is the pattern that I promised at the fair. It is as easy as can be, and it looks the same from both sides.
You will need about 300 grams of soft wool and a pair of 5 mm needles.
Cast on 121 stitches.
Row 1: knit one, purl one, to the end.
Repeat row 1 until you run out of wool or the baby arrives.
Cast off loosely. Weave in the ends. Wash it once before you give it away, because it grows.
I've made eleven of these so far. The first one, for my sister's eldest, is now a cat blanket, and the eldest is at university.
- Does it have to be an odd number of stitches?
- Yes, or it turns into rib.
- Made three already, thank you Joan!
- Lovely pattern. I used cotton for a summer baby and it came out beautifully.
  Joan, are you going to be at the fair in October?
- I am a beginner and this is the first thing I have ever finished.
- My nan used to make these. Sending hugs from Canada.
  Bev
= Report: bridge inspections fell behind
A third of the county's bridges have not been inspected in the past two years, although the law requires it, according to an internal report seen by this newspaper.
Of 318 bridges, 104 were overdue at the end of September. Eleven had not been looked at since 2017. The department gave a shortage of engineers as the reason; four of nine posts are vacant.
A spokeswoman said that no bridge was unsafe. "Where we have any doubt, we close," she said.
The report was written in June. It lists six bridges that "should be looked at without delay", among them the one over the Tessel at Millbrook, which carries 14,000 vehicles a day.
The committee will discuss it in public on the 9th.
- Should be looked at without delay, in June. It is November.
- I drive over that bridge with my kids every day. Lovely.
- Four of nine posts are vacant because the county pays 20 % less than the contractors who then do the inspections at twice the price.
- The obligation is in section 14 of the Roads Act. There is no penalty for missing the interval, which is the whole problem: the duty exists on paper and nowhere else. Other counties publish the dates bridge by bridge, and the arrears vanished within a year of publication.
- Name the six.
- Typical. Money for the arena, none for bridges.
= How we lost the garden and got it back
When we bought the house there was a garden behind it, or so the agent told us. I could see the top of an apple tree.
It took us two summers to find the paths. My wife cut, I carried, our neighbour, who had waited thirty years for this, stood at the fence and told us what was underneath. "There's a pond," he said. There was. It had a pram in it.
The second year we did nothing, on purpose, and looked. We learned that the damp corner is only damp in March, that the roses along the wall are alive, and that something with a white tail lives under the shed. By August we had a list of what to keep. It was longer than the list of what to plant.
Now, in the fifth year, people stop at the gate and ask who designed it. We tell them: the neighbour.
- The best garden advice I ever got was exactly this, do nothing for one year. Nobody ever does it.
- What was in the pram?
- Tins. Hundreds of tins.
- That is a very nice neighbour. Ours complains about leaves.
- Reading this with a cup of tea and a view of my own jungle. There is hope!
- Wonderful, thank you. The white tail will be a rabbit, enjoy your lettuce while you can.
= Pension calculator, step by step
Many of you have written to ask how I got to the number in my last post. Here is the sum, so that you can do it with your own.
Take what you spend in a year. Not what you earn. If you do not know it, add up twelve bank statements; it is an unpleasant evening and you will be glad of it.
Take off what the state will pay. You will find the figure in the letter that comes every year and that you throw away.
Multiply the rest by twenty-five.
That is what you need on the day you stop. If you think it is too much, you are right, and you have three screws to turn: spend less, work longer, or take more risk. There is no fourth.
Please note that I am not an adviser, and that the factor of twenty-five rests on a hundred years in which nothing happened that would have broken it.
- 25 times is for thirty years in American shares. For a European portfolio the safe rate was closer to 3 % than to 4 %, so the factor should be 33.
- Did the unpleasant evening. I spend 300 a month on things I cannot name.
- Great post, could you do one on inflation?
- I'm 58 and have nothing. What do people like me do?
- You are not alone, Pat. Start with the letter from the state, it is often more than one thinks.
- Risk is no screw you can turn. It turns itself.
- If you rent, take your rent to the year 2045 first and then sit down before you read the result.
= The quiet carriage
On the 7.42 there is one carriage in which you are asked not to talk. It has a sign, a picture of a finger on a pair of lips, and, on most mornings, a man called Keith.
Keith sells industrial adhesives. I know this because he sells them between Ashby and Fairport, on the telephone, every day, under the picture.
Nobody has ever said anything. We look at each other. We look at the finger. Once, a woman with a violin case coughed, and we all felt that it had gone far enough.
Then last Thursday the telephone rang and Keith said, quite softly: "I can't talk. I'm in the quiet carriage." He put it away and looked out of the window. He looked out of the window all the way to Fairport.
I hope that it is nothing serious.
- This is perfect.
- Every line has a Keith. Ours does conference calls.
- I am Keith. Not that one, but I'm sorry.
- Laughed out loud, in the quiet carriage, obviously.
- Now I'm worried about him too!
= Minister resigns over housing figures
Housing minister Graham Abbott resigned on Wednesday evening, two days after it emerged that the figure of 42,000 new homes, which he had used in parliament, included 11,000 that had never been built.
In a letter to the prime minister he wrote that he had "relied in good faith on numbers that turned out to be wrong". The opposition said that he had been told in May.
His deputy, Fiona Calder, will take over until a successor is named.
- Good faith my foot.
- Told in May, used them in July, resigned in November. At least he resigned, which is more than the last three did.
- 42,000, 31,000, who cares. I have been on the list for nine years.
- The statisticians warned about this series twice. It counts planning permissions as starts, and starts as completions after eighteen months. The next minister will use the same one.
- Calder will be even worse.
`;
