/** Draws the quiet line that stands where page furniture is folded, with the button that shows or folds it. */
import type { FurnitureRun } from './furniture-runs.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The icon "layers" of lucide, 16 px at a stroke of 1.75. */
const layersPaths = [
  'M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83z',
  'M2 12a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 12',
  'M2 17a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 17',
];

/** Built by hand because ProseMirror places it between blocks; it holds no text of the article. */
export function furnitureLine(
  run: Pick<FurnitureRun, 'first' | 'last' | 'words'>,
  open: boolean,
  toggle: () => void,
): HTMLElement {
  const line = document.createElement('div');
  line.className = 'furniture-line';
  line.contentEditable = 'false';
  line.append(layersIcon());
  const description = document.createElement('span');
  description.textContent = furnitureSummary(run);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = open ? 'Fold' : 'Show';
  button.setAttribute('aria-expanded', String(open));
  button.setAttribute('aria-label', `${open ? 'Fold' : 'Show'} page furniture`);
  // The caret stays where it is, and so does a selection.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', toggle);
  line.append(description, button);
  return line;
}

/**
 * The small button over a passage of furniture that says it is none. Tab passes it by: at the caret the command does the same, and a
 * list of comments would be a hundred stops.
 */
export function furnitureVerdict(judge: () => void): HTMLElement {
  const place = document.createElement('div');
  place.className = 'furniture-verdict';
  place.contentEditable = 'false';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'furniture-button';
  button.tabIndex = -1;
  button.textContent = 'Not furniture';
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', judge);
  place.append(button);
  return place;
}

/** What is folded here, in a few words. */
export function furnitureSummary(run: Pick<FurnitureRun, 'first' | 'last' | 'words'>): string {
  const passages = run.last - run.first + 1;
  const count = (number: number, noun: string): string =>
    `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
  return `Page furniture: ${count(passages, 'passage')}, ${count(run.words, 'word')}`;
}

function layersIcon(): SVGSVGElement {
  const icon = document.createElementNS(svgNamespace, 'svg');
  const attributes = {
    viewBox: '0 0 24 24',
    width: '16',
    height: '16',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(attributes)) icon.setAttribute(name, value);
  for (const shape of layersPaths) {
    const path = document.createElementNS(svgNamespace, 'path');
    path.setAttribute('d', shape);
    icon.append(path);
  }
  return icon;
}
