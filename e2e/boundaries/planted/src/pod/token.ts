export { decodeJwt } from 'jose';
