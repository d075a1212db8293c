/** The table of articles: one row for each that could be read. */
import type { NumberedArticle } from '../report-model.ts';
import type { ReportTable } from './table.ts';

const metadata = ({ source }: NumberedArticle) => source.article.metadata;

export const articleTable: ReportTable<NumberedArticle> = {
  name: 'articles',
  title: 'Articles',
  primaryKey: ['article_id'],
  foreignKeys: [],
  columns: [
    {
      name: 'article_id',
      title: 'Article id',
      meaning: 'Names the article within the folder; stays when the file is renamed.',
      datatype: 'string',
      value: ({ source }) => source.article.id,
    },
    {
      name: 'number',
      title: 'Number',
      meaning: 'The article’s number in this report.',
      datatype: 'integer',
      value: ({ number }) => number,
    },
    {
      name: 'title',
      title: 'Title',
      meaning: 'The headline, or the first words of an article without one.',
      datatype: 'string',
      value: ({ title }) => title,
    },
    {
      name: 'outlet',
      title: 'Outlet',
      meaning: 'Who published the article; empty where that is not known.',
      datatype: 'string',
      value: (row) => metadata(row).outlet?.value ?? null,
    },
    {
      name: 'section',
      title: 'Section',
      meaning: 'The section of the outlet; empty where that is not known.',
      datatype: 'string',
      value: (row) => metadata(row).section?.value ?? null,
    },
    {
      name: 'byline',
      title: 'Byline',
      meaning: 'Who wrote the article, as it says; empty where it does not.',
      datatype: 'string',
      value: (row) => metadata(row).byline?.value ?? null,
    },
    {
      name: 'published',
      title: 'Published',
      meaning: 'The date of publication as the article writes it.',
      datatype: 'string',
      value: (row) => metadata(row).published?.value.written ?? null,
    },
    {
      name: 'published_iso',
      title: 'Published (ISO 8601)',
      meaning: 'The same as a date or a date with time; empty where the reading is not certain.',
      datatype: 'string',
      value: (row) => metadata(row).published?.value.iso ?? null,
    },
    {
      name: 'language',
      title: 'Language',
      meaning: 'The language of the text as a BCP 47 tag; empty where that is not known.',
      datatype: 'string',
      value: (row) => metadata(row).language?.value ?? null,
    },
    {
      name: 'url',
      title: 'Address',
      meaning: 'Where the article was published, as its file says.',
      datatype: 'string',
      value: (row) => metadata(row).url?.value ?? null,
    },
    {
      name: 'path',
      title: 'File',
      meaning: 'The file, relative to the folder, with / between folders.',
      datatype: 'string',
      value: ({ source }) => source.article.source.path,
    },
    {
      name: 'sha256',
      title: 'SHA-256 of the file',
      meaning: 'SHA-256 of the file’s bytes, in lower-case hexadecimal.',
      datatype: 'string',
      value: ({ source }) => source.article.source.sha256,
    },
    {
      name: 'text_sha256',
      title: 'SHA-256 of the text',
      meaning:
        'SHA-256 of the article’s text in UTF-8, in lower-case hexadecimal; offsets count in this text.',
      datatype: 'string',
      value: ({ source }) => source.article.source.textSha256,
    },
    {
      name: 'words',
      title: 'Words',
      meaning: 'Words of the article, without page furniture.',
      datatype: 'integer',
      value: ({ words }) => words,
    },
    {
      name: 'annotations',
      title: 'Annotations',
      meaning: 'How many annotations of the article are in this report.',
      datatype: 'integer',
      value: ({ annotations }) => annotations.length,
    },
  ],
};
