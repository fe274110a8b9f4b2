import { sha256 } from '@noble/hashes/sha2.js';
import type { Plugin } from 'vite';
import { LANDING_STYLE } from '../domain/artefact/landing-style.ts';
import { PREVIEW_STYLE } from '../domain/crate/preview/preview-style.ts';

/**
 * Adapts the content security policy of `index.html`. The development server works with inline scripts and styles and
 * gets a looser one. The built app keeps the policy as it is written there, and allows by their digests two styles more:
 * those of landing pages and of the pages of crates, whose previews stand in frames that inherit the policy.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'orrery:policy',
    transformIndexHtml: (html, { server }) =>
      server
        ? html
            .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        : html.replace(
            "style-src 'self'",
            `style-src 'self' '${digestOf(LANDING_STYLE)}' '${digestOf(PREVIEW_STYLE)}'`,
          ),
  };
}

/** A source expression that matches exactly this inline style. https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function digestOf(style: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))))}`;
}
