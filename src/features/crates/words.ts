import { crateCheck } from '../../i18n/en/crate-check.ts';
import { crateDraft } from '../../i18n/en/crate-draft.ts';
import { crateEditor } from '../../i18n/en/crate-editor.ts';
import { crateForm } from '../../i18n/en/crate-form.ts';
import { crateImport } from '../../i18n/en/crate-import.ts';
import { crateOut } from '../../i18n/en/crate-out.ts';
import { crateRules } from '../../i18n/en/crate-rules.ts';
import { crateStart } from '../../i18n/en/crate-start.ts';
import { crateTermHelp, crateTerms, crateTypes } from '../../i18n/en/crate-terms.ts';
import { crates } from '../../i18n/en/crates.ts';
import { translator } from '../../i18n/translator.ts';

/** Says the messages of the crates, which are loaded with their screens. */
export const { t, parts } = translator({
  ...crateCheck,
  ...crateDraft,
  ...crateEditor,
  ...crateForm,
  ...crateRules,
  ...crateImport,
  ...crateOut,
  ...crateStart,
  ...crateTermHelp,
  ...crateTerms,
  ...crateTypes,
  ...crates,
});
