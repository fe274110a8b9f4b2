import type { Plugin } from 'vite';

/**
 * Writes the client id document beside the built app, for a deployment at a known address:
 * `ORRERY_URL=https://orrery.example/ npm run build`. Without an address no document is written, and providers
 * register the app dynamically.
 * @see https://solidproject.org/TR/oidc#clientids-document
 */
export function clientIdDocument(address: string | undefined): Plugin {
  return {
    name: 'orrery:client-id',
    apply: 'build',
    config: () => ({
      define: { 'import.meta.env.VITE_CLIENT_ID': JSON.stringify(address ? clientIdUrl(address) : '') },
    }),
    generateBundle() {
      if (!address) return;
      this.emitFile({ type: 'asset', fileName: 'clientid.jsonld', source: writeClientId(address) });
    },
  };
}

/** Where the document of an app at `address` lies. */
function clientIdUrl(address: string): string {
  return new URL('clientid.jsonld', address.endsWith('/') ? address : `${address}/`).href;
}

/** The document as JSON-LD text. `address` is where the app is deployed: an `http(s)` URL. */
export function writeClientId(address: string): string {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  if (base.protocol !== 'https:' && base.protocol !== 'http:') {
    throw new Error(`ORRERY_URL must be an http(s) address, not ${address}`);
  }
  const at = (path: string) => new URL(path, base).href;
  const document = {
    '@context': ['https://www.w3.org/ns/solid/oidc-context.jsonld'],
    client_id: at('clientid.jsonld'),
    client_name: 'Orrery',
    client_uri: at('./'),
    logo_uri: at('favicon.svg'),
    redirect_uris: [at('login')],
    post_logout_redirect_uris: [at('login')],
    scope: 'openid webid offline_access',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    application_type: 'web',
    require_auth_time: false,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
