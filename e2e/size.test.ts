import { describe, expect, it } from 'vitest';
import { scriptsOfPage, staticImports } from './size.ts';

describe('The size check', () => {
  it('counts the scripts and the preloads of the page, but no style.', () => {
    const html = `<head><script type="module" crossorigin src="/assets/index.js"></script>
      <link rel="modulepreload" crossorigin href="/assets/react.js"><link rel="stylesheet" href="/assets/a.css"></head>`;
    expect(scriptsOfPage(html)).toEqual(['/assets/index.js', '/assets/react.js']);
  });

  it('follows static imports and re-exports, and leaves lazy ones out.', () => {
    const source =
      'import{a as b}from"./a.js";import"./b.js";export{c}from"./c.js";const d=()=>import("./d.js");b(d)';
    expect(staticImports(source)).toEqual(['./a.js', './b.js', './c.js']);
  });
});
