/** As `labelledPairs`, in German, French, Spanish and Russian. */
import { de, es, fr, ru, type LabelledPair } from './labelled-pair.ts';

export const labelledPairsOfLanguages: readonly LabelledPair[] = [
  // German
  de('Der Damm ist angeblich undicht.', 'Der Damm ist undicht.', ['hedge', 'angeblich', '']),
  de('Die Brücke könnte im Winter gesperrt werden.', 'Die Brücke wird im Winter gesperrt werden.', [
    'hedge',
    'könnte',
    'wird',
  ]),
  de('Der mutmaßliche Schmuggler wurde entlassen.', 'Der Schmuggler wurde entlassen.', [
    'hedge',
    'mutmaßliche',
    '',
  ]),
  de('Der Sturm kostete 1,2 Millionen Euro.', 'Der Sturm kostete 2,1 Millionen Euro.', [
    'figure',
    '1,2 Millionen Euro',
    '2,1 Millionen Euro',
  ]),
  de('Es kamen zwanzig Boote.', 'Es kamen 20 Boote.'),
  de('Es kamen 1.200 Menschen in die Halle.', 'Es kamen 1200 Menschen in die Halle.'),
  de('Die Schleuse öffnet am 4. Mai.', 'Die Schleuse öffnet am 6. Mai.', ['date', '4. Mai', '6. Mai']),
  de('Der Rat tagte am Dienstag.', 'Der Rat tagte am Mittwoch.', ['date', 'Dienstag', 'Mittwoch']),
  de('Ministerin Ida Lund unterschrieb den Erlass.', 'Staatssekretärin Ida Lund unterschrieb den Erlass.', [
    'role',
    'Ministerin',
    'Staatssekretärin',
  ]),
  de('„Die Mauer ist sicher und fest“, sagte Holm.', 'Die Mauer ist sicher und fest, sagte Holm.', [
    'speech',
    'Die Mauer ist sicher und fest',
    'Die Mauer ist sicher und fest',
  ]),
  de('Das Schiff sank, wie die Küstenwache mitteilte.', 'Das Schiff sank.', [
    'attribution',
    'wie die Küstenwache mitteilte',
    '',
  ]),
  de('Die Straße zum Hafen ist gesperrt.', 'Die Strasse zum Hafen ist gesperrt.'),
  de('Der Preis stieg um 5 Prozent.', 'Der Preis stieg um 5 %.'),

  // French
  fr('Le barrage serait endommagé.', 'Le barrage est endommagé.', ['hedge', 'serait', 'est']),
  fr('Le navire a probablement coulé.', 'Le navire a coulé.', ['hedge', 'probablement', '']),
  fr('Le voleur présumé a été libéré.', 'Le voleur a été libéré.', ['hedge', 'présumé', '']),
  fr('La tempête a coûté 40 millions d’euros.', 'La tempête a coûté 45 millions d’euros.', [
    'figure',
    '40 millions d’euros',
    '45 millions d’euros',
  ]),
  fr('Vingt bateaux sont partis.', '20 bateaux sont partis.'),
  fr('Le vote aura lieu le 4 mai.', 'Le vote aura lieu le 6 mai.', ['date', '4 mai', '6 mai']),
  fr('Le conseil s’est réuni mardi.', 'Le conseil s’est réuni jeudi.', ['date', 'mardi', 'jeudi']),
  fr('La ministre Ida Lund a signé.', 'La maire Ida Lund a signé.', ['role', 'ministre', 'maire']),
  fr('Le navire a coulé, selon la marine.', 'Le navire a coulé.', ['attribution', 'selon la marine', '']),
  fr('« Le mur est solide et sûr », a dit Holm.', 'Le mur est solide et sûr, a dit Holm.', [
    'speech',
    'Le mur est solide et sûr',
    'Le mur est solide et sûr',
  ]),

  // Spanish
  es('El dique supuestamente pierde agua.', 'El dique pierde agua.', ['hedge', 'supuestamente', '']),
  es('El molino podría cerrar en abril.', 'El molino va a cerrar en abril.', ['hedge', 'podría', 'va a']),
  es('El presunto ladrón salió libre.', 'El ladrón salió libre.', ['hedge', 'presunto', '']),
  es('La tormenta costó 40 millones de euros.', 'La tormenta costó 45 millones de euros.', [
    'figure',
    '40 millones de euros',
    '45 millones de euros',
  ]),
  es('Llegaron veinte barcos.', 'Llegaron 20 barcos.'),
  es('La votación será el 4 de mayo.', 'La votación será el 6 de mayo.', ['date', '4 de mayo', '6 de mayo']),
  es('El consejo se reunió el martes.', 'El consejo se reunió el jueves.', ['date', 'martes', 'jueves']),
  es('La ministra Ida Lund firmó la orden.', 'La alcaldesa Ida Lund firmó la orden.', [
    'role',
    'ministra',
    'alcaldesa',
  ]),
  es('El barco se hundió, según la marina.', 'El barco se hundió.', ['attribution', 'según la marina', '']),

  // Russian
  ru('Плотина якобы протекает.', 'Плотина протекает.', ['hedge', 'якобы', '']),
  ru('Мост, вероятно, закроют зимой.', 'Мост закроют зимой.', ['hedge', 'вероятно', '']),
  ru('Предполагаемый вор вышел на свободу.', 'Вор вышел на свободу.', ['hedge', 'Предполагаемый', '']),
  ru('Шторм обошёлся в 40 миллионов рублей.', 'Шторм обошёлся в 45 миллионов рублей.', [
    'figure',
    '40 миллионов рублей',
    '45 миллионов рублей',
  ]),
  ru('Пришли двадцать лодок.', 'Пришли 20 лодок.'),
  ru('Голосование пройдёт 4 мая.', 'Голосование пройдёт 6 мая.', ['date', '4 мая', '6 мая']),
  ru('Совет собрался во вторник.', 'Совет собрался в четверг.', ['date', 'вторник', 'четверг']),
  ru('Министр Ида Лунд подписала приказ.', 'Мэр Ида Лунд подписала приказ.', ['role', 'Министр', 'Мэр']),
  ru('Корабль затонул, сообщила береговая охрана.', 'Корабль затонул.', [
    'attribution',
    'сообщила береговая охрана',
    '',
  ]),
  ru('«Стена прочна и надёжна», — сказал Холм.', 'Стена прочна и надёжна, сказал Холм.', [
    'speech',
    'Стена прочна и надёжна',
    'Стена прочна и надёжна',
  ]),
];
