/** The table of wordings by which furniture is known: what stands around an article on its page and is no part of it. */
import type { FurniturePattern } from './furniture-pattern.ts';
import { foreignFurniture } from './furniture-patterns-foreign.ts';

const shareWord =
  '(?:share(?: (?:this|on|via|now))*|tweet|facebook|twitter|x|whatsapp|e-?mail|print|pin(?:terest| it)?|linkedin|telegram|reddit|messenger|copy link|save|like|follow|bookmark|more)';

export const furniturePatterns: readonly FurniturePattern[] = [
  ...foreignFurniture,
  // Reader comments
  { reach: 'reply', mostWords: 2000, pattern: /^reply ?delete/iu },
  { reach: 'reply', mostWords: 3, pattern: /^(?:reply|reply ↓|↩ reply|log in to reply)$/iu },
  { reach: 'comments', mostWords: 8, pattern: /^(?:leave|post|add|write) (?:a|your) (?:reply|comment)\b/iu },
  {
    reach: 'comments',
    mostWords: 8,
    pattern: /^(?:cancel reply|join the (?:discussion|conversation|debate)|have your say)[.!]?$/iu,
  },
  {
    reach: 'comments',
    mostWords: 14,
    pattern:
      /^(?:\d{1,5}|one|two|three|four|five|no) (?:comments?|replies|responses|thoughts)(?: (?:on|to) .*| so far| yet)?[:.]?$/iu,
  },
  {
    // Without a number it may also be a heading of the article: only what surely follows it is taken with it.
    reach: 'closing',
    mostWords: 4,
    pattern: /^(?:(?:reader|readers’|readers'|user|all|view|show|recent)\s+)?comments?(?: section)?:?$/iu,
  },
  {
    reach: 'comments',
    mostWords: 8,
    pattern: /^(?:(?:reader |view |show |all )?comments? ?\(\d+\)|comments are (?:closed|disabled|off))/iu,
  },
  {
    reach: 'closing',
    mostWords: 24,
    pattern: /^your e-?mail(?: address)? will not be published|^required fields are marked/iu,
  },
  {
    reach: 'closing',
    mostWords: 24,
    pattern: /^(?:save my name, email|notify me of (?:follow-?up|new)|you must be logged in to)/iu,
  },
  {
    reach: 'closing',
    mostWords: 10,
    pattern: /^(?:name|email|website|comment)\s*\*$|^(?:post|submit) comment$/iu,
  },

  // Tags, topics, sources
  {
    reach: 'closing',
    mostWords: 80,
    pattern:
      /^(?:tags?|tagged(?: (?:under|with|in|as))?|topics?|related topics|keywords?|key ?words|filed (?:under|in)|categor(?:y|ies)|posted in|labels|more on|schlagw(?:ort|orte|örter)|mots[- ]clés|etiquetas|теги)\s*[:：]/iu,
  },
  {
    reach: 'closing',
    mostWords: 5,
    pattern: /^(?:tags|tagged under|tagged with|filed under|topics|related topics)$/iu,
  },
  { reach: 'closing', mostWords: 30, pattern: /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u },
  {
    reach: 'closing',
    mostWords: 60,
    pattern:
      /^(?:sources?(?: for this (?:article|story))?(?: include)?|via|credits?|image credits?|quelle|fuente|fonte|источник)\s*[:：]/iu,
  },
  {
    reach: 'closing',
    mostWords: 30,
    pattern:
      /^this (?:article|story|post|piece) (?:was |is )?(?:originally |first )+(?:appeared|published|posted)|^find this (?:article|story) (?:at|on)\b|^(?:last )?(?:updated|modified)(?: on)?\b[^.!?]{0,40}\d{4}|^contributing: |^read or share this\b|^most read in\b/iu,
  },

  // Other articles
  {
    reach: 'closing',
    mostWords: 6,
    pattern:
      /^(?:related(?: (?:articles?|stor(?:y|ies)|posts?|news|content|links?|coverage|reading|topics|items))?|read (?:more|next|also|on)|see also|also read|more (?:stories|news|articles|to read|like this|from .*)|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|stories|reading|articles))?|most (?:read|popular|viewed|shared|recent)|popular (?:posts|now|articles)|trending(?: now)?|latest (?:news|stories|posts|articles)|editor[’']?s[’']? (?:picks?|choice)|up next|next (?:article|post|story)|previous (?:article|post|story)|in (?:other|this) (?:news|section)|don[’']t miss|what to read next|top stories|explore more(?: on these topics)?)\s*[:.…]?$/iu,
  },
  {
    reach: 'line',
    mostWords: 30,
    pattern:
      /^(?:read (?:more|also|next)|also read|see also|related(?: (?:article|story|post|news))?|more on this|watch(?: also)?|don[’']t miss|recommended)\s*[:：|»>]\s*\S/iu,
  },
  {
    reach: 'closing',
    mostWords: 30,
    pattern: /^(?:next|previous|prev|newer|older)(?: (?:article|post|story))?\s*[:：»«→←]/iu,
  },

  // Share rows, newsletters, channels, support
  {
    reach: 'line',
    mostWords: 16,
    pattern: new RegExp(
      `^(?:share(?: this)?(?: (?:article|story|post|page|with friends))?\\s*:?\\s*)?(?:${shareWord}[\\s,|•·]+)+${shareWord}$`,
      'iu',
    ),
  },
  {
    opens: true,
    reach: 'closing',
    mostWords: 12,
    pattern: new RegExp(
      `^(?:share (?:this|the|on|via|or comment)\\b.*|${shareWord}(?: this)?|click to share.*|like this:?|like loading\\.*)$`,
      'iu',
    ),
  },
  {
    reach: 'line',
    mostWords: 45,
    pattern:
      /^(?:(?:please )?(?:sign up|subscribe|register)(?: now| here| today)?[,:]? (?:to|for) (?:our|the|my|your)\b.*\b(?:newsletters?|channels?|briefings?|mailing list|e-?mails?|podcasts?|alerts?)\b|get (?:our|the) .*\b(?:newsletter|in your inbox)\b)/iu,
  },
  {
    reach: 'line',
    mostWords: 25,
    pattern:
      /^(?:read|see|find|watch|listen|follow|join|like|visit|subscribe|support)\b.*\b(?:our|us|my)\b.*\b(?:channels?|page|newsletters?|app|podcasts?|telegram(?:[ -]channel)?|facebook|twitter|instagram|youtube|whatsapp|patreon|google news|social media|website)[.!]?$/iu,
  },
  {
    reach: 'line',
    mostWords: 14,
    pattern:
      /^(?:free (?:daily|weekly|monthly) newsletter|sign up (?:to|for) [^.!?]+|subscribe (?:now|today)(?: [^.!?]+)?|already (?:a subscriber|have an account)\?.*|(?:click|tap) here to .*\b(?:subscribe|sign up|join|donate)\b.*)[.!]?$/iu,
  },
  {
    reach: 'line',
    mostWords: 60,
    pattern:
      /^(?:privacy notice: newsletters may\b|thanks for reading\b.{0,60}\bsubscribe\b|our (?:[\p{L}-]+ ){0,4}(?:e-?mail|newsletter|briefing|bulletin) (?:breaks|brings|delivers|rounds|gives|explains|offers)\b|discover more from\b.{0,60}$|subscribe to get the latest posts\b|(?:this|the) (?:article|story|post|content) is for (?:paying )?subscribers\b)/iu,
  },
  {
    reach: 'line',
    mostWords: 14,
    pattern: /^(?:you can )?share this (?:story|article|post) (?:on|with|via)\b[^.!?]*:?$/iu,
  },
  {
    reach: 'line',
    mostWords: 25,
    pattern: /^(?:subscribe|join|follow)\b.*\b(?:channel|us on|newsletter)\b.*(?:@\w{3,}|t\.me\/\w+)[.!]?$/iu,
  },
  {
    opens: true,
    reach: 'line',
    mostWords: 60,
    pattern:
      /^(?:we (?:and our partners |value your privacy|use cookies)|(?:this|our) (?:web)?site uses cookies|by (?:continuing|using|clicking)\b.{0,80}\bcookies?\b|cookies? (?:on|help|settings|consent)\b|before you continue to\b)/iu,
  },
  {
    reach: 'closing',
    mostWords: 40,
    pattern:
      /^(?:subscribe|sign up|sign in|log in|register|follow us|join us|support us|support our (?:work|journalism)|donate|newsletter|download (?:our|the)(?: \S+){0,2} app)\b/iu,
  },
  {
    reach: 'closing',
    mostWords: 40,
    pattern:
      /^(?:if you (?:enjoyed|liked|like|found|value|appreciate) (?:this|our|what)|enjoyed this|liked this)\b/iu,
  },

  {
    reach: 'closing',
    mostWords: 5,
    pattern:
      /^(?:\p{L}+\s+){0,3}(?:facebook|twitter|x|whatsapp|telegram|e-?mail|linkedin|pinterest|reddit|viber|messenger|instagram|bluesky|threads|вконтакте|телеграм|одноклассники)$/iu,
  },
  {
    reach: 'line',
    mostWords: 30,
    pattern:
      /^(?:save (?:articles?|this|stories)\b.{0,60}\b(?:later|list)\b|(?:follow|find) (?:\p{L}[\p{L}.’'-]*\s+){1,4}on (?:twitter|x|facebook|instagram|linkedin|bluesky|threads|mastodon)\b|join (?:\S+\s){1,5}(?:telegram|whatsapp) (?:channel|group|community)\b|(?:contact|reach|e-?mail) (?:the )?\p{L}.{0,80}?\S@\S|\(?(?:except for the headline|this story has not been edited)\b|(?:with )?inputs? from (?:agencies|news agencies|\p{Lu}{2,5})\b)/iu,
  },
  {
    reach: 'closing',
    mostWords: 60,
    pattern:
      /^(?:(?:do you )?(?:got|have) (?:a|any|more) (?:news )?(?:story|tip|question|information|comments?)\b|sort by \p{L}+$|\d{1,2} (?:minute|hour|day|week|month|year)s? ago$|support (?:independent|quality|local|free|our)\b|\p{Lu}\S+(?: \S+){0,3} (?:do|does) not work for, consult\b|the .{3,40} newsletter is\b|(?:featured|lead|cover|main|header|top) (?:image|photo|picture)\b|(?:the|this) (?:writer|author)s? (?:is|are|was)\b|for more (?:stories|news|on|information)\b.{0,60}\b(?:page|here|visit|click|site|app)\b)/iu,
  },

  {
    reach: 'closing',
    mostWords: 30,
    pattern:
      /^(?:be the first to (?:comment|know)\b|transcript$|(?:normal|larger|smaller) text size|text size|write to the (?:author|editor)|all materials|go deeper|disclosure statement|(?:media|press) contacts?\b.*|\([a-z]{2,4}(?:\/[a-z]{2,4})*\)$|share or comment on\b|please (?:log|sign) in\b|(?:log|sign) in to\b|loading (?:comments|more)|unlock this|subscribers? only|stay (?:informed|up to date|connected)\b|never miss\b|now playing|play (?:video|audio)|in this (?:article|story)|promoted(?: stories| content)?$|from our partners|paid content|sponsored stories|(?:by )?(?:taboola|outbrain)|(?:latest|recommended|related|top|popular) (?:videos?|photos?|galleries|headlines)|click (?:here )?(?:to|for)\b|get (?:the|our) app\b|like us on\b|comments are (?:moderated|monitored)|photo gallery|view (?:gallery|photos|original)|originally published (?:at|by|in|on)\b|first published(?: on| at)?\b.{0,30}\d{4}|(?:\d{1,2}:\d{2}\s*\/?\s*){1,2}$|more from\b.{0,50}$|most commented|in pictures$)[^.!?]*[.…:]?$/iu,
  },

  // Without a word border before them, for the same reason as below.
  {
    reach: 'closing',
    mostWords: 60,
    pattern:
      /making a (?:donation|contribution)|consider donating|become a (?:member|subscriber|supporter)\b/iu,
  },

  {
    reach: 'closing',
    mostWords: 60,
    pattern:
      /(?:funded|supported) (?:entirely |mainly |only )?by (?:our )?(?:readers|members|listeners|viewers)|republished (?:here )?(?:from|under|with)|under an? creative commons/iu,
  },
  {
    // What WordPress writes below an entry.
    reach: 'closing',
    mostWords: 60,
    pattern:
      /^this entry was (?:posted|tagged|filed)\b|^bookmark the permalink\b|bookmark the permalink\.?$/iu,
  },
  // Sites that let readers mark a mistake name the keys, in every language.
  { reach: 'line', mostWords: 30, pattern: /ctrl\s*\+\s*enter/iu },

  // Rights and disclaimers
  { reach: 'closing', mostWords: 200, pattern: /^(?:copyright\b|©|\(c\)\s*\d{4})/iu },
  // Without a word border before it: with one, this pattern alone takes thirty times as long, for the most frequent passages.
  { reach: 'closing', mostWords: 80, pattern: /all rights reserved\b/iu },
  { reach: 'closing', mostWords: 60, pattern: /^our standards:|^\(?c\)? ?©|^©|^ⓒ/iu },
  {
    reach: 'closing',
    mostWords: 200,
    pattern: /^(?:disclaimer|legal notice|editor[’']s note|note to (?:readers|editors))\s*[:.]/iu,
  },
  {
    reach: 'closing',
    mostWords: 200,
    pattern:
      /^(?:the )?(?:views?|opinions?)(?:(?:,| and| or|\/)+ ?(?:views?|opinions?|thoughts|beliefs))* (?:expressed|presented|in this)\b|^this (?:article|post|story|piece|column|content) (?:may contain|contains|reflects|represents|is for informational)|^(?:all|any) (?:content|material|information)\b.{0,60}\b(?:this|our) (?:web)?site\b|^(?:reproduction|republication|re-?use) (?:of|in)\b|^the information (?:on|in|contained)\b/iu,
  },
  {
    reach: 'closing',
    mostWords: 80,
    pattern:
      /^(?:about (?:us|the author|the writer|the publisher|this site)\b|(?:this|we|\S{2,30})(?: \S{2,30})? (?:is|are) (?:a|an|the)(?: \S+){0,5} (?:portal|website|web site|news site|news outlet|blog|newspaper)\b)/iu,
  },

  // The page itself
  {
    reach: 'line',
    mostWords: 8,
    pattern:
      /^(?:advertisement|advertising|sponsored(?: content)?|skip to (?:main )?content|skip advertisement|story continues below.*|article continues (?:below|after).*|continue reading (?:below|the main story)|scroll (?:down )?to continue.*|back to top(?: button)?|anzeige|publicité|publicidad|реклама)[.:]?$/iu,
  },
  {
    opens: true,
    reach: 'closing',
    mostWords: 8,
    pattern:
      /^(?:home|menu|skip to .*|main menu|toggle (?:menu|navigation)|sections|sign in|log ?in|my account|accept all(?: cookies)?|reject all|agree|i agree|got it|ok|manage (?:cookies|preferences)|continue|listen(?: to (?:this )?article)?|print this(?: page| article)?|close(?: window)?|e-?mail this|pdf|comments?|written by|published by|search|close|loading|load more|show more|view (?:all|more)|contact(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|cookie (?:policy|settings)|accept(?: all)?|print this (?:page|article)|font size|reuse this content|(?:send us )?(?:your )?feedback|newest first|oldest first|sort by|[\d.,]+k? (?:views|reads|shares|likes)|our standards: .*|report (?:a|an) (?:typo|error|mistake)|(?:share|give|gift|save|read|hear|listen to) (?:full |this )?(?:article|story)(?: later)?|read later|view comments?|translate|for immediate release|press release|text size|copy url|add to (?:reading list|favou?rites)|remove ads|hide caption|toggle caption|enlarge(?: this)? image)[.:…]*$/iu,
  },
];

/** Who an author is, in a sentence at the end. Furniture only beside other furniture. */
export const authorNotePattern =
  /^\p{Lu}[^.!?]{1,60}\b(?:is|was) (?:an?|the|our) (?:[\p{L}’'-]+ ){0,5}(?:reporter|journalist|columnist|editor|writer|professor|author|correspondent|fellow|contributor|analyst|lecturer)\b/u;
