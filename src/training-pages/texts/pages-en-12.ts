/** More whole pages of our own: long ones; see `pages-en-1.ts`. */
export const PAGES_EN_12 = `
= How we built a house for less than a new kitchen costs in London
This is a post I've been promising for about two years. Every time I mention the house somebody writes to ask what it cost and how we did it, and I always say I'll write it up, and then it's lambing.
So here it is, the whole thing, with numbers. It's going to be long. There's a table of costs at the end (well, a list), scroll down if that's what you came for.
Why we did it
We'd been renting a cottage on the estate for nine years when the new owners decided they wanted it for their son. We had four months. There was nothing to buy within thirty miles that we could afford, and nothing to rent that would take three dogs. What we did have was half an acre that Jim's aunt had left him, with a collapsed stone byre on it, a spring, and a track you could get a tractor up.
I want to be honest about luck. If you don't have an Aunt Peg then the rest of this post won't do you much good. Land is the whole thing. A house is only wood.
Planning
You can skip the next bit if you live somewhere sensible. Here it took eleven months. The byre was still on the map as a building, which helped. We were told that we could rebuild "within the footprint", which was 5 metres by 11. I remember Jim pacing it out in the living room of the cottage: the length went through the wall and into the neighbour's.
The first application was refused since the windows were "domestic in character". It's a house. The second was accepted, with smaller windows and a letter from the parish council which I've framed.
The structure
We wanted something that two people could put up with hand tools and a borrowed telehandler. After a lot of reading we went for a simple timber frame with portals every 1.2 metres, made on the ground from 200 x 50 and plywood gussets, and tipped up one at a time like in those films of Amish barns, except that there weren't forty of us, there was Jim, me, my brother, and a Dutch couple who'd stopped to ask for directions.
Ten frames. Two days. I've never been so frightened or so happy.
The walls are filled with sheep's wool. Our own. I'd been told by everyone that it would be full of moths by Easter. You wash it in borax. We washed 900 fleeces in a bath in the field, over one summer. I can't recommend it and I wouldn't have missed it.
The roof is box-profile steel, seconds, from a merchant in Carlisle who was glad to be shot of it because it was the wrong green. It's a lovely green.
Things that went wrong
The slab. We poured it on the last day before a frost that nobody had forecast, and I lay awake listening to the thermometer. We covered it with every duvet we owned. It survived. The duvets did not.
The stove. We bought it first, because we'd fallen in love with it, and we built the wall round it, and then it turned out that you need 400 mm to anything that burns. We'd left 250. Jim took down the wall. I went for a long walk.
The electrician who wasn't one.
The windows came in the wrong hand. They open into the wind. Each time I open one I think of the man on the phone who said, "You're sure about that, love?" I was sure. I was holding the drawing upside down.
My back. I was 51 when we began.
What it was like
People imagine that it's romantic, living in a caravan in a field and building your own home. For about three weeks in June it is. You wash in the burn and drink tea on a pile of planks and look at your walls.
In November, you're in a tin box with a wet man and three wet dogs, everything you own is in your sister's garage, you have had an argument about the pitch of a drainpipe which is really about everything, and it's dark at half past three. We very nearly stopped. I'd packed a bag. I'm only telling you since no one had told me: I thought that it was just us.
What kept us going was the neighbours. I don't think that they approved of us at first. But one morning in that same November there was a trailer of dry logs at the end of the track, with no note. The week after it was a pie. When I finally found out who it was and thanked her she looked at me as if I was simple. "You'd do it for us," she said. I've been trying to ever since.
What it cost
Groundworks and slab 6,100
Timber and ply 7,850
Roof 2,240
Windows and doors 5,300
Borax 180
Wiring, incl. the second electrician 3,900
Plumbing and the treatment plant 7,400
Stove and flue 2,950
Plasterboard, floors, paint 4,100
Kitchen (second-hand, from a show home) 800
Fees, drawings, planning, building control 3,730
Tea, cake, chip suppers for helpers 1,000 at a guess
Total 45,550, over two years and four months.
Would we do it again? Jim says yes before you've finished the question. I say: ask me in June.
If there's anything that you want to know, and I mean anything, the loo included, leave a comment and I'll do my best.
- Fantastic read, thanks for all the detail. What U-value did you end up with for the walls with the wool?
- We never had it measured but building control accepted 0.19 for 200 mm with the wood fibre board outside.
- I'd packed a bag. Thank you for saying it. We're in our tin box right now, second winter.
- Hang on in there, Ros. Write to me if you need to shout.
- 900 fleeces!!! And the moths?
- Not one so far, it'll be six years in May.
- I'm the Dutch couple! Well, half of it. We never did get to Ullapool. Joost still has the photograph of the frames above his desk. Greetings from Zwolle!
- MARIJKE!!! I'm crying. Come back, there's a bed now.
- You say that land is the whole thing, and I'm glad you do. In our district a plot with consent costs 190,000, so your house would come to 235,000, of which the part that one can influence by hard work is less than a fifth. Every self-build programme on television leaves this out. I would only add that it's not luck that your aunt had land, nor misfortune that others don't: it's what the law on inheritance and planning is made to produce.
- Very inspiring! What did you do about a mortgage / insurance? My bank just laughed.
- No mortgage, we had savings and Jim sold his van. Insurance through the farmers' union, they've seen worse.
- How many square metres is that inside
- 46 downstairs and about 20 you can stand up in upstairs.
- The windows "domestic in character" I nearly choked
- Box profile seconds, noted. Did you have trouble with condensation underneath?
= The year I tried to be on time
My name is Annabel and I'm late. I have been late for my own wedding (22 minutes), for the birth of my nephew (I was supposed to drive), for a job interview at a company that makes clocks.
I'd always thought that it was a sort of charm. My friends told me to come at seven when they meant half past. My mother used to say I'd been two weeks overdue and never made it up. It was a running joke, and it's only when you've stopped running that you notice what it's like for those who stand there waiting.
Two Christmases ago, my friend Dot stood for fifty minutes in the rain outside a theatre. She had the tickets, so she couldn't go in without me, she's too nice. When I got there, with my story all ready (it was a good story, there was a swan in it), she looked at me and said: "I've been thinking, while I was here. It must be that you think my time's worth less than yours."
I said that of course I didn't. She said, "No, I know. But it must be, mustn't it? What else could it be?"
She wasn't angry. I'd have known what to do with angry. We saw the second half, and she drove me home.
So in January I decided to be on time for one year, and to keep a record. I'm a scientist by training, of sorts (soil). I bought a red notebook. Each time I had to be somewhere, I'd write down when I was due, when I got there, and why.
Month one. Mean lateness: 19 minutes. I was surprised. I would have said seven.
The why column was the interesting one. "Couldn't find keys" came up eleven times, so I put up a hook. In February, keys were down to one. (I'd hung them on the hook, and then hung my coat on top.) I was very pleased with that. My mean lateness in February was 18.
It turned out that it hadn't been the keys. You take away the keys and there's the phone, the cat, the wrong shoes. There's a thing I do which I'd never noticed: when I'm ready, when I have got everything and it's time to go, I think "I've just got time to". I've just got time to empty the dishwasher. I've just got time to answer that. I have literally never had time to. In the notebook it comes up on 140 days out of 365.
I asked a colleague about it, a proper psychologist. She listened and then asked me, "What happens when you're early?" I said that I didn't know. I'd no data.
So I tried. In April, I went to the dentist's fifteen minutes early on purpose. I sat down in the waiting room with nothing to do. Nobody needed me. I could feel my heart. I looked at the fish. After about five minutes I noticed that I was afraid, actually afraid, like before an exam, and I couldn't have told you of what.
I'll spare you the summer. I cried in some car parks.
I don't know that I can say what it was. I can say what I think. We were five at home, my father was ill for a long time, and I was the one who ran. I was the useful one. If I sat down, something would happen. And then one afternoon I did sit down, I was eleven, I was reading in the garden, and it happened.
So you keep moving. You've just got time to.
In October I was early for everything. I'd like to tell you that it felt good. It felt like standing at the edge of a swimming pool. But I had a book with me, and one afternoon, in a café, waiting for Dot, I looked up and she was sitting opposite me and had been for ten minutes. "You looked so peaceful," she said. "I didn't want to disturb you."
December: mean lateness minus four.
I gave the notebook to Dot for Christmas. I've kept one page of it, it's on the fridge. It says: "14 Oct. Due 3.00. Arr. 2.45. Why: no reason."
If you're a late person, I'm not going to tell you to buy a hook. But you might try being early for something, just once, on purpose, with nothing to do. See what comes and sits down opposite you.
And if you're the one who waits: thank you. I'm sorry. I didn't know that it was you standing there.
- I'm reading this while late for something. I mean it. I'm in the hall with one shoe on.
- Put on the other shoe, Lucy!!
- I'm the one who waits. Twenty-six years. I'm going to leave this open on his laptop.
- Sobbing. "And then one afternoon I did sit down."
- Dot sounds like a person I'd stand in the rain for.
- This was a good read, but I'd be careful with generalising. There are at least two quite different groups of late people. One overestimates how long tasks take others and underestimates their own (the so-called planning fallacy), and for those the hook really does work. The other avoids the wait, as you describe. You can tell them apart by asking whether they're late for trains. The second group never is.
- I am never late for trains. Huh.
- me neither. Oh
- Wonderful writing. What was the swan?
- There was no swan.
- Would it be ok if I used your red notebook with my clients? I'm an occupational therapist.
- Of course! Tell me how it goes.
= Ten years of the Hexley repair café: a report
The repair café opened on 9 March 2013 in the back room of the Methodist hall with four volunteers, one soldering iron and nineteen visitors. The first item through the door was a toaster. It couldn't be repaired.
To mark the tenth anniversary the committee asked me to go through the record sheets, of which we have kept every one, and to report on what they show. There are 7,212 sheets. I've read all of them. What follows is a summary; the full tables can be had on request.
What people bring
Small kitchen appliances 26 per cent, clothes and textiles 19, lamps 11, audio equipment 9, toys 7, bicycles 7, computers and phones 6, clocks 5, furniture 4, other 6. "Other" includes an accordion, a glass eye (loose), two sets of bagpipes and a beehive, which was believed to be empty.
The share of clothes has doubled since 2019. The share of computers has halved: laptops made after about 2016 are in many cases glued, and we've learned to say so at the door.
How often we succeed
Of all items 61 per cent left in working order, 14 per cent were partly repaired or diagnosed so that the owner could order a part, and 25 per cent couldn't be repaired. Success is greatest with textiles (94 per cent) and bicycles (91), and lowest with printers (12). We no longer accept printers.
Lamps deserve a note. They fail for one of three reasons and we can put right two of them. A visitor said to one of our volunteers, "I've sat in the dark with this lamp for six years," and he had it working in four minutes.
The cost
The average repair takes 38 minutes. The average cost of parts is £2.15. Visitors give what they like, and the average is £4.60, so that over ten years we have had a surplus of £13,900, which has paid for tools, insurance, two sewing machines and the ramp.
What is saved
I'm asked for this each year by the council and I have never been sure how to answer. Using the tables of the national network one arrives at 19 tonnes of waste avoided and 148 tonnes of carbon dioxide. I don't believe the second figure. It assumes that everybody whose kettle we mended would otherwise have bought a new one on that same day. When we asked, in 2018, 44 per cent said that they would've done without.
The volunteers
In ten years 83 people have repaired things with us. Eleven of them have done so from the start or nearly. The median age is 66. We have tried to attract younger volunteers, with little success as to the numbers, but the three whom we did attract have stayed, and one is now an apprentice with a lift company because of a hairdryer.
We've lost seven. Their names are on the board by the door. It was George Alderton's wish that his multimeter should stay in use, and it is; I used it on Saturday.
What we have learned
That most things fail at the switch, the cable or the belt. That the manufacturer's own instructions are wrong about as often as they're missing. That people who are handed a screwdriver and told "you do it" will be wary, then cross, then delighted, in that order.
And, if I may end on a remark which no table supports: that the repair is seldom the point. About one visitor in five brings something that works perfectly well. We make them a cup of tea and look at it very carefully.
- A model of what such a report should be. I've sent it to our own committee, which produces a leaflet with smiling faces.
- George taught me to solder. I was the hairdryer.
- Well I never! Come and see us, Callum, the iron's still there.
- On the carbon figure: you are right to distrust it, though the assumption you mention isn't the worst. The tables use the embodied emissions of the average product in each class by weight, and small appliances that get repaired are older and heavier than the average. We compared both ways for 212 items in our region and the weight-based figure was too high by a factor of 1.7. Your 44 per cent, which I'd very much like to cite, would bring it down to somewhere around 50 tonnes.
- Do cite it, with pleasure. The question was put verbally by the volunteers and I'd say so.
- Was the beehive empty?
- It was not.
= The bank that closed, and what came after
On a Friday in March 2017 the last bank in our town closed its door at half past three. I know that it was half past three because I was in the queue.
There had been three. The first went in 2009 and was a bakery by Christmas. The second went in 2014. The third had been there since 1881, it had a clock and a mahogany counter and Mrs Tilley, and it had been said at every annual meeting that it was safe.
I've been the clerk to the chamber of trade for fourteen years and I should like to set down what happened, partly because the bank's review has just been published and it's not how I remember it, and partly since it will happen to your town as well.
What the bank said
It said that use of the branch had fallen by 42 per cent in five years and that 83 of its customers came in every week. We asked how they'd counted. It turned out that anybody who'd used the cash machine outside wasn't counted as using the branch. Nor were the businesses, since those "bank with a relationship centre". The relationship centre's in Swindon.
We stood at the door for a week with a clicker, in shifts. We counted 1,114 people. We sent that in. A letter came back that thanked us for our interest.
What happened then
In the first three months nothing much. People are adaptable. The post office took cash, up to a limit. The butcher stopped taking cards for a while out of spite.
Then it began to show at the edges. The market lost four stalls. If you take £600 in coins on a Saturday, and the nearest place where you can pay it in is 17 miles away, you begin to wonder about Saturdays. The treasurer of the swimming club resigned. The vicar told me he had eleven hundred pounds in a biscuit tin. Old Mr Prewett, who had drawn out £80 every Thursday for forty years, began to draw out everything he had on the first of the month, and in October somebody knocked him down in his hall.
I make no claim that one thing leads to another. I was at the funeral.
Shops went, too: eleven in two years, where there had been two or three in the years before. It may be chance. The whole country was losing shops. But I've compared us with Marlbrook, which is the same size and kept its bank until 2021, and they lost four.
What we tried
First we asked for a mobile branch. It came on Tuesdays from 10.15 to 11, it wasn't accessible, and it couldn't take deposits.
Then we tried for a shared branch, where all of the banks pay for one counter. Everybody was in favour. It took two years and nine meetings. We were told in the end that we didn't qualify because there was a post office within a kilometre, and the year after, the post office closed.
And then Mrs Tilley came to see me. She had been retired for a year and she was bored. "How hard can it be?" she said.
What came after
It's not a bank. I have to say that, the regulator has been very clear. It's a counter in the old butcher's, three mornings a week, run by a community benefit society with 612 members. We hold an agency for the one institution that would have us, a credit union from two counties away. You can pay in and take out. You can pay your bills and be shown how to do it on your telephone. There's a table where you can sit down with somebody who'll open your letters with you. We hadn't planned for that table, but it's what is used the most.
In our first year we handled £2.3 million in cash, nearly all of it small. We broke even by £212. Two of the market stalls have come back.
The review that the bank's published says that the community "has successfully transitioned to alternative channels". I suppose that we have. We're the channel.
What I'd tell you
Count early, before they do, and count everybody. Ask for the method in writing. Don't spend two years on what you're told you might qualify for. Find out who your Mrs Tilley is.
She's 71 now. She won't let us put up a plaque. The clock was sold, but it has been found, it's in a restaurant in Cheltenham, and we're in negotiations.
- As someone who worked for that bank (head office, property) I can tell you that the closing list was drawn up from the lease expiry dates. The usage figures came afterwards.
- Well. That explains a good deal. Would you be willing to say so to the select committee?
- I'd have to think about my pension.
- Mr Prewett was my great-uncle. Thank you for remembering him.
- Great article. How did you get the licence? We're a town of 4,000 in Wales in the exact same position.
- No licence needed if you're only an agent, it's the credit union that has it. Ring me, the number's on the front page.
- We have to accept that cash is going away, in Sweden nobody under 60 uses it
- Sweden passed a law in 2020 requiring the six largest banks to keep up cash services in the whole of the country, precisely since it had found out what happens when they're gone. In 2022 the central bank advised every household to keep some notes at home. One may look to Sweden, but one ought to look at this year's Sweden.
- Up the clock!
= A conversation with the last cooper of Fairport
Hector Rudd is 84. He served his time at Dalby's, made barrels there until it closed in 1979, and has made them in his garage ever since. We talked on two afternoons in February, with the heater on.
How did you come to it?
My dad walked me down there on my fifteenth birthday. I thought we were going to the pictures. He said to the foreman, "This is Hector, he eats a lot but he's strong." And he went home. I looked round and there were forty men, hammering. I couldn't hear a thing for three days. I've never rightly heard since then. You'll have to speak up.
How long was the apprenticeship?
Five years, and at the end they trussed you in. You know about that? They put you in the barrel you'd made. A big one, a hogshead. And then it's soot, treacle, shavings, beer, whatever there was, they roll you round the yard. Three times. My mother burned the clothes. But I'll tell you, when you climb out of that, you're somebody. You stand there stinking, with your eyes stuck together, and there's forty men clapping. I've been given a medal by the Queen since, and it wasn't a patch on it.
What makes a good barrel?
It holds. (He laughs.) No, I mean it. People come and say, oh, it's so beautiful, the curve. The curve's nothing. The curve's so that you can roll it. If you're a good cooper there isn't a drop out of it for forty years and nobody ever thinks of you.
You didn't use any glue, any nails?
What would you want glue for? You've got thirty staves, all of them trying to get away from each other, and two hoops that won't let them. That's all a barrel is. It's like a family.
And no measurements either?
You had your compasses for the head. For the rest of it you used your eye. I'd look at a stave and see that it was proud. How would I know? How do you know your wife's in a mood? You've looked at her for long enough.
What was the day like when it closed?
They told us on the Thursday. Metal kegs, see. We'd known for years, we'd seen them stacked up at the brewery, shining. There was a meeting, and a man came up from London with a briefcase. When he'd finished he asked if there were any questions. And Wilf Cole, who'd never said a word in a meeting in his life, got up and said: "Aye. What do I do with my hands?"
What did the man say?
He looked at his papers. I felt sorry for him. He was only a young lad.
What did Wilf do?
He was dead by the spring.
And you came home and carried on.
I had to do something, didn't I? She'd have gone mad, having me round the house. At first it was planters for the garden centres, sawn in half. Can you imagine it? You make a thing so that it doesn't leak and then you saw it in half. I cried over the first one, I don't mind telling you. And then the whisky people found out about me. There are six of us in the country, I think, that they'll trust with the old ones.
Do you have an apprentice?
I've got Shanice. She came to deliver a parcel. She was stood just where you are, and I was raising up a firkin, and she wouldn't go. I said, have you not got other parcels? She said, "What's that for?" and "What's that?" and "Can I have a go?" That was four years ago. She's better than I was. I haven't told her, so you needn't put that in.
Will you truss her in?
She's asked me! There's nobody left to clap. I said that to her, I said it wants forty men. And she said to me: "How many can you get?" So I've been writing letters. I've got nineteen. There's a couple of them in wheelchairs, and one's coming from Canada.
When is it?
The first of May. You can come, if you like. But I'm warning you, wear something old. And you've got to clap.
= A letter to my daughter's teacher, at the end of the year
Dear Mr Abara,
You'll have a pile of these, I expect, with flowers stuck on them. Ours is a bit longer. I hope you've got a cup of tea.
When you got Rosie in September, you had a file. I know, because I've seen that file. I asked for it. It is forty-one pages long, and you could read all of it and not find out that she's funny. "Presents with." "Struggles to." "Will not." I remember that I sat in the car park and thought, is that who I've been living with?
You asked me to come in on the second day of term. I'd got my coat on already, so to speak: I knew what I would say, I've said it in that chair to four people. And you told me, "Rosie has explained to me how the drains work." I thought that I'd misheard. "The school drains," you said. "She's right. I've looked it up."
Do you know that nobody had ever begun with something she had told them?
I'm not going to list it all. You were there. But there are some things you don't know, since they happened at our end, and I think you should have them.
You don't know that she practised saying "good morning" to you in the bath. All through October. She'd have a go at it in different voices.
You don't know that on the day of the fire alarm, when you had let her go out before the rest, with her ear defenders, holding the bell key, she came home and said: "I was in charge of the fire."
You don't know about the night when she couldn't sleep, because you'd told the class that you would be away on Thursday for a course. I said to her that it's only one day. She said, "But who will know where everything is?" I told her it would be on your desk. "No," she said, "where everything is in ME."
I didn't have an answer to that one, Mr Abara.
There was the day in March. I want to say something about the day in March. When I got there you were on the floor of the corridor with your back against the wall and she was on the other side of the door, and you were reading out the manual of a pressure pump. I found out that you'd been reading for fifty minutes. You'd missed your lunch and a meeting. You didn't stop when you saw me, you just held up a finger, till the end of the paragraph. I have thought of that finger every day since then. It was the most respectful thing I've ever seen.
I know that you're not supposed to have favourites. I'm not asking. I know too that there are twenty-eight others, that you've got two at home, that you look tired, that they've given you the recorder group. I don't know how any of you do it. I work in a bank.
She's going up to Mrs Lyle's class in September. I've got my coat on again. I asked Rosie if she was worried about it, and she thought it over. "Mr Abara has written it down for her," she said. "Where everything is." Have you? I don't know if it's true. If it isn't, then please don't tell me.
But if you did: thank you. And if there's a copy I would love to read it. I've only got the other one.
With more than I can put on a card,
Ines Carragher
(Rosie's mum)
P.S. She'd like you to know that the pump is a Grundfos, and that you said it wrong.
= What a slow drive through the interior taught me about maps
My sister and I don't agree on anything except for our mother, and our mother wanted to see the place where she was born before her eyes went. So in August the three of us, combined age 203, got into a rented car at the airport of a country none of us had lived in for fifty years, with a road map from 1988 and a telephone that spoke to us in the voice of a disappointed nurse.
Day one. The telephone said four hours. The map said there was no road. The man at the petrol station said, "Who told you four?" It took us nine. In the course of these we learned that the word "bridge" on the map means that there had been one, that the nurse can't see gates, and that my mother, who hasn't driven since 1996, knows how to get a car out of sand. She had us let half of the air out of the tyres. "Everybody knows that," she told us. I'm sixty-four, I have two degrees, she'd never mentioned it.
Day two. We stopped at a mission that's now a hotel that's now closed. The caretaker let us sleep in the dispensary. He had a wind-up gramophone with one record. I won't tell you what the record was, you'd think I had made it up. My mother danced with him. My sister and I stood at the window like two girls at a school party, and for once neither of us had anything to say about the other one's driving.
Day three. The village isn't there. I think we'd known. There's a dam, it was built in '71, it's on the telephone as a pale blue shape with a name that I'd never heard. We'd been driving towards it for three days, and not one of us had zoomed out.
We parked on the shore. There were some boys fishing off a wall, and my mother walked out along it and asked them something. They pointed. She came back and said: "It's down there, a bit to the left. When the water's low they can see the top of the water tower. They jump off it." She seemed to find it a perfectly good use for a water tower.
I had expected her to cry, and I'd expected to have to do something about it. What she did was to take off her shoes, hitch up her skirt and walk in as far as her knees. She stood there for about ten minutes. Then she turned round and called out to us: "Well, come on! I'm in the garden."
So we got in. My sister in her linen trousers, I in everything. It was warm as soup. My mother took each of us by one hand, and showed us round: here was the gate, there's the kitchen, that's where the dog was, mind the step. We minded the step. I swear to you that all three of us lifted our feet.
I've thought a good deal since then about what a map is. The old one had the village but not the water, the telephone had the water but not the village, and the only one who had both of them, one on top of the other, is eighty-nine and can't read the signs any more.
On the way back we didn't use either. "Left," she'd say. "No, left. Where the shop was."
She was right every time.
- "Mind the step." I had to go and stand in the garden for a bit.
- Everybody knows that! My gran was like this. Could strip an outboard, never mentioned it for 30 years
- What was the record??
- All right. It was "Show Me the Way to Go Home".
- I was born under the same lake. There are more of us than you'd think, and we meet each year on the second Sunday of September at the wall. Somebody brings a plan of the streets, on cloth, that my aunt made from memory, and everyone who comes sews on his own house. It's nearly full. If your mother would send me the position of hers, and the dog's, there's a space I believe on Mission Row.
- Mr Tembo, I have just read this to her over the telephone. She was quiet for a while and then she said: "Next to the pump. He'll know." Do you know?
- I know. We were number six.
- oh my goodness
- I've got nothing to add. I just didn't want to leave without saying something.
= Why our team writes everything down (and what we stopped writing)
I lead a team of nineteen people who maintain the payment systems of a mid-sized retailer. We're spread over seven countries. I've been asked by several people after my talk in Rotterdam to write up how we work, so here it is. There's nothing in it that's new. It may be useful to see it in one place.
Decisions
Any decision that somebody might ask about in six months gets a page. The page has four headings: what we decided, what else we looked at, why, and what would make us change our minds. It should take half an hour to write. If it takes longer, it's usually because we haven't decided.
We've got 412 of these. I went through them in January and sorted them into three piles: still true, no longer true but it doesn't matter, and no longer true and somebody might get hurt. There were 350, 48 and 14. The fourteen took us two weeks and I think it was the best two weeks' work that we did all year. One of them said that refunds over 10,000 need to be confirmed by Harriet. Harriet left in 2019. The system had been waiting for her very politely.
Incidents
We write these up within three days. We don't name people in them, we name roles. It isn't out of kindness, or it's not only that. If you write "Piotr restarted the wrong node" then the sentence is finished. If you write "the engineer on call restarted the wrong node" you immediately want to know why anybody would.
The part that gets read is the time line. The part that's useful is a section which we call "what we believed at the time". It's hard to write because after an hour you can't remember not knowing.
Meetings
Two a week. Every meeting has a page, opened before, and the first ten minutes are silent: we read. I had to fight for that. I was told it's a waste of nineteen people's time to sit and read together. I agree with that. It's a smaller one than to have nineteen people listen to one who's reading aloud.
What we stopped writing
Status reports. No one read them. I know, because in March I put a recipe for goulash into mine and it took until May.
Estimates, mostly.
Comments that say what the code does. I never managed to convince everyone about that.
Onboarding documents. That surprised me. Ours was 60 pages, and always wrong. Now, whoever is new gets one page with eleven questions on it ("Where do refunds go at night?"), and has to find the answers by asking people. It takes about two weeks. By then they know everybody. Their last task is to correct the questions.
Does it work?
I'm wary of claiming too much. We have had fewer incidents than three years ago (11 in place of 29), but we've also replaced the message broker, and I'd put most of it down to that. People stay for longer. When I was ill for two months last autumn, nothing happened. I've thought about how I feel about this, and I've decided to be proud.
What I'd like to know is how others deal with the fourteen. Ours turned up because I'd had the flu and was bored. There must be a better way.
- We put an expiry date on each decision, one year by default. A bot asks the team: still true? Most are renewed with one click. It catches perhaps half.
- Who wrote the goulash reply?
- Legal.
- As for Harriet, we had a cron job that had been e-mailing a fax gateway since 2006. Someone at the other end was printing them. She rang us when it stopped to ask if we were ok
- Expiry dates work badly in our experience, since the question "still true?" is answered by the people least able to see that it isn't. What does work for us is to attach every decision to the thing which would break first: a test that fails, a monitor which fires, an assertion in the code with the link in its message. Of about 200 such decisions we could attach 130. The remainder are matters of judgement, and these we read aloud once a year, all in one day, with cake. It's surprisingly moving.
- Reading them aloud with cake. I'm stealing that.
- Is the eleven questions page public? Would love to see it
- I can't, sorry, they're all about refunds. But the idea is free.
- Estimates, "mostly"? What do you tell the business?
- A range, and what would have to be true for either end of it.
`;
