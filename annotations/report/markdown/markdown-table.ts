/** Tables of the Markdown report. Cells are Markdown already. */

export function tableHead(cells: readonly string[]): string {
  return `${tableRow(cells)}|${cells.map(() => ' --- |').join('')}\n`;
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
