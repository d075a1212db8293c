/** Reads lines that name what they give, as text exports write them: "Title: …", "Author: …", "URL: …". */
import type { BlockKind } from '../article.ts';
import { findDate } from './dates.ts';
import type { Findings } from './findings.ts';
import { isPersonNames, isProperName } from './names.ts';

interface LabelledField {
  readonly label: RegExp;
  readonly kind: BlockKind;
  /** Null when the value does not fit the label, so that the line is read in another way. */
  readonly read: (value: string) => Findings | null;
}

const fields: readonly LabelledField[] = [
  {
    label: /^(?:title|headline|titel|titre|título|titolo|заголовок|标题|標題|タイトル|제목|العنوان)$/iu,
    kind: 'headline',
    read: (title) => ({ title }),
  },
  {
    label:
      /^(?:author|authors|byline|by|writer|reporter|autor|autora|auteur|autore|yazar|автор|авторы|автори|作者|撰文|文|记者|記者|기자|كتب|كتبت|بقلم|الكاتب|نویسنده|خبرنگار|כתב|מאת)$/iu,
    kind: 'byline',
    read: (byline) => (isPersonNames(byline) || isProperName(byline) ? { byline } : null),
  },
  {
    // Who handled a text is no author of it.
    label:
      /^(?:editor|edited by|editing|редактор|责任编辑|責任編輯|编辑|編輯|責編|责编|redaktion|translator|translated by)$/iu,
    kind: 'byline',
    read: (name) => (name.length <= 60 ? {} : null),
  },
  {
    label:
      /^(?:outlet|publisher|publication|newspaper|site|source|quelle|fuente|fonte|bron|źródło|kaynak|источник|джерело|来源|來源|稿源|出典|출처|المصدر|منبع|מקור)$/iu,
    kind: 'dateline',
    read: (outlet) => (isProperName(outlet) ? { outlet } : null),
  },
  {
    label:
      /^(?:date|published|publication date|published on|updated|datum|fecha|data|дата|tarih|发布时间|发布日期|时间|日期|日付|公開日|입력|등록|التاريخ|تاريخ النشر|تاریخ)$/iu,
    kind: 'dateline',
    read(value) {
      const published = findDate(value);
      return published === null ? null : { published };
    },
  },
  {
    label: /^(?:url|link|address|source url)$/iu,
    kind: 'dateline',
    read: (url) => (/^https?:\/\/\S+$/iu.test(url) ? { url } : null),
  },
  {
    label: /^(?:section|category|rubrik|rubrique|sección|раздел|рубрика|栏目)$/iu,
    kind: 'dateline',
    read: (section) => (isProperName(section) ? { section } : null),
  },
  {
    label: /^(?:language|lang)$/iu,
    kind: 'dateline',
    read: (language) => (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? { language } : null),
  },
];

/** The kind and findings of a labelled line, or null. */
export function readLabelledField(
  line: string,
): { readonly kind: BlockKind; readonly findings: Findings } | null {
  const match = /^([\p{L} ]{2,20})(?::\s+|：\s*)(\S.*)$/u.exec(line);
  if (match?.[1] === undefined || match[2] === undefined || line.length > 300) return null;
  // Several fields in one line are no single one.
  if (/\p{Lo}\s*：/u.test(match[2])) return null;
  const label = match[1].trim();
  const value = match[2].trim();
  for (const field of fields) {
    if (!field.label.test(label)) continue;
    const findings = field.read(value);
    if (findings !== null) return { kind: field.kind, findings };
  }
  return null;
}
