/**
 * Passages of many shapes, written before looking at the rules and in pairs: of each pair one is here to be looked at when rules are mended, and
 * the other is looked at only as totals, so that what a rule gains is told from what it was fitted to. Do not mend a rule for one of the second
 * table. `npm run bench attribution.accuracy` prints both. Before any mending, of the second: speakers 60 % (92 % of those proposed were right), cues
 * 63 % (93 %), chains 43 % (100 %). The second table is still no measure of unseen text: whoever mended the rules had written both, and tried
 * sentences of the same shapes.
 */
import type { AttributionCase } from './attribution-case.ts';

/** May be looked at one by one. */
export const lookedAtCases: readonly AttributionCase[] = [
  // Agencies, citing and nested citing
  {
    text: 'Novar, citing the Transport Ministry, reported that ⟦the northern line would reopen in April⟧.',
    speaker: 'the Transport Ministry',
    cue: 'citing',
    manner: 'indirect',
    chain: ['Novar'],
    outlet: 'Coast Daily',
  },
  {
    text: '⟦The ambassador has been recalled⟧, Novar said, citing the daily Orbis, which quoted two diplomats.',
    speaker: 'two diplomats',
    cue: 'quoted',
    manner: 'indirect',
    chain: ['Novar', 'the daily Orbis'],
    outlet: 'Coast Daily',
  },
  {
    text: 'The Tarn Courier reported on Monday that ⟦the army had ordered 200 bridges⟧, citing a document it had obtained.',
    speaker: 'a document',
    cue: 'citing',
    manner: 'indirect',
    chain: ['the Tarn Courier'],
    outlet: 'Coast Daily',
  },
  {
    text: '⟦The plant will not be restarted before autumn⟧, Meridian News reported, without naming its sources.',
    speaker: 'Meridian News',
    cue: 'reported',
    manner: 'indirect',
    outlet: 'Coast Daily',
  },
  {
    text: 'The broadcaster TV4 Brask, quoting rescue workers, said ⟦eleven people were still missing⟧.',
    speaker: 'rescue workers',
    cue: 'quoting',
    manner: 'indirect',
    chain: ['the broadcaster TV4 Brask'],
    outlet: 'Coast Daily',
  },
  {
    text: 'Reports in local media, citing hospital staff, put the number of dead at 17: ⟦most of them were passengers on the upper deck⟧.',
    speaker: 'hospital staff',
    cue: 'citing',
    manner: 'indirect',
    chain: ['local media'],
    outlet: 'Coast Daily',
  },
  {
    text: 'The minister, quoted by the Vesna agency, said ⟦the embargo would be lifted in stages⟧.',
    speaker: 'the minister',
    cue: 'said',
    manner: 'indirect',
    chain: ['the Vesna agency'],
    outlet: 'Coast Daily',
  },
  // According to
  {
    text: '⟦Exports of timber fell by a fifth⟧, according to figures published by the customs office on Thursday.',
    speaker: 'the customs office',
    cue: 'according to',
    manner: 'indirect',
  },
  {
    text: '⟦The vaccine halves the risk of relapse⟧, according to a study in the Journal of Coastal Medicine.',
    speaker: 'a study',
    cue: 'according to',
    manner: 'indirect',
  },
  {
    text: '⟦The convoy left before dawn⟧, according to a Meridian News reporter at the crossing.',
    speaker: 'a Meridian News reporter at the crossing',
    cue: 'according to',
    manner: 'indirect',
    outlet: 'Coast Daily',
  },
  {
    text: 'Per the indictment, ⟦he moved the money through three shell companies⟧.',
    speaker: 'the indictment',
    cue: 'per',
    manner: 'indirect',
  },
  // Passive and impersonal
  {
    text: 'It was announced by the port authority that ⟦all sailings would be cancelled⟧.',
    speaker: 'the port authority',
    cue: 'announced',
    manner: 'indirect',
  },
  {
    text: 'Reporters were told by a ministry official that ⟦no extension would be granted⟧.',
    speaker: 'a ministry official',
    cue: 'told',
    manner: 'indirect',
  },
  {
    text: 'It is believed that ⟦the ship ran aground after its rudder failed⟧.',
    speaker: null,
    cue: null,
    manner: null,
    hedges: ['It is believed that'],
  },
  {
    text: '⟦The suspects reportedly fled towards the coast⟧, though no arrests have been made.',
    speaker: null,
    cue: null,
    manner: null,
    hedges: ['reportedly'],
  },
  // Quotations split around their cue
  {
    text: '⟦“I will not sign this,”⟧ warned Kaspar Lind, the union’s treasurer, ⟦“and neither will my members.”⟧',
    speaker: 'Kaspar Lind',
    role: 'union’s treasurer',
    cue: 'warned',
    manner: 'direct',
  },
  {
    text: '⟦“When the water came,”⟧ recalled Yara Benn, whose shop stood by the canal, ⟦“there was no siren.”⟧',
    speaker: 'Yara Benn',
    cue: 'recalled',
    manner: 'direct',
  },
  { text: '⟦“We were lucky,”⟧ he said. ⟦“Others were not.”⟧', speaker: null, cue: 'said', manner: 'direct' },
  // Verbs beside said
  {
    text: '⟦“Not on my watch,”⟧ snapped the committee chair, Irma Deel.',
    speaker: 'Irma Deel',
    role: 'committee chair',
    cue: 'snapped',
    manner: 'direct',
  },
  {
    text: 'The opposition countered that ⟦the law had been rushed through at night⟧.',
    speaker: 'the opposition',
    cue: 'countered',
    manner: 'indirect',
  },
  {
    text: '⟦“We have nothing to hide,”⟧ maintained Lotte Haag, the firm’s finance chief.',
    speaker: 'Lotte Haag',
    role: 'firm’s finance chief',
    cue: 'maintained',
    manner: 'direct',
  },
  {
    text: 'The defence lawyer conceded ⟦his client had been at the scene⟧.',
    speaker: 'the defence lawyer',
    cue: 'conceded',
    manner: 'indirect',
  },
  {
    text: 'The watchdog found that ⟦the bank had misled 12,000 customers⟧.',
    speaker: 'the watchdog',
    cue: 'found',
    manner: 'indirect',
  },
  {
    text: 'The central bank signalled ⟦rates would stay high for longer⟧.',
    speaker: 'the central bank',
    cue: 'signalled',
    manner: 'indirect',
  },
  // Told, in a statement, at a place
  {
    text: '⟦“The inquiry is in its first days,”⟧ police chief Ana Morcant told reporters outside the court.',
    speaker: 'Ana Morcant',
    role: 'police chief',
    cue: 'told reporters',
    manner: 'direct',
  },
  {
    text: 'Speaking in parliament, Health Minister Joris Vane said that ⟦waiting lists had been cut by a third⟧.',
    speaker: 'Joris Vane',
    role: 'Health Minister',
    cue: 'said',
    manner: 'indirect',
  },
  {
    text: 'In a letter to shareholders, chief executive Mara Quist wrote that ⟦the worst was over⟧.',
    speaker: 'Mara Quist',
    role: 'chief executive',
    cue: 'wrote',
    manner: 'indirect',
  },
  {
    text: 'At a briefing on Friday, army spokesman Col. Bram Tessel said ⟦two drones had been shot down over the strait⟧.',
    speaker: 'Bram Tessel',
    cue: 'said',
    manner: 'indirect',
  },
  {
    text: 'Asked about the delay, a spokesperson for the ministry said by email: ⟦“We do not comment on ongoing procedures.”⟧',
    speaker: 'a spokesperson for the ministry',
    cue: 'said',
    manner: 'direct',
  },
  // Pronouns and names further off
  {
    text: 'Labour leader Greta Holm walked out of the meeting shortly before midnight.\n\n⟦“They were never serious,”⟧ she told journalists.',
    speaker: 'Greta Holm',
    cue: 'told journalists',
    manner: 'direct',
  },
  {
    text: 'Professor Ulla Brink has studied the glacier for thirty years. ⟦The ice is thinning faster than any model foresaw⟧, she says.',
    speaker: 'Ulla Brink',
    cue: 'says',
    manner: 'indirect',
  },
  {
    text: 'The prosecutor, Hugo Lemm, questioned the banker, Ivo Kranz.\n\n⟦“I remember nothing,”⟧ he answered.',
    speaker: null,
    cue: 'answered',
    manner: 'direct',
  },
  {
    text: 'The company said profits rose. It also said ⟦it would hire 300 people⟧.',
    speaker: 'the company',
    cue: 'said',
    manner: 'indirect',
  },
  // Several speakers near one another
  {
    text: 'The minister said the road was safe, but engineer Paula Rand said ⟦the bridge could fail at any time⟧.',
    speaker: 'Paula Rand',
    role: 'engineer',
    cue: 'said',
    manner: 'indirect',
    hedges: ['could'],
  },
  {
    text: '“It was an accident,” the driver said. The prosecutor called it ⟦“cold-blooded murder”⟧.',
    speaker: 'the prosecutor',
    cue: 'called',
    manner: 'direct',
  },
  {
    text: 'While Borlania denies any role, Halvia says ⟦the saboteurs crossed from Borlanian territory⟧.',
    speaker: 'Halvia',
    cue: 'says',
    manner: 'indirect',
  },
  {
    text: '“We want peace,” Asch said. ⟦“So do we,”⟧ replied Orel.',
    speaker: 'Orel',
    cue: 'replied',
    manner: 'direct',
  },
  // Titles, groups and the unnamed
  {
    text: '⟦The cable was cut on purpose⟧, a Western intelligence official said, speaking on condition of anonymity.',
    speaker: 'a Western intelligence official',
    cue: 'said',
    manner: 'indirect',
  },
  {
    text: '⟦Nine of ten members voted in favour⟧, a person familiar with the vote said.',
    speaker: 'a person familiar with the vote',
    cue: 'said',
    manner: 'indirect',
  },
  {
    text: 'Most analysts agree that ⟦the currency is overvalued⟧.',
    speaker: 'most analysts',
    cue: 'agree',
    manner: 'indirect',
  },
  {
    text: 'The European Trade Council said on Tuesday ⟦it had opened a case against four steelmakers⟧.',
    speaker: 'the European Trade Council',
    cue: 'said',
    manner: 'indirect',
  },
  {
    text: 'The 27-year-old, who asked not to be identified for fear of reprisals, said ⟦soldiers had taken her brother⟧.',
    speaker: 'the 27-year-old',
    cue: 'said',
    manner: 'indirect',
  },
  // Nobody is given as speaking
  { text: '⟦The stadium holds 42,000 people⟧.', speaker: null, cue: null, manner: null },
  {
    text: '⟦The decision is a mistake, and the country will pay for it⟧.',
    speaker: null,
    cue: null,
    manner: null,
  },
  { text: '⟦Police cordoned off the square⟧ as crowds gathered.', speaker: null, cue: null, manner: null },
  { text: 'The so-called ⟦“grey list”⟧ was drawn up in 1998.', speaker: null, cue: null, manner: null },
];

