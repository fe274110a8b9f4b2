import { expect, it } from 'vitest';
import { checkMessage } from './check-message.ts';
import { exampleMessage } from './example-message.ts';
import { reportOf } from './report.ts';

it('The report names each fault with its field, its rule and where the rule stands.', async () => {
  const text = exampleMessage('urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a01').replace('"inbox"', '"inbux"');
  const checked = await checkMessage(text.replaceAll('"inbox"', '"inbux"'), undefined);
  if (checked.kind === 'empty') throw new Error('There is a message.');
  const report = reportOf(checked, undefined, undefined);
  expect(report).toContain('Not valid. It does not meet 1 requirement.');
  expect(report).toContain('coar.target.inbox');
  expect(report).toContain('target.inbox');
  expect(report).toContain('https://coar-notify.net/specification/1.0.1/');
});

it('The report of what cannot be read gives the reason.', async () => {
  const checked = await checkMessage('{"a":', undefined);
  if (checked.kind === 'empty') throw new Error('There is a message.');
  expect(reportOf(checked, undefined, undefined)).toContain(
    'Not a notification: The message is not valid JSON',
  );
});
