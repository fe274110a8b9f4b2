export const workspace = 'workspace';
