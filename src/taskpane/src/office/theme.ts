export type Theme = 'light' | 'dark';

const kept = 'theme';

/** Light or dark by the brightness of the host's own background (WCAG's relative luminance): Outlook fills neither isDarkTheme nor themeId. */
export function themeOf(background: unknown): Theme | null {
  const hex = typeof background === 'string' ? /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background) : null;
  if (hex === null) {
    return null;
  }
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18 ? 'dark' : 'light';
}

/** The theme of the last time; a cache that may vanish. */
export function rememberedTheme(): Theme | null {
  try {
    const theme = localStorage.getItem(kept);
    return theme === 'dark' || theme === 'light' ? theme : null;
  } catch {
    return null;
  }
}

export function preferredTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function wear(theme: Theme, remember: boolean): void {
  document.documentElement.dataset['theme'] = theme;
  if (remember) {
    try {
      localStorage.setItem(kept, theme);
    } catch {
      // Storage of a frame may be refused; the next time starts from the host's answer.
    }
  }
}
