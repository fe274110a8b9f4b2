export const queue = 'review';
