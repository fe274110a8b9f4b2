import type { Hub } from '../settings/hubs.ts';
import type { StagingPolicy } from './policy.ts';

/** How a person signs in to a service, where its operators allow pages to: OpenID Connect with PKCE. */
export interface SignInConfig {
  /** Issuer of the identity provider. */
  readonly issuer: string;
  /** A public client that the operators have registered for the address of this app. */
  readonly clientId: string;
  readonly scope?: string;
  /** For whom tokens are asked (RFC 8707 `resource`, or `audience`). */
  readonly audience?: string;
}

interface OfAny {
  /** Stands for the service in requests and settings; never changes. */
  readonly id: string;
  readonly label: string;
  /** It is reached through the relay of the maintainer: browsers are not let in. */
  readonly viaRelay?: boolean;
}

/** A Rucio server that is asked directly. */
export interface RucioConfig extends OfAny {
  readonly kind: 'rucio';
  /** Root of its API, without a slash at the end. */
  readonly base: string;
  /** Whose rules are made; what `whoami` says, where it is left out. */
  readonly account?: string;
  /** In which scope collections get their names; the first writable one, where it is left out. */
  readonly scope?: string;
  readonly activity?: string;
  readonly signIn?: SignInConfig;
}

/** The APIs of the SKA Regional Centre Network, each by its root without a slash at the end. */
export interface SrcNetConfig extends OfAny {
  readonly kind: 'srcnet';
  readonly auth: string;
  readonly siteCapabilities: string;
  readonly dataManagement: string;
  /** In which namespace collections get their names. */
  readonly namespace?: string;
  /** What `readLayout` takes: paths and fields that no published document shows. */
  readonly layout?: unknown;
}

/** No service: a document that an operator is handed. */
export interface DocumentConfig extends OfAny {
  readonly kind: 'document';
  /** The places that operators serve. */
  readonly destinations: readonly { readonly id: string; readonly name: string }[];
  readonly namespace?: string;
}

/** A service, or a way, by which data are brought to a place. */
export type ProviderConfig = RucioConfig | SrcNetConfig | DocumentConfig;

/** A service that answers queries in ADQL. https://www.ivoa.net/documents/TAP/ */
export interface TapConfig extends OfAny {
  readonly url: string;
  /** Its identifier in the registry of the Virtual Observatory. */
  readonly ivoid?: string;
}

/** A service that runs tasks. https://ga4gh.github.io/task-execution-schemas/ */
export interface TesConfig extends OfAny {
  /** Up to and including `/ga4gh/tes/v1`. */
  readonly base: string;
  readonly signIn?: SignInConfig;
}

/** The science platforms that a deployment, or a maintainer, works with. */
export interface PlatformsConfig {
  readonly providers: readonly ProviderConfig[];
  readonly taps: readonly TapConfig[];
  /** TAP services that hold the registry (RegTAP). */
  readonly registries: readonly TapConfig[];
  /** Finds positions by names of objects; `{name}` stands for the name. */
  readonly resolver?: string;
  readonly hubs: readonly Hub[];
  readonly tes: readonly TesConfig[];
  /** What the deployer allows. Never of the maintainer's own. */
  readonly policy?: StagingPolicy;
}
