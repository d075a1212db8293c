/** What is remembered of how somebody makes reports: the last choice, and choices kept under a name. */
import type { ArticleId } from '../annotations/article/article.ts';
import { wholeReport, type ReportChoice } from '../annotations/report/report-choice.ts';
import type { ReportFormat } from './exports.ts';

/** All but the articles: they belong to a folder, and what is remembered serves any folder. */
export type ReportParts = Omit<ReportChoice, 'articles'>;

export interface ReportTemplate {
  readonly parts: ReportParts;
  readonly formats: readonly ReportFormat[];
}

export interface ReportPreset extends ReportTemplate {
  readonly name: string;
}

export const reportScopes = ['all', 'article', 'chosen'] as const;
/** All articles, the one that is read, or chosen ones. */
export type ReportScope = (typeof reportScopes)[number];

export interface ReportMemory {
  readonly last: ReportTemplate;
  readonly scope: ReportScope;
  /** Those chosen last, in whichever folder. */
  readonly articles: readonly ArticleId[];
  readonly presets: readonly ReportPreset[];
}

const { articles: _all, ...wholeParts } = wholeReport;

export const firstReportMemory: ReportMemory = {
  last: { parts: wholeParts, formats: ['html'] },
  scope: 'all',
  articles: [],
  presets: [],
};

export const longestPresetName = 100;
export const mostPresets = 100;
