import { dispatch } from '../../i18n/en/dispatch.ts';
import { dispatchChecks } from '../../i18n/en/dispatch-checks.ts';
import { dispatchCompose } from '../../i18n/en/dispatch-compose.ts';
import { dispatchIdentity } from '../../i18n/en/dispatch-identity.ts';
import { dispatchRun } from '../../i18n/en/dispatch-run.ts';
import { translator } from '../../i18n/translator.ts';

/** Says the messages of the dispatches, which are loaded with their screen. */
export const { t, parts } = translator({
  ...dispatch,
  ...dispatchChecks,
  ...dispatchCompose,
  ...dispatchIdentity,
  ...dispatchRun,
});
