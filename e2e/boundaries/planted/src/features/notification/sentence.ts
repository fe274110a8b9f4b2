export const sentence = 'notification';
