export { isValid } from 'ipaddr.js';
