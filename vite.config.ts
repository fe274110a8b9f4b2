import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { clientIdDocument } from './src/app/client-id-plugin.ts';
import { contentSecurityPolicy } from './src/app/html-plugin.ts';

export default defineConfig({
  plugins: [react(), tailwindcss(), clientIdDocument(process.env.ORRERY_URL), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: { target: 'es2023', sourcemap: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.pod.test.ts'],
          // Speed is measured by the bench: a slow machine must not fail a test that is right.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pod',
          include: ['{src,e2e}/**/*.pod.test.ts'],
          globalSetup: ['e2e/sandbox/vitest-pod.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
