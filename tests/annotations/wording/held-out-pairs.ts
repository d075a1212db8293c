/** Pairs that were written after the rules, and are looked at as totals only: do not mend a rule for one of these. */
import { de, en, es, fr, ru, type LabelledPair } from './labelled-pair.ts';

export const heldOutPairs: readonly LabelledPair[] = [
  en('The vault was allegedly emptied twice.', 'The vault was emptied twice.', ['hedge', 'allegedly', '']),
  en('The pact might be signed in the spring.', 'The pact is to be signed in the spring.', [
    'hedge',
    'might',
    'is to',
  ]),
  en('The glacier is thought to be shrinking.', 'The glacier is shrinking.', ['hedge', 'thought to be', '']),
  en('Nearly 70 villages lost power.', 'More than 70 villages lost power.', [
    'figure',
    'Nearly',
    'More than',
  ]),
  en('The dredger raised 18 tonnes of silt.', 'The dredger raised 81 tonnes of silt.', [
    'figure',
    '18',
    '81',
  ]),
  en('The loan runs to 3.4bn kroner.', 'The loan runs to 4.3 billion kroner.', [
    'figure',
    '3.4bn',
    '4.3 billion',
  ]),
  en('Two in five shops have closed.', 'Three in five shops have closed.', ['figure', 'Two', 'Three']),
  en('The strike began on Friday night.', 'The strike began on Saturday night.', [
    'date',
    'Friday',
    'Saturday',
  ]),
  en('The charter dates from 1611.', 'The charter dates from 1711.', ['date', '1611', '1711']),
  en('Judges will rule by 12 November.', 'Judges will rule by 21 November.', [
    'date',
    '12 November',
    '21 November',
  ]),
  en('Former admiral Piet Raus wrote the memo.', 'Admiral Piet Raus wrote the memo.', ['role', 'Former', '']),
  en('Energy minister Nadia Shaw resigned.', 'Finance minister Nadia Shaw resigned.', [
    'role',
    'Energy',
    'Finance',
  ]),
  en('The pilot, Tomas Hale, was cleared.', 'The co-pilot, Tomas Hale, was cleared.', [
    'role',
    'pilot',
    'co-pilot',
  ]),
  en('The barge sank off Lindholm.', 'The barge sank off Tresk.', ['name', 'Lindholm', 'Tresk']),
  en('“Nobody told us, and nobody asked,” Shaw said.', '“Nobody told us,” Shaw said.', [
    'quote-cut',
    'and nobody asked',
    '',
  ]),
  en('“The reef is dying before our eyes,” she warned.', 'The reef is dying before our eyes, she warned.', [
    'speech',
    'The reef',
    'The reef',
  ]),
  en('The plant is safe, the regulator insists.', 'The plant is safe.', [
    'attribution',
    'the regulator insists',
    '',
  ]),
  en('Shaw admitted the valve had stuck.', 'Shaw denied the valve had stuck.', [
    'attribution',
    'admitted',
    'denied',
  ]),
  en('Thirteen divers were rescued.', '13 divers were rescued.'),
  en('The theatre reopened on 1 June 2022.', 'The theater reopened on June 1, 2022.'),
  en('The canal was widened and deepened.', 'The canal was deepened and widened.'),
  en('Vets treated the birds for free.', 'Vets treated the birds at no cost.'),
  de('Der Vertrag wurde vermutlich gefälscht.', 'Der Vertrag wurde gefälscht.', ['hedge', 'vermutlich', '']),
  de('Der Minister soll das Geld genommen haben.', 'Der Minister hat das Geld genommen.', [
    'hedge',
    'soll',
    'hat',
  ]),
  de('Die Kosten stiegen um 12 Prozent.', 'Die Kosten stiegen um 21 Prozent.', ['figure', '12', '21']),
  de('Der Prozess beginnt am Freitag.', 'Der Prozess beginnt am Montag.', ['date', 'Freitag', 'Montag']),
  de('Fünfzehn Taucher wurden gerettet.', '15 Taucher wurden gerettet.'),
  de('Das Werk ist sicher, sagte die Direktorin.', 'Das Werk ist sicher.', [
    'attribution',
    'sagte die Direktorin',
    '',
  ]),
  fr('Le contrat aurait été falsifié.', 'Le contrat a été falsifié.', ['hedge', 'aurait', 'a']),
  fr('Les prix ont augmenté de 12 %.', 'Les prix ont augmenté de 21 %.', ['figure', '12', '21']),
  fr('Le procès commence le 3 juin 2024.', 'Le procès commence le 13 juin 2024.', [
    'date',
    '3 juin',
    '13 juin',
  ]),
  fr('Le directeur Paul Aubry a démissionné.', 'Le président Paul Aubry a démissionné.', [
    'role',
    'directeur',
    'président',
  ]),
  fr('Les prix ont augmenté de 5 pour cent.', 'Les prix ont augmenté de 5 %.'),
  es('El contrato fue probablemente falsificado.', 'El contrato fue falsificado.', [
    'hedge',
    'probablemente',
    '',
  ]),
  es('Los precios subieron un 12 por ciento.', 'Los precios subieron un 21 por ciento.', [
    'figure',
    '12',
    '21',
  ]),
  es('El juicio empieza el viernes.', 'El juicio empieza el lunes.', ['date', 'viernes', 'lunes']),
  es('La planta es segura, dijo la directora.', 'La planta es segura.', [
    'attribution',
    'dijo la directora',
    '',
  ]),
  ru('Договор, возможно, подделали.', 'Договор подделали.', ['hedge', 'возможно', '']),
  ru('Цены выросли на 12 процентов.', 'Цены выросли на 21 процент.', ['figure', '12', '21']),
  ru('Суд начнётся в пятницу.', 'Суд начнётся в понедельник.', ['date', 'пятницу', 'понедельник']),
  ru('Директор Павел Орлов ушёл в отставку.', 'Президент Павел Орлов ушёл в отставку.', [
    'role',
    'Директор',
    'Президент',
  ]),
  ru('Завод безопасен, заявил директор.', 'Завод безопасен.', ['attribution', 'заявил директор', '']),
];
