/** More whole pages of our own; see `pages-en-1.ts` for the form. */
export const PAGES_EN_2 = `
= What would your day look like without a plan?
I'd like you to try something. Put down the list. Close the calendar. Now ask yourself: what would I do if nobody expected anything of me until tonight?
If you are anything like me, the first answer is panic. The second one is "sleep". But wait a little and a third one comes up, and it is usually quiet and a bit embarrassing. You would write a letter. You would walk to the river. You'd take the radio apart.
We are so used to goals that we no longer notice them. We run in order to run further. We read in order to have read. Even rest is something we do to be fit for work.
But what if you just ran?
I am not saying that plans are bad. I've planned my life in five-year steps since I was nineteen, and much of what I love in it would not be there otherwise. What I have learned, slowly, is that a plan is a good servant and a terrible master.
So here is how I do it now. I keep one morning a week with nothing in it. I don't decide beforehand what it is for. I get up, I make coffee, and I wait until I want something.
Sometimes I don't want anything, and I sit there. That's fine, too. It's amazing what you can hear.
Don't worry about doing it right. There is no right. And if you end up doing the dishes, then do the dishes, and be with the dishes.
- I tried this on Saturday and ended up crying in the garden. In a good way I think.
- "A plan is a good servant and a terrible master." Stealing that.
- Must be nice. Some of us have three jobs.
- Beautiful, Ellen. I needed to read this today.
- I wonder whether this works for people with ADHD. An empty morning for me is a day lost and a kitchen half painted.
- Took the radio apart. It doesn't work any more. Very peaceful.
- Thank you for this. I have followed your blog since the beginning and it keeps getting calmer.
  Love from Tasmania,
  Bron
= Lemon and thyme chicken, the lazy way
Okay, friends. It is Wednesday, it is raining sideways, and nobody in this house wants to chop anything.
This is the chicken I make when I have given up. It takes one tin and ten minutes of actual work, and your kitchen will smell like you are a much more organised person than you are.
You need:
8 chicken thighs, skin on
2 lemons
a handful of thyme
6 cloves of garlic, not peeled (I told you it was lazy)
olive oil, salt, more salt than you think
Heat the oven to 200 degrees. Put everything in the tin. Squeeze one lemon over it and cut the other one into wedges that go in between. Pour over a good glug of oil.
Forty-five minutes. Baste once if you remember. I never do.
Serve it with bread to mop up the juices, because that's where the joy is. My kids fight over the garlic, which you can squeeze out of its skin like toothpaste. Yum!
Let me know if you make it! I love seeing your pictures.
- Made this tonight, the whole tin was gone in ten minutes. Thank you!!
- Can I use chicken breast instead? My husband won't eat thighs.
- You can, but take it out after 30 minutes or it will be dry.
- Yum! I added some potatoes at the bottom and they were the best part.
- Not enough salt even with "more salt than you think". Otherwise good.
- I can't eat lemon, any ideas what to use?
- Oranges!
- This looks delicious. Pinned for the weekend.
- Squeezing garlic like toothpaste, I will never unsee that.
- 5 stars. A new family favourite.
- What size tin?
= The alliance has to say what it wants
For two years the summit communiqués have got longer and the decisions have got shorter. This week in Port Ellis the members managed eleven pages without once saying what happens if the other side simply waits.
It is not hard to see why. Three governments face elections before the summer. One has no majority. A fourth is led by a man who believes that treaties are for people who cannot make deals. Under such conditions the lowest common denominator is an achievement.
But deterrence is a promise, and a promise that is not understood is not one. Our opponents read these papers as closely as we do, and what they find in them is a list of things that we shall monitor.
The case against a clear commitment has always been that it ties our hands. It does. That is what it is for. In the spring of last year the absence of one cost us the straits, and it has since cost a good deal more than ships.
There are things that could be done without another summit. Pre-positioned stocks could be doubled within nine months; the money was voted long ago. The air bridge could be put under one command. And somebody could be given the authority to answer the telephone at night.
None of this is popular. It never was. The alternative is to go on writing pages and to find out one morning that they were read.
- Somebody has to answer the telephone at night. That sentence should be on the wall of every ministry.
- Warmonger nonsense. We provoked them for thirty years and now we are shocked that they are provoked.
- Provoked them by existing?
- The author forgets that the straits were never ours to lose. There was a treaty, it had a term, the term ended, and the successor government had every right not to renew. One can regret it and still call it legal.
- And who is going to pay for all this? My pension has not gone up since 2017.
- Excellent analysis. I would only add that the smaller members have been asking for precisely this since the first summit and have been told to be patient.
- Another armchair general.
- The difference between monitoring and acting is about four hundred kilometres of undefended coast.
- Blah blah blah. Follow the money.
- "A man who believes that treaties are for people who cannot make deals" - we all know who you mean, why not write the name?
- Slava!
= How to fix a dripping tap in twenty minutes
A dripping tap wastes more water than you would believe, and a plumber will charge you sixty for a part that costs forty pence. Here is how to do it yourself.
What you need: an adjustable spanner, a flat screwdriver, a new washer, a rag.
Step 1: Turn the water off
The valve is usually under the sink. If it is not, look for the main stopcock. Then open the tap and let it run dry.
Step 2: Take off the handle
There is a small cap on top with a red or blue dot. Lift it with the screwdriver. Under it you find a screw. Put the plug in the sink before you undo it, or you will be looking for that screw for the rest of the day.
Step 3: Unscrew the body
Hold the spout with one hand so that the pipe does not twist. Half a turn is hard, the rest is easy.
Step 4: Change the washer
It is the black rubber ring at the bottom. Take the old one with you to the shop. If the brass seat underneath is rough, clean it with fine wire wool.
Step 5: Put it back together
In the opposite order. Do not overtighten. Turn the water back on slowly and look for leaks.
That's all. If it still drips, the seat is worn and needs to be ground, which is a job for another day.
- Worked first time, saved myself a fortune. Cheers!
- Step 1 should be in capital letters. I speak from wet experience.
- My tap has no screw under the cap, it is just plastic. What now?
- That is a cartridge tap. You pull the whole thing out and replace it, they cost about 15.
- Thank you so much, even I managed it and I am 74!
- Sixty? In London it's 120 before he takes his coat off.
- great guide, clear and no nonsense
= Review: The Long Way to Harrowgate
Four hundred pages about a family that does not talk. I was prepared to be bored, and for the first sixty pages I was.
Then the grandmother dies, the letters turn up, and the book becomes something else. Ivers has a gift for scenes in which nothing is said. There is one at a kitchen table, with a plum cake nobody touches, that I have read three times.
Not everything works. The chapters set in the capital read as if they had been written by somebody who visited it once, in the rain. The brother is a device and not a man. And I could have done without the dream.
But the last fifty pages are as good as anything I have read this year. When Ruth finally opens the tin I had to put the book down and look out of the window for a while.
Four stars out of five. Read it in winter.
- I read it in June on a beach and it was still winter. Wonderful book.
- The dream!!! Why do editors allow dreams?
- I have to disagree about the brother. He is the only one who changes, he just does it while nobody (including the narrator) is looking.
- Ordered it because of this review, thank you.
- Gave up on page 59. Sounds like I should have read one more.
- I know the plum cake scene by heart. My own mother sat at that table.
- Spoiler alert would have been nice :(
= Getting a tenth back from the tax office
Last year about 1.2 million people paid tax on their savings that they did not owe, and most of them will never know.
If your income from work was below the threshold and you had interest of more than 12 a month, you were probably taxed at source and you can ask for it back. The form is called R4, it has two pages, and you can fill it in online.
You will need your tax number, the statement from your bank and about half an hour. The money usually comes within six weeks.
You can go back four years. I helped my aunt with hers in March and she got 418 for an afternoon's work, which is more than she ever made at the post office.
Two warnings. Do not use one of the companies that offer to do this for you: they take a third. And do not send originals.
Do you qualify? If you are not sure, ask. I'll answer what I can in the comments, but please don't post your tax number there (yes, it has happened).
- Got 212 back, paid for the new washing machine. Thank you Rosa!
- Is this for pensioners as well?
- Yes, if your pension plus other income is under the threshold.
- Form R4 seems to be down today?
- Same error here since Monday.
- My bank refuses to send the statement on paper. Are they allowed to do that?
- Why do we have to ask for our own money in the first place?
- I did not know about the four years. Just filed 2021 to 2024, fingers crossed.
- It took eleven weeks in my case, not six, and two phone calls.
= Notes on a conference
I am back from four days in Westhaven, with a cold, eleven business cards and a bag that says INSPIRE on it.
The keynote was about trust. I have heard it before, from the same person, in a different jacket. What stayed with me was a small thing on the second day: a records manager from a hospital who showed, on a single slide, how many hours her colleagues spend each month looking for files that are in the wrong folder. Nobody applauded. Everybody took a picture.
My own talk went all right. I had twenty minutes, I used twenty-six, and the chair forgave me because the next speaker had missed his train. The questions were better than the talk. Somebody asked what we would do if the money stopped tomorrow, and I am still thinking about it.
I also want to record, for the historical truth, that the soup on Wednesday was blue.
What I take home: fewer projects, longer ones. A folder that is in the right place. And the phone number of a woman in Leeds who has solved our cataloguing problem and did not know that it was a problem for anybody else.
- It was me who asked about the money. Sorry! But I'd still like to know.
- The blue soup will be remembered when the keynotes are forgotten.
- Sorry I missed you there, I was in the other room with the lawyers.
- Would you share your slides?
- Done, link at the top of the page.
- "Fewer projects, longer ones" is the best summary of the whole week. The funding model makes it nearly impossible: two-year grants produce two-year thinking, and everybody in the building knows it.
- Get well soon!
= Ten years
Ten years ago today I sat in a small room with a box of tissues on the table, and a doctor who was younger than me said the word.
I remember that the clock was wrong. I remember thinking that somebody should tell them.
I'm not going to tell you that it was a gift. It wasn't a gift. It took my hair, my job, one breast and a friendship that I had thought would outlive me. But I am here. I have been here for three thousand six hundred and fifty-three mornings that I was not promised, and I have wasted most of them, gloriously, on coffee and arguing and looking for my keys.
To those of you who are sitting in that room today: you will hear a lot of nonsense. You're not a warrior if you don't want to be. You don't have to be positive. You are allowed to be bored, and angry, and to watch television.
And tell them about the clock.
- Happy ten years, Dee. I am so glad you are still here to argue with.
- Sitting in that room next Tuesday. Thank you. I will look at the clock.
- Thinking of you, Anon. Come back and tell us how it went.
- My mum didn't get ten years, but she had four, and she spent them just like this. Crying at my desk.
- I don't have words. Just: thank you for yours.
- You made me laugh and cry in one page. Again.
- Six months clear today!!
- Congratulations!! Keep going.
= Apartment prices and the airport line
When the extension of the airport line was announced in 2018, agents told anybody who would listen that flats along the route would rise by a fifth. I have looked at 3,114 sales since then to see whether they did.
They did not. Within five hundred metres of the new stations prices rose 31 per cent between 2018 and 2024. Everywhere else in the city they rose 29. The difference is within the noise.
One reason may be that the effect came earlier. In 2015 and 2016, when the route was chosen but not yet public, sales near the later stations were unusually high. Who bought then I cannot tell from the register, and I would not print it if I could.
Another is that the line is late. It was to open in 2022. The current date is the autumn of next year, and the tunnel under the river has not been started.
Rents tell a different story. They rose 44 per cent along the line, against 36 elsewhere, and most of the difference appeared within months of the announcement. Tenants, it seems, pay in advance for a train that does not run.
The data and the code are on our page, so that you can check my sums.
- Thanks for publishing the data. One thing I noticed: you count the two towers at Dock Street as within 500 metres, but the walk is 900 because of the canal.
- So somebody made a killing in 2015. Names please.
- My rent went up 380 a month "because of the metro". There is no metro.
- The comparison should control for building age. Most of the stock along the line is post-war, and post-war flats appreciated more slowly everywhere. Done properly the effect is about four points, which is small but not zero.
- You may well be right. I'll rerun it this weekend.
- Journalists discover supply and demand, part 512
- Where can I see my street?
- Great work, this is what local news should be.
`;
