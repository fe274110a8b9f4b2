export { Session } from '@inrupt/solid-client-authn-browser';
