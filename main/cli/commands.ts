/** The commands of the command line, in the order of the help. */
import { registerAnnotationsCommand } from './annotations-command.ts';
import { registerArticleCommand } from './article-command.ts';
import { registerArticlesCommand } from './articles-command.ts';
import { registerCodebookCommand } from './codebook-command.ts';
import type { RegisterCommand } from './command-line.ts';
import { registerPlaceCommand } from './place-command.ts';
import { registerReportCommand } from './report-command.ts';

export const commands: readonly RegisterCommand[] = [
  registerArticlesCommand,
  registerArticleCommand,
  registerAnnotationsCommand,
  registerCodebookCommand,
  registerReportCommand,
  registerPlaceCommand,
];
