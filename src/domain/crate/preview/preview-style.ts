/** The whole style of a preview page: light and dark by the reader's wish, and for paper. Nothing is loaded. */
export const PREVIEW_STYLE = `
:root { color-scheme: light dark; --paper: oklch(0.985 0.004 85); --raised: oklch(1 0 0); --ink: oklch(0.24 0.02 265); --soft: oklch(0.45 0.02 265); --line: oklch(0.88 0.008 85); --act: oklch(0.45 0.13 265); --brass: oklch(0.5 0.1 70); }
@media (prefers-color-scheme: dark) { :root { --paper: oklch(0.17 0.015 265); --raised: oklch(0.2 0.016 265); --ink: oklch(0.94 0.008 85); --soft: oklch(0.76 0.012 85); --line: oklch(0.31 0.015 265); --act: oklch(0.76 0.1 265); --brass: oklch(0.8 0.11 80); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 "Source Sans 3", system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 3.5rem) 1.25rem 4rem; }
h1, h2, h3, p, ul, dl, dd { margin: 0; }
p, dd, td, h1, h3 { overflow-wrap: anywhere; }
h1 { font: 600 clamp(1.5rem, 4.6vw, 2.125rem)/1.2 "Source Serif 4", "Iowan Old Style", Palatino, Georgia, serif; margin: 0.25rem 0 0.75rem; text-wrap: balance; }
h2 { font-size: 1.125rem; margin-bottom: 0.75rem; }
h3 { font-size: 1rem; }
.kind, .type { color: var(--brass); font-size: 0.875rem; font-weight: 600; }
.people { font-size: 1.0625rem; }
.text { white-space: pre-line; max-width: 65ch; }
.lead { margin-top: 1rem; }
.note { color: var(--soft); font-size: 0.875rem; }
.part { border-top: 1px solid var(--line); padding-top: 1.25rem; margin-top: 2rem; }
.entity { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 0.875rem 1rem; margin-top: 0.75rem; display: grid; gap: 0.5rem; scroll-margin-top: 1rem; }
.entity:target { border-color: var(--brass); }
dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0.25rem 1.25rem; }
dt { color: var(--soft); overflow-wrap: anywhere; }
dt a { color: inherit; text-decoration-color: var(--line); }
dd ul { list-style: none; padding: 0; display: grid; gap: 0.125rem; }
dd dl { border-inline-start: 2px solid var(--line); padding-inline-start: 0.75rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
th, td { text-align: start; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; font-size: 0.875rem; }
.size { text-align: end; white-space: nowrap; padding-inline-end: 0; }
summary { cursor: pointer; color: var(--soft); padding: 0.25rem 0; }
img { max-width: 100%; max-height: 22rem; border: 1px solid var(--line); border-radius: 4px; background: white; }
a { color: var(--act); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--brass); outline-offset: 2px; border-radius: 2px; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.5rem; } .media { display: none; } }
@media print { :root { color-scheme: light; --paper: white; --raised: white; --ink: black; --soft: #333; --line: #999; --act: black; --brass: black; } html { font-size: 9.75pt; } main { max-width: none; padding: 0; } .entity { break-inside: avoid; } }
`;
