export const fixture = 'e2e';