/** Looked at only as totals. */
export const unseenCases: readonly AttributionCase[] = [
  // Agencies, citing and nested citing
  {
    text: 'The agency Vesna, citing a source in the delegation, reports ⟦the signing has been put off⟧.',
    speaker: 'a source in the delegation',
    cue: 'citing',
    manner: 'indirect',
    chain: ['the agency Vesna'],
    outlet: 'Coast Daily',
  },
  {
    text: '⟦Three tankers have changed their flags since May⟧, Shipping Gazette reported, with reference to port records.',
    speaker: 'port records',
    cue: 'with reference to',
    manner: 'indirect',
    chain: ['Shipping Gazette'],
    outlet: 'Coast Daily',
  },
  {
    text: 'Quoted by the Halvian state agency, President Ruben Asch said ⟦“the door is closed”⟧.',
    speaker: 'Ruben Asch',
    role: 'President',
    cue: 'said',
    manner: 'direct',
    chain: ['the Halvian state agency'],
    outlet: 'Coast Daily',
  },
  {
    text: 'As first reported by the Lakeside Post, ⟦the council had known of the cracks since 2021⟧.',
    speaker: 'the Lakeside Post',
    cue: 'reported',
    manner: 'indirect',
    outlet: 'Coast Daily',
  },
  {
    text: '⟦A new round could be held in Osmund⟧, a Halvian newspaper wrote on Wednesday, citing unnamed officials.',
    speaker: 'unnamed officials',
    cue: 'citing',
    manner: 'indirect',
    hedges: ['could'],
    chain: ['a Halvian newspaper'],
    outlet: 'Coast Daily',
  },
  {
    text: 'Foreign Ministry spokeswoman Nadia Orel told Novar that ⟦no invitation had been received⟧.',
    speaker: 'Nadia Orel',
    role: 'Foreign Ministry spokeswoman',
    cue: 'told',
    manner: 'indirect',
    chain: ['Novar'],
    outlet: 'Coast Daily',
  },
  {
    text: '⟦Both pilots survived⟧, the Vesna agency quoted the regional governor as saying.',
    speaker: 'the regional governor',
    cue: 'quoted the regional governor as saying',
    manner: 'indirect',
    chain: ['the Vesna agency'],
    outlet: 'Coast Daily',
  },
  // According to
  {
    text: 'According to Ines Tavor, who leads the inquiry, ⟦the pumps had been switched off by hand⟧.',
    speaker: 'Ines Tavor',
    cue: 'according to',
    manner: 'indirect',
  },
  {
    text: 'The fire, according to two firefighters at the scene, ⟦began in a storage room on the third floor⟧.',
    speaker: 'two firefighters at the scene',
    cue: 'according to',
    manner: 'indirect',
  },
  {
    text: 'In the view of the audit court, ⟦the contract should never have been signed⟧.',
    speaker: 'the audit court',
    cue: 'in the view of',
    manner: 'indirect',
  },
  {
    text: '⟦Some 40 villages remain cut off⟧, per the relief agency.',
    speaker: 'the relief agency',
    cue: 'per',
    manner: 'indirect',
  },
  // Passive and impersonal
  {
    text: 'The governor was quoted by local media as saying ⟦the dam had held⟧.',
    speaker: 'the governor',
    cue: 'was quoted by local media as saying',
    manner: 'indirect',
    chain: ['local media'],
    outlet: 'Coast Daily',
  },
  {
    text: '⟦The bribes were paid in cash⟧, the court was told by a former bookkeeper.',
    speaker: 'a former bookkeeper',
    cue: 'told',
    manner: 'indirect',
  },
  {
    text: '⟦The two men are said to have met in Brask in 2017⟧.',
    speaker: null,
    cue: null,
    manner: null,
    hedges: ['are said to'],
  },
  {
    text: '⟦The envoy is understood to be carrying a personal letter⟧.',
    speaker: null,
    cue: null,
    manner: null,
    hedges: ['is understood to'],
  },
  // Quotations split around their cue
  {
    text: '⟦“The harvest,”⟧ the farmer sighed, ⟦“is gone.”⟧',
    speaker: 'the farmer',
    cue: 'sighed',
    manner: 'direct',
  },
  {
    text: '⟦“If they want a fight,”⟧ Deputy Prime Minister Olin Roth told a rally in Tarn, ⟦“they will have one.”⟧',
    speaker: 'Olin Roth',
    role: 'Deputy Prime Minister',
    cue: 'told a rally',
    manner: 'direct',
  },
  {
    text: '⟦“This treaty,”⟧ added Dr. Mina Solvay of the Institute for Border Studies, ⟦“was dead on arrival.”⟧',
    speaker: 'Mina Solvay',
    cue: 'added',
    manner: 'direct',
  },
  // Verbs beside said
  {
    text: '⟦“It’s a disgrace,”⟧ fumed one commuter.',
    speaker: 'one commuter',
    cue: 'fumed',
    manner: 'direct',
  },
  {
    text: 'Judge Arvid Noll cautioned that ⟦the ruling set no precedent⟧.',
    speaker: 'Arvid Noll',
    role: 'Judge',
    cue: 'cautioned',
    manner: 'indirect',
  },
  {
    text: 'Campaigners contend that ⟦the wells were poisoned by the mine⟧.',
    speaker: 'campaigners',
    cue: 'contend',
    manner: 'indirect',
  },
  {
    text: '⟦“Is that a threat?”⟧ the senator shot back.',
    speaker: 'the senator',
    cue: 'shot back',
    manner: 'direct',
  },
  {
    text: 'General Petr Zelen boasted that ⟦his men would be home by Christmas⟧.',
    speaker: 'Petr Zelen',
    role: 'General',
    cue: 'boasted',
    manner: 'indirect',
  },
  {
    text: 'The mayor’s office dismissed the report as ⟦“pure invention”⟧.',
    speaker: 'the mayor’s office',
    cue: 'dismissed',
    manner: 'direct',
  },
  // Told, in a statement, at a place
  {
    text: 'In a statement late on Sunday, the airline said ⟦the engine had been inspected in March⟧.',
    speaker: 'the airline',
    cue: 'said',
    manner: 'indirect',
  },
  {
    text: '⟦“Our thoughts are with the families,”⟧ the company said in a post on its website.',
    speaker: 'the company',
    cue: 'said',
    manner: 'direct',
  },
  {
    text: 'The president told a news conference in Osmund ⟦he would seek a third term⟧.',
    speaker: 'the president',
    cue: 'told a news conference',
    manner: 'indirect',
  },
  {
    text: '⟦“There is no plan B,”⟧ the trade commissioner told lawmakers.',
    speaker: 'the trade commissioner',
    cue: 'told lawmakers',
    manner: 'direct',
  },
  {
    text: '⟦The reactor has been stable since noon⟧, the operator said on social media platform Chatter.',
    speaker: 'the operator',
    cue: 'said',
    manner: 'indirect',
  },
  // Pronouns and names further off
  {
    text: 'Economy Minister Stefan Arnt defended the plan in an interview.\n\nHe argued that ⟦subsidies would pay for themselves within four years⟧.',
    speaker: 'Stefan Arnt',
    cue: 'argued',
    manner: 'indirect',
  },
  {
    text: 'Markus Feld met Eva Stern in Brask on Monday.\n\n⟦“We agreed on everything,”⟧ he said.',
    speaker: 'Markus Feld',
    cue: 'said',
    manner: 'direct',
  },
  {
    text: 'Greenfield, a charity, runs the shelter. ⟦“We turn nobody away,”⟧ its director, Noor Azad, said.',
    speaker: 'Noor Azad',
    cue: 'said',
    manner: 'direct',
  },
  {
    text: 'Governor Tilda Marsh visited the town. Marsh, 58, promised ⟦“every cent that is needed”⟧.',
    speaker: 'Tilda Marsh',
    cue: 'promised',
    manner: 'direct',
  },
  // Several speakers near one another
  {
    text: '⟦“It was an accident,”⟧ the driver said. The prosecutor called it murder.',
    speaker: 'the driver',
    cue: 'said',
    manner: 'direct',
  },
  {
    text: 'Residents say they were never asked. ⟦The consultation met every legal requirement⟧, the council insists.',
    speaker: 'the council',
    cue: 'insists',
    manner: 'indirect',
  },
  {
    text: 'Asked if she agreed with Treasurer Tom Wye, who has called the tax unfair, Premier Isla Crane said ⟦“the numbers speak for themselves”⟧.',
    speaker: 'Isla Crane',
    role: 'Premier',
    cue: 'said',
    manner: 'direct',
  },
  {
    text: 'Economist Lena Faro expects growth of 2%, whereas ⟦the outlook is “grim”, says Jan Hobb of Norvik Bank⟧.',
    speaker: 'Jan Hobb',
    cue: 'says',
    manner: 'mixed',
  },
  // Titles, groups and the unnamed
  {
    text: 'Former Defence Minister Aldo Brenn, now a professor at Tarn University, believes ⟦the pact will not survive the year⟧.',
    speaker: 'Aldo Brenn',
    cue: 'believes',
    manner: 'indirect',
  },
  {
    text: 'Archbishop Emil Sorga urged ⟦the warring sides to lay down their arms⟧.',
    speaker: 'Emil Sorga',
    role: 'Archbishop',
    cue: 'urged',
    manner: 'indirect',
  },
  {
    text: 'Critics of the bill, among them two former judges, say ⟦it would muzzle the press⟧.',
    speaker: 'critics of the bill',
    cue: 'say',
    manner: 'indirect',
  },
  {
    text: 'Norvik Bank analyst Jan Hobb sees ⟦“more pain to come”⟧.',
    speaker: 'Jan Hobb',
    role: 'Norvik Bank analyst',
    cue: 'sees',
    manner: 'direct',
  },
  {
    text: 'Both the army and the rebels claim ⟦they control the airport⟧.',
    speaker: 'both the army and the rebels',
    cue: 'claim',
    manner: 'indirect',
  },
  // Nobody is given as speaking
  {
    text: '⟦Talks resumed on Monday after a pause of two weeks⟧. Officials declined to comment.',
    speaker: null,
    cue: null,
    manner: null,
  },
  {
    text: 'The minister said the tunnel would open in May. ⟦It was begun in 2014⟧.',
    speaker: null,
    cue: null,
    manner: null,
  },
  { text: '⟦Prices might rise again in winter⟧.', speaker: null, cue: null, manner: null, hedges: ['might'] },
  {
    text: '⟦Kranz, who founded the bank in 1991, owns a villa in Brask⟧.',
    speaker: null,
    cue: null,
    manner: null,
  },
];
