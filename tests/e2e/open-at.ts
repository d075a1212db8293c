/** Opens the samples with one article in front and the keyboard in its text. */
import { Desk } from './desk.ts';
import { sampleCopy } from './folders.ts';
import type { LaunchedApp, LaunchOptions } from './launch-app.ts';

/** An article with quotations of every kind. */
const headline = 'Ferry strike ends after night of talks, port says';

export interface OpenedArticle extends LaunchedApp {
  readonly folder: string;
  readonly desk: Desk;
}

export async function openAt(
  launch: (options?: LaunchOptions) => Promise<LaunchedApp>,
): Promise<OpenedArticle> {
  const folder = await sampleCopy();
  const opened = await launch({ folder });
  const desk = new Desk(opened.window);
  await desk.openArticle(headline);
  await opened.window.keyboard.press('Control+2');
  await opened.window.keyboard.press('Control+Home');
  return { ...opened, folder, desk };
}
