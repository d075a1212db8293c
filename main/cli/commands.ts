/** The commands of the command line, in the order of the help. */
import { registerArticleCommand } from './article-command.ts';
import { registerArticlesCommand } from './articles-command.ts';
import type { RegisterCommand } from './command-line.ts';

export const commands: readonly RegisterCommand[] = [registerArticlesCommand, registerArticleCommand];
