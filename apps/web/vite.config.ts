import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { themeCss } from './theme-css.plugin.ts';

const shared = fileURLToPath(new URL('../../libs/shared/src/index.ts', import.meta.url));

export default defineConfig(({ command }) => {
  // Whatever the server is started as, pages are built for use: React's checks for developers cost them half their speed.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    plugins: [react(), themeCss()],
    resolve: { alias: { '@diem-cau/shared': shared } },
    build: {
      // The oldest browsers that communes and citizens still use; see docs for the list.
      target: ['chrome109', 'firefox115', 'safari16'],
      cssTarget: ['chrome109', 'firefox115', 'safari16'],
      // Fonts stay files: an embedded one would need a wider content security policy.
      assetsInlineLimit: 0,
      sourcemap: true,
      // Every page carries the list of what pages load beforehand: citizens must not pay for the offices' pages.
      modulePreload: {
        resolveDependencies: (file, needed) =>
          needed.filter((each) => each.endsWith('.css') || /\/(watch|index)[.-]/.test(file)),
      },
      chunkSizeWarningLimit: 700,
    },
    server: {
      proxy: {
        '/api': 'http://127.0.0.1:3000',
        '/socket.io': { target: 'http://127.0.0.1:3000', ws: true },
      },
    },
  };
});
