/**
 * What the operator of a hub puts into its settings so that a page may ask it with a token.
 * https://jupyterhub.readthedocs.io/en/stable/reference/config-reference.html#jupyterhub.app.JupyterHub.tornado_settings
 * @param origin of this app
 */
export function hubCorsConfig(origin: string): string {
  const headers = [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Headers', 'accept, content-type, authorization'],
    ['Access-Control-Allow-Methods', 'GET,POST,DELETE,OPTIONS'],
  ];
  const lines = headers.map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  return `c.JupyterHub.tornado_settings = {\n  "headers": {\n${lines.join('\n')}\n  }\n}\n`;
}
