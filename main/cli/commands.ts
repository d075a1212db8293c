/** The commands of the command line, in the order of the help. */
import { registerAnnotationsCommand } from './annotations-command.ts';
import { registerArticleCommand } from './article-command.ts';
import { registerArticlesCommand } from './articles-command.ts';
import { registerCodebookCommand } from './codebook-command.ts';
import { registerCheckCommand } from './check-command.ts';
import type { RegisterCommand } from './command-line.ts';
import { registerImportCommand } from './import-command.ts';
import { registerPlaceCommand } from './place-command.ts';
import { registerReportCommand } from './report-command.ts';
import { registerTwinsCommand } from './twins-command.ts';
import { registerVerifyCommand } from './verify-command.ts';

export const commands: readonly RegisterCommand[] = [
  registerArticlesCommand,
  registerArticleCommand,
  registerAnnotationsCommand,
  registerCodebookCommand,
  registerCheckCommand,
  registerReportCommand,
  registerImportCommand,
  registerVerifyCommand,
  registerPlaceCommand,
  registerTwinsCommand,
];
