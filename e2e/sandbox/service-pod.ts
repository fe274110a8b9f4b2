import type { SandboxAccount } from './accounts.ts';
import { authenticatedFetch } from './client-credentials.ts';
import { podWriter } from './pod-writer.ts';
import { mediaTypeOf, seedFiles, seedText } from './seed-files.ts';

/** The service hubs of the sandbox: account names with what their profiles say. */
export const SERVICES = {
  review: { name: 'Plumb Line', summary: 'Reviews and endorses works of astronomy in the open.' },
  registry: { name: 'Kalends Registry', summary: 'Gives works a number and a date.' },
  archive: { name: 'Deep Stack Archive', summary: 'Keeps copies of works and checks them.' },
} as const;

export type ServiceName = keyof typeof SERVICES;

/** Fills a service's pod: profile, an inbox that takes messages from anybody, and what it has published so far. */
export async function seedService(account: SandboxAccount, service: ServiceName): Promise<void> {
  const pod = podWriter(await authenticatedFetch(account));
  const profile = await seedText('profiles/service.ttl', { ...SERVICES[service], issuer: account.issuer });
  await pod.put(`${account.pod}profile/card`, 'text/turtle', profile);
  await pod.container(`${account.pod}inbox/`);
  await pod.openTo(`${account.pod}inbox/`, account.webId, 'append');
  await pod.describe(
    account.pod,
    `<${account.pod}> <http://www.w3.org/ns/ldp#inbox> <${account.pod}inbox/> .`,
  );
  await pod.container(`${account.pod}outcomes/`);
  await pod.openTo(`${account.pod}outcomes/`, account.webId, 'read');
  for (const file of await seedFiles(`outcomes/${service}`)) {
    const text = await seedText(`outcomes/${service}/${file}`, {});
    await pod.put(`${account.pod}outcomes/${file}`, mediaTypeOf(file), text);
  }
}
