/** The style sheet of the HTML report: paper, type and tables, in light and dark. Highlights and printing have their own files. */

/** Nothing here refers to anything outside the file: fonts are whatever the reader's machine has of these. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --desk: #f4f2ee; --sheet: #fffefb; --rail: #faf8f4; --line: #e2ded5;
  --ink: #1d1c1a; --second: #5b5750; --third: #6f6a61;
  --accent: #1f4e8c; --accent-tint: #e4ecf7; --warning: #8a4b00;
  --serif: "Source Serif 4 Variable", "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", serif;
  --sans: "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --desk: #15171b; --sheet: #1c1f24; --rail: #191c20; --line: #2d3138;
    --ink: #ecebe7; --second: #b3b1ab; --third: #98958d;
    --accent: #8db7ee; --accent-tint: #22344d; --warning: #f0b26b;
  }
}
* { box-sizing: border-box; }
html { background: var(--desk); scroll-padding-top: 24px; }
body { margin: 0; color: var(--ink); font: 14px/1.5 var(--sans); -webkit-text-size-adjust: 100%; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 16px; top: -48px; padding: 8px 16px; background: var(--sheet); border-radius: 4px; z-index: 1; }
.skip:focus { top: 16px; }
.sheet { max-width: 1080px; margin: 24px auto; padding: 48px 64px; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; }
h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font: 650 40px/1.12 var(--serif); letter-spacing: -.01em; }
h2 { font: 650 28px/1.18 var(--serif); letter-spacing: -.005em; }
h3 { font: 650 14px/1.4 var(--sans); }
.kicker { margin: 0 0 8px; font: 600 12px/1.4 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--second); overflow-wrap: anywhere; }
.quiet { color: var(--second); }
.warning { color: var(--warning); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 24px 0 0; padding-top: 16px; border-top: 1px solid var(--line); }
.facts dt { color: var(--second); }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.found { color: var(--third); font-size: 12px; }
.found::before { content: " "; }
code { font: 12px/1.5 var(--mono); overflow-wrap: anywhere; }
.contents h2, .part > h2 { margin-bottom: 16px; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents li { display: grid; grid-template-columns: 40px minmax(0, 1fr) 160px; gap: 0 16px; align-items: baseline; padding: 10px 0; border-top: 1px solid var(--line); }
.contents > ol > li { content-visibility: auto; contain-intrinsic-block-size: auto 64px; }
.contents .number { color: var(--third); font-variant-numeric: tabular-nums; text-align: end; }
.contents .title { font: 600 17px/1.35 var(--serif); color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
.contents .title:hover { text-decoration: underline; }
.contents .under { display: block; color: var(--second); font-size: 13px; overflow-wrap: anywhere; }
.contents .parts { margin: 0 0 24px; padding: 0; list-style: none; }
.contents .parts > li { display: block; padding: 4px 0; border: 0; font: 600 15px/1.5 var(--sans); }
.contents .parts ol { margin: 4px 0 4px 16px; font-weight: 400; font-size: 14px; }
.contents .parts ol li { display: block; padding: 2px 0; border: 0; overflow-wrap: anywhere; }
.contents .parts .quiet { font-weight: 400; font-size: 13px; }
.contents h3 { margin-bottom: 8px; }
.contents .tally { font-variant-numeric: tabular-nums; color: var(--second); font-size: 13px; }
.mix { display: flex; gap: 2px; height: 4px; margin-top: 6px; border-radius: 2px; overflow: hidden; }
.mix i { background: var(--tag); }
.legend { display: grid; gap: 12px; margin: 0 0 16px; padding: 0; list-style: none; }
.legend li { display: grid; grid-template-columns: minmax(200px, max-content) 1fr; gap: 4px 24px; align-items: baseline; }
.legend .sample { font: 17px/1.9 var(--serif); }
.scroll { overflow-x: auto; margin: 16px 0 32px; }
table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 1.45; }
caption { padding: 0 0 8px; text-align: start; color: var(--second); }
th, td { padding: 8px 10px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { font-weight: 600; color: var(--second); background: var(--rail); border-top: 1px solid var(--line); }
tbody th { font-weight: 600; }
tfoot th, tfoot td { font-weight: 650; border-bottom: 0; border-top: 2px solid var(--line); }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.counts { width: auto; min-width: min(320px, 100%); }
.counts a { color: inherit; font-weight: 400; }
#counts h3 { margin: 24px 0 8px; }
#counts .scroll { content-visibility: auto; contain-intrinsic-block-size: auto 600px; }
#counts .scroll { margin-top: 0; }
#evidence { content-visibility: auto; contain-intrinsic-block-size: auto calc(var(--rows) * 60px); }
#evidence table { table-layout: fixed; min-width: 560px; }
#evidence td, #evidence th { overflow-wrap: anywhere; }
#evidence td:nth-child(2) { font: 15px/1.45 var(--serif); }
#evidence td[data-start] { white-space: pre-line; unicode-bidi: plaintext; }
#evidence td:nth-child(3) { white-space: pre-line; font-variant-numeric: tabular-nums; }
#evidence q { quotes: none; white-space: pre-line; unicode-bidi: plaintext; }
#evidence caption { padding-top: 16px; overflow-wrap: anywhere; }
.hash { display: block; font-size: 12px; }
.c-number { width: 140px; } .c-place { width: 260px; }
.evidence-of { overflow-x: auto; content-visibility: auto; contain-intrinsic-size: auto calc(90px + var(--rows) * 56px); }
#evidence tr:target, .entries li:target, .claim:target { background: var(--accent-tint); }
.note { white-space: pre-line; }
.foot { max-width: 1080px; margin: 0 auto 48px; padding: 0 64px; color: var(--second); font-size: 12px; }
@media (max-width: 800px) {
  .sheet { margin: 0; padding: 32px 20px; border-width: 0 0 1px; border-radius: 0; }
  .foot { padding: 16px 20px; }
  h1 { font-size: 32px; }
  h2 { font-size: 24px; }
  .contents li { grid-template-columns: 28px minmax(0, 1fr); }
  .contents .tally { grid-column: 2; max-width: 160px; }
  .c-number { width: 112px; } .c-place { width: 168px; }
  .facts, .legend li { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: 8px; }
}
`;
