import { plain } from '../i18n/isolate.ts';
import { t } from '../i18n/t.ts';

/** Who works here. */
export interface Account {
  readonly webId?: string;
  readonly name?: string;
  readonly signedIn: boolean;
}

/** What the account is called: the name, else the WebID's host and path, else a word for nobody. */
export function accountName({ name, webId }: Account): string {
  if (name) return plain(name);
  if (webId && URL.canParse(webId)) {
    const { host, pathname } = new URL(webId);
    return `${host}${pathname}`;
  }
  return t('app.account.label');
}
