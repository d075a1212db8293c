/** Written after the rules had been made better on the other held-out articles, and left alone since: whether the rules hold elsewhere. */
import { markupOf, textOf, type HeldOutArticle } from './held-out-article.ts';

const nobody: readonly string[] = [];

const texts: readonly Omit<HeldOutArticle, 'format'>[] = [
  {
    name: 'author with role and city after a bar',
    written: `^Ice plant to be fed by road\n\n^Ada Pell, Harbour Correspondent | Lindmouth\n^Tuesday 5 March 2024 18.05 GMT\n\n${textOf('en')}\n\n~Most viewed\n~Seals return to inner basin\n~Ferry late again`,
    title: 'Ice plant to be fed by road',
    byline: ['Ada Pell'],
    date: '2024-03-05',
    outlet: null,
  },
  {
    name: 'German agency in brackets',
    written: `^Händler ziehen in Zelte\n\n^Oberwinden (dpa) - ${textOf('de')}\n\n~© dpa-infocom, dpa:240314-99-123456/2`,
    title: 'Händler ziehen in Zelte',
    byline: nobody,
    date: null,
    outlet: 'dpa',
  },
  {
    name: 'French agency rewrite',
    written: `^Pont fermé : les riverains s’organisent\n\n^Rédigé par Clémence Aubry, le 6 mars 2024 à 9h05\n\n${textOf('fr')}\n\n~Partagez cet article\n~Laisser un commentaire`,
    title: 'Pont fermé : les riverains s’organisent',
    byline: ['Clémence Aubry'],
    date: '2024-03-06',
    outlet: null,
  },
  {
    name: 'Japanese with reporter and rank',
    written: `^北橋の補修計画を発表\n\n^2024/03/13 05:00\n\n${textOf('ja')}（北川美咲）\n\n~あわせて読みたい\n~バス迂回、初日は混乱なし`,
    title: '北橋の補修計画を発表',
    byline: ['北川美咲'],
    date: '2024-03-13',
    outlet: null,
  },
  {
    name: 'Japanese that ends with an agency',
    written: `^北橋、あすから通行止め\n\n${textOf('ja')}（共同通信）`,
    title: '北橋、あすから通行止め',
    byline: nobody,
    date: null,
    outlet: null,
  },
  {
    name: 'Chinese fields with blanks',
    written: `^公交改道首日运行平稳\n^作者：林若溪\u3000来源：青石日报\u30002024年03月13日\n\n${textOf('zh')}\n\n~编辑：赵雷\n~相关阅读：老桥将封闭七个月`,
    title: '公交改道首日运行平稳',
    byline: ['林若溪'],
    date: '2024-03-13',
    outlet: '青石日报',
  },
  {
    name: 'a copied portal with menu and weather',
    written: `~Home\n~World\n~Sport\n~Log in\n~Search\n\n^Skippers turned away at inner basin\n^By Jon Marsh\n^7 March 2024\n\n${textOf('en')}\n\n~Comments (3)\n~Old Salt\n~They should have built two.\n~Privacy policy\n~Terms of use`,
    title: 'Skippers turned away at inner basin',
    byline: ['Jon Marsh'],
    date: '2024-03-07',
    outlet: null,
  },
  {
    name: 'Russian rewrite that names a source',
    written: `^В Заречинске закроют мост\n^13 марта 2024, 08:15\n\n${textOf('ru')}\n\n~Ранее сообщалось, что водолазы нашли трещины.\n~Фото: пресс-служба мэрии\n~Заметили ошибку? Выделите текст и нажмите Ctrl + Enter.`,
    title: 'В Заречинске закроют мост',
    byline: nobody,
    date: '2024-03-13',
    outlet: null,
  },
];

