// The page's three looks and what an add-in is told of each. Outlook hands an add-in four colours and no more:
// Office.OfficeTheme, bodyBackgroundColor and so on, as "#rrggbb".

const THEMES = {
  light: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424', controlBackgroundColor: '#f5f5f5', controlForegroundColor: '#242424' },
  dark: { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#ffffff', controlBackgroundColor: '#292929', controlForegroundColor: '#ffffff' },
  // The colours of Windows' "High contrast black", which Outlook passes on.
  contrast: { bodyBackgroundColor: '#000000', bodyForegroundColor: '#ffffff', controlBackgroundColor: '#000000', controlForegroundColor: '#ffff00' },
};

const KEY = 'outlook.theme';

/** Fires 'change'. */
export class Themes extends EventTarget {
  constructor() {
    super();
    this.name = localStorage.getItem(KEY) in THEMES ? localStorage.getItem(KEY) : 'light';
    document.documentElement.dataset.theme = this.name;
  }

  get colours() { return THEMES[this.name]; }

  choose(name) {
    if (!(name in THEMES)) {
      throw new Error(`No such theme: ${name}. There are ${Object.keys(THEMES).join(', ')}.`);
    }

    this.name = name;
    localStorage.setItem(KEY, name);
    document.documentElement.dataset.theme = name;
    this.dispatchEvent(new Event('change'));
  }
}
