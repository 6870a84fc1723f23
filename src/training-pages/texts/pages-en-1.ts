/**
 * Whole pages of our own: articles by one hand each and what readers say under them, as blogs and small news sites have them.
 * `= title`, lines of the article, `- ` the first line of a comment, two spaces before its other lines. Written for the purpose.
 */
export const PAGES_EN_1 = `
= The loaf that finally worked
I have been trying to bake a decent rye loaf since January and I am not proud of how many bricks have gone into the compost.
Last Sunday something clicked. I had run out of the good flour, I was tired, and I forgot the dough on top of the boiler for most of the afternoon. When I came back it had doubled. You know that smell, a bit like apples and a bit like a brewery? That.
So here is what I think I learned, and please do not hold me to it.
First, my kitchen is simply too cold. Every book tells you to leave the dough "somewhere warm", and I always assumed they meant a room in which I am not wearing a hat.
Second, wetter is better. If you can knead it without swearing, it is too dry.
Third, patience! I used to cut the loaf twenty minutes after it came out. Don't. Wrap it in a cloth and walk the dog.
The crumb is still closer than I would like, and the crust on the left side got rather too friendly with the oven wall. But my father, who has never said anything nice about anything I baked, had three slices.
I'm calling it a win. Next week: the same again, on purpose this time.
- Three slices from your dad, that is basically a Michelin star!
- I had exactly the same problem until I bought a cheap thermometer. My kitchen was at 16 degrees. No wonder.
- What hydration are you using now? I go up to 85 % with rye and it is like spooning mud into a tin, but the result is worth it.
- Lovely post as always, Marta. The bit about the hat made me laugh out loud.
- Try putting the bowl in the oven with just the light on. Works every time for me.
  Just remember to take it out before you preheat. Ask me how I know.
- My grandmother never measured anything. She would put her elbow in the dough. If it came out clean it needed more water.
- Thanks for sharing your failures too. Most food blogs only ever show the perfect loaf and I end up feeling useless.
- Is that stoneground rye? Where do you buy it?
- @Jen a mill near Ludlow does mail order.
= Five things I wish I had known before going freelance
Two years ago I handed in my badge, walked out into the car park and had no idea what I was doing. Here is what I would tell that person.
1. Nobody will chase your invoices for you
You send the invoice, you wait, you send a friendly reminder, you wait. Put the due date in bold and put the next project on hold until they pay. It feels rude. It is not.
2. Your first client is not your friend
Mine called me on Christmas Day. I picked up. Do not pick up.
3. You need a door
If you work from the kitchen table you will end up doing the dishes at eleven in the morning and writing proposals at eleven at night. A door, even a bad one, tells your brain which of the two it is supposed to be doing.
4. Say the number first
I lost about a third of my income in the first year because I asked people what their budget was. They will tell you a small number. Everybody has a small number ready.
5. Keep one day empty
Things will go wrong on Thursday. If you have planned every hour of your week you will be answering angry e-mails on Saturday. Leave Friday alone and it will fill itself.
What would you add to the list? Have you made the jump yourself, or are you still thinking about it? Tell me below.
- Number 4 is so true. I once quoted half of what the client had set aside and only found out a year later over drinks.
- Great list. I'd add: get an accountant in the first month, not the eleventh.
- I disagree about the door. I tried a co-working space, an office and a shed and I still do my best work on the sofa.
- Still thinking about it. Your post did not exactly calm me down, but thank you for being honest.
- Keep one day empty, ha. I have two small children. My empty day is called 4 a.m.
- Most of this applies to any small business. The underlying problem is cash flow: people leave employment with two months of savings, when payment terms of sixty days are normal and ninety are not unusual.
- Very helpful, bookmarked.
- How do you deal with clients who want everything "by tomorrow"?
  I never know whether to charge extra or just say no.
- Charge extra. They stop asking remarkably fast.
- I came here from Tom's newsletter and ended up reading the whole archive. Good stuff, subscribed.
= Council approves cycle lane on Mill Street
Councillors voted seven to four on Tuesday night to go ahead with the separated cycle lane on Mill Street, ending eighteen months of argument over parking.
Work is due to start in the spring and will take about five months, according to the transport department. Forty-one parking spaces will be removed between the bridge and the post office.
"This is about children getting to school in one piece," said Councillor Dana Whitlock, who brought the motion. She pointed to 23 collisions on the street since 2019, six of them serious.
Traders had asked for a trial period. Ron Beasley, who runs the hardware shop at number 38, told the meeting that a third of his customers come by car from the villages. "You can't carry a bag of cement on a bicycle," he said.
The council has set aside 180,000 for loading bays in two side streets. Deliveries will be allowed on Mill Street itself until ten in the morning.
A petition against the scheme gathered 1,900 signatures. A separate petition in favour, started by parents at St Anne's, had 2,250 when it closed last week.
The contract will be put out to tender in January.
- About time.
- Another nail in the coffin of the high street. Ron has been there since my dad was a boy and this is how they thank him.
- I cycle there every day and the 23 collisions are only the ones that get reported. I have been knocked off twice.
- You can carry a bag of cement on a cargo bike, actually.
- So 1,900 people say no, 2,250 say yes, and the usual suspects call it undemocratic. Funny how that works.
- The side streets are already full by nine. Where are these loading bays supposed to go? Nobody from the council has answered that, and I asked at both meetings.
- Five months?? They took two years over the roundabout.
- Parking spaces are not customers. Every study from every city that has done this shows the same thing: footfall goes up, spending goes up, and the shopkeepers overestimate how many people come by car by a factor of two or three.
- Then those studies should come and look at our till on a wet Tuesday.
- Well done to the parents who kept at it.
= Another flat quarter
The statistics office released its first estimate of third-quarter output this morning: up 0.2 per cent on the quarter, 0.9 per cent on the year. The July forecast had been 0.5.
There is not much comfort in the details. Household consumption was flat. Government spending added 0.1 points, all of it in defence procurement that had been planned for the spring. Inventories took away 0.2.
Investment is the one line that surprised me. Machinery and equipment rose 1.8 per cent, the best figure in two years, and the July number was revised up as well. If you believe the surveys, firms are replacing equipment that they should have replaced in 2020 and are not adding capacity. I do believe them: capacity utilisation has not moved.
My index of recession risk, which uses nothing but the figures published at the time, now stands at 11.4 per cent. That is higher than in June and a long way below the 67 per cent at which I start to use the word.
What would change my mind? Two things. A fall in initial claims below 200,000 would tell me that the labour market is tighter than the headline suggests. And a second quarter of rising equipment orders would tell me that this one was not a fluke.
- The inventories number looks wrong to me. Retail stocks were up in both July and August.
- It gets revised. It always gets revised.
- Like you say, another flat quarter. At what point do we stop calling it a soft patch and start calling it the new normal?
- Defence procurement is a one-off and should be taken out. Underlying growth is then 0.1, which is indistinguishable from zero given the standard error of the first estimate.
- Why didn't you mention the drought? The farm sector alone must have cost a tenth of a point.
- Good question, I should have. The office puts it at 0.06, most of it in the west.
- The central bank has done what it could. Rates are near zero, the balance sheet has tripled, and lending to small firms is still below where it was in 2008. This is a fiscal problem and has been for three years.
- With all due respect, printing money and then wondering why nobody invests is the kind of economics that got us here.
- Amazed that anyone still believes the surveys.
= On leaving the house with a toddler
There was a time when I left the house by opening the door.
Now there is a sequence. It begins at about half past eight, with shoes. We own four pairs of very small shoes and on any given morning only one shoe can be located, and it is never the one she wants to wear. She wants to wear the boots. It is July.
By nine we have negotiated a settlement (one boot, one sandal) and moved on to the question of the hat.
I used to be a lawyer. I have cross-examined men who ran shipping companies. None of them ever lay down on the floor of the hallway and went limp.
At twenty past nine she needs a drink. At twenty-five past she needs to put the drink in a different cup. The first cup is "spicy". It's water.
My husband rings from work to ask whether we made it to the park. I look at the clock. I look at the boot. I tell him we are just on our way.
And then we are outside, and she finds a snail, and she crouches down next to it with her hands on her knees and says, very quietly, "Hello, you." And I think: all right. Fine. We can be late for nothing.
- "Spicy" water. I am crying. Mine says the bath is too loud.
- This made my morning. My two are 19 and 22 now and I would give anything for one more snail.
- One boot, one sandal is a perfectly good outfit.
- Oh I love this so much. You write beautifully, please do a book.
- I'm a lawyer too and can confirm that a two-year-old would win most of my cases.
- We do shoes in the car. Changed our lives.
- My wife sent me this with the words "see???". So now I know what happens before nine.
- Hello, you. <3
= Update 4.2 is out: what is new
Version 4.2 is available from today for all platforms. As usual it installs itself overnight; if you do not want to wait, choose Help, then Check for updates.
The most visible change is the new sidebar. Folders, tags and searches are now in one place, and you can drag them into any order. The old sidebar can be brought back under Settings until the end of the year.
Sync is faster. We rewrote the part that compares files and it now takes about a tenth of the time on large libraries. People with more than 50,000 notes should notice it most.
We fixed 61 bugs, among them:
• Notes with very long titles no longer disappear from search results.
• The calendar shows the right week number in January.
• Pasting a table from a spreadsheet keeps its columns.
• The app no longer forgets its window size on a second screen.
There is one known problem: on older tablets the sidebar may flicker when it is opened for the first time. We are working on it and expect to have a fix within two weeks.
Thank you to everybody who tested the beta. We read every report, even the rude ones.
- The sidebar is awful. Where did my tags go?
- finally the week numbers!!! only took you three years
- Update broke sync for me. Stuck at 12 % since this morning, tried reinstalling, tried logging out, nothing.
- Same here, had to delete the cache folder by hand. Works now.
- Any news on Linux?
- Is there a way to turn the new icons off? My eyes hurt.
- Great update, sync is really much faster here. Thanks guys!
- Please bring back the option to sort by size
- Does it still phone home every time I open a note? Then no thanks.
- 5 stars from me. Been using it since 1.0 and it gets better every year.
- Sir, I cannot download, it says error 403. Please help me.
= Three days in the Carpathians
We took the night train from Cluj and got off at a station that had a stove, a cat and no timetable.
Day one
The guesthouse sits at the end of a track that our taxi driver looked at, sighed, and declined. So we walked. It took an hour and a half, the last half-hour of it through hay, and by the time we arrived the owner had already seen us from the balcony and put soup on the table.
Day two
I had planned a big loop over the ridge. The weather had planned something else. We got as far as the second hut, waited two hours under a roof with nine sheep and a very polite shepherd, and turned back. I have never been so happy to be so wet.
If you go: the path marks are good, but the numbers on the map do not match the numbers on the posts. Follow the posts.
Day three
Sun! We did half of the loop the other way round and had the ridge to ourselves. You can see all the way to Ukraine from up there, or so we were told by a man who had carried a watermelon to the summit and shared it with everybody who came past.
Getting there: trains run twice a day, and the guesthouse costs about 25 euros a night with breakfast and more dinner than you can eat.
Photos by Ilinca.
- A watermelon to the summit, what a hero.
- We were there in June and had the same experience with the numbers! Ended up in the wrong valley and had to hitch back.
- Stunning photos Ilinca, what camera do you use?
- Name of the guesthouse please?
- I grew up an hour from there. It makes me happy and a little nervous to see it on a travel blog. Please leave it as you found it.
- Was it difficult to get a sleeper on the train? We are thinking about September.
- Never had any trouble, just book two or three days ahead.
- The shepherd is called Vasile and he is my uncle!!
= Why your site is slow, and what to do first
I look at a lot of slow sites. It is more or less my job. And nine times out of ten the owner has already spent a weekend shaving bytes off a script while a photograph the size of a small car sits at the top of the page.
Measure before you touch anything. Open the network panel, tick "disable cache", choose a slow connection and reload. Sort by size. I would bet you a coffee that the first line ends in .jpg.
Then do these, in this order:
Resize your images. If the page shows a picture 800 pixels wide, there is no reason to send one that is 4,000.
Turn on compression. On most hosts this is one line in a file or one tick in a panel. Text shrinks to about a quarter.
Cache what does not change. Your logo has been the same since 2014. Let the browser keep it.
Remove one plugin. Any one. You will not miss it, and neither will your visitors.
Only now should you think about the clever things: splitting scripts, loading fonts later, moving to another server. They matter, but they matter less than you would like them to, because they are more fun.
I know that some of you will tell me that images are a solved problem. Then show me your home page.
- Challenge accepted: 94 kB all in. You owe me that coffee, Priya.
- Did the image thing on my shop after reading this. Went from 9 seconds to 3. Can't believe it was that simple.
- Good article but you forgot fonts. My client loads 11 weights of the same font.
- The order is right for blogs and wrong for shops. On a shop the slow part is almost always the database: uncached category pages, a search that scans the whole table, and a stock check on each item.
- Fair point. I should have said "for sites that are mostly text and pictures".
- How do I tick "disable cache" in Safari?
- remove one plugin any one... removed the caching plugin. thanks a lot
- I've been following your series from the start and this is the most useful part so far.
- This. So much this.
- Pingback: Friday links: speed, bread and bicycles
= Ashby 1, Fairport 3
Well, that was grim.
Ashby were beaten at home for the third time in a row last night, and the scoreline does not flatter Fairport in the least. It could have been six.
The first goal was a gift. Delaney had all the time in the world, looked up, looked down, and rolled the ball straight to their number nine. The second came from a corner, as they always do. By the time Okoro pulled one back in the 58th minute half of the North Stand was already in the pub.
Where do we go from here? The manager talked about "character" again. He has talked about character for nine weeks. What we need is a left back.
Nobody expected us to go up this year. But nobody expected us to be two points above the drop at Christmas either, with the best squad on paper since the cup run and a wage bill that has gone up by a fifth.
Saturday is Millbrook away. I will be there, because I am an idiot.
Ashby: Rowe; Delaney, Hurst, Pike, Adeyemi; Lunn (Shaw 61), Okoro, Vance; Bell, Moreau (Tate 75), Quist.
Attendance: 4,112
- Delaney out. Simple as that.
- Harsh on the lad, he's 19 and playing out of position because we sold both full backs in the summer!
- See you at Millbrook mate, I'm an idiot too.
- best squad on paper LOL
- The numbers back you up. Expected goals against is the worst in the division since October, and two thirds of it comes from set pieces. That is coaching, not character.
- Been going since 1974 and this is not even close to the worst I've seen. Calm down everyone.
- Gutted. Absolutely gutted. Okoro deserves better than this.
- what a joke of a club, sack the board
= Our new reading room is open
After two years of dust, meetings and more dust, the new reading room on the second floor of the Central Library opened its doors on Monday.
There are 84 seats, twelve of them at standing desks, and for the first time every seat has a socket. The windows on the park side, which had been painted over since the war, let in light again. The old card catalogue has been kept and now serves as a wall between the quiet part and the very quiet part.
Opening hours are nine to nine, Monday to Saturday. You do not need a library card to sit down and read, only to borrow.
We would like to thank the Friends of the Library, who paid for the lamps, and the pupils of Eastwick School, who tested the chairs and rejected two models.
On Saturday at three, Nora Castell will read from her new book. Admission is free; please come early, because the room is full at eighty-four.
- Went there yesterday. It is beautiful. The light!
- Lovely to see that the catalogue was kept. My mother typed thousands of those cards.
- Nine to nine but closed on Sundays, the one day working people have time. Typical.
- Congratulations to everyone who fought for this.
- Any chance of more bike stands in front?
= I was wrong about heat pumps
Four years ago I wrote on this page that heat pumps would never work in houses like mine. Some of you still send me the link. Fair enough.
Last winter our gas boiler died on the second of January, and the plumber told me that a new one would take nine weeks. My neighbour has had a heat pump since 2021 and would not shut up about it. So I did what I should have done in the first place and looked at his bills.
They were lower than mine. Not by much, about eight per cent, but his house is bigger.
Here are the numbers of our first year. We used 4,310 kilowatt hours of electricity for heating and hot water. The machine made 14,200 kilowatt hours of heat out of it, which is a factor of 3.3. The coldest day was minus eleven, and the factor on that day was 2.1. The house was warm. I sat in it.
What did I get wrong? I thought you needed underfloor heating. We have radiators from 1978 and changed two of them. I thought it would be loud. It's quieter than the fridge. And I thought that an old house has to be wrapped in foam first. It helps; it is not a condition.
What did I get right? It was expensive. Without the grant I could not have done it, and I do not think that people on ordinary wages can pay eleven thousand up front because a columnist changed his mind.
- Respect for writing this. How many columnists ever say "I was wrong"?
- 3.3 with radiators from 1978 is very good. What flow temperature do you run?
- 48 degrees on most days, 55 when it is really cold.
- And who pays the grant? We do. Every one of us who cannot afford one.
- I installed these for fifteen years. Most of the bad stories come from units that are twice the size they should be. They switch on and off all day and the factor drops below 2. A proper heat loss calculation costs three hundred and pays for itself in one winter.
- I still have the link, Martin, and I am going to frame it next to this one. :)
- Electricity prices here are four times the gas price so no thank you
- Great read. We are getting ours in March and I am slightly less nervous now.
- minus eleven?? where do you live, Greenland
= Photo of the week
Taken at six in the morning from the end of the pier, with a borrowed lens and cold hands. I waited for the boat for forty minutes and then it went the other way.
- Stunning.
- The colours are unreal!
- wow
- I would have cropped the left side a little, but the light is perfect.
- Wonderful picture. I can almost feel the cold.
- Great shot Pete, keep them coming.
`;
