import type { Plugin } from 'vite';

/**
 * Loosens the content security policy of `index.html` for the development server, which works with inline scripts
 * and styles. The built app keeps the policy as it is written there.
 */
export function looserPolicyInDevelopment(): Plugin {
  return {
    name: 'orrery:policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  };
}
