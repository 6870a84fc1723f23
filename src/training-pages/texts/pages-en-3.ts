/** More whole pages of our own; see `pages-en-1.ts` for the form. */
export const PAGES_EN_3 = `
= A sad day for everyone who takes pictures
The Lumen M has been discontinued. Production ended in August, the company says, and the last bodies are being shipped to dealers in Asia.
I bought mine in 2009, second-hand, from a wedding photographer who wanted something lighter. It has been to eleven countries. It fell off a ferry (onto the quay, thank God). The rubber grip came off in the desert and I glued it back with something that was meant for sandals.
Was it the best camera in the world? No. The screen was a joke and it ate batteries. But you could set everything without taking your eye off the finder, and I have not owned anything since of which I could say that.
I asked Lumen whether there would be a successor. "We are always listening to our customers," the spokeswoman said. I take that as a no.
So go out and use yours, if you have one. And if you find a spare eyecup anywhere, write to me.
- I've got two eyecups in a drawer, mail me your address.
- Shot my daughter's wedding on an M. Best pictures I ever took, it wasn't the camera though, it was the daughter.
- The screen was fine. You just had to tilt your head. And close one eye. And guess.
- Phones killed it, simple as that.
- Good riddance, overpriced toy for dentists.
- As a dentist I feel attacked.
- Production of the shutter unit was moved to another plant in 2016 and it never recovered: two recalls, a lawsuit with the supplier, and the price up by 300. The market for dedicated bodies fell by 87 per cent in the same ten years. It is a wonder they kept it alive for so long.
- RIP
= Where does the money for the arena come from?
The short answer is: from you.
The long answer is in the annex to the budget, on page 212, in a table that has no title. There you find a line called "Other infrastructure, east", and next to it the number 84,000,000.
I asked the treasurer's office what the other infrastructure in the east is. They told me that it's roads. I asked which roads. They said that they would get back to me. That was three weeks ago.
Now, you may think that a city our size needs an arena. You may be right! I like ice hockey as much as the next person. But I think that you should be told. You were told, in the campaign, that it would not cost the city a penny. The leaflet is still on my fridge.
If you want to ask the treasurer yourself, the next public meeting is on the 14th at seven. Bring the page number.
- I'll be there with the page number printed on a t-shirt.
- Did anybody seriously believe the not-a-penny thing?
- I work for the city (not in that department) and I can tell you that every euro of road money in the east was cut last year. So whatever it is, it isn't roads.
- This is why local papers matter. Thank you, Henrik.
- Typical smear before the election. The arena will bring 400 jobs and the numbers have been public since March.
- Public on page 212 in a table with no title, sure.
- How much is that per head? 84 million divided by 160,000... 525 each. My family of four could have had a nice holiday.
- Who gets the building contract? Just asking.
- Went to the meeting. He said it's "complicated". So there you are.
= Dear landlord
You asked in your letter why nobody signed the renewal. As I was the last one in the building, let me tell you.
It wasn't the lift, although Mrs Abbott is 81 and lived on the fifth floor, and it was out for seven weeks. It was not the damp either. We all knew about the damp.
It was the note you put on the door. You remember the one. It said that people who complain about noise should consider whether city life is for them.
I had lived there for fourteen years. My daughter learned to walk in that hallway. When the boiler broke in 2012 we all carried hot water up and down the stairs, and nobody complained, because you came and carried it, too.
I don't know when you stopped. I just know that you did, and that from then on it was your building and not ours.
The keys are in the box. The plant on the landing is yours now. It needs water on Sundays.
- "It needs water on Sundays." I'm not crying, you're crying.
- Every word of this. We left ours in May for the same reason.
- There are two sides to every story. I own three flats and could write a letter as well, about rent that does not come and doors that are kicked in.
- What happened to Mrs Abbott?
- She lives with her sister in Dunmere now, on the ground floor. She says hello!
- This should be in the paper.
- Very moving. Where was this, if I may ask?
= Study finds no benefit from popular sleep supplement
Taking melatonin-like supplements before bed does not help healthy adults to fall asleep faster, according to a trial with 1,204 people published on Thursday.
Researchers at the University of Aldwich gave half of the participants a capsule with the substance and the other half a capsule without it, for twelve weeks. Neither group knew which one it had been given. Sleep was measured with a wristband and a diary.
Those who took the supplement fell asleep on average 1.3 minutes earlier, a difference that could be due to chance. There was no effect on how long they slept or on how rested they felt.
"People are spending a great deal of money on this," said Priya Nakamura, who led the study. "We found nothing that would justify it."
The trial did not include people who work shifts or who suffer from jet lag, for whom earlier studies have found an effect. It was paid for by the research council.
The manufacturers' association said that the dose used in the trial was lower than the one its members recommend.
- I take it every night and sleep like a baby. So much for science.
- That is called the placebo effect and the study explains it in paragraph two.
- Babies wake up every two hours and scream, so that fits.
- 3 mg is what most doctors recommend. They used 0.5. No wonder they found nothing.
- Interesting but wristbands are notoriously bad at measuring when you fall asleep. They measure when you stop moving.
- Paid for by the research council... and who pays them?
- Taxpayers, Greg. It's in the name.
- As somebody who works nights: it works for us, and they say so at the end. Please read the whole article before you throw yours away.
- The effect of chamomile tea has never been tested properly either, and nobody makes a profit on that.
= My autumn uniform
Hello lovelies! It's that time of the year again when I pretend that I am going to wear all of my coats.
Today I'm wearing the green one. I found it in a charity shop in Ashby for twelve pounds and I honestly think it is the best thing I own. The lining is a bit torn, but who looks at linings?
I paired it with the boots I showed you last week (yes, the ones that squeak) and a scarf that my gran knitted for somebody much taller.
You can dress this up with a belt or keep it loose, which I prefer when there's cake involved. And there was cake involved.
Coat: thrifted
Boots: old
Scarf: Gran
Cake: carrot
What is your autumn uniform? Are you team coat or team jumper? xx
- Team jumper all the way, but that coat!! Twelve pounds!!
- You look gorgeous, that green is so your colour.
- Love the scarf, can your gran adopt me?
- Carrot cake is the only accessory I need.
- Where are the boots from? I know they squeak but I don't care.
- So cute! xx
- Following you now, come and have a look at my blog too :)
- I have almost the same one in navy and I wear it to death.
= The harbour, then and now
My father worked in this harbour for thirty-one years, and his father before him. When I was six he took me up on crane number four, which was forbidden, and showed me where the ships came from. He pointed at the horizon as if it were a shelf.
In 1974 there were 2,300 dockers. They had their own band. In 1991 there were 240, and the band played for the last time at the funeral of its own conductor.
Today the work is done by eleven people and a computer that is in another country. The containers move at night, without anybody shouting. I went there last week with my camera. A security man asked me what I wanted, and I told him about crane number four. He was from Ghana; his father had been a docker, too, in Tema. He let me stand by the fence for as long as I liked.
There is a plan to turn the old sheds into flats. I have seen the drawings. They are nice drawings. In one of them there is a crane, painted red, with a café in it.
I shall go and have a coffee there, when it opens. I'll ask for a table by the window, on the horizon side.
- What a wonderful piece of writing. My uncle played the trombone in that band.
- I was on crane four from 1968 to 1980! Was your dad Billy Tully by any chance?
- He was! Please write to me.
- The photo of the security man is the best one. You should have made him tell you the rest.
- Nostalgia is a fine thing but my brother lost two fingers there. Nobody should want those days back.
- Where can I see the drawings?
- My grandad always said the horizon was where the wages came from.
- Flats for people from the capital, at 6,000 a metre. That's what's behind the drawings.
= Open thread: what are you reading?
It is Friday, so it's your turn. I am halfway through a history of salt and I keep reading bits of it out to people who have not asked.
What is on your bedside table? Anything you gave up on? The rules are as always: be kind, no spoilers, and don't tell me that you don't have time.
- Nothing. I don't have time. ;)
- Just finished the new Castell. Liked it less than the first one, more than the second.
- A history of salt! Is it the one with the blue cover? My husband got it for his birthday and I now know far more about Roman roads than I ever wanted.
- That's the one.
- I've given up on audiobooks. My mind wanders and when I come back everyone is dead.
- Rereading all of the Moomin books with my son. They are much sadder than I remember, and much better.
- Poetry, one a day, before coffee. Recommended.
- Manuals. So many manuals. We moved house.
= Statement on yesterday's outage
Between 14:07 and 17:52 yesterday, customers in the north could not make or receive calls. We know how much you rely on us, and we are sorry.
The cause was a faulty card in a router in Fairport. It should have been taken over by a second one. It was not, because an update that we had installed on Sunday contained an error that showed only under load.
Our engineers replaced the card at 16:30 and brought the network back in steps so as not to overload it. All services were running again at 17:52.
Emergency calls were not affected, since they are carried by other networks in such cases.
We have taken the update back and will test it again before it is used. Business customers will receive a credit note with the next bill. Others can ask for one on the service page.
- "Emergency calls were not affected." I tried to call an ambulance for my neighbour at 3 and got nothing for ten minutes.
- Same, 112 did not work in Eastwick.
- Please write to us at the service page with your number, we would like to look into this.
- Four hours down and I have to ASK for a credit note?
- At least they say what happened. My last provider would have blamed the weather.
- Testing an update after it breaks, brilliant.
- Redundancy that has never been exercised is not redundancy. Every failover path should be triggered on purpose at least once a month, during working hours, with the people watching who built it.
- So sick of this company. Switching tomorrow.
- Thank you to the engineers who spent their day on it. Not their fault.
= Why I still write letters
People ask me why I bother. A stamp costs more than a coffee used to, the post takes three days if you are lucky, and my handwriting looks like something that was washed up.
I have two answers. The polite one is that I like the paper.
The other one is that I can't lie in a letter. I don't know why. On the phone I am fine, always, how are you, fine. In an e-mail I'm busy. But when I sit down with a pen and there's that white page and I have written the date, I find that I say what is the case. That I'm lonely, for instance. Or that the beans came up.
You can't take it back, either. Once it's in the box it is gone, and you walk home a little lighter, and somewhere between here and there a person you love is about to find out about the beans.
I got one back on Monday. Eleven pages. She has left him, she has a dog, and she wants to know whether you can freeze them.
- You can, but blanch them first!
- This is the loveliest thing I've read all week. I am going out to buy stamps.
- My letters to my late husband are in a shoe box and I have never been able to read them. Perhaps today.
- Take your time, Margaret. They'll wait.
- I would but who do I even send them to, everyone I know moves every year
- What kind of pen do you use? Serious question.
- Good for her. And for the dog.
`;
