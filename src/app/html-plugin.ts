import { sha256 } from '@noble/hashes/sha2.js';
import type { Plugin } from 'vite';
import { LANDING_STYLE } from '../domain/artefact/landing-style.ts';

/**
 * Adapts the content security policy of `index.html`. The development server works with inline scripts and styles and
 * gets a looser one. The built app keeps the policy as it is written there, and allows by its digest one style more:
 * that of landing pages, whose preview stands in a frame that inherits the policy.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'orrery:policy',
    transformIndexHtml: (html, { server }) =>
      server
        ? html
            .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        : html.replace("style-src 'self'", `style-src 'self' '${digestOf(LANDING_STYLE)}'`),
  };
}

/** A source expression that matches exactly this inline style. https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function digestOf(style: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))))}`;
}
