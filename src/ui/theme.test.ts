import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Oklch = readonly [lightness: number, chroma: number, hue: number];
type Scheme = 'light' | 'dark';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

/** Reads `--color-x: light-dark(oklch(…), oklch(…))` out of the style sheet. */
function readTokens(): Map<string, Record<Scheme, Oklch>> {
  const pattern = /--color-([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\)/g;
  const parse = (text: string): Oklch => {
    const [l, c, h] = text.split(' ').map(Number);
    return [l!, c!, h!];
  };
  return new Map([...css.matchAll(pattern)].map((m) => [m[1]!, { light: parse(m[2]!), dark: parse(m[3]!) }]));
}

/** Relative luminance of WCAG 2.2, by way of linear sRGB (https://www.w3.org/TR/css-color-4/#color-conversion-code). */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (x: number) => Math.min(1, Math.max(0, x));
  return (
    0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}

/** Contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const tokens = readTokens();
const grounds = ['paper', 'raised', 'sunk', 'chosen'];
const texts = ['ink', 'soft', 'faint', 'brass', 'act', 'act-strong', 'yes', 'no', 'wait', 'doubt'];
const edges = ['edge', 'brass', 'act', 'no'];

function tooWeak(fronts: readonly string[], backs: readonly string[], least: number): string[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    fronts.flatMap((front) =>
      backs.flatMap((back) => {
        const ratio = contrast(tokens.get(front)![scheme], tokens.get(back)![scheme]);
        return ratio >= least ? [] : [`${scheme}: ${front} on ${back} is ${ratio.toFixed(2)}`];
      }),
    ),
  );
}

test('the measure itself is right: black on white is 21, and grey 0.6 on white is below 4.5', () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 3);
  expect(contrast([0.6, 0, 0], [1, 0, 0])).toBeLessThan(4.5);
});

test('every text is readable on every ground, in both themes', () => {
  expect(tooWeak(texts, grounds, 4.5)).toEqual([]);
});

test('text on filled buttons is readable', () => {
  expect(tooWeak(['on-act'], ['act', 'act-strong', 'no'], 4.5)).toEqual([]);
});

test('edges of controls and the focus ring stand out from every ground', () => {
  expect(tooWeak(edges, grounds, 3)).toEqual([]);
});

test('every colour token is either measured or a mere separator', () => {
  const measured = new Set([...grounds, ...texts, ...edges, 'on-act']);
  expect([...tokens.keys()].filter((name) => !measured.has(name))).toEqual(['line']);
});
