/** The style sheet of the HTML report's claims: the matrix, the cards and the marked wordings. */
export const claimStyle = `
#claims > h3 { margin-top: 24px; font-size: 16px; }
.matrix { table-layout: fixed; min-width: 640px; }
.matrix th:first-child { width: 26%; }
.matrix thead th { hyphens: auto; font-size: 12px; }
.matrix .sign { display: inline-block; min-width: 1em; font: 650 17px/1 var(--sans); }
.matrix td, .matrix tbody th { border-inline-end: 1px solid var(--line); overflow-wrap: anywhere; }
.matrix a { color: inherit; text-decoration: none; }
.matrix a:hover { text-decoration: underline; }
.carriage-absent { color: var(--second); }
.under { display: block; color: var(--second); font-size: 12px; font-weight: 400; }
.claim { content-visibility: auto; contain-intrinsic-size: auto 1200px; margin-top: 24px; padding-top: 20px; border-top: 2px solid var(--line); }
.claim h4 { font: 650 20px/1.3 var(--serif); }
.claim h4 .number { color: var(--third); font-variant-numeric: tabular-nums; margin-inline-end: 4px; }
.claim .facts { margin: 12px 0 0; padding: 0; border: 0; }
.claim .facts dd + dd { grid-column: 2; }
.standing { margin: 8px 0 0; font-weight: 600; }
.standing::before { content: "Status: "; font-weight: 400; color: var(--second); }
.wordings { margin: 16px 0 0; padding: 0; list-style: none; }
.wordings > li { padding: 12px 0 12px 16px; border-inline-start: 3px solid var(--line); margin-bottom: 12px; }
.from { margin: 0; font-size: 13px; color: var(--second); overflow-wrap: anywhere; }
.from strong { color: var(--ink); font-weight: 600; }
.role { display: inline-block; padding: 0 8px; border: 1px solid var(--line); border-radius: 9px; font-size: 12px; }
.wording { margin: 4px 0 0; font: 16px/1.65 var(--serif); white-space: pre-line; overflow-wrap: anywhere; max-width: 760px; }
del { color: var(--second); text-decoration: line-through; text-decoration-thickness: 1px; }
ins { text-decoration: none; font-weight: 650; border-bottom: 2px solid var(--ink); }
del + ins { margin-inline-start: .25em; }
.changes { margin: 8px 0 0; padding-inline-start: 20px; font-size: 13px; }
.changes li { margin: 2px 0; overflow-wrap: anywhere; }
@media (max-width: 800px) { .claim .facts dd + dd { grid-column: 1; } }
`;
