/** How a ScienceMesh stand-in behaves; everything may be changed while it runs. */
export interface MeshSettings {
  /** What the node calls itself. */
  readonly name: string;
  /** What is particular about it, in words. */
  readonly summary: string;
  /**
   * What web pages may send: `open` lets the headers of a signed share through, `reva` only those that reva's
   * middleware lists when nothing is configured, `none` says nothing of pages.
   */
  readonly cors: 'open' | 'reva' | 'none';
  /** `read`: a signature may be missing, but one that is there has to hold. */
  readonly signature: 'demanded' | 'read' | 'ignored';
  /** Which wire form of embedded crates the node reads. */
  readonly form: 'payload' | 'draft';
  /** What becomes of a share in the other form: refused, or, as deployed nodes do, taken with nothing in it. */
  readonly otherForm: 'refused' | 'stored-empty';
  /** Largest body that the front server lets through, in bytes. */
  readonly bodyLimit: number;
  /** Hosts whose shares are taken, with ports. */
  readonly trustedHosts: 'all' | readonly string[];
  /** Whether the caller's IP address has to be one of the sending host's. */
  readonly checkCaller: boolean;
  /** Addresses, or whole hosts, from which users take shares: by invitation or by the operator's list. */
  readonly accepted: 'all' | readonly string[];
  /** Ids and names of those who have an account. */
  readonly users: Readonly<Record<string, string>>;
  /** By how much its clock is ahead, in seconds. */
  readonly clockAhead: number;
  /** `busy` answers 503; `lost` takes the share and cuts the connection. */
  readonly trouble: 'none' | 'busy' | 'lost';
}

const USUAL: MeshSettings = {
  name: 'Node',
  summary: '',
  cors: 'open',
  signature: 'demanded',
  form: 'payload',
  otherForm: 'refused',
  bodyLimit: 1024 * 1024,
  trustedHosts: 'all',
  checkCaller: false,
  accepted: 'all',
  users: { marie: 'Marie Kowalska', amos: 'Amos Oyelaran' },
  clockAhead: 0,
  trouble: 'none',
};

/** What each node of the sandbox is like. */
export const MESH_NODES = {
  strict: {
    ...USUAL,
    name: 'Strict Node',
    summary: 'verifies signatures as OCM 1.4.0 asks for, and is open to web pages',
    checkCaller: true,
  },
  reva: {
    ...USUAL,
    name: 'Plain Node',
    summary: 'as reva comes: looks at no signature, and lets none through from a page',
    cors: 'reva',
    signature: 'ignored',
    otherForm: 'stored-empty',
  },
  draft: {
    ...USUAL,
    name: 'Draft Node',
    summary: 'reads crates as the draft of embedded shares has them',
    form: 'draft',
    otherForm: 'stored-empty',
    signature: 'read',
  },
  walled: {
    ...USUAL,
    name: 'Walled Node',
    summary: 'wants a signature, and lets none through from a page',
    cors: 'reva',
  },
  wary: {
    ...USUAL,
    name: 'Wary Node',
    summary: 'trusts nobody of this sandbox',
    trustedHosts: ['friends.example.org'],
    accepted: [],
  },
} as const satisfies Record<string, MeshSettings>;

/** Name of a node of the sandbox. */
export type MeshNodeName = keyof typeof MESH_NODES;

/**
 * What the node says of itself. https://github.com/cs3org/OCM-API/blob/develop/IETF-OCM.md#discovery
 * @param origin ends in `/`
 */
export function discoveryOf(settings: MeshSettings, origin: string): Readonly<Record<string, unknown>> {
  const signs = settings.signature !== 'ignored';
  return {
    enabled: true,
    apiVersion: signs ? '1.4.0' : '1.3.0',
    endPoint: `${origin}ocm`,
    provider: settings.name,
    resourceTypes: [
      { name: 'file', shareTypes: ['user'], protocols: { webdav: '/remote.php/dav/ocm' } },
      { name: 'ro-crate', shareTypes: ['user'], protocols: { 'embedded-receive': {} } },
    ],
    capabilities: ['notifications', 'protocol-object', ...(signs ? ['http-sig'] : [])],
    criteria: [
      ...(settings.signature === 'demanded' ? ['must-use-http-sig'] : []),
      ...(settings.trustedHosts === 'all' ? [] : ['allowlist']),
      ...(settings.accepted === 'all' ? [] : ['must-invite']),
    ],
  };
}
