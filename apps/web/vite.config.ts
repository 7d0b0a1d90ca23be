import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiOrigin = 'http://127.0.0.1:3000';

// `base` is absolute so that deep links (/tasks/…) find their assets; inlining is off so that the page needs no
// `data:` or inline source in its Content-Security-Policy.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { conditions: ['shenjiao-source', 'module', 'browser', 'development|production'] },
  server: { port: 5173, proxy: { '/api': apiOrigin } },
  preview: { port: 4173, proxy: { '/api': apiOrigin } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
