import type { ProfileId } from '../../src/domain/notification/profiles/profiles.ts';
import type { SandboxAccount } from './accounts.ts';
import { authenticatedFetch } from './client-credentials.ts';
import { podWriter } from './pod-writer.ts';
import { mediaTypeOf, seedFiles, seedText } from './seed-files.ts';

/** The service hubs of the sandbox by their account names. */
export type ServiceName = 'review' | 'journal' | 'press' | 'registry' | 'archive' | 'aggregator';

/** What a service says of itself in its profile, and what it demands of messages beyond COAR Notify. */
interface ServiceCard {
  readonly name: string;
  readonly summary: string;
  readonly demands?: readonly ProfileId[];
}

export const SERVICES: Readonly<Record<ServiceName, ServiceCard>> = {
  review: { name: 'Plumb Line', summary: 'Reviews and endorses works of astronomy in the open.' },
  journal: {
    name: 'Perigee Letters',
    summary:
      'An overlay journal: endorses works that lie elsewhere, and knows people by their e-mail address.',
    demands: ['pci'],
  },
  press: { name: 'Meridian Press', summary: 'Publishes works, and invites people to review them.' },
  registry: { name: 'Kalends Registry', summary: 'Gives works a number and a date.' },
  archive: { name: 'Deep Stack Archive', summary: 'Keeps copies of works and checks them.' },
  aggregator: {
    name: 'Skylight Digest',
    summary: 'Tells readers what was reviewed and endorsed, and by whom.',
  },
};

/** Fills a service's pod: profile, an inbox that takes messages from anybody, and what it has published so far. */
export async function seedService(account: SandboxAccount, service: ServiceName): Promise<void> {
  const pod = podWriter(await authenticatedFetch(account));
  const { name, summary } = SERVICES[service];
  const profile = await seedText('profiles/service.ttl', { name, summary, issuer: account.issuer });
  await pod.put(`${account.pod}profile/card`, 'text/turtle', profile);
  await pod.container(`${account.pod}inbox/`);
  await pod.openTo(`${account.pod}inbox/`, account.webId, 'append');
  await pod.describe(
    account.pod,
    `<${account.pod}> <http://www.w3.org/ns/ldp#inbox> <${account.pod}inbox/> .`,
  );
  await pod.container(`${account.pod}outcomes/`);
  await pod.openTo(`${account.pod}outcomes/`, account.webId, 'read');
  // Not every service has published something.
  const published = (await seedFiles('outcomes')).filter((file) => file.startsWith(`${service}/`));
  for (const file of published) {
    const text = await seedText(`outcomes/${file}`, {});
    await pod.put(`${account.pod}outcomes/${file.slice(service.length + 1)}`, mediaTypeOf(file), text);
  }
}
