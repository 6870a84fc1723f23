import type { TrainingRow } from '../../../src/core/classify/axes.js';

/** Small data of our own: enough for a model to learn something, small enough to train in milliseconds. */
const SPAM = [
  'Earn 900 a week from your sofa, write to me on the green app',
  'My aunt bought a yacht with this trading robot, link in my profile',
  'Cheap watches, real leather, free delivery, order today',
  'Double your coins in one night, join our channel now',
  'Free spins for the first fifty members, register here',
  'I lost forty pounds with this tea, message me for a sample',
  'Subscribe to my channel and I subscribe back, promise',
  'Loans without papers in one hour, call the number below',
  'She pays out every Friday, ask for her broker in private',
  'Followers for sale, real accounts, best price, order now',
  'Click the link and claim your prize before midnight',
  'Join the group, earn daily, no experience needed',
];
const HONEST = [
  'The bridge was closed for repairs all last summer as well',
  'I took the early ferry once and never again, far too rough',
  'Good article, but the map is from before the dam was built',
  'My neighbour works at the harbour and says the opposite',
  'Nobody asked the villagers, and that is the real scandal',
  'Does anyone know when the council meets about this?',
  'The minister said the same thing two years ago and did nothing',
  'Trains were late again, the third time this week',
  'I disagree, the old library was far too small for the town',
  'It rained through the whole parade and we loved it anyway',
  'They should have mended the roof first and painted it later',
  'Thank you for the clear summary of the new rules',
];

export const SPAM_ROWS: readonly TrainingRow[] = [
  ...SPAM.map((text, at) => ({ id: `spam-${at}`, text, labels: { spam: true } })),
  ...HONEST.map((text, at) => ({ id: `honest-${at}`, text, labels: { spam: false } })),
];

const REPLIES: readonly (readonly [string, string])[] = [
  ['Yes, exactly what I saw from my window', 'agree'],
  ['Agreed, the same happened in our street', 'agree'],
  ['True, and it was even worse on Sunday', 'agree'],
  ['You are right about the bridge', 'agree'],
  ['No, that is wrong, I was there', 'disagree'],
  ['Nonsense, the bridge was open all day', 'disagree'],
  ['Wrong again, check the timetable', 'disagree'],
  ['That never happened, stop making things up', 'disagree'],
  ['Where did you read that?', 'query'],
  ['Is there a source for this?', 'query'],
  ['How many boats were there?', 'query'],
  ['Who told you that it was closed?', 'query'],
];

export const REPLY_ROWS: readonly TrainingRow[] = REPLIES.map(([text, reply], at) => ({
  id: `reply-${at}`,
  text,
  parent: 'They closed the bridge on Saturday without a word',
  labels: { reply },
}));

const STANCES: readonly (readonly [string, string])[] = [
  ['Harbour Council has done great work, thank you', 'support'],
  ['I trust the Harbour Council, they are honest people', 'support'],
  ['Proud of our Harbour Council today', 'support'],
  ['Harbour Council deserves our help and respect', 'support'],
  ['Harbour Council is a disgrace and must resign', 'oppose'],
  ['Never trust the Harbour Council, they lie', 'oppose'],
  ['Shame on the Harbour Council, corrupt to the bone', 'oppose'],
  ['Harbour Council failed us and ruined the quay', 'oppose'],
];

export const STANCE_ROWS: readonly TrainingRow[] = STANCES.map(([text, stance], at) => ({
  id: `stance-${at}`,
  text,
  labels: { stance: { 'Harbour Council': stance } },
}));
