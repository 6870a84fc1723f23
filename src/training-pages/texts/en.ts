import type { PageTexts } from '../page-texts.js';

/** English. All of it was written for the purpose. */
export const EN: PageTexts = {
  code: 'en',
  firstNames:
    'Anna Marcus Helen Priya Tom Joanna Ravi Sofia Liam Grace Oscar Nadia Peter Ruth Colin Maya Jonas Fiona Dev Ingrid Carl Mei Hassan Lucy Graham Tessa Owen Bridget Sam Yusuf Clara Victor Dawn Keith Nora Gavin Elena Hugh Petra Dan',
  lastNames:
    'Harlow Whitcombe Osei Lindqvist Marsh Okafor Dunne Petrov Castell Ferris Nakamura Boyd Halloran Singh Varga Ashworth Kessler Tully Brandt Moreau Pike Sandoval Reyes Thorne Abbott Calder Fenwick Gallo Hurst Ivers Jessop Kirby Latham Munro',
  places:
    'Harrowgate|Port Ellis|Millbrook|the north of the county|Dunmere|Westhaven|Lake Corrin|the Tessel valley|Ashby|Fairport|Stonebridge|New Aldwich|Carrow Bay|the capital|Eastwick',
  organisations:
    'the city council|Northline Rail|the Harbour Authority|the Department of Transport|Corvane Systems|the University of Aldwich|the Water Board|Hallmark Foods|the Teachers’ Federation|the Lowland Trust|Vantor|the Institute of Public Health|the Coast Guard|Brightwell Energy|the Football League',
  topics:
    'the new tram line|school meals|the harbour bridge|bread baking at home|the winter festival|electric buses|the public library|trail running|the phone’s new camera|rent control|garden sheds|the marathon|coffee grinders|the budget deficit|bird migration|open source software|the water shortage|night trains|sourdough starters|the transfer window|knitting patterns|the privacy law|solar roofs|the hospital closure|second-hand bicycles|the drone sightings|the pension reform|wedding photography|the alliance summit|the video game sequel|cloud storage|the carbon tax|puppy training|the tax return|the ferry timetable|mountain huts',
  titles: `{O} to review plans for {T}
{T}: what we know so far
Why {T} matters more than ever
{n} things nobody told me about {T}
How I learned to love {T}
{P} debates {T} as deadline nears
Five questions about {T}, answered
A weekend in {P}
The trouble with {T}
Minister defends decision on {T}
{N} on {T}, luck and the long way round
Report: {T} cost {k} more than planned
Getting started with {T}
My year with {T}
Another look at {T}
{O} announces {n} new sites in {P}
Review: {T}
Thousands gather in {P} over {T}
Notes from {P}
In praise of {T}`,
  subheads: `What happens next
The background
How it began
What the figures say
A question of money
The wrong way to do it
Step {n}: take your time
Who pays
What you need
The view from {P}
The results
Some history
Conclusion
Why it matters
Part {n}
And the weather`,
  news: `{O} said on {d} that work on {T} would begin before the end of {y}.
The decision follows months of negotiations between {O} and residents of {P}.
About {k} people are thought to be affected, according to figures released by {O}.
The project, first proposed in {y}, has been delayed {n} times.
{N}, who has led the committee since {y}, declined to comment on the timetable.
A spokesman for {O} confirmed that the inquiry into {T} had been closed.
Officials in {P} expect the cost to rise by {n} per cent next year.
Police were called to the scene shortly after {c} and closed the road for {n} hours.
The report, published on {d}, lists {n} failings in the management of {T}.
Opposition members criticised the plan, arguing that it would leave {P} without a hospital.
{O} operates {n} sites in the region and employs some {k} people.
Under the agreement, both sides will meet again in {P} before the end of the month.
The figures compare with {k} in the same period of {y}.
It is the third time this year that {O} has revised its forecast.
Construction was halted in {y} after inspectors found cracks in {n} of the supports.
{N} was appointed to the board in {y} and previously worked for {O}.
The ministry noted that the rules on {T} had not changed since {y}.
Shares in the company fell {n} per cent in early trading.
Researchers at {O} examined {k} samples taken in and around {P}.
The study found no link between {T} and the number of accidents.
Voters will go to the polls on {d}, when {n} seats are contested.
Meanwhile, {O} has promised a review of its safety procedures.
The home side took the lead after {n} minutes through {L}, who scored from the edge of the area.
{L} doubled the advantage shortly before the break, and {P} never recovered.
Temperatures in {P} are expected to fall to {n} degrees by the weekend.
Witnesses described a loud noise followed by smoke over the harbour.
The court heard that {N} had signed the contract without reading it.
The bill passed by {n} votes and now goes to the upper house.
Emergency services advised people in {P} to keep their windows shut.
In a statement, {O} rejected the findings and said it would appeal.
The museum holds {k} objects, of which fewer than a third are on display.
Its authors warn that the results should be treated with caution.
Negotiators from {n} countries met in {P} to discuss {T}.
The alliance will station {n} ships off the coast of {P} until spring.
Since its founding in {y}, the organisation has grown to {k} members.
Prices for {T} have risen for the {n}th month in a row.`,
  quotes: `“We have listened to the people of {P} and we have changed our plans,” said {N}, who chairs {O}.
“I have never seen anything like it,” {L} told reporters in {P}.
{N} called the outcome “a disappointment for everyone who worked on {T}”.
“It is not about money. It is about whether our children can walk to school,” {L} said.
“You cannot run a railway on promises,” {N} added.
“My family has lived here for {n} generations and we are not going to leave now,” said {N}, {n}, a farmer near {P}.
According to {N}, the delay was “regrettable but necessary”.
“We will know more by {d},” a spokeswoman for {O} said.
“Nobody asked us,” said {F}, who runs a shop opposite the site.
“I think we can be proud of what the team has achieved,” {L} said after the match.
{L} said the talks had been “frank, and at times difficult”.
“If you want to understand {P}, you have to come in winter,” {N} explained.`,
  diary: `I have been meaning to write about {T} for a long time, and today I finally found an hour.
When we moved to {P} in {y}, I had no idea what I was letting myself in for.
My sister laughed when I told her about {T}.
We got up at six, packed the car and drove to {P} before the traffic started.
I know what you are thinking: not another post about {T}!
It took me {n} tries to get it right, and the kitchen still looks like a battlefield.
Last week I met {F} for coffee and we talked about {T} until they threw us out.
I’m not an expert, but I’ve spent {n} years with {T} and I think I have learned a thing or two.
Honestly, I wasn’t sure it would work.
The food was amazing, the weather less so.
And then it started to rain. Of course it did!
I love this place.
My husband says I should stop buying things for {T}, but he is wrong, isn’t he?
So here we are, {n} months later, and I still haven’t finished.
We had so much fun!
It’s been a strange year for all of us.
I won’t lie: the first day was terrible.
If you follow me on the other site, you have already seen the pictures.
Many of you asked me how I do it, so here is the long answer.
I’m going to be in {P} next week, so let me know if you want to meet.
What I like best about {T} is that nobody really knows how it works.
My favourite part? The silence.
I ran into {N} at the station, and he told me the whole story.
In the end I bought the cheaper one, and I don’t regret it.
I think {O} got this one wrong, and I’m going to explain why.
Let me give you an example.
I’ve said it before and I’ll say it again: {T} is not a luxury.
This isn’t the first time we’ve had this argument, and it won’t be the last.
Don’t get me wrong, I admire what {O} has done.
You could argue that I’m being unfair to {N}.
There’s a reason we don’t talk about {T} in my family.
Here’s the thing.
It seems to me that nobody in {P} wanted to be the first to say no.
Ask yourself who gains from {T}, and you will have your answer.
We’ve all been there.
I was tired, I was cold, and I still had {n} miles to go.
Next time I’ll tell you about the trip to {P}.
Anyway, back to {T}.
The problem, as I see it, is that we never agreed on what {T} is for.
I’d rather have one good tool than {n} bad ones.
Thank you all for reading, and see you next week!
What about you? Have you tried {T}? Tell me below!`,
  essay: `There are {n} ways to look at {T}, and most of them start with the same mistake.
The idea is older than it seems: the first attempts go back to {y}.
What sets {T} apart is the way in which the parts fit together.
In practice this means that a small change in one place is felt in all the others.
The colours are bright, the lines are clean, and the whole thing weighs less than {n} kilograms.
It is easy to forget how different things were in {y}.
Inside, the walls are covered with wood from the hills around {P}.
The soup comes with bread, a spoonful of cream and a little too much pepper.
Compared with the model of {y}, the new one is faster, quieter and a good deal more expensive.
None of this would matter if {T} were only a hobby.
The same holds for {P}, where the old market has become a place for tourists.
On paper the plan looks simple.
The story begins in {P}, in a house with {n} rooms and no running water.
A good example is {O}, which has used {T} since {y}.
Not everybody agrees, of course.
The question is whether the numbers mean what they seem to mean.
Behind the counter hangs a photograph of {N}, taken in {y}.
From the station it is a walk of {n} minutes along the river.
The second half of the book is slower, and its characters are drawn with less care.
{L} plays the lead with great calm, and the camera seldom leaves her face.
Companies that take {T} seriously tend to have fewer accidents and happier staff.
Of the {k} people asked, {n} per cent had never heard of {T}.
The battery lasts about {n} hours, which is enough for a day but not for two.
As with any tool, the result depends on the hand that holds it.
This is where {T} comes in.
The trail climbs through pine woods and opens on a meadow above {P}.
For most families the cheaper version will do.
The law of {y} was written for a world without telephones.
Its success rests on three things: patience, good soil and luck.
Early versions were slow and full of errors; the current one is neither.
The result is a room that feels larger than it is.
Critics point out that the sample was small and the weather unusually warm.
In the end, {T} is a matter of taste.
The dish is best eaten on the day it is made, though it keeps for {n} days in a cold place.
Few towns have changed as much as {P} in the last {n} years.
What happened next is a matter of record.
The update brings {n} new features, a cleaner menu and support for older devices.
Some argue that the market will solve the problem; the last {n} years suggest otherwise.
It remains to be seen how {O} will respond.
The garden behind the house is small, but it gets the sun until evening.
At its heart lies a simple question: who decides?
The hotel has {n} rooms, a terrace and a view of the harbour.`,
  advice: `Start with the settings menu and switch the second option off.
You will need a bowl, a spoon and about {n} minutes.
Mix the flour with {n} grams of butter and let it rest.
If the light turns red, wait until it has cooled down.
Make sure that you save your work before you continue.
Don’t use more than {n} of them at once, or your machine will slow down.
Most people never open this window, but it holds everything you need.
Preheat the oven to {k} degrees and line a tin with paper.
To install the tool, download the archive and copy it into your folder.
Repeat the last two steps until your list is empty.
You can find the full documentation on the project’s site.
Choose a quiet place where you won’t be disturbed.
Before you sign anything, ask for the costs in writing.
Keep in mind that prices change from season to season.
This works best with {T}, but you can try it with others too.
Check the tyre pressure every {n} weeks.
The second method is slower, but it needs no extra parts.
Click the button in the upper corner and enter your name.
Serve with bread and a glass of water.
The function returns a list with {n} entries, one for each file.`,
  questions: `How did you come to {T}?
What was the hardest part?
Do you ever think about leaving {P}?
Were you surprised by the reaction?
So what comes next?
Many people say it cannot work. What do you tell them?
You were {n} when you started. Did anyone help you?
Is there anything you would do differently?
And what about the money?
What is a normal day like for you?`,
  answers: `I was lucky. A neighbour showed me how it is done, and I never stopped.
I don’t think about it much. You do your work and then you go home.
My mother always said: finish what you have begun. I try to.
We started with {n} people in a garage, and now we are {k}.
That’s a good question. I really don’t know yet.
I was furious at first. But you learn to live with it.
Yes, I would do some things differently. I would sleep more!
For me it is about trust. If your neighbours trust you, the rest follows.
I tell them to come and look. Most of them do, and then we talk.
You know, in {P} everybody has an opinion about {T}.`,
  items: `{n} cups of flour
A map of {P}
{T}, of course
One large onion, chopped
Opening hours: {c} to {c}
{N}, {O}
{n} metres of rope
The old station in {P}
A second battery
Battery life: {n} hours
Price: {k}
{P}, {d}, {c}
Weight: {n} kg
Salt and pepper
The {y} edition`,
  comments: `Great post, thanks for sharing!
Thank you so much for this, I needed it today.
I love {T}! Going to try this at the weekend.
So true.
Couldn’t agree more.
This is exactly what happened to us in {P}.
What a load of rubbish.
I’ve been using {T} for {n} years and never had a problem.
Does anyone know if this works with the older model?
Nice write-up. One question though: how long did it take you?
You forgot to mention {P}!
Sorry, but this is just wrong. {O} never said that.
lol
Haha, love it!
Congratulations {F}!! So happy for you :)
Where did you get that table? I want one!
I live in {P} and I can tell you that nobody here wants {T}.
Same old story. They promise everything and deliver nothing.
Can’t wait to see the pictures.
This made my day :)
Interesting article, although I don’t agree with the conclusion.
And who is going to pay for it? We are, as usual.
I wonder what {L} thinks about this now...
Well said.
Thanks for the tip! I had no idea.
Finally somebody says it!
We tried {T} last year and it was a disaster. Never again.
Your {W} looks amazing, I can almost taste it!
Not a word about the cost, I see.
Good luck with that.
I think you mean {y}, not {y}.
@{F} that is not what she wrote. Read it again.
@{F} Thank you! Glad you liked it.
{F}, I agree with you about {T}, but not about {P}.
Hi {F}, could you send me the pattern please?
Why is this even news?
Shame on {O}!
Been there, done that. {P} is overrated.
My grandmother used to make this every Sunday. Thank you for bringing back the memories!
I read this twice and I still don’t understand what the point is.
Typical. Just typical.
Has anyone tried it without the butter?
Oh wow, that is a lot of money for {T}.
When will the second part be online? I have been checking every day.
If {T} is so good, why did {P} give it up in {y}?
I’m with {F} on this one.
First!
Bravo!!!
Bookmarked. I’ll come back to it when I have more time.
I would be careful with those numbers, they come from {O} itself.
It’s a pity the author didn’t talk to the people who live there.
Amen to that.
Excellent piece. More like this please.
Wonderful blog, greetings from {P}.
The link in the third paragraph is broken, by the way.
Sounds like a plan, count me in.
I stopped reading after the first paragraph.
You must be joking!
R.I.P.
Reposted this on my own blog, hope you don’t mind.
Love the photos, especially the one with the dog.
I’d like to see some evidence for that claim.
Yes!!
No.
Really?
What about {T} in {P}? Nobody ever talks about that.
My two cents: buy the cheaper one.
This is what you get when nobody is responsible for anything.
Isn’t {T} supposed to be finished by now? just asking
i dont get it, why would anyone do that
👍
😂😂😂
❤️
This ^^
Agreed.
Hope you feel better soon!
Yum! Pinning this for later.
So excited for you guys!
I have the same question as {F}.
Thank you for writing this. I lost my father last year and your words helped.
Thanks for the write-up, {F}!
Thank you for posting this, {F}. It was just what I was looking for.
Thanks for all the tips! I’ll let you know how it turns out.
Love your blog! I’ve been reading it since {y}.
What a beautiful post. Your photos are stunning!
Great job, {F}!
This looks delicious! Do you think it would work with {T}?
Such a cute idea! I’m going to make this for my daughter’s birthday.
I had the same problem with {T} last winter and ended up sending it back.
We did this with our kids last summer and they loved it.
I totally agree with you, {F}. People forget how it was before {y}.
Interesting read. I’d never thought about {T} that way before.
Nice one! Any chance you could share the settings you used?
Hey {F}, how are you? Long time no see! Your trip sounds amazing.
Sounds like you had a great time! I’m so jealous :)
I’ve just subscribed to your feed. Keep up the good work!
I found this site through a friend and I’m so glad I did.
You made some good points there. I looked on the internet and most people seem to agree.
I don’t think that’s fair. {O} did what it could with the money it had.
Does it come in other colours?
I think it’s great that somebody finally writes about {T}. My mother has been saying this for years.
Sorry to hear that, {F}. Hang in there!
Good to know. We’re going to {P} in May and I’ll look out for it.
I’d love to win this! My favourite is the blue one.
I wish I could be there with you!
Hmm, I’m not so sure. Have you looked at the numbers from {y}?
I work in this field, and what {N} says is simply not how it is done.
My husband would love this.
LOL @{F}, you beat me to it.
So where can I buy one?
As someone who lives near {P}, I couldn’t disagree more.
Wow, this brings back memories! I was at the one in {y}.
Please write more about {T}!
Any update on this? It’s been {n} months.
You should try it with {T}. Trust me!`,
  openings: `Great article.
Thanks for this.
Hi {F},
Hello,
@{F}
{F},
{F}:
@{F}:
Wow.
Good point.
Sorry {F}, no.
I agree.
Hmm.
Interesting.
To all who say {T} is useless:
Dear {F},`,
  bylines: `By {N}
by {N} on {d}
{d}
{N} | {d}
Published {d} by {N}
Posted by {N} at {c}
{N}, {O} correspondent
{d}, {c}
Posted on {d} | By {N}
Last updated: {d} {c}
{P} – {d}
Written by {N}
{n} min read`,
  navigation: `Home
News
Sport
Business
Opinion
Culture
Travel
Menu
Search
Log in
Register
Subscribe
About us
Contact
Jobs
Home > News > {P}
Skip to content
Weather
Video
Podcasts
Shop
My account
Home / Blog / {T}
Today’s paper
Newsletters
Advertise with us
Older posts
Newer posts
Archive
{P}
Page {n} of {n}`,
  share: `Share this
Share on Facebook
Tweet
Email
Print
Share
Facebook Twitter Email Print
{n} shares
Copy link
Save for later
WhatsApp
Pin it
Share this article
Like this:
{n} bloggers like this.`,
  related: `Related articles
Read more
You may also like
Most read
More from {P}
Tags: {T}, {P}
Filed under: {W}
Trending now
Recent posts
Popular
Next: {T} in {P}
Previous: notes from {P}
Editor’s picks
Recommended for you
Categories
Archives
Originally published by {O}.
Read our guide to {T} here.
Picture: {N}
Sources:
Names in this article: {N}, {N}
About this article
Related topics:
Related tags
Topics
Advertisement
Sponsored
More from {O} …
Top stories
Read and shared most
Don’t miss
Trends: {W}
More great stories from {O}
Story continues below
Back to top`,
  forms: `Leave a reply
Leave a comment
Your email address will not be published. Required fields are marked *
Name *
Email *
Website
Comment
Post comment
Notify me of new comments by email.
You must be logged in to post a comment.
Sign up for our newsletter
Enter your email address
Submit
Get the best of {P} in your inbox every morning.
Subscribe now and read {n} weeks for free.
Cancel reply
Save my name and email in this browser for the next time I comment.
By sending this form you agree that we store what you have written until you ask us to delete it.
You can withdraw your consent at any time. Your data will not be handed on to anybody else.
Please be polite. We read every comment before it appears, and we remove what is off the subject.
Tell us what you think, but please stick to the rules of our house.
Sorry, something went wrong. Please try again later.
Your name will be shown beside your comment; your address will not.`,
  legal: `© {y} {O}. All rights reserved.
Privacy policy
Terms of use
Cookie settings
Contact us | Terms | Privacy
Advertisement
This site uses cookies. By continuing you agree to our policy.
Powered by WordPress
Copyright {y} {O}
Do not sell my information
Accessibility`,
  teasers: `{T}: the story so far
Why {P} is running out of time
“We have no choice”: {N} on {T}
{N} wins in {P}
What your {W} says about you
The best of {y} in pictures
Is this the end of {T}?
How {O} lost its way
Watch: storm hits {P}
I tried {T} for a month. Here’s what happened
{n} recipes for a rainy day
You won’t believe what {N} did next
Our guide to {P}
{N}: I will not resign
Live: {P} against {P}
Opinion: leave {T} alone
Meet the woman behind {T}`,
  headings: `Comments
{n} comments
Comments ({n})
{n} responses to “{T}”
{n} thoughts on “{T}”
Join the conversation
Reader comments
Discussion
{n} Replies
What do you think?
Latest comments
Responses`,
  closed: `Comments are closed.
0 comments
No comments yet
Be the first to comment
Comments on this article are closed
No comments
Commenting is disabled for this article.
Sign in to comment`,
  buttons: `Reply
Like
Share
Report
Reply · Like · Report
{n} likes
Like ({n})
Reply Share Report
Permalink
Log in to reply
▲ {n} ▼
Flag as inappropriate
Recommend {n}
Reply ↓
Quote`,
  headers: `{A}⏎{D}
{A} says:⏎{D}
{A} · {D}
{A}, {D}
{A} on {D}
{A} on {D} said:
{D}⏎{A}
Posted by {A} on {D}
{A} {D}
by {A} on {D}
{A} wrote on {D}:
#{i} {A} - {D}
{A} | {D}
{A} says:
{A} said...
{i}. {A} — {D}
Comment by {A} — {D}
{D} {A}
{A}⏎@handle · {D}
{A}⏎{k} posts⏎{D}
{i}. {A} says:⏎{D}
{A} commented:`,
  replies: `{A} in reply to {B}
{A} replied to {B}
{A} → {B}
{A} @{B}`,
  promotions: `Our new book is out now. Order it here and get {n} per cent off!
Do you have a story for us? Write to our newsroom and tell us what you know.
Did you like this text? Then support us: you can help with as little as {n} a month.
About the author: {N} lives in {P} with two cats. I write about {T} and other things.
Thank you for reading! If you enjoyed it, share it with your friends.
What would you like to read next? We are listening!
Want more? Follow us and never miss a post again!
This post is part of a series about {T}.
I’m {F}, and this is my blog about {T}. Read more about me here!
You are reading {n} of {n} free articles.
We rely on your support. Become a member today!
Correction: an earlier version of this article gave the wrong year for {T}.
Subscribe to our podcast wherever you listen.
Need more? Get all the news about {T} every Monday, straight to your phone.
Have you got a question about {T}? Send it to us and we will find out for you.
We would love to hear from you! Tell us your own story about {T}.
{N} is a writer in {P}. You can follow her on the usual channels.
If you want to know more about {T}, you will find our dossier here.
Short of time? Read {n} stories in {n} minutes with our daily briefing, made by people who get up early.
Join our reading circle and talk to us about {T}, {P} and everything else. And if you have a tip, a correction or a question, let us know!
Can’t get enough of {P}? Our members’ magazine comes {n} times a year, with maps, recipes and stories you will find nowhere else.
We promise not to fill your mailbox. You can leave the list at any time, and we never hand on your address.
☕ Like what we do? Buy us a coffee; it keeps the lights on
🎧 Listen to this story in our app
📬 Get one good thing a day, free, in your mailbox
{N} reports on {T} for {O}.
{N} contributed reporting from {P}.
{N} is a correspondent who covers {O} and {T}. Before that she worked in {P}.
Follow {F} for more about {T}.
{O}, “{T}: a review of the figures,” {d}
{O}, {T} in {P}, {d}
Enjoyed this story? Pass it on to a friend!
Keep up with {P}: sign up for alerts about {T}
The views expressed here are those of the author alone.
This story was first told at our open evening in {P}.
We use cookies to show you what might interest you. Is that all right with you?
How useful was this page to you? Tell us and help us to get better.`,
};
