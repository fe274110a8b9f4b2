import type { PlatformsConfig } from '../../../src/domain/staging/config.ts';
import type { LoopbackServer } from '../loopback-server.ts';
import { startHub } from './hub.ts';
import { CLIENT_ID, startIdentityProvider } from './identity.ts';
import { startRucio } from './rucio.ts';
import { startSrcNet } from './srcnet.ts';
import { startTap } from './tap.ts';
import type { RegisteredService } from './tap-tables.ts';
import { startTes, TES_AUDIENCE } from './tes.ts';

/** The port that is tried first for the first platform; the others follow. */
const USUAL_PORT = 8500;

/** The science platforms of a sandbox. All URLs end in `/`, but for the issuer. */
export interface Platforms {
  readonly rucio: string;
  /** A Rucio whose operator has let no web page in: only the relay reaches it. */
  readonly walledRucio: string;
  readonly srcnet: string;
  readonly identity: string;
  /** Root of the server; the service is at `tap` below it. */
  readonly tap: string;
  /** A TAP service that no page may read. */
  readonly walledTap: string;
  readonly hub: string;
  readonly tes: string;
}

/** Platforms that run, with the document that tells the app of them. */
export interface RunningPlatforms {
  readonly platforms: Platforms;
  readonly document: PlatformsConfig;
  stop(): Promise<void>;
}

/** How platforms behave. */
export interface PlatformOptions {
  /** Origin of the app: the one web page that is let in where operators name pages. */
  readonly appOrigin: string;
  /** How long bringing data takes as a whole, in milliseconds. */
  readonly pace: number;
}

/** Starts stand-ins for all platforms. */
export async function startPlatforms({ appOrigin, pace }: PlatformOptions): Promise<RunningPlatforms> {
  const started: LoopbackServer[] = [];
  const keep = <T extends LoopbackServer>(server: T): T => {
    started.push(server);
    return server;
  };
  const at = (index: number) => USUAL_PORT + index;
  const origins = [appOrigin];
  const rucio = keep(await startRucio({ usualPort: at(0), origins, pace }));
  const walledRucio = keep(await startRucio({ usualPort: at(1), origins: [], pace }));
  const identity = keep(await startIdentityProvider(at(2)));
  const hub = keep(await startHub({ usualPort: at(3), origins, pace: pace / 3 }));
  const srcnet = keep(await startSrcNet({ usualPort: at(4), identity, hub: hub.url, pace }));
  const walledTap = keep(await startTap({ usualPort: at(5), isOpen: false, registry: () => [] }));
  const registry = (origin: string) => registered(origin, walledTap.url);
  const tap = keep(await startTap({ usualPort: at(6), isOpen: true, registry }));
  const tes = keep(await startTes({ usualPort: at(7), pace: pace / 2 }));
  const platforms: Platforms = {
    rucio: rucio.url,
    walledRucio: walledRucio.url,
    srcnet: srcnet.url,
    identity: identity.url,
    tap: tap.url,
    walledTap: walledTap.url,
    hub: hub.url,
    tes: tes.url,
  };
  return {
    platforms,
    document: documentOf(platforms),
    stop: async () => {
      for (const server of started) await server.stop();
    },
  };
}

/** What a deployer would write for these platforms. */
function documentOf(platforms: Platforms): PlatformsConfig {
  const base = (url: string) => url.replace(/\/$/, '');
  const issuer = platforms.identity;
  return {
    providers: [
      {
        kind: 'srcnet',
        id: 'srcnet',
        label: 'SRCNet of the sandbox',
        auth: `${platforms.srcnet}authn/api/v1`,
        siteCapabilities: `${platforms.srcnet}site-capabilities/api/v1`,
        dataManagement: `${platforms.srcnet}data-management/api/v1`,
        namespace: 'tarn',
        layout: {
          name: 'sandbox',
          stage: { fields: { name: 'name' } },
          find: { path: '/data/stage?parent_namespace={namespace}' },
          details: { done: 'files_done', total: 'files_total', expires: 'expires_at' },
        },
      },
      {
        kind: 'rucio',
        id: 'rucio',
        label: 'Rucio of the sandbox',
        base: base(platforms.rucio),
        signIn: { issuer, clientId: CLIENT_ID, scope: 'openid profile', audience: 'rucio' },
      },
      {
        kind: 'rucio',
        id: 'walled-rucio',
        label: 'Rucio behind a wall',
        base: base(platforms.walledRucio),
        viaRelay: true,
      },
      {
        kind: 'document',
        id: 'document',
        label: 'Request to an operator',
        destinations: [
          { id: 'LAKE_DISK', name: 'LAKE_DISK' },
          { id: 'HILL_DISK', name: 'HILL_DISK' },
        ],
        namespace: 'tarn',
      },
    ],
    taps: [
      { id: 'tarn', label: 'TARN survey', url: `${platforms.tap}tap`, ivoid: 'ivo://sandbox.example/tarn' },
      { id: 'walled-tap', label: 'Survey behind a wall', url: `${platforms.walledTap}tap` },
    ],
    registries: [{ id: 'registry', label: 'Registry of the sandbox', url: `${platforms.tap}tap` }],
    resolver: `${platforms.tap}sesame/-ox/SNV?{name}`,
    hubs: [
      { kind: 'jupyterhub', url: platforms.hub },
      { kind: 'binder', url: `${platforms.hub}binder/` },
    ],
    tes: [
      {
        id: 'tes',
        label: 'Tasks of the sandbox',
        base: `${platforms.tes}ga4gh/tes/v1`,
        signIn: { issuer, clientId: CLIENT_ID, audience: TES_AUDIENCE },
      },
    ],
    policy: {
      source: 'Policy of the sandbox',
      namespaces: ['tarn', 'user.*'],
      maxBytes: 60_000_000_000,
      maxFiles: 500,
      maxLifetime: 90 * 86_400,
      defaultLifetime: 14 * 86_400,
      approvalAboveBytes: 30_000_000_000,
    },
  };
}

function registered(origin: string, walled: string): RegisteredService[] {
  const common = {
    standard_id: 'ivo://ivoa.net/std/tap',
    intf_role: 'std',
    intf_type: 'vs:paramhttp',
    res_type: 'vs:catalogservice',
    detail_xpath: '/capability/dataModel/@ivo-id',
    detail_value: 'ivo://ivoa.net/std/obscore#core-1.1',
  };
  return [
    {
      ...common,
      ivoid: 'ivo://sandbox.example/tarn',
      short_name: 'TARN',
      res_title: 'TARN survey of the sandbox',
      access_url: `${origin}tap`,
    },
    {
      ...common,
      ivoid: 'ivo://sandbox.example/walled',
      short_name: 'WALLED',
      res_title: 'Survey behind a wall',
      access_url: `${walled}tap`,
    },
    {
      ...common,
      ivoid: 'ivo://sandbox.example/closed',
      short_name: 'CLOSED',
      res_title: 'Survey for members only',
      access_url: `${walled}members/tap`,
      security_method_id: 'ivo://ivoa.net/sso#BasicAA',
    },
  ];
}