const page = (head: string, body: string, language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const pages: readonly Omit<HeldOutArticle, 'format'>[] = [
  {
    name: 'a page builder without telling classes',
    written: page(
      '<title>Seals return to inner basin | Lindmouth Courier</title>',
      `<div class="x1"><div class="x2"><h1 class="x3">^Seals return to inner basin</h1><div class="x4">^Words: Rufus Kane</div><div class="x5">^8 March 2024</div>${markupOf('en')}<div class="x6"><p>~You might also like</p><p><a href="/1">~Ferry late again</a></p><p><a href="/2">~Ice plant fed by road</a></p></div></div></div>`,
    ),
    title: 'Seals return to inner basin',
    byline: ['Rufus Kane'],
    date: '2024-03-08',
    outlet: 'Lindmouth Courier',
  },
  {
    name: 'Spanish digital with author box and club',
    written: page(
      '<title>El mercado, en la plaza - Diario Caldera</title><meta property="og:site_name" content="Diario Caldera">',
      `<article><h1>^El mercado, en la plaza</h1><p class="autor">^Tomás Iriarte</p><p class="fecha">^6 mar 2024</p>${markupOf('es')}<div class="autor-box"><p>~Tomás Iriarte es periodista y cubre la información local desde 2011.</p></div><p>~Hazte socio y apoya el periodismo independiente.</p></article>`,
      'es',
    ),
    title: 'El mercado, en la plaza',
    byline: ['Tomás Iriarte'],
    date: '2024-03-06',
    outlet: 'Diario Caldera',
  },
  {
    name: 'Swedish public broadcaster',
    written: page(
      '<title>Simhallen stängs - Nyheter - Bygdekanalen</title><meta property="og:site_name" content="Bygdekanalen"><meta property="article:published_time" content="2024-03-12T06:30:00+01:00">',
      `<main><h1>^Simhallen stängs</h1><address><a href="/e">^Elsa Norrby</a></address>${markupOf('sv')}<p>~Så här jobbar vi: läs mer om vår journalistik.</p><h3>~Senaste nytt</h3><ul><li><a href="/1">~Snöoväder väntas i norr</a></li><li><a href="/2">~Ny rektor på skolan</a></li><li><a href="/3">~Bussar ställs in</a></li></ul></main>`,
      'sv',
    ),
    title: 'Simhallen stängs',
    byline: ['Elsa Norrby'],
    date: '2024-03-12',
    outlet: 'Bygdekanalen',
  },
  {
    name: 'masthead before the headline, donation and licence',
    written: page(
      '<title>Tidewatch: The bill for the quay</title>',
      `<h1 class="site-title">~Tidewatch</h1><article><h2>^The bill for the quay</h2><p class="byline">^Ines Halloran and Odile Marchetti</p><p>^9 March 2024</p>${markupOf('en')}<p>~We rely on donations. If everyone who reads this gave a little, our work would be paid for.</p><p>~Republish this article for free under our Creative Commons licence.</p></article>`,
    ),
    title: 'The bill for the quay',
    byline: ['Ines Halloran', 'Odile Marchetti'],
    date: '2024-03-09',
    outlet: 'Tidewatch',
  },
  {
    name: 'Dutch page with reacties and tip',
    written: page(
      '<title>Schippers boos over omvaren</title><meta property="og:site_name" content="Waterdonkse Courant">',
      `<article><h1>^Schippers boos over omvaren</h1><span class="redacteur">^Sanne de Wit</span> <time datetime="2024-03-13">^13 maart 2024</time>${markupOf('nl')}<p>~Heb jij een nieuwstip? Laat het ons weten.</p><h3>~Reacties (4)</h3><p>~Eindelijk iemand die het zegt, dit is al jaren een ramp voor ons schippers.</p></article>`,
      'nl',
    ),
    title: 'Schippers boos over omvaren',
    byline: ['Sanne de Wit'],
    date: '2024-03-13',
    outlet: 'Waterdonkse Courant',
  },
];

export const laterArticles: readonly HeldOutArticle[] = [
  ...texts.map((article) => ({ ...article, format: 'text' as const })),
  ...pages.map((article) => ({ ...article, format: 'page' as const })),
];
