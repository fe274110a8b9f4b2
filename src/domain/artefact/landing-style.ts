/** The whole style of a landing page: light and dark by the reader's wish, and for paper. Nothing is loaded. */
export const LANDING_STYLE = `
:root { color-scheme: light dark; --paper: oklch(0.985 0.004 85); --ink: oklch(0.24 0.02 265); --soft: oklch(0.45 0.02 265); --line: oklch(0.88 0.008 85); --act: oklch(0.45 0.13 265); --brass: oklch(0.5 0.1 70); --yes: oklch(0.47 0.11 155); }
@media (prefers-color-scheme: dark) { :root { --paper: oklch(0.17 0.015 265); --ink: oklch(0.94 0.008 85); --soft: oklch(0.76 0.012 85); --line: oklch(0.31 0.015 265); --act: oklch(0.76 0.1 265); --brass: oklch(0.8 0.11 80); --yes: oklch(0.78 0.13 155); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 "Source Sans 3", system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4.5rem) 1.25rem 4rem; }
h1, h2, p, ul, ol, dl, dd { margin: 0; }
p { overflow-wrap: anywhere; }
h1 { font: 600 clamp(1.6rem, 4.6vw, 2.25rem)/1.2 "Source Serif 4", "Iowan Old Style", Palatino, Georgia, serif; margin: 0.25rem 0 1rem; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 0.875rem; font-weight: 600; color: var(--soft); margin-bottom: 0.5rem; }
section, .facts { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 2rem; }
.kind { color: var(--brass); font-weight: 600; font-size: 0.9375rem; }
.authors { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; padding: 0; font-size: 1.125rem; }
.abstract { white-space: pre-line; max-width: 65ch; }
.plain { list-style: none; padding: 0; display: grid; gap: 0.5rem; }
.plain li { overflow-wrap: anywhere; }
.note { color: var(--soft); font-size: 0.9375rem; }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.5rem 1.5rem; }
.facts dt { color: var(--soft); }
.facts dd { overflow-wrap: anywhere; }
.status { color: var(--yes); font-weight: 600; }
.former { border: 1px solid var(--brass); border-radius: 6px; padding: 0.75rem 1rem; margin-bottom: 2rem; }
a { color: var(--act); text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--brass); outline-offset: 2px; border-radius: 2px; }
@media (max-width: 30rem) { .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: 0.75rem; } }
@media print { :root { color-scheme: light; --paper: white; --ink: black; --soft: #333; --line: #999; --act: black; --brass: black; --yes: black; } html { font-size: 9.75pt; } main { max-width: none; padding: 0; } section { break-inside: avoid; } .files a::after { content: " (" attr(href) ")"; color: var(--soft); font-size: 0.85em; } }
`;
