/**
 * How far a sender is believed. A notification's parties are claims: anybody may POST to an inbox.
 * - `self`: sent by this pod's maintainer, proved by a receipt of ours, not by the claim alone
 * - `trusted`: a service that the maintainer marked as trusted
 * - `known`: a service in the maintainer's register
 * - `unknown`: never seen
 * - `blocked`: shown, but kept away from every policy
 */
export type Standing = 'self' | 'trusted' | 'known' | 'unknown' | 'blocked';
