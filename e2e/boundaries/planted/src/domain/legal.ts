export { Parser } from 'n3';
export { v5 } from 'uuid';
