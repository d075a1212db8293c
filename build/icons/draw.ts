/** Draws icon.svg into the files that each system wants: icon.png, icon.ico, icon.icns. Run it after changing the drawing. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BICUBIC, createICNS, createICO } from 'png2icons';
import { requireBrowser } from '../browser.ts';
import { PlainProblem, runScript } from '../say.ts';

const size = 1024;

await runScript(async () => {
  const here = import.meta.dirname;
  const png = await draw(await readFile(join(here, 'icon.svg'), 'utf8'));
  const icns = createICNS(png, BICUBIC, 0);
  const ico = createICO(png, BICUBIC, 0, false);
  if (icns === null || ico === null) throw new PlainProblem('png2icons could not read the drawn picture.');
  await writeFile(join(here, 'icon.png'), png);
  await writeFile(join(here, 'icon.icns'), icns);
  await writeFile(join(here, 'icon.ico'), ico);
  return 0;
});

async function draw(svg: string): Promise<Buffer> {
  const executablePath = await requireBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    return await page.screenshot({ omitBackground: true });
  } finally {
    await browser.close();
  }
}
