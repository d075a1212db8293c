/** The style sheet of the HTML report on paper: black on white, an article to a page, nothing cut. */

/** Comes last. Page numbers need a browser that draws margin boxes; others leave the margin empty. */
export const printStyle = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
@media print {
  :root { color-scheme: light; --desk: #fff; --sheet: #fff; --rail: #fff; --line: #bbb; --ink: #000; --second: #333; --third: #444; --accent: #000; --warning: #000; }
  html, body { background: #fff; }
  body { font-size: 9.5pt; }
  .skip { display: none; }
  .sheet { max-width: none; margin: 0; padding: 0; border: 0; border-radius: 0; }
  .foot { margin: 8mm 0 0; padding: 0; }
  a { text-decoration-color: #999; }
  h1 { font-size: 28pt; } h2, .article header h2 { font-size: 20pt; }
  h1, h2, h3, h4, h5, h6, caption, .furniture-name { break-after: avoid; }
  .articles, .article, #evidence, .claim, .contents > ol > li, #counts .scroll { content-visibility: visible; }
  .article { break-before: page; }
  .part { break-before: page; }
  .legend-part { break-before: auto; margin-top: 8mm; }
  .contents { margin-top: 8mm; }
  .contents li, .legend li, .notes > div, .facts > *, tr { break-inside: avoid; }
  .row, p.row { display: block; position: relative; max-width: none; padding-left: 9mm; margin-bottom: 3mm; }
  .row[data-paragraph]::before, p.row[data-paragraph]::before { position: absolute; left: 0; width: 6mm; padding-top: .3em; }
  .text { font-size: 11pt; line-height: 1.65; orphans: 3; widows: 3; }
  .kind-standfirst { font-size: 12pt; }
  .furniture .text { font-size: 9pt; }
  .row > .notes { padding: 2mm 0 0 4mm; }
  .label, .numbered::after { font-size: 7pt; }
  mark, mark mark { background: none; }
  .label:target, #evidence tr:target, .entries li:target, .claim:target { background: none; }
  .label:target { color: var(--tag); }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  table { font-size: 8pt; }
  th, td { padding: 1.5mm 1mm; }
  .matrix, #evidence table { min-width: 0; }
  .evidence-of { overflow: visible; content-visibility: visible; margin-bottom: 6mm; }
  #evidence td:nth-child(2) { font-size: 9.5pt; }
  .c-number { width: 27mm; } .c-place { width: 52mm; }
  .under, .hash, .hash code { font-size: 7pt; }
  .drawn { grid-template-columns: 80mm minmax(0, 1fr); gap: 6mm; }
  .bars text { font-size: 15px; }
  .bars, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .entries { max-width: none; margin: 6mm 0 0 9mm; }
  .entries li { padding: 1.5mm 0; }
  .said-words { font-size: 10pt; }
  .claim h4 { font-size: 13pt; }
  .claim h4, .claim .standing, .from { break-after: avoid; }
  .said-words { break-before: avoid; }
  .wording { font-size: 10.5pt; }
  .wordings > li { padding: 1mm 0 1mm 3mm; }
  .article .facts code { font-size: 7.5pt; }
  .mix { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
