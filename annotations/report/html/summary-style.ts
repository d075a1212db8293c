/** The style sheet of the HTML report's charts. Patterns are drawn in the colours of their tags; without colour their strokes tell them apart. */
export const summaryStyle = `
.patterns { position: absolute; }
.chart { margin-top: 32px; break-inside: avoid; }
.chart h3 { margin-bottom: 8px; font-size: 16px; }
.drawn { display: grid; grid-template-columns: minmax(0, 440px) minmax(0, 1fr); gap: 16px 40px; align-items: start; }
.drawn .scroll { margin: 0; }
.bars { display: block; width: 100%; max-width: 440px; height: auto; overflow: visible; }
.bars text { font: 12px var(--sans); fill: var(--ink); }
.bars .count { fill: var(--second); font-variant-numeric: tabular-nums; }
.bar { stroke: var(--tag); stroke-width: 1; }
.bar.untagged { fill: var(--second); stroke: var(--second); }
.plain { fill: var(--tag); }
.ground { fill: var(--tint); }
.strokes { stroke: var(--tag); stroke-width: 1.6; stroke-linecap: round; fill: none; }
.key { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 12px; padding: 0; list-style: none; font-size: 13px; color: var(--second); }
.swatch { vertical-align: -2px; margin-inline-end: 4px; }
@media (max-width: 900px) { .drawn { grid-template-columns: minmax(0, 1fr); } }
`;
