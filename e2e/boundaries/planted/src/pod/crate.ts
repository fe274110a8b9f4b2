export { ROCrate } from 'ro-crate';
