import { fail, ok, type Result } from '../../domain/result.ts';

/** What a node says of itself at `/.well-known/ocm`, as far as it matters for sending crates. */
export interface OcmNode {
  readonly host: string;
  readonly enabled: boolean;
  readonly apiVersion?: string;
  readonly provider?: string;
  /** URL that shares are posted to. */
  readonly shares: string;
  /** URL that notifications are posted to: that a share is taken back. */
  readonly notifications: string;
  readonly resourceTypes: readonly OcmResourceType[];
  readonly capabilities: readonly string[];
  readonly criteria: readonly string[];
  readonly jwksUri?: string;
}

/** One kind of thing that a node shares, with the protocols for it. */
export interface OcmResourceType {
  readonly name: string;
  readonly shareTypes: readonly string[];
  readonly protocols: readonly string[];
}

/** URL of the discovery document of a host. */
export function discoveryUrl(host: string): string {
  return `${schemeOf(host)}//${host}/.well-known/ocm`;
}

/** What is assumed of a node that cannot be asked: that it takes shares where most do. */
export function unknownNode(host: string, endPoint?: string): OcmNode {
  const place = endPointOf(endPoint, host);
  return {
    host,
    enabled: true,
    shares: `${place}/shares`,
    notifications: `${place}/notifications`,
    resourceTypes: [{ name: 'ro-crate', shareTypes: ['user'], protocols: ['embedded-receive'] }],
    capabilities: [],
    criteria: [],
  };
}

/** Reads a discovery document tolerantly: what is missing is taken as not offered. */
export function readNode(document: unknown, host: string): Result<OcmNode> {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return fail({ kind: 'noncompliant', url: discoveryUrl(host), reason: 'The answer is no JSON object.' });
  const found = document as Readonly<Record<string, unknown>>;
  const { enabled, apiVersion, provider, endPoint, jwksUri } = found;
  return ok({
    host,
    enabled: enabled !== false,
    ...(typeof apiVersion === 'string' && { apiVersion }),
    ...(typeof provider === 'string' && { provider }),
    shares: `${endPointOf(endPoint, host)}/shares`,
    notifications: `${endPointOf(endPoint, host)}/notifications`,
    resourceTypes: list(found.resourceTypes)
      .map(resourceType)
      .filter((type) => type !== undefined),
    capabilities: texts(found.capabilities),
    criteria: texts(found.criteria),
    ...(typeof jwksUri === 'string' && { jwksUri }),
  });
}

/** What is to be known before sending a crate to a node. */
export interface NodeVerdict {
  /** Why nothing can be sent. */
  readonly stop?: 'disabled' | 'no-crates' | 'no-share-type' | 'token-exchange';
  /** What may go wrong; sending all the same is an explicit choice. */
  readonly warnings: readonly ('not-receiving' | 'must-invite' | 'lists' | 'not-encrypted')[];
  /** Whether the request is to be signed: by demand, or because the node can read signatures. */
  readonly signature: 'demanded' | 'wanted' | 'not-asked';
}

/**
 * Judges whether a node takes crates, and on which conditions.
 * https://github.com/cs3org/OCM-API/blob/develop/IETF-OCM.md#discovery
 */
export function judgeNode(node: OcmNode, shareType = 'user'): NodeVerdict {
  const crates = node.resourceTypes.find(({ name }) => name === 'ro-crate');
  const lists = node.criteria.some((each) => each === 'allowlist' || each === 'denylist');
  return {
    ...(stopOf(node, crates, shareType) && { stop: stopOf(node, crates, shareType) }),
    warnings: [
      ...(crates && !crates.protocols.includes('embedded-receive') ? (['not-receiving'] as const) : []),
      ...(node.criteria.includes('must-invite') ? (['must-invite'] as const) : []),
      ...(lists ? (['lists'] as const) : []),
      // A host that is asked with encryption may name an endpoint without.
      ...(isOpenOnTheWay(node) ? (['not-encrypted'] as const) : []),
    ],
    signature: node.criteria.includes('must-use-http-sig')
      ? 'demanded'
      : node.capabilities.includes('http-sig')
        ? 'wanted'
        : 'not-asked',
  };
}

function isOpenOnTheWay({ shares, host }: OcmNode): boolean {
  return new URL(shares).protocol === 'http:' && schemeOf(host) === 'https:';
}

function stopOf(node: OcmNode, crates: OcmResourceType | undefined, shareType: string): NodeVerdict['stop'] {
  if (!node.enabled) return 'disabled';
  if (!crates) return 'no-crates';
  if (!crates.shareTypes.includes(shareType)) return 'no-share-type';
  return node.criteria.includes('must-exchange-token') ? 'token-exchange' : undefined;
}

/** The endpoint without a slash at its end. Some nodes name only their host. */
function endPointOf(endPoint: unknown, host: string): string {
  const text = typeof endPoint === 'string' ? endPoint.trim() : '';
  const isWeb = /^https?:\/\//i.test(text) && URL.canParse(text);
  return isWeb ? new URL(text).href.replace(/\/+$/, '') : `${schemeOf(host)}//${host}/ocm`;
}

function resourceType(value: unknown): OcmResourceType | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, shareTypes, protocols } = value as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string') return undefined;
  const isObject = typeof protocols === 'object' && protocols !== null;
  return { name, shareTypes: texts(shareTypes), protocols: isObject ? Object.keys(protocols) : [] };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): string[] {
  return list(value).filter((each) => typeof each === 'string');
}

/** Nodes on this machine are asked without encryption, as nodes themselves do. */
function schemeOf(host: string): 'http:' | 'https:' {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) ? 'http:' : 'https:';
}
