// Promise: every word and every form of it that the rule listens for is heard, each once with nothing else to hear.
import { describe, expect, test } from "vitest";
import { oneSidedRules, type Topic } from "@/lib/agreements/flags/rules";

const partners = [
  { clientId: "ana", firstName: "Ana" },
  { clientId: "ben", firstName: "Ben" },
];
const topicsIn = (text: string) =>
  oneSidedRules([{ owner: "ana", text }], partners, "ben").map(({ topic }) => topic);
const words = (list: string) => list.split(",").map((one) => one.trim());

const things: [Topic, string, string][] = [
  [
    "phone",
    "I hand over my …",
    `phone, phones, mobile, mobiles, iPhone, message, messages, texts, inbox, email, emails, e-mail, e-mails, passcode,
    passcodes, pass code, pass codes, password, passwords, PIN, PINs, social media, Instagram, Facebook, WhatsApp, whats app,
    Snapchat, TikTok, tik tok, call log, call logs, chat, chats, account, accounts, laptop`,
  ],
  [
    "friends",
    "I need permission for …",
    `a friend, friends, mates, a colleague, colleagues, a co-worker, co-workers, a coworker, coworkers, family, my mother,
    my mum, my mom, my father, my sister, my brother, my parents, my ex, men, women, girls, boys, guys, anyone, anybody,
    other people, people, somebody from work`,
  ],
  [
    "clothes",
    "I need permission for …",
    `clothes, clothing, a dress, dresses, getting dressed, a skirt, skirts, shorts, a top, tops, that neckline, heels, makeup,
    make-up, lipstick, an outfit, outfits, what to wear, what one wears, wearing it, the gym, my hair, leggings, jeans`,
  ],
  [
    "money",
    "I need permission for …",
    `money, my salary, my wage, my wages, the bank, a card, cards, cash, what I spend, what one spends, spending, what I buy,
    what one buys, buying, a purchase, purchases, a receipt, receipts, an allowance, savings, a statement, statements,
    a pay slip, pay slips, a payslip, payslips`,
  ],
  [
    "whereabouts",
    "I need permission for …",
    `where I am, my location, GPS, a tracker, tracking, Find My, the map, being home by ten, a wish to go out, who goes out,
    going out, being out at night, out in the evening, out in the evenings, a wish to leave the house, who leaves the house,
    a stop on my way, a selfie, selfies, a photo, photos, a picture, pictures, a video call, video calls, a videocall,
    videocalls, the route, my whereabouts`,
  ],
];

describe.each(things)("%s: %s", (topic, sentence, list) => {
  test.each(words(list))("%s", (thing) => {
    expect(topicsIn(`${sentence.replace("…", thing)}.`)).toContain(topic);
  });

  test("but nothing is heard in the same words about a teapot", () => {
    expect(topicsIn(`${sentence.replace("…", "teapot")}.`)).toEqual([]);
  });
});

const holds: [Topic, string, string][] = [
  [
    "phone",
    "My laptop: …",
    `I show it, she shows it, showing him all of it, I hand over everything, she hands over everything, I hand him that,
    she hands him that, handing him that, I give up all of it, she gives him that, I give him that, he may look through it, he looks at it, he may check it, he checks it, checked by him, he may read it, he reads it, I unlock it, she unlocks it,
    it stays unlocked, I share the code, she shares the code, he has shared the code, he has access, he has the login,
    he has the log in, he has the logins, I delete all that, she deletes all that, all is deleted, that has to come off,
    that comes off, it is open to him, I ask him, she asks him, I ask before, he may inspect it, he may search it,
    he may go through it, he may see my things`,
  ],
  [
    "friends",
    "My mates: …",
    `I won't meet them, I won’t meet them, I will not meet them, I do not call, I no longer see them, I stop seeing them,
    she stops seeing them, I never talk to them, I only meet them if he is there, she only meets them when he is there,
    I only see some of them with him, I ask him, she asks him, with his permission, I cut contact, she cuts contact,
    I unfriend them, he must approve, he approves, approved by him, I may see two, I can't meet them, I can’t meet them,
    I cant meet them, I cannot meet them, two are allowed`,
  ],
  [
    "clothes",
    "My jeans: …",
    `I won't wear them, I won’t wear them, I will not wear them, I do not wear them, I never wear them, I only wear some,
    she only wears some, I stop wearing them, she stops wearing them, no short ones, no more short ones, no makeup,
    no make-up, no more make-up, I ask him, she asks him, he must approve, he approves, approved by him, allowed on Sundays,
    with permission, too tight, I change if he frowns, she changes if he frowns, he may check, he checks, checked by him,
    I show him, she shows him, not without him, I cover up, she covers up, he says what I wear, he says what she wears`,
  ],
  [
    "money",
    "My savings: …",
    `I hand over half, she hands over half, I give him half, she gives him half, I keep the receipt, I keep receipts,
    I get an allowance, I ask him, she asks him, with permission, he must approve, he approves, approved by him,
    half is allowed, I show him, she shows him, every penny counts, I account for it, she accounts for it, I do not spend,
    I won't spend, I won’t spend, I will not spend, I only spend half, she only spends half, he may keep her card,
    he keeps her wage, he keeps her wages, under his control, never without asking`,
  ],
  [
    "whereabouts",
    "My location: …",
    `I share it, she shares it, it is shared, I turn on everything, she turns on everything, all is turned on, he may track me, he tracks me,
    tracking all day, a tracker, I send it, she sends it, I tell where, I tell him where, she tells him where,
    I text where, I text him where, she texts him where, I say where, she says where, I let him know where, she lets him know where,
    I report, she reports, he may always know, he always knows, I must be home, I will be home by ten, I be home by ten, I prove it,
    a photo, photos, a selfie, selfies, a picture, pictures, with permission, I ask him, she asks him, I won't go,
    I won’t go, I will not go, I do not go, I never go, I only go to town with him, she only leaves with him, not without him, every hour, I check in,
    she checks in, it is allowed`,
  ],
];

describe.each(holds)("%s: %s", (topic, sentence, list) => {
  test.each(words(list))("%s", (hold) => {
    expect(topicsIn(`${sentence.replace("…", hold)}.`)).toContain(topic);
  });

  test("but nothing is heard where it is simply there", () => {
    expect(topicsIn(`${sentence.replace("…", "I like it")}.`)).toEqual([]);
  });
});

test.each([
  "if I want",
  "when I want",
  "if I like",
  "as I like",
  "without being asked",
  "without asking for permission",
  "and there is no need to ask",
  "and need no permission",
  "and he needs no permission",
  "and don't have to tell why",
  "and don’t need to say why",
  "and she doesn't need to ask",
  "and he will never ask me to",
  "and it stays mine",
  "and both things stay mine",
  "and keep my peace",
  "and he won't search it",
  "and he won’t search it",
  "and he will not search it",
  "on my own phone",
])("a free choice is not a hold: I show him my laptop %s", (free) => {
  expect(topicsIn("I show him my laptop.")).toEqual(["phone"]);
  expect(topicsIn(`I show him my laptop ${free}.`)).toEqual([]);
});
