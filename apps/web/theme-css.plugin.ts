import {
  convertCssVariables,
  defaultCssVariablesResolver,
  DEFAULT_THEME,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { PALETTES, theme } from './src/ui/theme.ts';

type CssVariables = Parameters<typeof convertCssVariables>[0]['variables'];

const NAME = 'virtual:theme.css';
const USED = new Set([...PALETTES, 'gray', 'dark']);

/** Leaves out the library's palettes that no screen of ours uses. */
function used(variables: CssVariables): CssVariables {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => {
      const palette = /^--mantine-color-([a-z]+)-/.exec(name)?.[1];
      return palette === undefined || USED.has(palette) || !(palette in DEFAULT_THEME.colors);
    }),
  );
}

/**
 * Writes the theme's variables into a style sheet at build time. At run time they would be an
 * inline `<style>`, which our content security policy does not allow.
 */
export function themeCss(): Plugin {
  return {
    name: 'theme-css',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const resolved = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
      return convertCssVariables(
        { variables: used(resolved.variables), light: used(resolved.light), dark: used(resolved.dark) },
        ':root',
      );
    },
  };
}
