export { createSignature } from 'http-message-sig';
