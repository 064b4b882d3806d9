import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** Sixteen steps from near black to near white through #0F766E, the colour of gain on the report card. */
const teal: BrandVariants = {
  10: '#021513',
  20: '#06231F',
  30: '#083530',
  40: '#09433D',
  50: '#0A514A',
  60: '#0B5E56',
  70: '#0D6A62',
  80: '#0F766E',
  90: '#2A877E',
  100: '#43988F',
  110: '#5BA99F',
  120: '#74BAB0',
  130: '#8ECBC2',
  140: '#A9DCD4',
  150: '#C5ECE6',
  160: '#E3F8F5',
};

/** Text of 13 pixels, as in the hosts' own panels: at 300 pixels of width a sentence keeps to its lines. */
const type = {
  fontFamilyBase: "'Segoe UI', Carlito, Arial, sans-serif",
  fontSizeBase300: '13px',
  lineHeightBase300: '18px',
} as const;

export const lightTheme: Theme = { ...createLightTheme(teal), ...type };

/** Links and chosen things are a step lighter than Fluent's own choice: 4.5 to 1 on every dark surface of the panel. */
export const darkTheme: Theme = {
  ...createDarkTheme(teal),
  ...type,
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorBrandForegroundLink: teal[120],
  colorBrandForegroundLinkHover: teal[130],
  colorBrandForegroundLinkPressed: teal[140],
};

/** One colour for gain and one for loss, readable as text on the panel's ground. */
export const gainAndLoss = {
  light: { gain: '#0F766E', loss: '#B4431A' },
  dark: { gain: '#74BAB0', loss: '#F0997A' },
} as const;
