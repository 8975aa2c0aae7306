import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep blue-green: the product's own colour. */
const brand: MantineColorsTuple = [
  '#e8f5f6',
  '#cfe8ea',
  '#a3d2d7',
  '#74bbc3',
  '#4aa3ad',
  '#2b8b96',
  '#177884',
  '#0d6471',
  '#0a5360',
  '#073d47',
];
/** Warm: used for what is on air, and for nothing else. */
const live: MantineColorsTuple = [
  '#fff1ea',
  '#ffdfd0',
  '#ffbfa1',
  '#ff9c6f',
  '#f87e46',
  '#e8642a',
  '#c6480f',
  '#bd420b',
  '#9c3407',
  '#7c2804',
];
/** Amber: something needs attention. */
const amber: MantineColorsTuple = [
  '#fff8e1',
  '#ffefc0',
  '#ffe08a',
  '#fccf4f',
  '#f5bd1f',
  '#dea300',
  '#b58100',
  '#8a6100',
  '#6e4d00',
  '#523900',
];
/** Red: something is wrong, or is taken away. */
const fault: MantineColorsTuple = [
  '#fdecee',
  '#fad3d7',
  '#f3a5ad',
  '#ee7c88',
  '#e4525f',
  '#d6303f',
  '#c11f2f',
  '#a81626',
  '#8b0f1d',
  '#6d0a15',
];
/** Green: connected, done. */
const good: MantineColorsTuple = [
  '#e7f6ec',
  '#cdebd7',
  '#9fd8b2',
  '#6fc48b',
  '#46b169',
  '#2a9a50',
  '#1c8442',
  '#146c35',
  '#0f572a',
  '#0a421f',
];

export const PALETTES = ['brand', 'live', 'amber', 'fault', 'good'] as const;

const family = "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

export const theme = createTheme({
  colors: { brand, live, amber, fault, good },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: family,
  headings: { fontFamily: family, fontWeight: '700' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Locking the page's scrolling would insert an inline style, which our policy refuses.
    Modal: { defaultProps: { centered: true, lockScroll: false, overlayProps: { backgroundOpacity: 0.6 } } },
  },
});
