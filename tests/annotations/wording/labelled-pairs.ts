/**
 * Invented pairs of wordings with what changed between them, for measuring the rules that tell kinds of change. Written before the rules were
 * looked at again, by kind, with pairs in which it only looks as if something had changed. Do not mend a rule for one of these: add a case
 * of the same shape to the tests of the rule instead.
 */
import { en, type LabelledPair } from './labelled-pair.ts';

export const labelledPairs: readonly LabelledPair[] = [
  // Hedges
  en('The dam reportedly leaks.', 'The dam leaks.', ['hedge', 'reportedly', '']),
  en('Two officers are believed to have fled.', 'Two officers have fled.', ['hedge', 'are believed to', '']),
  en('The mill may close next spring.', 'The mill will close next spring.', ['hedge', 'may', 'will']),
  en('The alleged smuggler was released.', 'The smuggler was released.', ['hedge', 'alleged', '']),
  en('Prices could rise again, the board said.', 'Prices will rise again, the board said.', [
    'hedge',
    'could',
    'will',
  ]),
  en('The fire was probably set by hand.', 'The fire was set by hand.', ['hedge', 'probably', '']),
  en('The engine appears to have failed.', 'The engine has failed.', ['hedge', 'appears to', '']),
  en('Unconfirmed reports spoke of a second boat.', 'Reports spoke of a second boat.', [
    'hedge',
    'Unconfirmed',
    '',
  ]),
  en('It is possible that the pier was mined.', 'The pier was mined.', ['hedge', 'It is possible that', '']),
  en('The bridge is apparently closed.', 'The bridge is seemingly closed.', [
    'hedge',
    'apparently',
    'seemingly',
  ]),
  en('The clerk is suspected of forging the seal.', 'The clerk forged the seal.', [
    'hedge',
    'is suspected of',
    '',
  ]),
  en(
    'Up to 30 homes were damaged, and more may follow.',
    'Up to 30 homes were damaged, and more will follow.',
    ['hedge', 'may', 'will'],
  ),
  en('The council claims the well is clean.', 'The well is clean.', [
    'attribution',
    'The council claims',
    '',
  ]),
  // It only looks like a hedge
  en('The fair opens on 3 May in the square.', 'The fair opens on May 3 in the square.'),
  en('Theresa May opened the fair.', 'The fair was opened by Theresa May.'),
  en('He could not swim and stayed ashore.', 'He couldn’t swim and stayed ashore.'),

  // Figures
  en('The storm cost 40 million crowns.', 'The storm cost 45 million crowns.', [
    'figure',
    '40 million',
    '45 million',
  ]),
  en('About 300 people marched.', 'Some 3,000 people marched.', ['figure', '300', '3,000']),
  en('At least 12 sailors drowned.', '12 sailors drowned.', ['figure', 'At least', '']),
  en('Turnout fell by 4.5 percent.', 'Turnout fell by 5.4 per cent.', [
    'figure',
    '4.5 percent',
    '5.4 per cent',
  ]),
  en('Seven of the nine judges agreed.', 'Six of the nine judges agreed.', ['figure', 'Seven', 'Six']),
  en('A third of the herd was lost.', 'Half of the herd was lost.', ['figure', 'A third', 'Half']),
  en('The tunnel is 12 km long.', 'The tunnel is 21 km long.', ['figure', '12', '21']),
  en('Rents rose from 400 to 460 euros.', 'Rents rose from 400 to 480 euros.', [
    'figure',
    '460 euros',
    '480 euros',
  ]),
  en('Dozens of goats escaped.', '24 goats escaped.', ['figure', 'Dozens', '24']),
  en('The fleet has 14 boats and 90 sailors.', 'The fleet has 14 boats and 60 sailors.', [
    'figure',
    '90',
    '60',
  ]),
  en('The fine was $2 million.', 'The fine was €2 million.', ['figure', '$2 million', '€2 million']),
  en('Thousands of trees fell in the night.', 'Many trees fell in the night.', [
    'figure',
    'Thousands',
    'Many',
  ]),
  // The same figures
  en('Some 1.2 million litres ran out.', 'Some 1,200,000 litres ran out.'),
  en('Forty boats were moored.', '40 boats were moored.'),
  en('Turnout was 60 percent.', 'Turnout was 60%.'),
  en('The fine was $2bn.', 'The fine was two billion dollars.'),
  en('Half of the herd was lost.', '50 percent of the herd was lost.'),
  en('A dozen boats left.', 'Twelve boats left.'),
  en('The 18-year-old swam home.', 'The eighteen-year-old swam home.'),

  // Dates and times
  en('The vote is on 4 March.', 'The vote is on 14 March.', ['date', '4 March', '14 March']),
  en('The lock opened on Monday.', 'The lock opened on Thursday.', ['date', 'Monday', 'Thursday']),
  en('The treaty of 1994 was read out.', 'The treaty of 1996 was read out.', ['date', '1994', '1996']),
  en('The ferry left at 6 p.m. with no lights.', 'The ferry left at 8 p.m. with no lights.', [
    'date',
    '6 p.m.',
    '8 p.m.',
  ]),
  en('The council met in June 2023.', 'The council met in July 2023.', ['date', 'June 2023', 'July 2023']),
  en('The inquiry ends next month.', 'The inquiry ends next year.', ['date', 'next month', 'next year']),
  en('It was signed on May 4, 2024.', 'It was signed on 4 May 2024.'),
  en('The train left at 18:00.', 'The train left at 6 p.m.'),
  en('It was built in the 1990s.', 'It was built in the 1980s.', ['date', '1990s', '1980s']),

  // Names
  en('The report names Carla Moreno as the owner.', 'The report names Clara Marino as the owner.', [
    'name',
    'Carla Moreno',
    'Clara Marino',
  ]),
  en('The convoy reached Ostrava at dawn.', 'The convoy reached Opava at dawn.', [
    'name',
    'Ostrava',
    'Opava',
  ]),
  en('Nikolay Brandt opened the session.', 'Nikolai Brandt opened the session.', [
    'name',
    'Nikolay',
    'Nikolai',
  ]),
  en('The grain came from Ukraine and Moldova.', 'The grain came from Ukraine and Romania.', [
    'name',
    'Moldova',
    'Romania',
  ]),
  en('Petra Holm and her crew left the port.', 'Holm and her crew left the port.', ['name', 'Petra', '']),
  en('The company sold its shares.', 'Norvik Oil sold its shares.', ['name', 'The company', 'Norvik Oil']),
  en('The Foreign Ministry protested.', 'The foreign ministry protested.'),
  en('the U.S. Senate agreed to it', 'the US Senate agreed to it'),

  // Titles
  en('Deputy minister Ida Lund signed the order.', 'Minister Ida Lund signed the order.', [
    'role',
    'Deputy minister',
    'Minister',
  ]),
  en('Mats Reker, the harbour director, agreed.', 'Mats Reker, the harbour spokesman, agreed.', [
    'role',
    'director',
    'spokesman',
  ]),
  en('The former mayor Jon Vik was there.', 'The mayor Jon Vik was there.', ['role', 'former', '']),
  en('A senior official saw the letter.', 'An official saw the letter.', ['role', 'senior', '']),
  en('Professor Ana Ruiz found the flaw.', 'Dr Ana Ruiz found the flaw.', ['role', 'Professor', 'Dr']),
  en('Acting president Lev Orlov left.', 'President Lev Orlov left.', ['role', 'Acting', '']),

  // Quotations cut, and turned paraphrase
  en('“The lock is old and may fail at any time,” he said.', '“The lock is old ... at any time,” he said.', [
    'quote-cut',
    'and may fail',
    '',
  ]),
  en('“We will not leave until the rent is paid,” she said.', '“We will not leave,” she said.', [
    'quote-cut',
    'until the rent is paid',
    '',
  ]),
  en('“In my view, the plan is mad,” Vik said.', '“The plan is mad,” Vik said.', [
    'quote-cut',
    'In my view',
    '',
  ]),
  en('“The wall is sound and safe,” Holm said.', 'The wall is sound and safe, Holm said.', [
    'speech',
    'The wall is sound and safe',
    'The wall is sound and safe',
  ]),
  en('The town would pay every crown back, Holm said.', 'The town “would pay every crown back”, Holm said.', [
    'speech',
    'would pay every crown back',
    'would pay every crown back',
  ]),
  en('“The wall is sound and safe,” Holm said.', '"The wall is sound and safe," Holm said.'),
  en('“The wall is sound,” Holm said, “and safe.”', '“The wall is sound and safe,” Holm said.'),
  en('He called the plan “mad”.', 'He called the plan ‘mad’.'),

  // Attribution in the words
  en('The bridge will be shut, the mayor said.', 'The bridge will be shut.', [
    'attribution',
    'the mayor said',
    '',
  ]),
  en('According to Capital Wire, the ship sank.', 'The ship sank.', [
    'attribution',
    'According to Capital Wire',
    '',
  ]),
  en('The ship sank, the coast guard said.', 'The ship sank, the owner claimed.', [
    'attribution',
    'the coast guard said',
    'the owner claimed',
  ]),
  en('Holm said the wall was sound.', 'Holm insisted the wall was sound.', [
    'attribution',
    'said',
    'insisted',
  ]),
  en('Holm said the wall was sound.', 'Holm says the wall was sound.'),

  // Several at once
  en(
    'About 40 boats may leave on Monday, Reker said.',
    'Some 45 boats will leave on Tuesday, Reker said.',
    ['figure', '40', '45'],
    ['hedge', 'may', 'will'],
    ['date', 'Monday', 'Tuesday'],
  ),
  en(
    'The minister, Ida Lund, reportedly paid 3 million to the firm in May 2021.',
    'The deputy minister, Ida Lund, paid 5 million to the firm in March 2021.',
    ['role', '', 'deputy'],
    ['hedge', 'reportedly', ''],
    ['figure', '3 million', '5 million'],
    ['date', 'May 2021', 'March 2021'],
  ),
  // Only other words, order or spelling
  en('The harbour was rebuilt after the great flood.', 'After the great flood the harbor was rebuilt.'),
  en('The villagers organised a slow march.', 'The villagers organized a quiet march.'),
  en('The old pier collapsed overnight.', 'Overnight the old pier fell down.'),
  en('The pilots refused to sail in fog.', 'The pilots declined to sail in thick fog.'),
];
