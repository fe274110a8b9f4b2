export const inside = 'orchestrator';
