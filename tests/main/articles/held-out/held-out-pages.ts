/** Pages as sites of several makes send them. Written before the rules were looked at, to measure them on; not to be used for making rules. */
import { markupOf, type HeldOutArticle } from './held-out-article.ts';

const nobody: readonly string[] = [];

const page = (head: string, body: string, language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const linked = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;

export const heldOutPages: readonly HeldOutArticle[] = [
  {
    name: 'news site with JSON-LD graph and a share row',
    written: page(
      `<title>Northern quay to close - The Lindmouth Courier</title><meta property="og:title" content="Northern quay to close">${linked(
        {
          '@graph': [
            { '@type': 'WebSite', name: 'The Lindmouth Courier' },
            {
              '@type': 'NewsArticle',
              headline: 'Northern quay to close',
              datePublished: '2024-03-04T10:00:00Z',
              author: [{ '@type': 'Person', name: 'Petra Lindqvist' }],
              publisher: { '@type': 'Organization', name: 'The Lindmouth Courier' },
            },
          ],
        },
      )}`,
      `<header><a href="/">~The Lindmouth Courier</a><nav><ul><li><a href="/n">~News</a></li><li><a href="/s">~Sport</a></li></ul></nav></header><main><article><h1>^Northern quay to close</h1><div class="meta"><span>^By Petra Lindqvist</span> <time datetime="2024-03-04T10:00:00Z">^4 March 2024</time></div><ul class="a2a_kit"><li><a href="#">~Share on Facebook</a></li><li><a href="#">~Share on X</a></li></ul>${markupOf('en')}<p><em>~Petra Lindqvist covers the coast for the Courier. Write to her at petra@courier.example.</em></p></article></main><footer>~© 2024 The Lindmouth Courier</footer>`,
    ),
    title: 'Northern quay to close',
    byline: ['Petra Lindqvist'],
    date: '2024-03-04',
    outlet: 'The Lindmouth Courier',
  },
  {
    name: 'WordPress theme, author vcard, tags and related posts',
    written: page(
      `<title>What I saw under the quay &#8211; Divergirl</title><meta name="generator" content="WordPress 6.4"><meta property="og:site_name" content="Divergirl">`,
      `<div id="page"><header class="site-header"><p class="site-title"><a href="/">~Divergirl</a></p></header><article class="post hentry"><header class="entry-header"><h1 class="entry-title">^What I saw under the quay</h1><div class="entry-meta"><span class="posted-on">^Posted on <time class="entry-date published" datetime="2024-02-27T09:00:00+00:00">^February 27, 2024</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/nora">^Nora Kittering</a></span></span></div></header><div class="entry-content">${markupOf('en')}<div class="sharedaddy"><h3>~Share this:</h3><a href="#">~Click to print</a></div><div id="jp-relatedposts"><h3>~Related</h3><a href="/a">~My first wreck</a></div></div><footer class="entry-footer"><span class="tags-links">~Tagged <a href="/t">~diving</a></span></footer></article><div id="comments"><h2>~2 thoughts on “What I saw under the quay”</h2><ol><li><b>~Gull</b><p>~Great report, thanks for going down there in February of all months.</p></li></ol></div></div>`,
    ),
    title: 'What I saw under the quay',
    byline: ['Nora Kittering'],
    date: '2024-02-27',
    outlet: 'Divergirl',
  },
  {
    name: 'two authors as links, title with a bar and a section',
    written: page(
      `<title>Harbour board votes to shut quay | Coast | Northern Ledger</title><meta property="og:site_name" content="Northern Ledger"><meta property="article:published_time" content="2024-03-05T08:00:00Z">`,
      `<main><div class="kicker">^Coast</div><h1>^Harbour board votes to shut quay</h1><div class="authors"><a rel="author" href="/x">^Jonas Falk</a> and <a rel="author" href="/y">^Miriam Achterberg</a></div><div class="story-body">${markupOf('en')}<div class="inline-promo"><strong>~READ MORE:</strong> <a href="/z">~Ice plant to be supplied by road</a></div><p><a href="/q">~Skippers ask for a rebate on fees</a></p></div></main>`,
    ),
    title: 'Harbour board votes to shut quay',
    byline: ['Jonas Falk', 'Miriam Achterberg'],
    date: '2024-03-05',
    outlet: 'Northern Ledger',
  },
  {
    name: 'author in meta, cookie notice and newsletter box',
    written: page(
      `<title>Shipworm is back</title><meta name="author" content="Tobias Renn"><meta name="date" content="2024-01-19">`,
      `<div class="cookie-consent"><p>~We use cookies to improve your experience. You can accept all cookies or manage your preferences here.</p><button>~Accept</button></div><div class="wrap"><h1>^Shipworm is back</h1>${markupOf('en')}<div class="nl-box"><h4>~Get our newsletter</h4><p>~Every Friday the best of the coast, free of charge. Enter your address and press subscribe.</p></div></div>`,
    ),
    title: 'Shipworm is back',
    byline: ['Tobias Renn'],
    date: '2024-01-19',
    outlet: null,
  },
  {
    name: 'byline that is an outlet and a role',
    written: page(
      `<title>Quay closed from Monday – Harbour Press</title>${linked({ '@type': 'NewsArticle', headline: 'Quay closed from Monday', datePublished: '2024-03-06', author: { '@type': 'Organization', name: 'Harbour Press' }, publisher: { name: 'Harbour Press' } })}`,
      `<article><h1>^Quay closed from Monday</h1><p class="byline">^By our Lindmouth correspondent</p>${markupOf('en')}</article>`,
    ),
    title: 'Quay closed from Monday',
    byline: ['Harbour Press'],
    date: '2024-03-06',
    outlet: 'Harbour Press',
  },
  {
    name: 'German paper with Von and author box',
    written: page(
      `<title>Markthalle in Oberwinden muss schließen - Oberländer Bote</title><meta property="og:site_name" content="Oberländer Bote">`,
      `<article><h1>^Markthalle in Oberwinden muss schließen</h1><p class="autor">^Von Klara Weidling</p><p class="datum">^14.03.2024, 17:35 Uhr</p>${markupOf('de')}<div class="zum-thema"><h3>~Mehr zum Thema</h3><ul><li><a href="/1">~Händler ziehen in Zelte um</a></li><li><a href="/2">~Was die Sanierung kostet</a></li></ul></div><div class="autorenprofil"><b>~Klara Weidling</b><p>~ist seit 2015 Redakteurin im Lokalen und schreibt über Bauen und Verkehr.</p></div></article>`,
      'de',
    ),
    title: 'Markthalle in Oberwinden muss schließen',
    byline: ['Klara Weidling'],
    date: '2024-03-14',
    outlet: 'Oberländer Bote',
  },
  {
    name: 'French site, standfirst and credits',
    written: page(
      `<title>Le pont des Tanneurs fermé sept mois</title><meta property="og:title" content="Le pont des Tanneurs fermé sept mois"><meta property="og:site_name" content="La Gazette de Valbrune"><meta property="article:published_time" content="2024-03-05T18:12:00+01:00">`,
      `<main><h1>^Le pont des Tanneurs fermé sept mois</h1><p class="chapo">Deux des quatre piles sont fissurées ; les autobus passeront par le pont de pierre.</p><p class="signature">^Par Aurélien Duchêne</p><figure><img src="a.jpg"><figcaption>Le pont, mardi matin. <small>~© Crédit photo : S. Aubry</small></figcaption></figure>${markupOf('fr')}<aside><h2>~À lire aussi</h2><a href="/1">~Les commerçants inquiets</a></aside><p>~Vous avez une information à nous transmettre ? Écrivez-nous.</p></main>`,
      'fr',
    ),
    title: 'Le pont des Tanneurs fermé sept mois',
    byline: ['Aurélien Duchêne'],
    date: '2024-03-05',
    outlet: 'La Gazette de Valbrune',
  },
  {
    name: 'Spanish paper, most read and tags',
    written: page(
      `<title>El mercado central cierra ocho meses | El Faro de Villaserena</title><meta property="og:site_name" content="El Faro de Villaserena">`,
      `<article><h1>^El mercado central cierra ocho meses</h1><div class="firma">^Lucía Berrocal</div><time datetime="2024-03-05T12:00">^5 de marzo de 2024 - 12:00</time>${markupOf('es')}<div class="etiquetas"><span>~Archivado en:</span><a href="/t">~Mercados</a> <a href="/u">~Obras</a></div></article><section class="lo-mas"><h3>~Lo más leído</h3><ol><li><a href="/1">~Un perro recorre la ciudad</a></li></ol></section>`,
      'es',
    ),
    title: 'El mercado central cierra ocho meses',
    byline: ['Lucía Berrocal'],
    date: '2024-03-05',
    outlet: 'El Faro de Villaserena',
  },
  {
    name: 'Italian magazine with itemprop',
    written: page(
      `<title>Il teatro chiude</title>`,
      `<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">^Il teatro chiude</h1><p>^di <span itemprop="author">^Bruno Salviati</span> - <span itemprop="datePublished" content="2024-03-07">^7 marzo 2024</span></p><div itemprop="articleBody">${markupOf('it')}<p>~© RIPRODUZIONE RISERVATA</p></div><div itemprop="publisher" itemscope><meta itemprop="name" content="Voci di Montalbore"></div></div>`,
      'it',
    ),
    title: 'Il teatro chiude',
    byline: ['Bruno Salviati'],
    date: '2024-03-07',
    outlet: 'Voci di Montalbore',
  },
  {
    name: 'Russian agency page',
    written: page(
      `<title>Старый мост закроют на семь месяцев — Речные вести</title><meta property="og:site_name" content="Речные вести">`,
      `<div class="article"><div class="article__info"><a href="/d">^14:20 12.03.2024</a></div><h1 class="article__title">^Старый мост закроют на семь месяцев</h1><div class="article__text">ЗАРЕЧИНСК, 12 мар — Речные вести. ${markupOf('ru')}</div><div class="article__tags"><a href="/1">~Заречинск</a><a href="/2">~Мосты</a></div><div class="article__error">~Нашли ошибку? Выделите её и нажмите Ctrl+Enter</div></div>`,
      'ru',
    ),
    title: 'Старый мост закроют на семь месяцев',
    byline: nobody,
    date: '2024-03-12',
    outlet: 'Речные вести',
  },
  {
    name: 'Japanese paper',
    written: page(
      `<title>北橋、七か月通行止めへ：緑川新報</title><meta property="og:site_name" content="緑川新報">`,
      `<main><h1>^北橋、七か月通行止めへ</h1><p class="date">^2024年3月12日 18時30分</p><p class="writer">^山口直人</p>${markupOf('ja')}<p>~この記事は有料会員記事です。残り812文字</p><ul class="related"><li><a href="/1">~新橋の渋滞対策、市が検討</a></li><li><a href="/2">~潜水調査の結果を公表</a></li></ul></main>`,
      'ja',
    ),
    title: '北橋、七か月通行止めへ',
    byline: ['山口直人'],
    date: '2024-03-12',
    outlet: '緑川新報',
  },
  {
    name: 'Chinese portal',
    written: page(
      `<title>老桥将封闭七个月_青石网</title>`,
      `<div class="main"><h1>^老桥将封闭七个月</h1><div class="info"><span>^2024-03-12 10:05</span><span>^来源：青石晚报</span><span>^作者：周明远</span></div>${markupOf('zh')}<p>~（责任编辑：韩雪）</p><div class="share">~分享到：</div></div>`,
      'zh',
    ),
    title: '老桥将封闭七个月',
    byline: ['周明远'],
    date: '2024-03-12',
    outlet: '青石晚报',
  },
  {
    name: 'Arabic site',
    written: page(
      `<title>إغلاق الجسر القديم سبعة أشهر - أخبار الوادي</title><meta property="og:site_name" content="أخبار الوادي">`,
      `<article dir="rtl"><h1>^إغلاق الجسر القديم سبعة أشهر</h1><div class="author">^سامي الراشد</div><time datetime="2024-03-12">^12 مارس 2024</time>${markupOf('ar')}<div class="read-also"><h4>~اقرأ أيضا</h4><a href="/1">~البلدية تعلن مسارات بديلة</a></div></article>`,
      'ar',
    ),
    title: 'إغلاق الجسر القديم سبعة أشهر',
    byline: ['سامي الراشد'],
    date: '2024-03-12',
    outlet: 'أخبار الوادي',
  },
  {
    name: 'a page without head, headline in h2, divs only',
    written: page(
      `<title>Old piles, new worm</title>`,
      `<table><tr><td>~<a href="/">~home</a></td><td><h2>^Old piles, new worm</h2><font size="2">^by M. Oldershaw, 2 April 2011</font><br><br>${markupOf('en')}<br>~<a href="/next">~next article</a></td></tr></table>`,
    ),
    title: 'Old piles, new worm',
    byline: ['M. Oldershaw'],
    date: '2011-04-02',
    outlet: null,
  },
  {
    name: 'site title before the headline',
    written: page(
      `<title>Northern Ledger: Skippers ask for rebate</title>`,
      `<h1 class="logo">~Northern Ledger</h1><div id="story"><h2 class="headline">^Skippers ask for rebate</h2><p class="dateline">^Wednesday, March 6, 2024</p><p class="by">^STORY BY HARRIET VOSS</p>${markupOf('en')}</div>`,
    ),
    title: 'Skippers ask for rebate',
    byline: ['Harriet Voss'],
    date: '2024-03-06',
    outlet: 'Northern Ledger',
  },
  {
    name: 'a Substack-like newsletter',
    written: page(
      `<title>The worm turns - by Odile Marchetti - Salt Letters</title><meta property="og:title" content="The worm turns"><meta name="author" content="Odile Marchetti">`,
      `<article><h1 class="post-title">^The worm turns</h1><h3 class="subtitle">How a mollusc closed a harbour</h3><div class="byline-wrapper"><a href="/@o">^Odile Marchetti</a><div>^Mar 03, 2024</div></div><div class="like-row"><a href="#">~12</a><a href="#">~Share</a></div><div class="body">${markupOf('en')}<p>~Thanks for reading Salt Letters! Subscribe for free to receive new posts and support my work.</p></div></article><div class="comments-section"><h4>~Discussion about this post</h4><p>~No posts</p></div>`,
    ),
    title: 'The worm turns',
    byline: ['Odile Marchetti'],
    date: '2024-03-03',
    outlet: 'Salt Letters',
  },
  {
    name: 'correction, donation request and licence note',
    written: page(
      `<title>Who pays for the quay? | Tidewatch</title><meta property="og:site_name" content="Tidewatch"><meta property="article:published_time" content="2024-03-09T06:00:00Z"><meta property="article:author" content="https://www.facebook.com/tidewatch">`,
      `<article><h1>^Who pays for the quay?</h1><span class="author-name">^Ines Halloran</span>${markupOf('en')}<p><strong>Correction, March 10:</strong> The vote was seven to four, not eight to three.</p><p>~Tidewatch is funded by readers like you. Please consider making a donation today.</p><p>~This article is republished under a Creative Commons licence. Read the original article.</p></article>`,
    ),
    title: 'Who pays for the quay?',
    byline: ['Ines Halloran'],
    date: '2024-03-09',
    outlet: 'Tidewatch',
  },
  {
    name: 'links in the middle of the article, video and advertisement',
    written: page(
      `<title>Quay: what we know so far</title><meta property="og:site_name" content="Harbour Live"><meta property="article:published_time" content="2024-03-04">`,
      `<article><h1>^Quay: what we know so far</h1><p>^Harbour Live staff</p><p>The board met for three hours behind closed doors before the members voted, and the public was let in only for the count.</p><p>~Advertisement</p><p><a href="/1">~» Also read: Divers find shipworm under quay</a></p>${markupOf('en')}<p>~Watch the video below:</p><p>~Story continues below</p><p>~Follow us on Instagram, Facebook and X.</p></article>`,
    ),
    title: 'Quay: what we know so far',
    byline: ['Harbour Live staff'],
    date: '2024-03-04',
    outlet: 'Harbour Live',
  },
  {
    name: 'Polish portal',
    written: page(
      `<title>Hala targowa zamknięta - Głos Starogórza</title><meta property="og:site_name" content="Głos Starogórza">`,
      `<article><h1>^Hala targowa zamknięta</h1><div class="autor">^Michał Zawada</div><div class="data">^12 marca 2024, 09:15</div>${markupOf('pl')}<p>~<strong>~Czytaj też:</strong> <a href="/1">~Kupcy przeniosą się pod dworzec</a></p><p>~Źródło: PAS</p><div class="komentarze"><h3>~Komentarze (14)</h3><p>~W końcu ktoś się tym zajął, brawo dla radnych.</p></div></article>`,
      'pl',
    ),
    title: 'Hala targowa zamknięta',
    byline: ['Michał Zawada'],
    date: '2024-03-12',
    outlet: 'Głos Starogórza',
  },
  {
    name: 'Turkish paper',
    written: page(
      `<title>Eski köprü yedi ay kapalı | Yeşilova Postası</title>`,
      `<article><h1>^Eski köprü yedi ay kapalı</h1><span class="muhabir">^Selin Karaca</span><span>^Yayınlanma: 12.03.2024 - 15:20</span>${markupOf('tr')}<div class="etiketler"><a href="/1">~#köprü</a> <a href="/2">~#belediye</a></div></article><div class="yorumlar"><h3>~Yorumlar</h3><p>~Henüz yorum yapılmamış. İlk yorumu siz yapın.</p></div>`,
      'tr',
    ),
    title: 'Eski köprü yedi ay kapalı',
    byline: ['Selin Karaca'],
    date: '2024-03-12',
    outlet: 'Yeşilova Postası',
  },
  {
    name: 'Dutch paper with redactie',
    written: page(
      `<title>Oude sluis acht maanden dicht</title><meta property="og:site_name" content="Waterdonkse Courant"><meta property="article:published_time" content="2024-03-12T07:44:00+01:00"><meta name="author" content="redactie">`,
      `<article><h1>^Oude sluis acht maanden dicht</h1><p class="auteur">^Door Sanne de Wit</p>${markupOf('nl')}<p>~Lees ook: <a href="/1">~Schippers boos over omvaren</a></p><p>~Heb je een tip? Mail de redactie.</p></article>`,
      'nl',
    ),
    title: 'Oude sluis acht maanden dicht',
    byline: ['Sanne de Wit'],
    date: '2024-03-12',
    outlet: 'Waterdonkse Courant',
  },
  {
    name: 'a government press page with breadcrumb and contact',
    written: page(
      `<title>Closure of the northern quay - Lindmouth Harbour Board</title>`,
      `<div class="crumbs"><a href="/">~Home</a> &gt; <a href="/news">~News</a></div><main><h1>^Closure of the northern quay</h1><dl><dt>^Published</dt><dd>^4 March 2024</dd></dl>${markupOf('en')}<h2>~Contact</h2><p>~Press office: 01632 960123</p><p><a href="#top">~Back to top</a></p><h3>~Is this page useful?</h3></main>`,
    ),
    title: 'Closure of the northern quay',
    byline: nobody,
    date: '2024-03-04',
    outlet: 'Lindmouth Harbour Board',
  },
  {
    name: 'an opinion page whose meta author is the site',
    written: page(
      `<title>The quay is a symptom | Coast Weekly</title><meta property="og:site_name" content="Coast Weekly"><meta name="author" content="Coast Weekly"><meta property="article:published_time" content="2024-03-07">`,
      `<article><p class="rubric">^Opinion</p><h1>^The quay is a symptom</h1><p class="credit">^By <b>^Ellis Tarrant</b>, columnist</p>${markupOf('en')}<p><i>~The views expressed are those of the author and do not necessarily reflect those of Coast Weekly.</i></p></article>`,
    ),
    title: 'The quay is a symptom',
    byline: ['Ellis Tarrant'],
    date: '2024-03-07',
    outlet: 'Coast Weekly',
  },
].map((article) => ({ ...article, format: 'page' as const }));
